package galley.ui.window;

import java.util.Comparator;
import galley.check.Severity;
import galley.session.ArticleSession;
import galley.ui.changes.ChangesModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Closing an article and leaving the program: at once where nothing would be lost, else after a
 * question above the article that it is about.
 */
final class Leaving {

    private final Workspace workspace;
    private final FilesFlow files;
    private final FilesFlow.Host host;

    Leaving(Workspace workspace, FilesFlow files, FilesFlow.Host host) {
        this.workspace = workspace;
        this.files = files;
        this.host = host;
    }

    /** Closes at once what is saved; asks, in the article, about what is not. */
    void close(ArticleSession session) {
        host.takeTyped();
        session.whenSettled(() -> closeSettled(session));
    }

    private void closeSettled(ArticleSession session) {
        boolean blank = session.path().isEmpty() && !session.canUndo();
        if (!session.isDirty() || blank) {
            workspace.close(session);
            return;
        }
        workspace.activate(session);
        int changes =
                session.path().isEmpty()
                        ? 0
                        : ChangesModel.between(session.saved().characters(), session.article())
                                .size();
        String what =
                session.path().isEmpty()
                        ? "This article was never saved."
                        : changes == 1
                                ? "1 change is not saved."
                                : changes + " changes are not saved.";
        ask(
                session,
                new Notice(
                        FilesFlow.CLOSE,
                        Notice.Kind.WARNING,
                        what,
                        List.of(
                                new Notice.Action(
                                        "Save and close",
                                        () -> files.save(session, false, () -> close(session)),
                                        true),
                                new Notice.Action(
                                        "Close without saving",
                                        () -> session.whenSettled(() -> workspace.close(session)),
                                        true),
                                new Notice.Action("Keep open", () -> {}, true))));
    }

    /**
     * Leaves at once when nothing would be lost; else asks, above the first article that is not
     * saved.
     */
    void quit(Runnable leave) {
        host.takeTyped();
        whenSettled(workspace.open(), () -> quitSettled(leave));
    }

    private static void whenSettled(List<ArticleSession> sessions, Runnable next) {
        if (sessions.isEmpty()) {
            next.run();
        } else {
            sessions.getFirst()
                    .whenSettled(() -> whenSettled(sessions.subList(1, sessions.size()), next));
        }
    }

    private void quitSettled(Runnable leave) {
        List<ArticleSession> unsaved = unsavedWork();
        if (unsaved.isEmpty()) {
            leave.run();
            return;
        }
        ArticleSession first = unsaved.getFirst();
        Optional<ArticleSession> before = workspace.active();
        workspace.activate(first);
        boolean one = unsaved.size() == 1;
        Set<ArticleSession> asked = Set.copyOf(unsaved);
        ask(
                first,
                new Notice(
                        FilesFlow.CLOSE,
                        Notice.Kind.WARNING,
                        one
                                ? "This article is not saved."
                                : unsaved.size() + " articles are not saved. This is one of them.",
                        List.of(
                                new Notice.Action(
                                        one ? "Save and quit" : "Save all and quit",
                                        () -> saveNext(leave),
                                        true),
                                new Notice.Action(
                                        "Quit without saving",
                                        () -> quitWithout(asked, leave),
                                        true),
                                new Notice.Action(
                                        "Stay",
                                        () -> before.ifPresent(workspace::activate),
                                        true))));
    }

    /**
     * One after the other, as they are by then, and those with an error last: of them one is asked.
     * Asks again about what is not saved in the end.
     */
    private void saveNext(Runnable leave) {
        unsavedWork().stream()
                .min(Comparator.comparing(Leaving::hasError))
                .ifPresentOrElse(
                        session -> files.save(session, false, () -> saveNext(leave)),
                        () -> quit(leave));
    }

    private static boolean hasError(ArticleSession session) {
        return session.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** What has come to be unsaved since the question was asked is asked about. */
    private void quitWithout(Set<ArticleSession> asked, Runnable leave) {
        if (asked.containsAll(unsavedWork())) {
            leave.run();
        } else {
            quit(leave);
        }
    }

    /** A question that a key was pressed for is answered by key. */
    private void ask(ArticleSession session, Notice question) {
        host.seeArticle();
        notice(session, question);
        host.views(session).notices().focus(question.id());
    }

    private void notice(ArticleSession session, Notice notice) {
        host.views(session).notices().show(notice);
    }

    /** Articles with work that would be lost if the window closed now. */
    List<ArticleSession> unsavedWork() {
        return workspace.unsaved().stream()
                .filter(s -> s.path().isPresent() || s.canUndo())
                .toList();
    }
}
