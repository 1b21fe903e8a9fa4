package galley.ui.collection;

import galley.library.bulk.BulkPlan;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The files that would change, each with a tick where single ones can be left out. */
final class PlannedFiles {

    private static final double ROW = 30;

    private final ChangeModel model;
    private final Function<Path, String> name;
    private final CheckBox all = new CheckBox();
    private final HBox head = new HBox(all);
    private final ListView<BulkPlan.Planned> list = new ListView<>();
    private final VBox node = new VBox(head, list);

    /**
     * @param name of a file, as it is listed
     * @param chosen told which one is in view
     */
    PlannedFiles(
            ChangeModel model, Function<Path, String> name, Consumer<BulkPlan.Planned> chosen) {
        this.model = model;
        this.name = name;
        all.setId("change-all");
        // The middle is told, not chosen: a press leads from it to all.
        all.setAllowIndeterminate(false);
        all.setOnAction(e -> model.acceptAll(all.isSelected()));
        head.getStyleClass().add("change-all");
        list.setId("change-files");
        list.setFixedCellSize(ROW);
        list.setCellFactory(l -> new FileCell());
        list.getStyleClass().addAll("dense", "change-files");
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        one -> {
                            if (one != null) {
                                chosen.accept(one);
                            }
                        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        node.setMinWidth(240);
        node.setPrefWidth(460);
    }

    Node node() {
        return node;
    }

    void clear() {
        list.getItems().clear();
    }

    /** Others from now on; the first is chosen, and has the keys. */
    void show(List<BulkPlan.Planned> files) {
        list.getItems().setAll(files);
        refresh();
        if (!files.isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
            list.requestFocus();
        }
    }

    /** Some were taken in, or left out. */
    void refresh() {
        list.refresh();
        Ticks.Of of = model.acceptedOfAll();
        all.setSelected(of == Ticks.Of.ALL);
        all.setIndeterminate(of == Ticks.Of.SOME);
        all.setText(
                switch (of) {
                    case ALL -> "All files";
                    case SOME ->
                            "%,d of %s"
                                    .formatted(
                                            model.accepted(),
                                            ChangeResults.files(list.getItems().size()));
                    case NONE -> "No file";
                });
        Ui.show(head, model.isEach() && list.getItems().size() > 1);
    }

    boolean isChosen(BulkPlan.Planned one) {
        return one.equals(list.getSelectionModel().getSelectedItem());
    }

    private void key(KeyEvent event) {
        BulkPlan.Planned chosen = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && chosen != null && model.isEach()) {
            model.accept(chosen.file(), !model.isAccepted(chosen.file()));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            // A list takes the key to end an edit, and none of its lines is edited.
            event.consume();
            node.fireEvent(event.copyFor(node, node));
        }
    }

    private final class FileCell extends ListCell<BulkPlan.Planned> {
        private final CheckBox accepted = new CheckBox();
        private final Label file = Ui.label("", "change-file");
        private final Label keys = Ui.label("", "hint");
        private final HBox line = new HBox(8, accepted, file, Ui.spacer(), keys);

        FileCell() {
            accepted.setFocusTraversable(false);
            accepted.setOnAction(
                    e -> {
                        if (getItem() != null) {
                            // The box takes the press from its line, and one looks at what one
                            // ticks.
                            list.getSelectionModel().clearAndSelect(getIndex());
                            list.requestFocus();
                            model.accept(getItem().file(), accepted.isSelected());
                        }
                    });
            file.setMinWidth(0);
            file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            keys.setMinWidth(Region.USE_PREF_SIZE);
            line.setPrefWidth(10);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(BulkPlan.Planned item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            accepted.setSelected(model.isAccepted(item.file()));
            Ui.show(accepted, model.isEach());
            file.setText(name.apply(item.file()));
            keys.setText(
                    item.keys().isEmpty()
                            ? ""
                            : item.keys().size() == 1
                                    ? item.keys().getFirst()
                                    : item.keys().size() + " fields");
            setGraphic(line);
        }
    }
}
