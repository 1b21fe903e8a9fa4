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
    private final BesideWork disk;

    RecentPlaces(SettingsStore settings, BesideWork disk) {
        this.settings = settings;
        this.disk = disk;
    }

    /**
     * @param folders whether folders are wanted too
     * @param then given folders and files, the last one first
     */
    void find(boolean folders, BiConsumer<List<Path>, List<Path>> then) {
        Settings now = settings.settings();
        List<Path> wanted = folders ? now.recentFolders() : List.of();
        disk.run(
                () -> List.of(there(wanted), there(now.recentFiles())),
                found -> then.accept(found.getFirst(), found.getLast()));
    }

    private static List<Path> there(List<Path> paths) {
        return paths.stream().filter(Files::exists).toList();
    }
}
