package galley.ui.window;

import galley.ui.library.ReadingState;
import galley.ui.theme.Shortcut;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the middle while no article is open. */
final class StartPane {

    private static final int MOST_FOLDERS = 4;
    private static final int MOST_FILES = 8;

    /** Of a folder's name, beside which it is said where it lies. */
    private static final double WIDEST_NAME = 240;

    private final Button folder;
    private final Button fresh;
    private final VBox recent = new VBox(16);
    private final VBox node;

    private final Label title = Ui.label("", "start-title");
    private final Label text = Ui.label("", "empty-text");

    /** The folder it stands for. */
    private Optional<Path> shown = Optional.empty();

    StartPane(Runnable openFolder, Runnable openFile, Runnable create) {
        folder = Ui.button("Open folder…", openFolder);
        folder.setGraphic(Ui.icon(Feather.FOLDER));
        Button file = Ui.button("Open article…", openFile);
        file.setGraphic(Ui.icon(Feather.FILE_TEXT));
        fresh = Ui.button("New article", create);
        fresh.setGraphic(Ui.icon(Feather.PLUS));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var buttons = new FlowPane(8, 8, folder, file, fresh);
        node = new VBox(16, title, text, buttons, recent);
        node.getStyleClass().add("start");
        node.setMaxSize(520, Region.USE_PREF_SIZE);
    }

    Node node() {
        return node;
    }

    /** Whether it stands for the folder that is open. */
    boolean isOf(Collection collection) {
        return shown.equals(collection.folder());
    }

    /**
     * @param listed whether the list of its articles is in sight
     */
    void show(Collection collection, boolean listed) {
        shown = collection.folder();
        String name = collection.name();
        Ui.style(folder, "accent", name.isEmpty());
        Ui.style(fresh, "accent", !name.isEmpty());
        title.setText(name.isEmpty() ? "Galley" : name);
        text.setText(
                name.isEmpty()
                        ? "Edit Markdown articles with front matter. Nothing changes but what you edit."
                        : words(collection.known(), collection.reading(), listed));
    }

    static String words(int articles, ReadingState list, boolean listed) {
        if (articles == 0) {
            return switch (list) {
                case ReadingState.Idle idle -> "There is no article in this folder yet.";
                case ReadingState.Going going ->
                        listed
                                ? "Its articles come into the list on the left as they are found."
                                : "The folder is being read.";
                case ReadingState.Stopped stopped -> "Reading the folder was stopped.";
            };
        }
        String some = "%,d %s".formatted(articles, articles == 1 ? "article" : "articles");
        String known =
                switch (list) {
                    case ReadingState.Idle idle -> some;
                    case ReadingState.Going going -> some + " so far";
                    case ReadingState.Stopped stopped -> "Reading was stopped after " + some;
                };
        return known
                + (listed ? ". Choose one on the left, or press " : ". Press ")
                + Shortcut.of("Shortcut+K").getDisplayText()
                + " and type a few letters of its title.";
    }

    /** Offers what was open before and is there still. */
    void offer(List<Path> folders, List<Path> files, Consumer<Path> open) {
        recent.getChildren().clear();
        offer("RECENT FOLDERS", folders.stream().limit(MOST_FOLDERS).toList(), true, open);
        offer("RECENT ARTICLES", files.stream().limit(MOST_FILES).toList(), false, open);
    }

    /** The folder it lies in, as one writes it. */
    private static String where(Path path) {
        Path home = Path.of(System.getProperty("user.home", ""));
        return Optional.ofNullable(path.getParent())
                .map(
                        folder ->
                                folder.startsWith(home) && !folder.equals(home)
                                        ? Path.of("~").resolve(home.relativize(folder))
                                        : folder)
                .map(Path::toString)
                .orElse("");
    }

    private static Node beside(Button link, String words) {
        var where = Ui.label(words, "hint");
        where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        where.setMinWidth(0);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setMaxWidth(WIDEST_NAME);
        var line = new HBox(8, link, where);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    /**
     * @param places whether it is said where they lie
     */
    private void offer(String name, List<Path> paths, boolean places, Consumer<Path> open) {
        if (!paths.isEmpty()) {
            var group = new VBox(4, Ui.label(name, "group-title"));
            recent.getChildren().add(group);
            for (Path path : paths) {
                var link = Ui.link(String.valueOf(path.getFileName()), () -> open.accept(path));
                link.setTooltip(Ui.tooltip(path.toString()));
                group.getChildren().add(places ? beside(link, where(path)) : link);
            }
        }
    }
}
