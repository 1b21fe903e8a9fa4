package galley.ui.window;

import galley.article.Article;
import galley.library.ArticleFacts;
import galley.library.bulk.BulkChange;
import galley.library.bulk.BulkPlan;
import galley.library.bulk.EditRun;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.library.Progress;
import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.store.Loaded;
import galley.ui.collection.ChangeModel;
import galley.ui.collection.Written;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes into an article of the collection: one that is open gets the change as any other edit, to
 * be saved by the author; any other is saved at once, and the journal can take it back.
 */
final class CellWriter {

    private final Workspace workspace;
    private final ChangeModel.Tools tools;
    private final BesideWork work;

    CellWriter(Workspace workspace, ChangeModel.Tools tools, BesideWork work) {
        this.workspace = workspace;
        this.tools = tools;
        this.work = work;
    }

    /**
     * @param shown what the field had where the author changed it
     */
    void write(
            Path root, Path file, BulkChange.Write change, String shown, Consumer<Written> then) {
        workspace
                .find(file)
                .ifPresentOrElse(
                        session -> then.accept(here(session, file, change, shown)),
                        () -> work.run(() -> onDisk(root, file, change, shown), then, told(then)));
    }

    /** What others have written meanwhile is not written over. */
    private static Optional<Written> another(
            Article article, BulkChange.Write change, String shown) {
        String now = ArticleFacts.cell(article, change.key());
        return now.equals(shown) || now.equals(change.value())
                ? Optional.empty()
                : Optional.of(
                        new Written.Refused(
                                "This was changed to “%s” meanwhile and is left so. Look at it and write again."
                                        .formatted(now)));
    }

    private List<String> also(Path file, Article article, BulkChange.Write change) {
        return tools.planner().edited(file, article, List.of(change)).changed().stream()
                .filter(key -> !key.equals(change.key()))
                .toList();
    }

    private Written here(ArticleSession session, Path file, BulkChange.Write change, String shown) {
        Optional<Written> another = another(session.article(), change, shown);
        if (another.isPresent()) {
            return another.get();
        }
        List<String> also = also(file, session.article(), change);
        if (session.readOnly().isPresent()) {
            return new Written.Refused(session.readOnly().get().message());
        }
        EditRun run = tools.planner().edited(file, session.article(), List.of(change));
        if (run.refusal().isPresent()) {
            return new Written.Refused(run.refusal().get().reason());
        }
        if (run.article().text().equals(session.article().text())) {
            return new Written.Unchanged();
        }
        session.replace(run.article().text());
        Article written = session.article();
        return new Written.Done(written, also, then -> then.accept(undo(session, written)));
    }

    /** Takes back the session's last step only where that is the one of the cell. */
    private Written undo(ArticleSession session, Article written) {
        if (!workspace.open().contains(session)) {
            return new Written.Refused(
                    "The article was closed since. Open it and write the value of before.");
        }
        if (!session.article().text().equals(written.text())) {
            return new Written.Refused("The article was edited since. Undo there what came after.");
        }
        session.undo();
        return new Written.Done(session.article(), List.of(), next -> {});
    }

    private Written onDisk(Path root, Path file, BulkChange.Write change, String shown) {
        if (!(tools.store().load(file) instanceof Loaded.Opened there)) {
            return new Written.Refused("The file cannot be read any more.");
        }
        Article article = Article.parse(there.text());
        Optional<Written> another = another(article, change, shown);
        if (another.isPresent()) {
            return another.get();
        }
        BulkPlan plan =
                tools.planner()
                        .planEach(
                                "A cell of " + file.getFileName(),
                                root,
                                Map.of(file, List.of(change)),
                                Progress.UNSEEN);
        Optional<Written> refused =
                plan.refused().stream().findFirst().map(why -> new Written.Refused(why.what()));
        if (refused.isPresent() || plan.set().changes().isEmpty()) {
            return refused.orElseGet(Written.Unchanged::new);
        }
        return done(
                file,
                also(file, article, change),
                tools.transactions().make(plan.set().ofCell(), Progress.UNSEEN));
    }

    private Written done(Path file, List<String> also, Made made) {
        return switch (made) {
            case Made.NotBegun(String what, String remedy) ->
                    new Written.Refused(what + " " + remedy);
            case Made.Ended ended when !ended.refused().isEmpty() ->
                    new Written.Refused(ended.refused().getFirst().what());
            case Made.Ended ended ->
                    switch (tools.store().load(file)) {
                        case Loaded.NotOpened gone -> new Written.Refused(gone.what());
                        case Loaded.Opened now ->
                                new Written.Done(
                                        Article.parse(now.text()),
                                        also,
                                        then -> undo(file, ended.kept(), then));
                    };
        };
    }

    private void undo(Path file, Kept kept, Consumer<Written> then) {
        work.run(
                () -> done(file, List.of(), tools.transactions().undo(kept, Progress.UNSEEN)),
                written -> {
                    // It may have been opened since.
                    workspace.find(file).ifPresent(ArticleSession::lookAgain);
                    then.accept(written);
                },
                told(then));
    }

    /** A fault of ours is told here too: who waits for the outcome would wait for ever. */
    private static Consumer<RuntimeException> told(Consumer<Written> then) {
        return fault -> {
            then.accept(new Written.Refused("This could not be written."));
            throw fault;
        };
    }
}
