package galley.ui.window;

import galley.check.Problem;
import galley.session.ArticleSession;
import galley.session.DiskState;
import galley.session.Merge;
import galley.session.Saving;
import galley.store.Loaded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Saving, with all that can get in the way; what must be decided stands in a notice above the
 * article.
 */
final class FilesFlow {

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{1,10}$");

    private static final String SAVE = "save";

    /** Goes away by itself once nothing is wrong any more. */
    static final String ERRORS = "errors";

    private static final String DISK = "disk";
    static final String CLOSE = "close";

    /** What saving and leaving need of the window. */
    interface Host {
        ArticleViews views(ArticleSession session);

        boolean isOpen(ArticleSession session);

        FilePicker picker();

        /** Where the file of an article is that others have renamed and written anew. */
        Optional<Path> nowAt(ArticleSession session);

        /** Goes on in that file. */
        void follow(ArticleSession session, Path to);

        void saved(ArticleSession session);

        /** Brings back the article in front, where something stands in its place. */
        void seeArticle();

        /** What is typed in the form and not entered yet is the article's from now on. */
        void takeTyped();

        /**
         * Something is waited for.
         *
         * @return to be run once it is over
         */
        Runnable waiting(String words);

        void goTo(ArticleViews views, Problem problem);

        void showChanges();

        /** Something the author should know, said once. */
        void tell(ArticleSession session, String words);

        /** Shows another text beside what is here. */
        void compare(ArticleViews views, CompareView.Side other, List<Notice.Action> choices);
    }

    private final Workspace workspace;
    private final Host host;

    FilesFlow(Workspace workspace, Host host) {
        this.workspace = workspace;
        this.host = host;
    }

    void save(ArticleSession session) {
        host.takeTyped();
        save(session, false, () -> {});
    }

    /**
     * @param then what to do once it is saved
     */
    void save(ArticleSession session, boolean anyway, Runnable then) {
        Runnable over = host.waiting("Saving…");
        session.save(
                anyway,
                saving -> {
                    over.run();
                    handle(session, saving, then);
                });
    }

    void saveAll() {
        host.takeTyped();
        workspace.unsaved().forEach(session -> save(session, false, () -> {}));
    }

    void saveAs(ArticleSession session) {
        saveAs(session, () -> {});
    }

    private void saveAs(ArticleSession session, Runnable then) {
        host.takeTyped();
        Path proposed = session.path().or(session::proposed).orElse(Path.of("article.md"));
        host.picker()
                .saveFile(proposed)
                .ifPresent(
                        chosen -> {
                            Path target = named(chosen);
                            // The dialog has asked about the name that was chosen alone.
                            saveTo(session, target, target.equals(chosen), false, then);
                        });
    }

    /** An article without an ending would be none in the list. */
    private static Path named(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return ENDING.matcher(name).find() ? chosen : chosen.resolveSibling(name + ".md");
    }

    private void saveTo(
            ArticleSession session, Path target, boolean overwrite, boolean anyway, Runnable then) {
        Optional<ArticleSession> there = workspace.find(target);
        if (there.filter(other -> other != session).isPresent()) {
            notSaved(
                    session,
                    target.getFileName()
                            + " is open here as another article. Close that one, or choose another name.");
            return;
        }
        Optional<Path> before = session.path();
        Runnable over = host.waiting("Saving…");
        session.saveAs(
                target,
                overwrite,
                anyway,
                saving -> {
                    over.run();
                    switch (saving) {
                        case Saving.HasErrors(List<Problem> errors) ->
                                errors(
                                        session,
                                        errors,
                                        () -> saveTo(session, target, overwrite, true, then));
                        case Saving.Done d -> {
                            handle(session, d, then);
                            before.filter(old -> !old.equals(target))
                                    .ifPresent(old -> host.tell(session, copied(old)));
                        }
                        case Saving.NothingToDo n -> handle(session, n, then);
                        case Saving.NeedsName n -> handle(session, n, then);
                        case Saving.Taken t -> handle(session, t, then);
                        case Saving.Conflict c -> handle(session, c, then);
                        case Saving.Failed f -> handle(session, f, then);
                    }
                });
    }

    private static String copied(Path old) {
        return "This is a copy of "
                + old.getFileName()
                + ". Its id, address and file name are still those of the other: change what has to be its own.";
    }

    private void handle(ArticleSession session, Saving saving, Runnable then) {
        switch (saving) {
            case Saving.Done d -> {
                host.views(session).notices().hide(SAVE);
                host.views(session).notices().hide(ERRORS);
                host.views(session).notices().hide(DISK);
                host.views(session).notices().hide(CLOSE);
                host.saved(session);
                then.run();
            }
            case Saving.NothingToDo n -> then.run();
            case Saving.HasErrors(List<Problem> errors) ->
                    errors(session, errors, () -> save(session, true, then));
            case Saving.Conflict(Loaded.Opened theirs) -> {
                workspace.activate(session);
                host.seeArticle();
                conflict(session, theirs);
            }
            case Saving.NeedsName n ->
                    session.proposed()
                            .ifPresentOrElse(
                                    path -> saveTo(session, path, false, false, then),
                                    () -> saveAs(session, then));
            case Saving.Taken(Path existing) ->
                    notSaved(
                            session,
                            "There is a file "
                                    + existing.getFileName()
                                    + " already. Choose another name.");
            case Saving.Failed(String what, String remedy) ->
                    notSaved(session, what + " " + remedy);
        }
    }

    private void notSaved(ArticleSession session, String why) {
        // What it offers was not possible.
        host.views(session).notices().hide(DISK);
        workspace.activate(session);
        host.seeArticle();
        notice(
                session,
                new Notice(
                        SAVE,
                        Notice.Kind.ERROR,
                        why,
                        List.of(new Notice.Action("Save as…", () -> saveAs(session), true))));
    }

    private void errors(ArticleSession session, List<Problem> errors, Runnable anyway) {
        Problem first = errors.getFirst();
        String more = errors.size() == 1 ? "" : " And " + (errors.size() - 1) + " more.";
        ArticleViews views = host.views(session);
        notice(
                session,
                new Notice(
                        ERRORS,
                        Notice.Kind.ERROR,
                        "Not saved. " + first.message() + more,
                        List.of(
                                new Notice.Action("Go there", () -> host.goTo(views, first), false),
                                new Notice.Action("Save anyway", anyway, true))));
        host.goTo(views, first);
    }

    // ---- changes from outside ----

    void diskState(ArticleSession session) {
        if (session.disk().isEmpty()) {
            host.views(session).notices().hide(DISK);
        }
        session.disk()
                .ifPresent(
                        state -> {
                            switch (state) {
                                case DiskState.Changed(Loaded.Opened theirs) ->
                                        conflict(session, theirs);
                                case DiskState.Deleted d -> notice(session, gone(session));
                            }
                        });
    }

    private Notice gone(ArticleSession session) {
        List<Notice.Action> actions = new ArrayList<>();
        Optional<Path> to = host.nowAt(session);
        to.ifPresent(
                file ->
                        actions.add(
                                new Notice.Action(
                                        "Go to " + file.getFileName(),
                                        () -> host.follow(session, file),
                                        true)));
        if (to.isEmpty()) {
            actions.add(new Notice.Action("Save again", () -> save(session), true));
        }
        actions.add(new Notice.Action("Save as…", () -> saveAs(session), true));
        String words =
                to.map(
                                file ->
                                        "The file was renamed outside and changed on the way: it is “%s” now. What you have not saved is kept here; saving it here makes a second article."
                                                .formatted(file.getFileName()))
                        .orElse(
                                "The file was deleted or moved outside. Your text is kept here; saving writes the file again.");
        return new Notice(DISK, Notice.Kind.WARNING, words, actions);
    }

    private void conflict(ArticleSession session, Loaded.Opened theirs) {
        session.merged(
                theirs,
                merge -> {
                    boolean settled =
                            session.stamp().filter(theirs.stamp()::sameContent).isPresent();
                    if (host.isOpen(session) && !settled) {
                        conflict(session, theirs, merge);
                    }
                });
    }

    private void conflict(ArticleSession session, Loaded.Opened theirs, Optional<Merge> merge) {
        List<Notice.Action> choices = new ArrayList<>();
        // Where all of theirs is what both changed, both is mine.
        if (merge.filter(m -> !m.text().equals(session.article().text())).isPresent()) {
            choices.add(new Notice.Action("Take both", () -> takeBoth(session, theirs), true));
        }
        choices.add(
                new Notice.Action(
                        "Keep mine",
                        () -> {
                            session.keepMine(theirs);
                            save(session);
                        },
                        true));
        choices.add(new Notice.Action("Take theirs", () -> session.takeTheirs(theirs), true));
        List<Notice.Action> actions = new ArrayList<>(choices);
        actions.addFirst(
                new Notice.Action(
                        "Compare",
                        () ->
                                host.compare(
                                        host.views(session),
                                        new CompareView.Side(
                                                "As it is on disk", theirs.text().characters()),
                                        choices),
                        false));
        notice(
                session,
                new Notice(
                        DISK,
                        Notice.Kind.WARNING,
                        merge.map(m -> apart(session, m))
                                        .orElse("The file was changed outside while you edited it.")
                                + " Nothing has been overwritten.",
                        actions));
    }

    private static String apart(ArticleSession session, Merge merge) {
        return merge.kept().isEmpty()
                ? "The file was changed outside, in other places than yours."
                : "The file was changed outside. Both changed "
                        + named(session, merge.kept())
                        + ".";
    }

    /** Keys as they are; the text below the front matter by the name of its view. */
    private static String named(ArticleSession session, List<String> keys) {
        return keys.stream()
                .map(key -> key.equals(Merge.BODY) ? session.schema().answerLabel() : key)
                .collect(Collectors.joining(", "));
    }

    /** Where both changed the same one sees mine against theirs, with each to be taken back. */
    private void takeBoth(ArticleSession session, Loaded.Opened theirs) {
        session.takeBoth(
                theirs,
                done ->
                        done.map(Merge::kept)
                                .ifPresentOrElse(
                                        kept -> tookBoth(session, kept),
                                        () -> conflict(session, theirs)));
    }

    private void tookBoth(ArticleSession session, List<String> kept) {
        if (!kept.isEmpty()) {
            notice(
                    session,
                    new Notice(
                            DISK,
                            Notice.Kind.INFO,
                            "Yours is kept in "
                                    + named(session, kept)
                                    + ". Changes shows it against theirs; Revert takes theirs.",
                            List.of()));
            host.showChanges();
        }
    }

    private void notice(ArticleSession session, Notice notice) {
        host.views(session).notices().show(notice);
    }
}
