package galley.ui.window;

import galley.ui.theme.Shortcut;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the middle while no article is open. */
final class StartPane {

    private final VBox recent = new VBox(2);
    private final VBox node;
    private final javafx.scene.control.Label title = Ui.label("", "start-title");
    private final javafx.scene.control.Label text = Ui.label("", "empty-text");

    StartPane(Runnable openFolder, Runnable openFile, Runnable create) {
        Button folder = Ui.button("Open folder…", openFolder, "accent");
        folder.setGraphic(Ui.icon(Feather.FOLDER));
        Button file = Ui.button("Open article…", openFile);
        file.setGraphic(Ui.icon(Feather.FILE_TEXT));
        Button fresh = Ui.button("New article", create);
        fresh.setGraphic(Ui.icon(Feather.PLUS));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var buttons = new HBox(8, folder, file, fresh);
        node = new VBox(16, title, text, buttons, recent);
        node.getStyleClass().add("start");
        node.setMaxSize(520, Region.USE_PREF_SIZE);
    }

    Node node() {
        return node;
    }

    /**
     * @param collection the open folder's name, empty without one
     */
    void show(String collection, int articles) {
        title.setText(collection.isEmpty() ? "Galley" : collection);
        text.setText(
                collection.isEmpty()
                        ? "Edit Markdown articles with front matter. Nothing changes but what you edit."
                        : articles == 0
                                ? "There is no article in this folder yet."
                                : articles
                                        + (articles == 1 ? " article" : " articles")
                                        + ". Choose one on the left, or press "
                                        + Shortcut.of("Shortcut+K").getDisplayText()
                                        + " and type a few letters of its title.");
    }

    /** Offers files that were open before; they are there still. */
    void offer(List<Path> recentFiles, Consumer<Path> open) {
        recent.getChildren().clear();
        if (!recentFiles.isEmpty()) {
            recent.getChildren().add(Ui.label("RECENT", "group-title"));
            for (Path path : recentFiles.stream().limit(8).toList()) {
                var link = Ui.link(String.valueOf(path.getFileName()), () -> open.accept(path));
                link.setTooltip(Ui.tooltip(path.toString()));
                link.setMaxWidth(500);
                recent.getChildren().add(link);
            }
        }
    }
}
