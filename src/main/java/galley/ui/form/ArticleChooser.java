package galley.ui.form;

import galley.ui.library.LibraryItem;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Finds an article of the folder by a few letters: arrows choose, Enter takes. */
final class ArticleChooser {

    private static final int ROW = 30;
    private static final int MOST_ROWS = 6;

    private final BiConsumer<String, Consumer<List<LibraryItem>>> find;
    private final Consumer<Path> choose;
    private final TextField field = Ui.textField();
    private final ObservableList<LibraryItem> found = FXCollections.observableArrayList();
    private final ListView<LibraryItem> list = new ListView<>(found);
    private final VBox node = new VBox(4, field, list);

    /** Counts what was asked: only the answer to the last question is shown. */
    private int asked;

    /**
     * @param find articles for words, and without any the likeliest
     */
    ArticleChooser(BiConsumer<String, Consumer<List<LibraryItem>>> find, Consumer<Path> choose) {
        this.find = find;
        this.choose = choose;
        field.setPromptText("Find an article of this folder");
        field.setAccessibleText("Find an article of this folder");
        field.getStyleClass().addAll("related-search", "own-undo");
        field.textProperty().addListener((o, a, b) -> fill());
        field.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                fill();
                            }
                            showList();
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setPlaceholder(Ui.label("No article of this folder has these words", "empty-text"));
        list.setFocusTraversable(false);
        list.setCellFactory(l -> new Cell());
        list.getStyleClass().addAll("palette-list", "dense", "related-list");
        showList();
    }

    Node node() {
        return node;
    }

    void focus() {
        field.requestFocus();
    }

    /** Another article is shown; what was sought for the one before is over. */
    void clear() {
        asked++;
        field.clear();
        found.clear();
    }

    private void fill() {
        int mine = ++asked;
        find.accept(
                field.getText().strip(),
                articles -> {
                    if (mine == asked) {
                        found.setAll(articles);
                        // Enter takes what was looked for, and no suggestion that nobody chose.
                        list.getSelectionModel().clearSelection();
                        if (!field.getText().isBlank()) {
                            list.getSelectionModel().select(0);
                        }
                        showList();
                    }
                });
    }

    private void showList() {
        boolean suggests = field.isFocused() && !found.isEmpty();
        Ui.show(list, suggests || !field.getText().isBlank());
        Ui.fit(list, ROW, MOST_ROWS);
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case ENTER -> take();
            case ESCAPE -> {
                if (field.getText().isEmpty()) {
                    return;
                }
                field.clear();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        if (!found.isEmpty()) {
            int to = Math.clamp(index, 0, found.size() - 1);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - MOST_ROWS + 1));
        }
    }

    private void take() {
        LibraryItem item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            field.clear();
            choose.accept(item.path());
        }
    }

    private final class Cell extends ListCell<LibraryItem> {

        Cell() {
            setOnMouseClicked(
                    e -> {
                        if (!isEmpty()) {
                            take();
                        }
                    });
        }

        @Override
        protected void updateItem(LibraryItem item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(null);
            if (empty || item == null) {
                return;
            }
            var title = Ui.label(item.title());
            title.setMinWidth(0);
            var aside = Ui.label(item.subject(), "hint");
            aside.setMinWidth(Region.USE_PREF_SIZE);
            var line = new HBox(12, title, Ui.spacer(), aside);
            line.setPrefWidth(10);
            setGraphic(line);
        }
    }
}
