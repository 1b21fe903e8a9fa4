package galley.ui.window;

import galley.article.Article;
import galley.library.bulk.BulkChange;
import galley.library.bulk.BulkPlan;
import galley.library.bulk.EditRun;
import galley.library.bulk.Made;
import galley.library.Progress;
import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.store.Loaded;
import galley.ui.collection.ChangeModel;
import galley.ui.collection.CollectionModel.Written;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    void write(Path root, Path file, List<BulkChange> changes, Consumer<Written> then) {
        workspace
                .find(file)
                .ifPresentOrElse(
                        session -> then.accept(here(session, file, changes)),
                        () -> work.run(() -> onDisk(root, file, changes), then));
    }

    private Written here(ArticleSession session, Path file, List<BulkChange> changes) {
        if (session.readOnly().isPresent()) {
            return new Written.Refused(session.readOnly().get().message());
        }
        EditRun run = tools.planner().edited(file, session.article(), changes);
        if (run.refusal().isPresent()) {
            return new Written.Refused(run.refusal().get().reason());
        }
        session.replace(run.article().text());
        return new Written.Done(
                session.article(),
                then -> {
                    session.undo();
                    then.accept(new Written.Done(session.article(), next -> {}));
                });
    }

    private Written onDisk(Path root, Path file, List<BulkChange> changes) {
        BulkPlan plan =
                tools.planner()
                        .planEach(
                                "A cell of " + file.getFileName(),
                                root,
                                Map.of(file, changes),
                                Progress.UNSEEN);
        return plan.refused().stream()
                .findFirst()
                .<Written>map(why -> new Written.Refused(why.what()))
                .orElseGet(
                        () -> done(file, tools.transactions().make(plan.set(), Progress.UNSEEN)));
    }

    private Written done(Path file, Made made) {
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
                                        then ->
                                                work.run(
                                                        () ->
                                                                done(
                                                                        file,
                                                                        tools.transactions()
                                                                                .undo(
                                                                                        ended
                                                                                                .kept(),
                                                                                        Progress
                                                                                                .UNSEEN)),
                                                        then));
                    };
        };
    }
}
