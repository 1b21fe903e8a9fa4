package galley.ui.window;

import galley.session.BesideWork;
import galley.session.Settings;
import galley.session.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** What was open before, as far as it is there still. */
@WaitsForDisk("asks beside the window")
final class RecentPlaces {

    private final SettingsStore settings;
    private final BesideWork work;

    RecentPlaces(SettingsStore settings, BesideWork work) {
        this.settings = settings;
        this.work = work;
    }

    /**
     * @param folders whether folders are wanted too
     * @param then given folders and files, the last one first
     */
    void find(boolean folders, BiConsumer<List<Path>, List<Path>> then) {
        Settings now = settings.settings();
        List<Path> wanted = folders ? now.recentFolders() : List.of();
        work.run(
                () -> List.of(there(wanted), there(now.recentFiles())),
                found -> then.accept(found.getFirst(), found.getLast()));
    }

    private static List<Path> there(List<Path> paths) {
        return paths.stream().filter(Files::exists).toList();
    }
}
