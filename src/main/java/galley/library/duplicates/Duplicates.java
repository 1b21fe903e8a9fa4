package galley.library.duplicates;

import galley.article.Article;
import galley.library.Progress;
import galley.library.links.Address;
import galley.yaml.KeyPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What the articles of a collection share that each alone should have. Of each it keeps hashes:
 * some 700 bytes. May be used from many threads; one article can be put in anew at any time.
 */
public final class Duplicates {

    /** Of questions, by their words and pairs of words. */
    private static final double QUESTIONS = 0.6;

    /** Of answers, by runs of three words. */
    private static final double ANSWERS = 0.5;

    /** A question or answer with fewer shingles says too little to be nearly another. */
    private static final int FEWEST = 8;

    /** Hashes of what is compared; 0 where there is none. */
    private record Row(
            long id,
            long url,
            long fileName,
            long place,
            long title,
            long question,
            Sketch nearQuestion,
            Sketch nearAnswer) {}

    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    /**
     * Takes an article in, in place of what was known of it.
     *
     * @param path below the collection, with {@code /}
     */
    public void put(String path, Article article) {
        String folded = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Words question = Words.of(text(article, "question"));
        rows.put(
                path,
                new Row(
                        Words.exact(text(article, "id")),
                        Words.exact(Address.of(text(article, "url")).map(Address::path).orElse("")),
                        Words.exact(folded.substring(folded.lastIndexOf('/') + 1)),
                        Words.exact(folded),
                        Words.of(text(article, "title")).whole(),
                        question.whole(),
                        Sketch.of(question, 1, 2),
                        Sketch.of(Words.of(article.answer().markdown()), 3, 3)));
    }

    public void remove(String path) {
        rows.remove(path);
    }

    private static String text(Article article, String key) {
        return article.text(KeyPath.of(key)).orElse("");
    }

    /** Groups of articles that share something, the largest first; some where it is cancelled. */
    public List<Twins> find(Sameness what, Progress progress) {
        List<Twins> found =
                switch (what) {
                    case ID -> same(what, Row::id);
                    case URL -> same(what, Row::url);
                    case FILE_NAME -> same(what, Row::fileName);
                    case PLACE -> same(what, Row::place);
                    case TITLE -> same(what, Row::title);
                    case QUESTION -> same(what, Row::question);
                    case NEAR_QUESTION -> near(what, Row::nearQuestion, QUESTIONS, progress);
                    case NEAR_ANSWER -> near(what, Row::nearAnswer, ANSWERS, progress);
                };
        return found.stream()
                .sorted(
                        Comparator.comparingInt((Twins t) -> -t.paths().size())
                                .thenComparing(t -> t.paths().getFirst()))
                .toList();
    }

    private List<Twins> same(Sameness what, ToLongFunction<Row> key) {
        return rows.entrySet().stream()
                .filter(entry -> key.applyAsLong(entry.getValue()) != 0)
                .collect(Collectors.groupingBy(entry -> key.applyAsLong(entry.getValue())))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .map(group -> new Twins(what, paths(group), 1))
                .toList();
    }

    private static List<String> paths(List<Map.Entry<String, Row>> group) {
        return group.stream().map(Map.Entry::getKey).sorted().toList();
    }

    private List<Twins> near(
            Sameness what, Function<Row, Sketch> sketch, double least, Progress progress) {
        List<String> paths = new ArrayList<>();
        List<Sketch> sketches = new ArrayList<>();
        new TreeMap<>(rows)
                .forEach(
                        (path, row) -> {
                            if (sketch.apply(row).size() >= FEWEST) {
                                paths.add(path);
                                sketches.add(sketch.apply(row));
                            }
                        });
        return new NearGroups(sketches, least, progress::isCancelled)
                .find().stream()
                        .map(
                                group ->
                                        new Twins(
                                                what,
                                                group.members().stream()
                                                        .map(paths::get)
                                                        .sorted()
                                                        .toList(),
                                                group.likeness()))
                        .toList();
    }

    /**
     * An article with a question like one that is being written.
     *
     * @param likeness from 0 to 1
     */
    public record Like(String path, double likeness) {}

    /**
     * Articles that may answer a question already, the likest first.
     *
     * @param most how many are enough
     */
    public List<Like> like(String question, int most) {
        Sketch asked = Sketch.of(Words.of(question), 1, 2);
        return rows.entrySet().stream()
                .map(e -> new Like(e.getKey(), e.getValue().nearQuestion().likeness(asked)))
                .filter(like -> like.likeness() >= QUESTIONS / 2)
                .sorted(
                        Comparator.comparingDouble((Like like) -> -like.likeness())
                                .thenComparing(Like::path))
                .limit(most)
                .toList();
    }
}
