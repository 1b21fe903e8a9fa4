package galley.ui.window;

import galley.library.Progress;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.session.BesideWork;
import galley.ui.collection.ChangeModel;
import galley.ui.collection.RenamePane;
import galley.ui.collection.RenamePane.Renamed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Another name for the article in front, in its place until it is done. */
final class Renaming {

    private final Desk desk;
    private final Workspace workspace;
    private final Collection collection;
    private final Following following;
    private final ChangeModel.Tools tools;
    private final BesideWork work;
    private final RenamePane pane;

    Renaming(
            Desk desk,
            Workspace workspace,
            Collection collection,
            Following following,
            ChangeModel.Tools tools,
            BesideWork work) {
        this.desk = desk;
        this.workspace = workspace;
        this.collection = collection;
        this.following = following;
        collection.onMoved(following::follow);
        this.tools = tools;
        this.work = work;
        pane =
                new RenamePane(
                        tools,
                        work,
                        () -> collection.folder().orElse(Path.of("")),
                        workspace::unsavedFiles,
                        this::over,
                        desk::backToArticle);
    }

    /** Where the file of an article that was renamed by others is now. */
    RenamedOutside outside() {
        return following.renamed();
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

    /** One that was stopped goes on, or is undone, in the pane. */
    private void over(Renamed now) {
        Made.Ended ended = now.ended();
        if (ended.kept().status() == Kept.Status.DONE) {
            follow(ended, now.file(), () -> tell(now));
        } else {
            following.follow(ended, () -> {});
        }
    }

    /** It holds what to set on the server: nothing else takes its place. */
    private void tell(Renamed done) {
        Kept kept = done.ended().kept();
        desk.active()
                .ifPresent(v -> v.back().stepped(noticeOf(kept), () -> undo(kept, done.file())));
        desk.refreshState();
        String notes = String.join("; ", kept.notes());
        desk.article()
                .notices()
                .show(
                        new Notice(
                                noticeOf(kept),
                                Notice.Kind.INFO,
                                "Renamed, with its links, in %,d %s. %s"
                                        .formatted(
                                                kept.files(),
                                                kept.files() == 1 ? "file" : "files",
                                                notes)
                                        .strip(),
                                actions(done)));
    }

    private List<Notice.Action> actions(Renamed done) {
        Kept kept = done.ended().kept();
        List<Notice.Action> actions = new ArrayList<>();
        actions.add(new Notice.Action("Undo it", () -> undo(kept, done.file()), true));
        if (!kept.notes().isEmpty()) {
            String lines = String.join("\n", kept.notes());
            actions.add(
                    new Notice.Action(
                            "Copy the redirect",
                            () ->
                                    Clipboard.getSystemClipboard()
                                            .setContent(Map.of(DataFormat.PLAIN_TEXT, lines)),
                            false));
        }
        return actions;
    }

    static String noticeOf(Kept kept) {
        return "renamed " + kept.id();
    }

    private void undo(Kept kept, Path file) {
        following.forget(kept);
        work.run(
                () -> tools.transactions().undo(kept, Progress.UNSEEN),
                made -> {
                    switch (made) {
                        case Made.NotBegun(String what, String remedy) ->
                                desk.say(Notice.Kind.ERROR, what + " " + remedy);
                        case Made.Ended ended ->
                                follow(
                                        ended,
                                        ended.moved().stream()
                                                .map(Made.Moved::to)
                                                .findFirst()
                                                .orElse(file),
                                        () ->
                                                ended.refused().stream()
                                                        .findFirst()
                                                        .ifPresentOrElse(
                                                                this::tell,
                                                                () ->
                                                                        desk.say(
                                                                                Notice.Kind.INFO,
                                                                                "The rename is undone, with its links.")));
                    }
                },
                fault -> {
                    desk.say(
                            Notice.Kind.ERROR,
                            "This could not be undone. Earlier changes, under Change…, has it still.");
                    throw fault;
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

    /** Brings the article to the front, as it is called now. */
    private void follow(Made.Ended ended, Path file, Runnable then) {
        following.follow(
                ended,
                () ->
                        workspace.open(
                                file,
                                opening -> {
                                    desk.backToArticle();
                                    then.run();
                                }));
    }
}
