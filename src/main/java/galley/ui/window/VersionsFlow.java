package galley.ui.window;

import galley.session.SettingsStore;
import galley.store.Versions.Version;
import java.util.List;

/** Going back to what an article was when it was saved. */
final class VersionsFlow {

    private static final String NO_VERSION = "no-version";

    private final Desk desk;
    private final LocalHistory history;
    private final SettingsStore settings;

    VersionsFlow(Desk desk, LocalHistory history, SettingsStore settings) {
        this.desk = desk;
        this.history = history;
        this.settings = settings;
    }

    /** Shows what the article in front was each time it was saved. */
    void show() {
        desk.active()
                .ifPresent(
                        shown ->
                                shown.session()
                                        .path()
                                        .ifPresent(
                                                path ->
                                                        history.of(
                                                                path,
                                                                found -> show(shown, found))));
    }

    private void show(ArticleViews shown, List<Version> found) {
        if (!desk.isInFront(shown)) {
            return;
        }
        if (found.isEmpty()) {
            shown.notices()
                    .show(
                            new Notice(
                                    NO_VERSION,
                                    Notice.Kind.INFO,
                                    areKept()
                                            ? "No version of this article is kept yet. One is kept each time you save."
                                            : "Versions are not kept. The menu Article switches them on.",
                                    List.of()));
            return;
        }
        var view = new VersionsView(shown.session(), history, found, desk::backToArticle);
        desk.showInstead(view.node());
        view.begin();
    }

    void keep(boolean kept) {
        settings.update(s -> s.withVersions(kept));
        desk.say(
                Notice.Kind.INFO,
                kept
                        ? "From now on a version is kept each time you save."
                        : "No more versions are kept. Those that are stay.");
    }

    boolean areKept() {
        return settings.settings().keepsVersions();
    }
}
