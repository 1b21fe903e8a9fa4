package galley.store;

import dev.dirs.BaseDirectories;
import dev.dirs.ProjectDirectories;
import java.nio.file.Path;

/**
 * Where this user's system wants a program to keep things.
 *
 * @param config settings
 * @param state what should outlive the program and matters on this computer only: recovery
 * @param cache what can be made again
 */
public record UserFolders(Path config, Path state, Path cache) {

    public static UserFolders ofThisUser() {
        var project = ProjectDirectories.from("", "", "Galley");
        return new UserFolders(
                Path.of(project.configDir), state(project), Path.of(project.cacheDir));
    }

    /** The library has no name for the state folder of the XDG standard. */
    private static Path state(ProjectDirectories project) {
        Path local = Path.of(project.dataLocalDir);
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return local.resolve("state");
        }
        String set = System.getenv("XDG_STATE_HOME");
        Path root =
                set != null && Path.of(set).isAbsolute()
                        ? Path.of(set)
                        : Path.of(BaseDirectories.get().homeDir, ".local", "state");
        return root.resolve(local.getFileName());
    }
}
