package galley.ui.window;

import galley.session.ArticleSession;
import galley.store.Origin;
import galley.store.Recovered;
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
        safekeeping.recoverable().reversed().forEach(this::offer);
    }

    private void offer(Recovered recovered) {
        switch (recovered.origin()) {
            case Origin.OfFile file -> {
                if (workspace.open(file.path()).isEmpty()) {
                    workspace
                            .find(file.path())
                            .ifPresent(s -> files.recovered(s, recovered, safekeeping::discard));
                } else {
                    offerAlone(recovered, Optional.of(file.path()));
                }
            }
            case Origin.Unnamed u -> offerAlone(recovered, Optional.empty());
        }
    }

    private void offerAlone(Recovered recovered, Optional<Path> proposed) {
        ArticleSession lost = workspace.create(recovered.text(), proposed);
        files.recoveredUnnamed(lost, recovered, safekeeping::discard);
    }
}
