package galley.ui.window;

import galley.session.ArticleSession;
import galley.session.Settings;
import galley.session.SettingsStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The views of every open article, made when it opens; they come back to where the author was the
 * last time.
 */
final class OpenViews implements Workspace.Listener {

    private final Map<ArticleSession, ArticleViews> views = new HashMap<>();
    private final WindowServices services;
    private final SettingsStore settings;
    private final Safekeeping safekeeping;
    private final LocalHistory history;
    private final Consumer<ArticleSession> stateChanged;
    private final Runnable activated;
    private final Runnable opened;

    /**
     * @param stateChanged told of an article that was saved or whose file changed outside
     * @param activated called when another article is in front, or none
     * @param opened called when there is one more, which may stay behind the one in front
     */
    OpenViews(
            WindowServices services,
            SettingsStore settings,
            Safekeeping safekeeping,
            LocalHistory history,
            Consumer<ArticleSession> stateChanged,
            Runnable activated,
            Runnable opened) {
        this.services = services;
        this.settings = settings;
        this.safekeeping = safekeeping;
        this.history = history;
        this.stateChanged = stateChanged;
        this.activated = activated;
        this.opened = opened;
    }

    /** The views of an open article. */
    ArticleViews of(ArticleSession session) {
        return Objects.requireNonNull(views.get(session));
    }

    Optional<ArticleViews> find(ArticleSession session) {
        return Optional.ofNullable(views.get(session));
    }

    @Override
    public void opened(ArticleSession session) {
        var view = new ArticleViews(session, services);
        views.put(session, view);
        session.onState(
                () -> {
                    if (session.disk().isEmpty()) {
                        safekeeping.watch(session);
                    }
                    stateChanged.accept(session);
                });
        session.readOnly()
                .ifPresent(
                        reason ->
                                view.notices()
                                        .show(
                                                new Notice(
                                                        "read-only",
                                                        Notice.Kind.INFO,
                                                        reason.message()
                                                                + " It is open for reading only.",
                                                        List.of())));
        session.path()
                .ifPresent(
                        path -> {
                            settings.update(s -> s.withRecentFile(path));
                            Settings.Position position = settings.settings().positions().get(path);
                            if (position != null) {
                                view.restore(position.view(), position.caret());
                            }
                        });
        safekeeping.watch(session);
        history.know(session);
        opened.run();
    }

    @Override
    public void closed(ArticleSession session) {
        rememberPlace(session);
        views.remove(session);
        safekeeping.forget(session);
        history.forget(session);
    }

    @Override
    public void takenFromOutside(ArticleSession session) {
        of(session)
                .notices()
                .show(
                        new Notice(
                                Notice.TOLD,
                                Notice.Kind.INFO,
                                "The file was changed outside and is shown as it is now. Undo brings back what was here.",
                                List.of()));
    }

    @Override
    public void activated(Optional<ArticleSession> session) {
        activated.run();
    }

    /** How many problems the open articles have, as their texts stand in the window. */
    Map<Path, Integer> problems(Workspace workspace) {
        Map<Path, Integer> problems = new HashMap<>();
        for (ArticleSession session : workspace.open()) {
            session.path()
                    .ifPresent(
                            path ->
                                    find(session)
                                            .flatMap(ArticleViews::counted)
                                            .ifPresent(count -> problems.put(path, count)));
        }
        return problems;
    }

    /** What is open in a folder and where the author is in it, for the next time. */
    void remember(Workspace workspace, Optional<Path> folder) {
        workspace.active().ifPresent(this::rememberPlace);
        List<Path> files = workspace.open().stream().flatMap(o -> o.path().stream()).toList();
        var open = new Settings.Tabs(files, workspace.active().flatMap(ArticleSession::path));
        folder.ifPresent(f -> settings.update(s -> s.withTabs(f, open)));
    }

    /** Where the author is in the article, for the next time. */
    private void rememberPlace(ArticleSession session) {
        find(session)
                .filter(shown -> session.path().isPresent())
                .ifPresent(
                        shown ->
                                settings.update(
                                        s ->
                                                s.withPosition(
                                                        session.path().orElseThrow(),
                                                        new Settings.Position(
                                                                shown.choice().name(),
                                                                shown.caret()))));
    }
}
