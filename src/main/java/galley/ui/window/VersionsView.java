package galley.ui.window;

import galley.session.ArticleSession;
import galley.store.Versions.Version;
import galley.text.SourceText;
import galley.ui.theme.Ui;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The versions of an article that were saved, one of them beside the text of now. */
final class VersionsView {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss");

    private final ArticleSession session;
    private final LocalHistory history;
    private final Runnable back;
    private final ComboBox<Version> choice = new ComboBox<>();
    private final VBox node;

    /**
     * @param versions newest first; at least one
     * @param back leaves the view
     */
    VersionsView(
            ArticleSession session, LocalHistory history, List<Version> versions, Runnable back) {
        this.session = session;
        this.history = history;
        this.back = back;
        choice.setId("versions");
        choice.setAccessibleText("Version");
        choice.setCellFactory(list -> new Cell());
        choice.setButtonCell(new Cell());
        choice.getItems().setAll(versions);
        var head =
                new HBox(
                        8,
                        Ui.label("Saved", "compare-title"),
                        choice,
                        Ui.label(
                                versions.size() == 1
                                        ? "1 version is kept"
                                        : versions.size() + " versions are kept",
                                "hint"));
        head.getStyleClass().add("article-tools");
        node = new VBox(head);
        CompareView.leaveByKey(node, back);
        choice.valueProperty().addListener((o, before, version) -> show(version));
    }

    Node node() {
        return node;
    }

    /** Shows the newest version that is not the text of now; once the view is in the window. */
    void begin() {
        choice.getSelectionModel().select(choice.getItems().size() > 1 ? 1 : 0);
        choice.requestFocus();
    }

    private void show(Version version) {
        // What was shown before is not what is chosen, and must not be taken for it.
        node.getChildren().setAll(node.getChildren().getFirst());
        history.read(
                version,
                text -> {
                    if (version.equals(choice.getValue())) {
                        show(version, text);
                    }
                });
    }

    private void show(Version version, Optional<SourceText> text) {
        Node shown =
                text.map(t -> compare(version, t))
                        .orElseGet(
                                () ->
                                        Ui.label(
                                                "This version is not there any more.",
                                                "empty-text"));
        VBox.setVgrow(shown, Priority.ALWAYS);
        node.getChildren().setAll(node.getChildren().getFirst(), shown);
    }

    private Node compare(Version version, SourceText text) {
        var view =
                new CompareView(
                        CompareView.Side.of(session),
                        new CompareView.Side("As saved " + words(version), text.characters()),
                        List.of(
                                new Notice.Action(
                                        "Take this version",
                                        () -> session.replace(text.characters()),
                                        true)),
                        "Back to editing",
                        back);
        view.showFirst();
        return view.node();
    }

    private static String words(Version version) {
        return WHEN.format(version.when().atZone(ZoneId.systemDefault()));
    }

    private static final class Cell extends ListCell<Version> {
        @Override
        protected void updateItem(Version version, boolean empty) {
            super.updateItem(version, empty);
            setText(empty || version == null ? "" : words(version));
        }
    }
}
