package galley.ui.window;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks the author for a file or folder; a seam, since the system's own dialogs cannot be driven by
 * a test.
 */
public interface FilePicker {

    /** For a window that nobody sits at: nothing is ever chosen. */
    FilePicker NOTHING =
            new FilePicker() {
                @Override
                public Optional<Path> openFile(Optional<Path> start) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> openFolder(Optional<Path> start) {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> saveFile(Path proposed) {
                    return Optional.empty();
                }
            };

    Optional<Path> openFile(Optional<Path> start);

    Optional<Path> openFolder(Optional<Path> start);

    /**
     * @param proposed folder and name to begin with
     */
    Optional<Path> saveFile(Path proposed);
}
