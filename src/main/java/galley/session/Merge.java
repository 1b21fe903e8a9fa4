package galley.session;

import galley.article.Article;
import galley.article.Field;
import galley.article.FrontMatter;
import galley.article.Value;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Two changes of one article in one text, where they are in different fields. Proven by reading the
 * result: every field is as the one has it who changed it.
 */
final class Merge {

    private static final String BODY = "\nbody";

    private Merge() {}

    /**
     * @param base what both began with
     * @return empty where both changed one field, each in another way, or where one of the texts is
     *     damaged
     */
    static Optional<String> of(Article base, Article mine, Article theirs) {
        if (!isSound(base) || !isSound(mine) || !isSound(theirs)) {
            return Optional.empty();
        }
        return patches(base.text(), mine.text(), theirs.text())
                .map(patches -> patches.apply(base.text()))
                .filter(text -> isBoth(base, mine, theirs, text));
    }

    private static boolean isSound(Article article) {
        return article.frontMatter() instanceof FrontMatter.Parsed;
    }

    /** What both did to the base; empty where they did it in one place. */
    private static Optional<Patches> patches(String base, String mine, String theirs) {
        Set<Patch> all = new HashSet<>(between(base, mine));
        all.addAll(between(base, theirs));
        List<Patch> inOrder = new ArrayList<>(all);
        inOrder.sort(Comparator.comparingInt(p -> p.span().start()));
        for (int i = 1; i < inOrder.size(); i++) {
            Span before = inOrder.get(i - 1).span();
            Span next = inOrder.get(i).span();
            boolean apart =
                    before.end() < next.start()
                            || before.end() == next.start() && !before.isEmpty() && !next.isEmpty();
            if (!apart) {
                return Optional.empty();
            }
        }
        return Optional.of(new Patches(inOrder));
    }

    private static List<Patch> between(String base, String now) {
        return TextDiff.between(base, now, offset -> false).stream()
                .map(d -> new Patch(d.was(), d.is().of(now)))
                .toList();
    }

    private static boolean isBoth(Article base, Article mine, Article theirs, String text) {
        Article merged = Article.parse(base.source().with(text));
        if (!isSound(merged)) {
            return false;
        }
        Map<String, String> was = values(base);
        Map<String, String> my = values(mine);
        Map<String, String> their = values(theirs);
        Map<String, String> is = values(merged);
        Set<String> keys = new HashSet<>(was.keySet());
        keys.addAll(my.keySet());
        keys.addAll(their.keySet());
        keys.addAll(is.keySet());
        return keys.stream()
                .allMatch(
                        key ->
                                isRight(
                                        Optional.ofNullable(was.get(key)),
                                        Optional.ofNullable(my.get(key)),
                                        Optional.ofNullable(their.get(key)),
                                        Optional.ofNullable(is.get(key))));
    }

    private static boolean isRight(
            Optional<String> was,
            Optional<String> my,
            Optional<String> their,
            Optional<String> is) {
        Optional<String> wanted = my.equals(was) ? their : my;
        boolean clash = !my.equals(was) && !their.equals(was) && !my.equals(their);
        return !clash && Objects.equals(is, wanted);
    }

    /** Every value at every depth as it is written, by its path. */
    private static Map<String, String> values(Article article) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : article.fields()) {
            add(field.path().toString(), field.value(), article.text(), values);
        }
        values.put(BODY, article.body().of(article.text()));
        return values;
    }

    private static void add(String path, Value value, String text, Map<String, String> values) {
        switch (value) {
            case Value.Fields group -> {
                for (Field field : group.fields()) {
                    add(path + "." + field.key(), field.value(), text, values);
                }
            }
            case Value.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    add(path + "[" + i + "]", list.items().get(i), text, values);
                }
            }
            case Value.Text t -> values.put(path, t.text());
            case Value.Number n -> values.put(path, n.written());
            case Value.Flag f -> values.put(path, f.written());
            case Value.Date d -> values.put(path, d.written());
            case Value.Nothing n -> values.put(path, "");
            case Value.Other o -> values.put(path, o.span().of(text));
        }
    }
}
