package galley.ui.window;

import galley.session.ArticleSession;
import galley.store.Origin;
import galley.store.Recovered;
import galley.text.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Offers what a run that broke off left behind: beside its file, or as an article of its own where
 * that is gone.
 */
final class Recovering {

    private final Workspace workspace;
    private final FilesFlow files;
    private final Safekeeping safekeeping;

    Recovering(Workspace workspace, FilesFlow files, Safekeeping safekeeping) {
        this.workspace = workspace;
        this.files = files;
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
            case Origin.Unnamed u -> offerAlone(recovered, Optional.empty());
        }
    }

    private void offer(ArticleSession session, Recovered recovered) {
        files.recovered(
                session,
                recovered,
                () -> safekeeping.takeOver(session, recovered),
                () -> safekeeping.discard(recovered));
    }

    private void offerAlone(Recovered recovered, Optional<Path> proposed) {
        // Its text is an edit of nothing, so that closing asks before it is lost.
        ArticleSession lost = workspace.create(SourceText.EMPTY, proposed);
        lost.replace(recovered.text().characters());
        safekeeping.takeOver(lost, recovered);
        files.recoveredUnnamed(lost, recovered);
    }
}
