package galley.library;

import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.yaml.KeyPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of an article that was read whole.
 *
 * @param path below the collection, with {@code /}
 * @param checked what checks find, when it is asked for
 * @param counted how many words the answer has, when it is asked for
 */
public record ArticleFacts(
        Article article,
        String path,
        Checks.Of checked,
        WordCount counted,
        Optional<Instant> modified)
        implements Facts {

    /** Of an article whose words nobody has counted. */
    public ArticleFacts(
            Article article, String path, Checks.Of checked, Optional<Instant> modified) {
        this(article, path, checked, WordCount.unknown(), modified);
    }

    /** Where an article's keywords may stand. */
    public static final List<String> KEYWORDS =
            List.of("seo.page_keywords", "seo.keywords", "keywords", "tags");

    /** Keys that mean something else than a field of that name. */
    private static final Set<String> OWN =
            Set.of(
                    "path",
                    "folder",
                    "answer",
                    "keyword",
                    "words",
                    "problems",
                    Query.Rule.KEY,
                    "modified",
                    "layout");

    @Override
    public List<String> texts(String key) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "path" -> List.of(path);
            case "folder" -> List.of(folderOf(path));
            case "answer" -> List.of(article.answer().markdown());
            case "keyword" -> keywords();
            case "words" -> List.of(Integer.toString(words()));
            case "problems" -> List.of(Integer.toString(problems()));
            case Query.Rule.KEY -> checked.broken();
            case "modified" -> modified.map(Days::dayOf).stream().toList();
            case "layout" -> field(key).map(this::texts).orElse(List.of(ArticleLayout.of(article)));
            default -> field(key).map(this::texts).orElse(List.of());
        };
    }

    /**
     * The texts of a key as one, with commas between them, as a cell of a table shows them.
     *
     * @param key as one writes it
     */
    public static String cell(Article article, String key) {
        return joined(
                new ArticleFacts(article, "", Checks.Of.NOTHING, Optional.empty()).texts(key));
    }

    static String joined(List<String> texts) {
        return texts.size() == 1 ? texts.getFirst() : String.join(", ", texts);
    }

    /** Where an article lies, as {@code folder} has it. */
    static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Of an article below a folder, which may also be the file itself. */
    public static ArticleFacts of(Path root, Path file, Article article, Checks checks) {
        boolean within = file.startsWith(root) && !file.equals(root);
        return new ArticleFacts(
                article,
                within ? ArticleTree.below(root, file) : file.toString(),
                checks.of(file, article),
                modifiedOf(file));
    }

    /** When a file was last written; empty where it is gone. */
    private static Optional<Instant> modifiedOf(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether an article can be asked for the key: it has the field, or the key is no field's. */
    public boolean has(String key) {
        return isOwn(key) || field(key).isPresent();
    }

    /** Whether the key means something else than a field of that name. */
    public static boolean isOwn(String key) {
        return OWN.contains(key.toLowerCase(Locale.ROOT));
    }

    /**
     * The field itself.
     *
     * @param key a dot before it may say that a field is meant
     */
    public Optional<Value> field(String key) {
        return KeyPath.parse(key.startsWith(".") ? key.substring(1) : key)
                .flatMap(at -> article.find(at).or(() -> inAnyCase(at)));
    }

    private Optional<Value> inAnyCase(KeyPath path) {
        List<Field> fields = article.fields();
        Optional<Value> value = Optional.empty();
        for (KeyPath.Step step : path.steps()) {
            value =
                    switch (step) {
                        case KeyPath.Step.Key(String name) -> named(fields, name);
                        case KeyPath.Step.Index(int index) ->
                                value.filter(v -> v instanceof Value.Items)
                                        .map(v -> ((Value.Items) v).items())
                                        .filter(items -> index < items.size())
                                        .map(items -> items.get(index));
                    };
            fields = value.orElse(null) instanceof Value.Fields group ? group.fields() : List.of();
        }
        return value;
    }

    private static Optional<Value> named(List<Field> fields, String name) {
        return fields.stream()
                .filter(f -> f.key().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    private List<String> keywords() {
        List<String> words = new ArrayList<>();
        for (String key : KEYWORDS) {
            for (String text : texts(key)) {
                words.addAll(keywords(text));
            }
        }
        return words;
    }

    /**
     * The keywords of a text.
     *
     * @param text has commas between them
     */
    public static List<String> keywords(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(",")) {
            String bare = word.strip();
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }

    private List<String> texts(Value value) {
        return switch (value) {
            case Value.Text text -> List.of(text.text());
            case Value.Number number -> List.of(number.written());
            case Value.Flag flag -> List.of(flag.written());
            case Value.Date date -> List.of(date.written());
            case Value.Other other -> List.of(other.shown());
            case Value.Nothing nothing -> List.of();
            case Value.Items items ->
                    items.items().stream().flatMap(item -> texts(item).stream()).toList();
            case Value.Fields group ->
                    group.fields().stream()
                            .flatMap(field -> texts(field.value()).stream())
                            .toList();
        };
    }

    @Override
    public List<String> everywhere() {
        List<String> all = new ArrayList<>();
        for (Field field : article.fields()) {
            // As it is stored, its escapes would join words.
            boolean isAnswer =
                    field.key().equals(Article.ANSWER_KEY) && field.value() instanceof Value.Text;
            if (!isAnswer) {
                all.addAll(texts(field.value()));
            }
        }
        all.add(article.answer().markdown());
        return all;
    }

    @Override
    public int words() {
        return counted.in(article);
    }

    @Override
    public int problems() {
        return checked.problems();
    }
}
