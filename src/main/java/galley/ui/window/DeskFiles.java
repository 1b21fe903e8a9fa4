package galley.ui.window;

import galley.check.Problem;
import galley.session.ArticleSession;
import galley.session.SettingsStore;
import galley.store.Loaded;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What saving and closing ask for, done on the desk. */
final class DeskFiles implements FilesFlow.Host {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Desk desk;
    private final FilePicker picker;
    private final Collection collection;
    private final SettingsStore settings;
    private final StatusBar status;
    private final Busy busy;

    DeskFiles(
            Desk desk,
            FilePicker picker,
            Collection collection,
            SettingsStore settings,
            StatusBar status,
            Busy busy) {
        this.desk = desk;
        this.picker = picker;
        this.collection = collection;
        this.settings = settings;
        this.status = status;
        this.busy = busy;
    }

    @Override
    public ArticleViews views(ArticleSession session) {
        return desk.viewsOf(session);
    }

    @Override
    public FilePicker picker() {
        return picker;
    }

    @Override
    public void saved(ArticleSession session) {
        status.saved("saved " + LocalTime.now().format(CLOCK));
        session.path().ifPresent(path -> saved(session, path));
        desk.saved(session);
    }

    private void saved(ArticleSession session, Path path) {
        settings.update(s -> s.withRecentFile(path));
        collection.saved(
                path,
                Workspace.titleOf(session),
                textOf(session, "subject"),
                textOf(session, "date"));
    }

    private static String textOf(ArticleSession session, String key) {
        return session.article().text(KeyPath.of(key)).orElse("");
    }

    @Override
    public Runnable waiting(String words) {
        return busy.begin(words);
    }

    @Override
    public void goTo(ArticleViews where, Problem problem) {
        where.goTo(problem);
    }

    @Override
    public void showChanges() {
        desk.chooseReader(ReaderChoice.CHANGES);
    }

    @Override
    public void compare(ArticleViews here, Loaded.Opened theirs) {
        desk.compare(here, theirs);
    }
}
