package galley.ui.changes;

import galley.text.Span;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What saving would change, a card for each place, each with a way back. */
public final class ChangesView {

    /** Too narrow to be taken for a space of the text. */
    private static final String GAP = "\u2009";

    private static final int LONGEST = 1_200;

    private final VBox cards = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(cards);
    private final Consumer<TextChange> revert;
    private final Runnable revertAll;
    private final Consumer<Span> show;

    public ChangesView(Consumer<TextChange> revert, Runnable revertAll, Consumer<Span> show) {
        this.revert = revert;
        this.revertAll = revertAll;
        this.show = show;
        cards.getStyleClass().add("changes");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
    }

    public Node node() {
        return scroll;
    }

    /** There is no article. */
    public void showNone() {
        showNone("No article", "What saving would change stands here.");
    }

    public void showNone(String title, String words) {
        cards.getChildren().setAll(Ui.empty(title, words));
    }

    /**
     * @param onDisk what becomes of the file when the article is saved
     */
    public void show(List<TextChange> changes, OnDisk onDisk) {
        cards.getChildren().clear();
        if (changes.isEmpty()) {
            cards.getChildren()
                    .add(
                            switch (onDisk) {
                                case THERE ->
                                        Ui.empty(
                                                "No changes",
                                                "Saving would leave the file as it is, byte for byte.");
                                case NOT_YET ->
                                        Ui.empty(
                                                "Not saved yet",
                                                "Saving writes the whole article as a new file.");
                                case GONE ->
                                        Ui.empty(
                                                "The file is gone",
                                                "Saving writes the whole article again.");
                            });
            return;
        }
        String count =
                changes.size() == 1 ? "1 change to save" : changes.size() + " changes to save";
        var head =
                new HBox(
                        8,
                        Ui.label(count, "pane-title"),
                        Ui.spacer(),
                        Ui.button("Revert all", revertAll, "small"));
        head.getStyleClass().add("pane-head");
        cards.getChildren().add(head);
        changes.forEach(c -> cards.getChildren().add(card(c)));
    }

    private Node card(TextChange change) {
        var place = Ui.link(change.field(), () -> show.accept(change.place()));
        place.getStyleClass().add("change-field");
        return card(
                change,
                new HBox(
                        8,
                        place,
                        line(change),
                        Ui.spacer(),
                        Ui.button("Revert", () -> revert.accept(change), "small")));
    }

    /** A change to look at. */
    public static Node seen(TextChange change) {
        return card(change, new HBox(8, Ui.label(change.field(), "change-field"), line(change)));
    }

    private static Node line(TextChange change) {
        return Ui.label("line " + change.line(), "hint");
    }

    private static Node card(TextChange change, HBox head) {
        head.getStyleClass().add("change-head");
        var card = new VBox(8, head, words(change));
        card.getStyleClass().add("card");
        return card;
    }

    /** What goes and what comes, with a little of what stands around it. */
    public static Node words(TextChange change) {
        var flow = new TextFlow();
        flow.getStyleClass().add("diff");
        add(flow, change.read(change.before()), "diff-context");
        add(flow, change.read(change.removed()), "diff-removed");
        if (!change.removed().isEmpty() && !change.added().isEmpty()) {
            flow.getChildren().add(new Text(GAP));
        }
        add(flow, change.read(change.added()), "diff-added");
        add(flow, change.read(change.after()), "diff-context");
        return flow;
    }

    private static void add(TextFlow flow, String text, String style) {
        if (text.isEmpty()) {
            return;
        }
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        if (!style.equals("diff-context")) {
            shown = shown.isBlank() ? shown.replace(" ", "·").replace("\n", "¶\n") : shown;
        }
        var part = new Text(shown);
        part.getStyleClass().add(style);
        flow.getChildren().add(part);
    }
}
