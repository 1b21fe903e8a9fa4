package galley.ui.window;

import galley.check.Problem;
import galley.session.ArticleSession;
import galley.session.SettingsStore;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What saving and closing ask for, done on the desk. */
final class DeskFiles implements FilesFlow.Host {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Desk desk;
    private final FilePicker picker;
    private final SettingsStore settings;
    private final StatusBar status;
    private final Busy busy;

    DeskFiles(Desk desk, FilePicker picker, SettingsStore settings, StatusBar status, Busy busy) {
        this.desk = desk;
        this.picker = picker;
        this.settings = settings;
        this.status = status;
        this.busy = busy;
    }

    @Override
    public ArticleViews views(ArticleSession session) {
        return desk.viewsOf(session);
    }

    @Override
    public boolean isOpen(ArticleSession session) {
        return desk.views(session).isPresent();
    }

    @Override
    public Optional<Path> nowAt(ArticleSession session) {
        return desk.renaming().outside().of(session);
    }

    @Override
    public void follow(ArticleSession session, Path to) {
        desk.renaming().outside().follow(session, to);
    }

    @Override
    public FilePicker picker() {
        return picker;
    }

    @Override
    public void saved(ArticleSession session) {
        status.saved("saved " + LocalTime.now().format(CLOCK));
        session.path().ifPresent(path -> settings.update(s -> s.withRecentFile(path)));
        desk.saved(session);
    }

    @Override
    public void seeArticle() {
        desk.seeArticle();
    }

    @Override
    public void tell(ArticleSession session, String words) {
        if (isOpen(session)) {
            desk.viewsOf(session)
                    .notices()
                    .show(new Notice(Notice.TOLD, Notice.Kind.INFO, words, List.of()));
        }
    }

    @Override
    public void takeTyped() {
        desk.takeTyped();
    }

    @Override
    public Runnable waiting(String words) {
        return busy.begin(words);
    }

    @Override
    public void goTo(ArticleViews where, Problem problem) {
        where.places().goTo(problem);
    }

    @Override
    public void showChanges() {
        desk.chooseReader(ReaderChoice.CHANGES);
    }

    @Override
    public void compare(ArticleViews here, CompareView.Side other, List<Notice.Action> choices) {
        desk.compare(here, other, choices);
    }
}
