package galley.bench;

import galley.check.Validity;
import galley.library.ArticleSweep;
import galley.library.ArticleTree;
import galley.library.Days;
import galley.library.Progress;
import galley.library.Query;
import galley.library.Templates;
import galley.library.bulk.BulkChange;
import galley.library.bulk.BulkPlan;
import galley.library.bulk.BulkPlanner;
import galley.library.bulk.ChangeSet;
import galley.library.bulk.Selection;
import galley.library.bulk.Finder;
import galley.library.bulk.Made;
import galley.library.bulk.Transactions;
import galley.library.duplicates.Duplicates;
import galley.library.duplicates.Sameness;
import galley.library.links.LinkGraph;
import galley.library.links.LinkScan;
import galley.library.numbers.NumbersCount;
import galley.library.rename.NewName;
import galley.library.rename.RenamePlan;
import galley.library.rename.Renamer;
import galley.store.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Measures links, duplicates, numbers and changes over a collection. Takes a copy's folder and a
 * subject to merge into another: what it changes it undoes.
 */
public final class LinksBench {

    private final Path root;
    private final Path scratch;
    private final FileStore store = new FileStore();
    private final Templates templates = new Templates();

    private LinksBench(Path root, Path scratch) {
        this.root = root;
        this.scratch = scratch;
    }

    public static void main(String[] args) throws IOException {
        var bench = new LinksBench(Path.of(args[0]), Files.createTempDirectory("galley-links"));
        bench.reading();
        bench.links();
        bench.duplicates();
        bench.numbers();
        bench.merge(args[1], args[2]);
        bench.rename();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("%-60s %,8d ms%n", what, (System.nanoTime() - start) / 1_000_000);
        return result;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** What the others are compared with. */
    private void reading() throws IOException {
        List<Path> files = ArticleTree.of(root, new ArrayList<>());
        long start = System.nanoTime();
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.readAllBytes(file).length;
        }
        System.out.printf(
                "%-60s %,8d ms%n",
                "reading %,d articles, %,d MB, one thread".formatted(files.size(), bytes >> 20),
                (System.nanoTime() - start) / 1_000_000);
        timed("reading and parsing all", () -> ArticleSweep.run(root, read -> {}, Progress.UNSEEN));
    }

    private void links() {
        Optional<Path> kept = Optional.of(LinkScan.fileFor(scratch, root));
        timed(
                "links of all, first",
                () -> LinkScan.run(root, kept, new LinkGraph(true), Progress.UNSEEN));
        long before = heap();
        var graph = new LinkGraph(true);
        timed(
                "links of all, from what was kept",
                () -> LinkScan.run(root, kept, graph, Progress.UNSEEN));
        System.out.printf("%-60s %,8d MB%n", "heap of the graph", heap() - before);
        System.out.println(timed("faults of all links", graph::counts));
        timed("orphans", graph::orphans);
    }

    private void duplicates() {
        long before = heap();
        var duplicates = new Duplicates();
        timed(
                "reading and parsing all, for duplicates",
                () ->
                        ArticleSweep.run(
                                root,
                                read -> duplicates.put(read.path(), read.article()),
                                Progress.UNSEEN));
        System.out.printf("%-60s %,8d MB%n", "heap of duplicates", heap() - before);
        for (Sameness what : Sameness.values()) {
            timed("duplicates: " + what, () -> duplicates.find(what, Progress.UNSEEN));
        }
        timed("questions like a new one", () -> duplicates.like("What is it that one asks?", 5));
    }

    private void numbers() {
        timed(
                "numbers, every article checked",
                () ->
                        NumbersCount.of(
                                root,
                                (file, article) ->
                                        Validity.problems(
                                                        article, templates.schemaFor(file, article))
                                                .size(),
                                Progress.UNSEEN,
                                grown -> {}));
    }

    private void merge(String from, String to) {
        Query query = Query.read("subject:=\"" + from + '"', Days.SYSTEM).query();
        BulkPlan plan =
                timed(
                        "planning the merge of a subject, over all",
                        () ->
                                new BulkPlanner(store, templates, (file, article) -> 0)
                                        .plan(
                                                "Merge",
                                                root,
                                                new Selection.Matching(query),
                                                List.of(
                                                        new BulkChange.Replace(
                                                                "subject",
                                                                new Finder.Whole(from),
                                                                to)),
                                                Progress.UNSEEN));
        madeAndUndone(plan.set().changes().size() + " files", plan::set);
    }

    private void madeAndUndone(String what, Supplier<ChangeSet> set) {
        var transactions = new Transactions(scratch, store);
        Made made =
                timed("making it: " + what, () -> transactions.make(set.get(), Progress.UNSEEN));
        if (made instanceof Made.Ended ended) {
            timed("undoing it", () -> transactions.undo(ended.kept(), Progress.UNSEEN));
        }
    }

    private void rename() {
        Path file = ArticleTree.of(root, new ArrayList<>()).getLast();
        RenamePlan plan =
                timed(
                        "planning a rename",
                        () ->
                                new Renamer(store, templates)
                                        .plan(
                                                root,
                                                file,
                                                new NewName.Question("Is this another question?"),
                                                Progress.UNSEEN));
        if (plan instanceof RenamePlan.Ready ready) {
            madeAndUndone(ready.set().changes().size() + " files", ready::set);
        }
    }
}
