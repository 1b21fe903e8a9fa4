package galley.ui.collection;

import galley.library.UsedKey;
import galley.yaml.KeyPath;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is offered while one types the field that a change is for: only what that change takes. */
final class ChangeFields {

    private static final List<String> VALUES =
            List.of(
                    "subject",
                    "author",
                    "title",
                    "question",
                    "date",
                    "seo.title",
                    "seo.page_description",
                    "seo.page_keywords",
                    "url",
                    "article_title",
                    "file_name",
                    "description",
                    "post_on_text",
                    "date_format",
                    "no_index",
                    "score");

    private static final List<String> RELATED =
            List.of(
                    "related_article*.subject",
                    "related_article*.title",
                    "related_article*.url",
                    "related_article*");

    private static final List<String> FOLLOWING =
            List.of("seo.title", "url", "question", "article_title", "file_name");

    private final List<UsedKey> own;

    /** Groups and lists, below which there are others. */
    private final Set<String> above = new HashSet<>();

    private final Set<String> letters = new HashSet<>();
    private final Set<String> anyCase = new HashSet<>();

    /**
     * @param own all keys that the collection's articles have, as far as that is known
     */
    ChangeFields(List<UsedKey> own) {
        this.own = List.copyOf(own);
        for (UsedKey used : own) {
            String key = used.key();
            letters.add(key);
            anyCase.add(key.toLowerCase(Locale.ROOT));
            for (int i = 0; i < key.length(); i++) {
                if (key.charAt(i) == '.' || key.charAt(i) == '[') {
                    above.add(key.substring(0, i));
                }
            }
        }
    }

    /**
     * The collection's own, those of most articles first, then what else is usual. What stands for
     * several fields counts as the most used of them.
     */
    List<String> of(ChangeWish.Kind kind) {
        List<String> usual = usual(kind);
        Comparator<UsedKey> order =
                Comparator.comparingInt(UsedKey::articles)
                        .reversed()
                        .thenComparingInt(used -> place(used.key(), usual));
        Stream<String> known =
                Stream.concat(
                                own.stream().filter(used -> takes(kind, used.key())),
                                usual.stream().flatMap(key -> used(key).stream()))
                        .sorted(order)
                        .map(UsedKey::key);
        return Stream.concat(known, usual.stream().filter(key -> !isOtherwise(key)))
                .distinct()
                .toList();
    }

    /** A usual key that stands for several, where there are some. */
    private Optional<UsedKey> used(String several) {
        int star = several.indexOf('*');
        if (star < 0) {
            return Optional.empty();
        }
        String before = several.substring(0, star);
        String after = several.substring(star + 1);
        return own.stream()
                .filter(used -> used.key().startsWith(before) && used.key().endsWith(after))
                .max(Comparator.comparingInt(UsedKey::articles))
                .map(used -> new UsedKey(several, used.articles()));
    }

    private static int place(String key, List<String> usual) {
        int place = usual.indexOf(key);
        return place < 0 ? usual.size() : place;
    }

    /** Whether articles have the key in other letters, which a change needs. */
    private boolean isOtherwise(String key) {
        return anyCase.contains(key.toLowerCase(Locale.ROOT)) && !letters.contains(key);
    }

    private boolean takes(ChangeWish.Kind kind, String key) {
        boolean canBeSaid = key.indexOf('*') < 0 && key.equals(key.strip());
        return canBeSaid
                && switch (kind) {
                    case SET, ADD -> !above.contains(key);
                    case REPLACE, REMOVE -> true;
                    case RENAME ->
                            KeyPath.parse(key)
                                    .filter(path -> path.last() instanceof KeyPath.Step.Key)
                                    .isPresent();
                    case ADD_KEYWORD, REMOVE_KEYWORD ->
                            usual(kind).stream().anyMatch(key::equalsIgnoreCase);
                    case FOLLOW -> false;
                };
    }

    /** The likeliest first. */
    private static List<String> usual(ChangeWish.Kind kind) {
        return switch (kind) {
            case SET -> with(List.of("answer"));
            case REPLACE ->
                    Stream.of(List.of("answer"), VALUES, RELATED, List.of("*"))
                            .flatMap(List::stream)
                            .toList();
            case ADD -> VALUES;
            case REMOVE -> with(RELATED);
            case ADD_KEYWORD, REMOVE_KEYWORD -> List.of("seo.page_keywords", "tags");
            case RENAME -> VALUES;
            case FOLLOW -> FOLLOWING;
        };
    }

    private static List<String> with(List<String> more) {
        return Stream.concat(VALUES.stream(), more.stream()).toList();
    }
}
