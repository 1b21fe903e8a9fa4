package galley.ui.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialogs. */
@WaitsForDisk("the dialog that follows stops the window anyway, and fails where its folder is gone")
public final class SystemFilePicker implements FilePicker {

    private final Window owner;

    public SystemFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> openFile(Optional<Path> start) {
        FileChooser chooser = chooser("Open article", start);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> openFolder(Optional<Path> start) {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Open folder");
        start.filter(Files::isDirectory).ifPresent(p -> chooser.setInitialDirectory(p.toFile()));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> saveFile(Path proposed) {
        FileChooser chooser = chooser("Save article as", Optional.ofNullable(proposed.getParent()));
        chooser.setInitialFileName(String.valueOf(proposed.getFileName()));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title, Optional<Path> start) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Articles", "*.md", "*.markdown"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        start.filter(Files::isDirectory).ifPresent(p -> chooser.setInitialDirectory(p.toFile()));
        return chooser;
    }
}
