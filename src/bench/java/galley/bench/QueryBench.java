package galley.bench;

import galley.library.Progress;
import galley.library.index.ArticleSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Asks the index what people type. */
final class QueryBench {

    private static final int QUERIES = 400;
    private static final int FIRST = 40;

    /** As many as the window lists. */
    private static final int SHOWN = 30;

    /** In milliseconds. */
    private static final double LIMIT = 16;

    /**
     * In milliseconds.
     *
     * @param limit of the 95th percentile; 0 where there is none
     */
    record Measured(String what, double median, double p95, double limit) {}

    private record Asking(String what, double limit, Runnable ask) {}

    private final ArticleSearch search;
    private final FiveLayouts collection;
    private final int count;
    private final Random random = new Random(23);

    /**
     * @param count how many articles there are
     */
    QueryBench(ArticleSearch search, FiveLayouts collection, int count) {
        this.search = search;
        this.collection = collection;
        this.count = count;
    }

    List<Measured> run() {
        List<Asking> all =
                List.of(
                        typing("one word, typed letter by letter", LIMIT, () -> letters(1)),
                        typing(
                                "three words, the last typed letter by letter",
                                LIMIT,
                                () -> letters(3)),
                        typing("two common words and a beginning", LIMIT, this::common),
                        typing("words of a title, all typed", LIMIT, () -> title() + " "),
                        typing("a word and conditions", LIMIT, this::conditions),
                        typing("a misspelt word", 0, this::misspelt),
                        new Asking("articles like one", 0, this::like),
                        new Asking(
                                "articles that answer a question",
                                LIMIT,
                                () -> search.answering(title(), 5)));
        List<Measured> measured = new ArrayList<>();
        measured.add(first(all));
        // As people ask: one thing and another. What Java compiles meanwhile takes a processor.
        for (int i = 0; i < QUERIES; i++) {
            all.forEach(asking -> asking.ask().run());
        }
        for (Asking asking : all) {
            double[] millis = new double[QUERIES];
            Arrays.setAll(millis, i -> millis(asking.ask()));
            measured.add(measured(asking.what(), millis, asking.limit()));
        }
        return measured;
    }

    private static Measured first(List<Asking> all) {
        double[] millis = new double[FIRST];
        Arrays.setAll(millis, i -> millis(all.get(i % all.size()).ask()));
        return measured("the first %d after indexing".formatted(FIRST), millis, 0);
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static Measured measured(String what, double[] millis, double limit) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        int all = sorted.length;
        return new Measured(what, sorted[all / 2], sorted[all * 95 / 100], limit);
    }

    private interface Typing {
        String next();
    }

    private Asking typing(String what, double limit, Typing typing) {
        return new Asking(what, limit, () -> search.search(typing.next(), SHOWN, Progress.UNSEEN));
    }

    private void like() {
        String words = collection.vocabulary().words(random, 60);
        var likened = new ArticleSearch.Likened("", title(), List.of(words), words + words, "None");
        search.like(likened, 10);
    }

    private String letters(int words) {
        String all = collection.vocabulary().words(random, words);
        int last = all.lastIndexOf(' ') + 1;
        return all.substring(0, last + 1 + random.nextInt(all.length() - last));
    }

    private String common() {
        Vocabulary words = collection.vocabulary();
        return "%s %s %s"
                .formatted(
                        words.at(random.nextInt(100)),
                        words.at(40 + random.nextInt(200)),
                        words.word(random).substring(0, 1));
    }

    private String title() {
        return collection.title(random.nextInt(count)).replace("?", "");
    }

    private String conditions() {
        return "%s date:2024-%02d id:>%d"
                .formatted(
                        collection.vocabulary().word(random),
                        1 + random.nextInt(12),
                        random.nextInt(count));
    }

    private String misspelt() {
        String word = collection.vocabulary().at(500 + random.nextInt(20_000));
        int at = word.length() / 2;
        return word.substring(0, at) + "qx" + word.substring(Math.min(word.length(), at + 1)) + " ";
    }
}
