package galley.library.bulk;

import galley.article.Article;
import galley.library.ArticleFacts;
import galley.library.ArticleTree;
import galley.library.Checks;
import galley.library.Progress;
import galley.library.Query;
import galley.library.Templates;
import galley.library.bulk.BulkPlan.Planned;
import galley.library.bulk.Made.Refused;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Finds out what changes would do to each of many articles; touches none. */
public final class BulkPlanner {

    /** So many are read before the first of them has to be done. */
    private static final int AHEAD = 2_000;

    private final FileStore store;
    private final Templates templates;
    private final Checks checks;

    public BulkPlanner(FileStore store, Templates templates, Checks checks) {
        this.store = store;
        this.templates = templates;
        this.checks = checks;
    }

    /** What came of looking at one file. */
    private sealed interface Looked {
        record Change(FileChange change, Planned planned) implements Looked {}

        record Unchanged() implements Looked {}

        /** The query does not ask for it. */
        record NotAsked() implements Looked {}

        record Stopped(Refused why) implements Looked {}

        record Cancelled() implements Looked {}
    }

    /**
     * @param title for the journal and the author
     * @param changes without a {@link BulkChange#mistake}, made one after the other to each article
     */
    public BulkPlan plan(
            String title,
            Path root,
            Selection selection,
            List<BulkChange> changes,
            Progress progress) {
        List<String> unread = new ArrayList<>();
        List<Path> files =
                switch (selection) {
                    case Selection.Files(List<Path> chosen) -> chosen.stream().sorted().toList();
                    case Selection.Matching matching -> ArticleTree.of(root, unread);
                };
        var changer = new Changer(changes);
        var query =
                selection instanceof Selection.Matching(Query asked)
                        ? Optional.of(asked)
                        : Optional.<Query>empty();
        return plan(title, root, files, unread, query, file -> changer, progress);
    }

    /**
     * Other changes to each file, as a table that is edited has them.
     *
     * @param changes by file
     */
    public BulkPlan planEach(
            String title, Path root, Map<Path, List<BulkChange>> changes, Progress progress) {
        List<Path> files = changes.keySet().stream().sorted().toList();
        return plan(
                title,
                root,
                files,
                List.of(),
                Optional.empty(),
                file -> new Changer(changes.getOrDefault(file, List.of())),
                progress);
    }

    /** The changes to an article that is open; its text is not touched. */
    public EditRun edited(Path file, Article article, List<BulkChange> changes) {
        return new Changer(changes).run(article, templates.schemaFor(file, article));
    }

    private BulkPlan plan(
            String title,
            Path root,
            List<Path> files,
            List<String> unread,
            Optional<Query> query,
            Function<Path, Changer> changer,
            Progress progress) {
        var gathered = new Gathered();
        var looked = new AtomicInteger();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        List<Future<Looked>> waiting = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Path file : files) {
                waiting.add(
                        pool.submit(
                                () -> {
                                    if (progress.isCancelled()) {
                                        return new Looked.Cancelled();
                                    }
                                    Looked result = look(file, root, query, changer.apply(file));
                                    progress.at(looked.incrementAndGet(), files.size());
                                    return result;
                                }));
                if (waiting.size() == AHEAD) {
                    gathered.take(waiting);
                }
            }
            gathered.take(waiting);
        } catch (InterruptedException | ExecutionException ours) {
            throw new IllegalStateException(ours);
        }
        unread.forEach(why -> gathered.refused.add(unread(root, why)));
        return gathered.plan(title, root);
    }

    private static Refused unread(Path root, String why) {
        return new Refused(root, why, "Its articles were left out.");
    }

    private static final class Gathered {
        private final List<FileChange> changes = new ArrayList<>();
        private final List<Planned> planned = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private int unchanged;
        private boolean cancelled;

        void take(List<Future<Looked>> waiting) throws InterruptedException, ExecutionException {
            for (Future<Looked> one : waiting) {
                switch (one.get()) {
                    case Looked.Change(FileChange change, Planned what) -> {
                        changes.add(change);
                        planned.add(what);
                    }
                    case Looked.Unchanged same -> unchanged++;
                    case Looked.NotAsked other -> {}
                    case Looked.Stopped(Refused why) -> refused.add(why);
                    case Looked.Cancelled end -> cancelled = true;
                }
            }
            waiting.clear();
        }

        BulkPlan plan(String title, Path root) {
            var set =
                    new ChangeSet(
                            title, root, ChangeSet.Kind.EACH, Instant.now(), changes, List.of());
            return new BulkPlan(set, planned, refused, unchanged, cancelled);
        }
    }

    private Looked look(Path file, Path root, Optional<Query> query, Changer changer) {
        if (query.isPresent() && !isAsked(file, root, query.get())) {
            return new Looked.NotAsked();
        }
        return switch (store.load(file)) {
            case Loaded.NotOpened(Path path, Loaded.Kind kind, String what, String remedy) ->
                    new Looked.Stopped(new Refused(file, what, remedy));
            case Loaded.Opened opened -> {
                Article article = Article.parse(opened.text());
                yield opened.readOnly()
                        .<Looked>map(
                                why ->
                                        new Looked.Stopped(
                                                new Refused(
                                                        file, why.message(), "It was left out.")))
                        .orElseGet(() -> look(file, article, changer));
            }
        };
    }

    /** Most are not: they are read without what opening for a change takes. */
    private boolean isAsked(Path file, Path root, Query query) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Article article = Article.parse(SourceText.decode(bytes).text());
            return query.holds(ArticleFacts.of(root, file, article, checks));
        } catch (IOException unreadable) {
            // Opening says why.
            return true;
        }
    }

    private Looked look(Path file, Article article, Changer changer) {
        try {
            EditRun run = changer.run(article, templates.schemaFor(file, article));
            if (run.refusal().isPresent()) {
                EditRun.Refusal why = run.refusal().get();
                return new Looked.Stopped(
                        new Refused(
                                file,
                                why.key() + ", line " + why.place().line() + ": " + why.reason(),
                                "It was left out."));
            }
            if (run.article().text().equals(article.text())) {
                return new Looked.Unchanged();
            }
            return new Looked.Change(
                    FileChange.of(file, article.source(), run.article().source()),
                    new Planned(file, run.changed().stream().distinct().toList()));
        } catch (Clocked.TooLong | StackOverflowError slow) {
            return new Looked.Stopped(
                    new Refused(
                            file,
                            "The expression takes too long here.",
                            "Write one without repetitions inside repetitions."));
        }
    }
}
