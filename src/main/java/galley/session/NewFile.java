package galley.session;

import galley.store.CreateOutcome;
import galley.store.FileStore;
import galley.store.SaveOutcome;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An article's first file, or one under a new name, in a folder that is made if need be. */
final class NewFile {

    private NewFile() {}

    /**
     * @param overwrite whether a file that has the name already is given up
     */
    static CreateOutcome write(FileStore store, Path target, SourceText text, boolean overwrite) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
        } catch (IOException e) {
            return new SaveOutcome.NotSaved(
                    "The folder " + target.getParent() + " cannot be made.",
                    "Save the article somewhere else, or check the permissions.");
        }
        return store.saveAs(target, text, overwrite);
    }
}
