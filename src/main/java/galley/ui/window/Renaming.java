package galley.ui.window;

import galley.library.Progress;
import galley.library.bulk.Made;
import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.ui.collection.ChangeModel;
import galley.ui.collection.RenamePane;
import galley.ui.collection.RenamePane.Renamed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Another name for the article in front, in its place until it is done. */
final class Renaming {

    private final Desk desk;
    private final Workspace workspace;
    private final Collection collection;
    private final ChangeModel.Tools tools;
    private final BesideWork work;
    private final RenamePane pane;

    Renaming(
            Desk desk,
            Workspace workspace,
            Collection collection,
            ChangeModel.Tools tools,
            BesideWork work) {
        this.desk = desk;
        this.workspace = workspace;
        this.collection = collection;
        this.tools = tools;
        this.work = work;
        pane =
                new RenamePane(
                        tools,
                        work,
                        () -> collection.folder().orElse(Path.of("")),
                        workspace::unsavedFiles,
                        this::renamed,
                        desk::backToArticle);
    }

    /** Whether the article in front can get another name: it is one of the folder's. */
    boolean isPossible() {
        return file().isPresent();
    }

    private Optional<Path> file() {
        return desk.active()
                .flatMap(v -> v.session().path())
                .filter(f -> collection.folder().filter(f::startsWith).isPresent());
    }

    void show() {
        file().ifPresent(
                        file -> {
                            String title =
                                    desk.active()
                                            .map(v -> Workspace.titleOf(v.session()))
                                            .orElse("");
                            desk.showInstead(pane.node());
                            pane.begin(file, title);
                        });
    }

    private void renamed(Renamed done) {
        follow(done.from(), done.to(), () -> tell(done));
    }

    private void tell(Renamed done) {
        String notes = String.join("; ", done.kept().notes());
        desk.say(
                Notice.Kind.INFO,
                "Renamed, with its links, in "
                        + done.kept().files()
                        + (done.kept().files() == 1 ? " file." : " files.")
                        + (notes.isEmpty() ? "" : " " + notes),
                new Notice.Action("Undo it", () -> undo(done), true));
    }

    private void undo(Renamed done) {
        work.run(
                () -> tools.transactions().undo(done.kept(), Progress.UNSEEN),
                made -> {
                    switch (made) {
                        case Made.NotBegun(String what, String remedy) ->
                                desk.say(Notice.Kind.ERROR, what + " " + remedy);
                        case Made.Ended ended ->
                                follow(
                                        done.to(),
                                        done.from(),
                                        () ->
                                                ended.refused().stream()
                                                        .findFirst()
                                                        .ifPresent(this::tell));
                    }
                });
    }

    private void tell(Made.Refused left) {
        desk.say(
                Notice.Kind.WARNING,
                left.file().getFileName()
                        + " stays as it is. "
                        + left.what()
                        + " "
                        + left.remedy());
    }

    /**
     * The file is called otherwise now, unless the move itself was refused. What is open of it
     * stays open, with what was typed meanwhile.
     */
    private void follow(Path from, Path to, Runnable then) {
        collection.readAgain();
        workspace.lookAgain();
        Optional<ArticleSession> open = workspace.find(from);
        Consumer<Workspace.Opening> followed =
                opening -> {
                    if (opening instanceof Workspace.Opening.Open(ArticleSession session)) {
                        desk.moved(session);
                    }
                    then.run();
                };
        if (open.isPresent()) {
            workspace.moved(open.get(), to, followed);
        } else {
            workspace.open(to, followed);
        }
    }
}
