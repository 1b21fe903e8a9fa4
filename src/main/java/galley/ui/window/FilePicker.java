package galley.ui.window;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks the author for a file or folder; a seam, since the system's own dialogs cannot be driven by
 * a test.
 */
public interface FilePicker {

    Optional<Path> openFile(Optional<Path> start);

    Optional<Path> openFolder(Optional<Path> start);

    /**
     * @param proposed folder and name to begin with
     */
    Optional<Path> saveFile(Path proposed);
}
