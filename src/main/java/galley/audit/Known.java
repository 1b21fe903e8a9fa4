package galley.audit;

import galley.article.Article;
import galley.article.Value;
import galley.check.advice.AdviceSettings;
import galley.library.duplicates.Duplicates;
import galley.library.links.ArticleLinks;
import galley.library.links.Address;
import galley.library.links.LinkGraph;
import galley.schema.Keywords;
import galley.schema.Schema;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of each article for the comparison with the others: hashes and numbers, some two
 * kilobytes. Filled from several threads, each article by one of them.
 */
final class Known {

    private static final KeyPath SEO = KeyPath.of("seo");
    static final KeyPath SEO_TITLE = SEO.child("title");
    static final KeyPath DESCRIPTION = SEO.child("page_description");
    static final KeyPath KEYWORDS = SEO.child("page_keywords");
    static final KeyPath SUBJECT = KeyPath.of("subject");

    /** What one article is compared by; hashes are 0 where there is nothing. */
    record Row(
            long seoTitle,
            long description,
            long answer,
            long keyword,
            long[] patterns,
            String subject,
            boolean question,
            boolean draft,
            boolean related,
            String url) {}

    private static final Row NOTHING =
            new Row(0, 0, 0, 0, new long[0], "", false, false, false, "");

    private final List<Path> files;
    private final @Nullable Row[] rows;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Duplicates duplicates = new Duplicates();
    private final LinkGraph graph;
    private final Shapes shapes = new Shapes();
    private final Map<String, String> subjects = new ConcurrentHashMap<>();

    /**
     * @param whole whether these are all articles of the site
     */
    Known(List<Path> files, boolean whole) {
        this.files = files;
        this.graph = new LinkGraph(whole);
        this.rows = new Row[files.size()];
        for (int i = 0; i < files.size(); i++) {
            numbers.putIfAbsent(name(files.get(i)), i);
        }
    }

    static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Where files lie that are named whole. */
    static Path root(List<Path> files) {
        return files.stream()
                .findFirst()
                .flatMap(f -> Optional.ofNullable(f.getRoot()))
                .orElse(Path.of(""));
    }

    int size() {
        return rows.length;
    }

    /**
     * @param kind of page; empty for what cannot be read whole
     */
    void put(int number, Article article, Optional<Schema> kind, AdviceSettings settings) {
        String name = name(files.get(number));
        duplicates.put(name, article);
        graph.put(ArticleLinks.of(name, article));
        kind.ifPresent(k -> shapes.put(number, article, k));
        boolean question = kind.filter(k -> k.name().startsWith("Question")).isPresent();
        String title =
                settings.titleTemplate().map(t -> t.fill(article)).orElse(text(article, SEO_TITLE));
        String shown =
                settings.descriptionTemplate()
                        .map(t -> t.fill(article))
                        .orElse(text(article, DESCRIPTION));
        String subject = text(article, SUBJECT).strip();
        rows[number] =
                new Row(
                        Fold.hash(Fold.text(title)),
                        Fold.hash(Fold.text(shown)),
                        Fold.letters(article.answer().markdown()),
                        Fold.hash(Fold.words(keyword(article))),
                        Patterns.of(title),
                        kept(subject),
                        question,
                        isDraft(article),
                        article.fields().stream().anyMatch(f -> f.key().startsWith("related")),
                        parent(text(article, KeyPath.of("url"))));
    }

    private String kept(String text) {
        return subjects.computeIfAbsent(text, t -> t);
    }

    private String parent(String url) {
        return kept(Address.of(url).map(Address::folder).orElse(""));
    }

    /** The first keyword, which the article aims at. */
    static String keyword(Article article) {
        return Keywords.of(text(article, KEYWORDS)).words().stream()
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isDraft(Article article) {
        boolean draft = flag(article, "draft").map(Value.Flag::isOn).orElse(false);
        boolean hidden = flag(article, "published").map(f -> !f.isOn()).orElse(false);
        return draft || hidden;
    }

    private static Optional<Value.Flag> flag(Article article, String key) {
        return article.find(KeyPath.of(key))
                .flatMap(v -> v instanceof Value.Flag f ? Optional.of(f) : Optional.empty());
    }

    static String text(Article article, KeyPath key) {
        return article.text(key).orElse("");
    }

    Path file(int number) {
        return files.get(number);
    }

    /** Of those that were read, in order. */
    IntStream all() {
        return IntStream.range(0, rows.length).filter(i -> rows[i] != null);
    }

    /** Of one of {@link #all}; of any other one that has nothing. */
    Row row(int number) {
        Row row = rows[number];
        return row == null ? NOTHING : row;
    }

    Duplicates duplicates() {
        return duplicates;
    }

    LinkGraph graph() {
        return graph;
    }

    Shapes shapes() {
        return shapes;
    }

    /** The numbers of articles by their names. */
    List<Integer> numbers(List<String> names) {
        List<Integer> found = new ArrayList<>();
        for (String name : names) {
            Optional.ofNullable(numbers.get(name)).ifPresent(found::add);
        }
        found.sort(null);
        return found;
    }
}
