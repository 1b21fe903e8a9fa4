package galley.bench;

import galley.library.Catalogue;
import galley.library.FolderScan;
import galley.library.ScanReport;
import galley.library.RowMemory;
import galley.library.RowScan;
import galley.library.index.ArticleSearch;
import galley.library.index.Updated;
import galley.library.Progress;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Measures a whole collection: looking, indexing, searching, taking up changes, each beside what
 * the same work costs at least. Prints a Markdown table.
 */
public final class CollectionBench {

    private static final int RUNS = 5;
    private static final int CHANGED = 30_000;

    private final FiveLayouts collection;
    private final Path root;
    private final Path cache;
    private final int count;
    private final List<String> rows = new ArrayList<>();
    private List<Path> files = List.of();
    private long bytes;

    private CollectionBench(Path folder, int count) {
        this.root = folder.resolve("articles");
        this.cache = folder.resolve("cache");
        this.count = count;
        this.collection = new FiveLayouts(root, count);
    }

    /** A folder to fill, and how many articles. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : FiveLayouts.USUAL;
        new CollectionBench(Path.of(args[0]), count).run();
    }

    private void run() throws Exception {
        System.err.println("writing articles that are not there yet");
        collection.write();
        delete(cache);
        files = walk();
        System.out.printf(
                Locale.ROOT,
                "%,d articles, %.0f MB, %d words%n%n",
                files.size(),
                bytes / 1e6,
                Vocabulary.SIZE);
        looking();
        indexing();
        try (ArticleSearch search = search()) {
            searching(search);
            table(search);
            memory();
            changes(search);
        }
        others();
        System.out.println("| what | result | beside it | ratio | limit |\n|---|---|---|---|---|");
        rows.forEach(System.out::println);
    }

    private void row(String what, String result, String beside, double ratio, String limit) {
        String row =
                "| %s | %s | %s | %s | %s |"
                        .formatted(
                                what,
                                result,
                                beside,
                                ratio == 0 ? "" : "%.2f".formatted(ratio),
                                limit);
        System.err.println(row);
        rows.add(row);
    }

    interface Work {
        void run() throws Exception;
    }

    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Of works done in turn, since a machine is not always as fast. */
    private static double[] medians(Work... works) throws Exception {
        double[][] all = new double[works.length][RUNS];
        for (int i = 0; i < RUNS; i++) {
            for (int w = 0; w < works.length; w++) {
                all[w][i] = seconds(works[w]);
            }
        }
        return Stream.of(all).peek(Arrays::sort).mapToDouble(took -> took[RUNS / 2]).toArray();
    }

    private ArticleSearch search() {
        return ArticleSearch.of(root, Optional.of(cache), (file, article) -> 0);
    }

    // ---- the table ----

    private void table(ArticleSearch search) throws Exception {
        var table = new TableBench(root, files);
        var known = new RowScan.Known(RowMemory.of(root, cache), search.glances());
        String subject = "subject:" + collection.subject(3);
        row("table, one subject, from the index", words(table.ask(subject, known)), "", 0, "");
        row("table, all articles", words(table.ask("", known)), "", 0, "");
        row("table, `has:problem`, from before", words(table.ask("has:problem", known)), "", 0, "");
        row("table, one subject, from before", words(table.ask(subject, known)), "", 0, "");
        String word = collection.vocabulary().at(2_000);
        row("table, a word", words(table.ask(word, known)), "", 0, "");
        table.end(known);
        var next = new RowScan.Known(RowMemory.of(root, cache), search.glances());
        row("table, all articles, the next run", words(table.ask("", next)), "", 0, "");
    }

    private static String words(TableBench.Answer answer) {
        return String.format(
                Locale.ROOT,
                "%,d rows: first %s, all %s, all cells %s",
                answer.rows(),
                s(answer.first()),
                s(answer.settled()),
                s(answer.whole()));
    }

    // ---- looking ----

    private void looking() throws Exception {
        readAll();
        double[] first = medians(this::readAll, () -> scan(Optional.empty()));
        row(
                "first look, to the whole list",
                s(first[1]),
                "reading the same bytes, two threads: " + s(first[0]),
                first[1] / first[0],
                "3 x");
        Optional<Path> kept = Optional.of(Catalogue.fileFor(cache, root));
        scan(kept);
        double shown = medians(() -> scanToFirst(kept))[0];
        double[] again = medians(this::walk, () -> scan(kept));
        String look = "a look at every file's size and time: " + s(again[0]);
        row("start again, to the whole list", s(shown), look, shown / again[0], "3 x and 1 s");
        row(
                "start again, to having looked at every file",
                s(again[1]),
                look,
                again[1] / again[0],
                "3 x");
    }

    private List<Path> walk() throws IOException {
        List<Path> all = new ArrayList<>();
        var sum = new AtomicLong();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        all.add(file);
                        sum.addAndGet(attributes.size());
                        return FileVisitResult.CONTINUE;
                    }
                });
        bytes = sum.get();
        return all;
    }

    private void readAll() throws Exception {
        onTwoThreads(
                i -> {
                    try {
                        if (Files.readAllBytes(files.get(i)).length == 0) {
                            throw new IllegalStateException("an empty file");
                        }
                    } catch (IOException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    private interface Each {
        void take(int index);
    }

    private void onTwoThreads(Each each) throws InterruptedException {
        var next = new AtomicInteger();
        var threads = new Thread[2];
        for (int t = 0; t < threads.length; t++) {
            threads[t] =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int i = next.getAndIncrement();
                                                i < files.size();
                                                i = next.getAndIncrement()) {
                                            each.take(i);
                                        }
                                    });
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void scan(Optional<Path> kept) throws Exception {
        var done = new CompletableFuture<Integer>();
        FolderScan.start(
                root,
                kept,
                report -> {
                    if (report instanceof ScanReport.Done end) {
                        done.complete(end.articles());
                    }
                });
        if (done.get(10, TimeUnit.MINUTES) != files.size()) {
            throw new IllegalStateException("not all articles are listed: " + done.get());
        }
    }

    private void scanToFirst(Optional<Path> kept) throws Exception {
        var first = new CompletableFuture<Integer>();
        var listed = new AtomicInteger();
        FolderScan scan =
                FolderScan.start(
                        root,
                        kept,
                        report -> {
                            if (report instanceof ScanReport.Batch batch
                                    && listed.addAndGet(batch.articles().size()) >= files.size()) {
                                first.complete(listed.get());
                            }
                        });
        if (first.get(10, TimeUnit.MINUTES) != files.size()) {
            throw new IllegalStateException("the list is not whole");
        }
        scan.cancel();
    }

    // ---- indexing ----

    private void indexing() throws Exception {
        IndexBench.Measured took = new IndexBench(root, cache, files).run();
        row(
                "index, first time",
                megabytes(took.ours()),
                "Lucene alone on the same texts, two threads: " + megabytes(took.lucene()),
                took.ours() / took.lucene(),
                "25 MB/s");
        row("parts of the index put together, after all is found", s(took.together()), "", 0, "");
        row("index on the disk", "%.0f MB".formatted(size(cache) / 1e6), "", 0, "");
    }

    private String megabytes(double seconds) {
        return "%s, %.1f MB/s".formatted(s(seconds), bytes / 1e6 / seconds);
    }

    // ---- searching ----

    private void searching(ArticleSearch search) {
        for (QueryBench.Measured each : new QueryBench(search, collection, count).run()) {
            double limit = each.limit();
            row(
                    "search: " + each.what(),
                    String.format(
                            Locale.ROOT, "median %.1f ms, p95 %.1f ms", each.median(), each.p95()),
                    "",
                    limit == 0 ? 0 : each.p95() / limit,
                    limit == 0 ? "" : "p95 %.0f ms".formatted(limit));
        }
    }

    // ---- the rest ----

    private void memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        row(
                "heap",
                "%.0f MB".formatted((runtime.totalMemory() - runtime.freeMemory()) / 1e6),
                "most that all of this may take: %.0f MB".formatted(runtime.maxMemory() / 1e6),
                0,
                "400 MB");
    }

    private void changes(ArticleSearch search) throws Exception {
        int changed = Math.min(CHANGED, count / 2);
        for (int i = 0; i < changed; i++) {
            Files.writeString(
                    collection.file(i), collection.article(i, (int) (System.nanoTime() | 1)));
        }
        Optional<Path> kept = Optional.of(Catalogue.fileFor(cache, root));
        Path last = collection.file(changed - 1);
        Files.writeString(last, Files.readString(last).replace("\nurl: ", "\nurl: /lastly"));
        double listed = seconds(() -> scan(kept));
        double found = seconds(() -> updateUntilFound(search));
        row(
                "%,d files changed outside".formatted(changed),
                "listed %s, found %s".formatted(s(listed), s(listed + found)),
                "",
                (listed + found) / 10,
                "10 s");
        for (int i = 0; i < changed; i++) {
            Files.delete(collection.file(i));
        }
        collection.write();
    }

    private static void updateUntilFound(ArticleSearch search) throws Exception {
        var updating = new CompletableFuture<Updated>();
        Thread.ofPlatform().start(() -> updating.complete(search.update(Progress.UNSEEN)));
        while (search.search("/lastly", 1, Progress.UNSEEN).total() == 0) {
            if (updating.isDone()) {
                throw new IllegalStateException("not found: " + updating.get());
            }
            Thread.sleep(20);
        }
    }

    private void others() throws Exception {
        other("ripgrep for a word", "rg", "-il", "photosynthesis", root.toString());
        Path site = Files.createDirectories(cache.resolve("hugo"));
        Files.writeString(site.resolve("hugo.toml"), "contentDir = '%s'%n".formatted(root));
        Files.copy(
                site.resolve("hugo.toml"),
                site.resolve("config.toml"),
                StandardCopyOption.REPLACE_EXISTING);
        other("hugo list all", "hugo", "list", "all", "-s", site.toString());
        other("gray-matter over all files", "node", "-e", GRAY_MATTER, root.toString());
    }

    /** In NODE_PATH, or where node finds it. */
    private static final String GRAY_MATTER =
            """
            const matter = require('gray-matter'), fs = require('fs'), path = require('path');
            let read = 0;
            const walk = folder => fs.readdirSync(folder, {withFileTypes: true}).forEach(e => {
              const file = path.join(folder, e.name);
              if (e.isDirectory()) walk(file);
              else if (matter(fs.readFileSync(file, 'utf8')).data.title) read++;
            });
            walk(process.argv[1]);
            if (read === 0) process.exit(1);
            """;

    private void other(String what, String... command) throws Exception {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException absent) {
            row(what, "not installed", "", 0, "");
            return;
        }
        double took = seconds(process::waitFor);
        boolean done = process.exitValue() == 0 || command[0].equals("rg");
        row(what, done ? s(took) : "does not run here", "", 0, "");
    }

    private static String s(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            long sum = 0;
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
