package galley.ui.window;

import galley.article.Outcome;
import galley.session.ArticleSession;
import galley.store.Origin;
import galley.store.Recovered;
import galley.text.SourceText;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Offers what a run that broke off left behind: beside its file, or as an article of its own where
 * that is gone.
 */
final class Recovering {

    private static final String RECOVERED = "recovered";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm");

    private final Workspace workspace;
    private final FilesFlow files;
    private final FilesFlow.Host host;
    private final Safekeeping safekeeping;
    private final Leaving leaving;

    Recovering(
            Workspace workspace,
            FilesFlow files,
            FilesFlow.Host host,
            Safekeeping safekeeping,
            Leaving leaving) {
        this.workspace = workspace;
        this.files = files;
        this.leaving = leaving;
        this.host = host;
        this.safekeeping = safekeeping;
    }

    void offerAll() {
        safekeeping.recoverable(found -> found.reversed().forEach(this::offer));
    }

    private void offer(Recovered recovered) {
        switch (recovered.origin()) {
            case Origin.OfFile file ->
                    workspace.open(
                            file.path(),
                            opening -> {
                                switch (opening) {
                                    case Workspace.Opening.Open(ArticleSession session) ->
                                            offer(session, recovered);
                                    case Workspace.Opening.Failed f ->
                                            offerAlone(recovered, Optional.of(file.path()));
                                }
                            });
            case Origin.Unnamed(String id, Optional<Path> proposed) ->
                    offerAlone(recovered, proposed);
        }
    }

    private void offer(ArticleSession session, Recovered recovered) {
        notice(
                session,
                "Unsaved text of "
                        + when(recovered)
                        + " was kept when Galley ended without saving."
                        + (isOfNow(session, recovered) ? "" : " The file was changed after that."),
                List.of(
                        new Notice.Action("Look at it", () -> lookAt(session, recovered), false),
                        new Notice.Action(
                                "Discard it", () -> safekeeping.discard(recovered), true)));
    }

    /** Whether the file still holds what the kept text was made from. */
    private static boolean isOfNow(ArticleSession session, Recovered recovered) {
        return switch (recovered.origin()) {
            case Origin.OfFile file ->
                    session.stamp().filter(now -> now.sameContent(file.base())).isPresent();
            case Origin.Unnamed u -> true;
        };
    }

    private void notice(ArticleSession session, String words, List<Notice.Action> actions) {
        host.views(session).notices().show(new Notice(RECOVERED, Notice.Kind.INFO, words, actions));
    }

    /** Nothing is taken unseen. */
    private void lookAt(ArticleSession session, Recovered recovered) {
        Runnable over = () -> host.views(session).notices().hide(RECOVERED);
        host.compare(
                host.views(session),
                new CompareView.Side(
                        "As it was kept, " + when(recovered), recovered.text().characters()),
                List.of(
                        new Notice.Action(
                                "Take it",
                                () -> {
                                    if (take(session, recovered)) {
                                        safekeeping.takeOver(session, recovered);
                                        over.run();
                                    }
                                },
                                true),
                        new Notice.Action(
                                "Discard it",
                                () -> {
                                    safekeeping.discard(recovered);
                                    over.run();
                                },
                                true)));
    }

    /**
     * @return whether the text is the article's now; what was kept must stay kept until it is
     */
    private boolean take(ArticleSession session, Recovered recovered) {
        Outcome outcome = session.replace(recovered.text().characters());
        host.views(session).tellIfRefused(outcome);
        return outcome instanceof Outcome.Patched;
    }

    private static String when(Recovered recovered) {
        return WHEN.format(recovered.when().atZone(ZoneId.systemDefault()));
    }

    private void offerAlone(Recovered recovered, Optional<Path> proposed) {
        // Its text is an edit of nothing, so that closing asks before it is lost.
        ArticleSession lost = workspace.create(SourceText.EMPTY, proposed);
        lost.replace(recovered.text().characters());
        safekeeping.takeOver(lost, recovered);
        notice(
                lost,
                "This new article of "
                        + when(recovered)
                        + " was kept when Galley ended without saving.",
                List.of(
                        new Notice.Action("Save as…", () -> files.saveAs(lost), true),
                        new Notice.Action("Discard it", () -> discard(lost, recovered), true)));
        lost.onState(
                () -> {
                    if (!lost.isDirty() && host.isOpen(lost)) {
                        host.views(lost).notices().hide(RECOVERED);
                    }
                });
    }

    /** What was written since is asked about. */
    private void discard(ArticleSession lost, Recovered recovered) {
        if (lost.article().text().equals(recovered.text().characters())) {
            workspace.close(lost);
        } else {
            leaving.close(lost);
        }
    }
}
