package galley.ui.window;

import galley.session.ArticleSession;
import galley.session.TextDiff;
import galley.text.LineEnds;
import galley.text.Span;
import galley.ui.editor.Mark;
import galley.ui.editor.SourceEditor;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One's own text beside another, both whole, with what differs marked in both; to choose from. */
final class CompareView {

    private final SourceEditor mine;
    private final SourceEditor theirs;
    private final List<TextDiff.Difference> differences;
    private final Label place = Ui.label("", "secondary");
    private final VBox node;
    private int at = -1;

    /** A text with its name. */
    record Side(String name, String text) {

        /** An open article. */
        static Side of(ArticleSession session) {
            return new Side("As it stands here", session.article().text());
        }
    }

    /**
     * @param own stands on the left
     * @param other what is compared with it
     * @param choices what can be done about it; each leaves the view
     * @param backTo says where leaving leads
     * @param back leaves the view
     */
    CompareView(Side own, Side other, List<Notice.Action> choices, String backTo, Runnable back) {
        String my = LineEnds.toLf(own.text());
        String their = LineEnds.toLf(other.text());
        differences = TextDiff.between(my, their, offset -> true);
        mine = editor(own.name(), my, TextDiff.Difference::was);
        theirs = editor(other.name(), their, TextDiff.Difference::is);
        var split = new SplitPane(side(own.name(), mine), side(other.name(), theirs));
        VBox.setVgrow(split, Priority.ALWAYS);
        var head = new HBox(8);
        for (Notice.Action choice : choices) {
            head.getChildren().add(Ui.button(choice.label(), leaving(choice.run(), back)));
        }
        head.getChildren()
                .addAll(
                        Ui.spacer(),
                        place,
                        Ui.iconButton(Feather.CHEVRON_UP, "Difference before", () -> go(-1)),
                        Ui.iconButton(Feather.CHEVRON_DOWN, "Next difference", () -> go(1)),
                        Ui.button(backTo, back));
        head.getStyleClass().add("article-tools");
        node = new VBox(head, split);
        leaveByKey(node, back);
        place.setText(
                switch (differences.size()) {
                    case 0 -> "The same text";
                    case 1 -> "1 place differs";
                    default -> differences.size() + " places differ";
                });
    }

    /** Escape leaves such a view. */
    static void leaveByKey(Node view, Runnable back) {
        view.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        back.run();
                        e.consume();
                    }
                });
    }

    Node node() {
        return node;
    }

    /** Shows the first place that differs; once the view is in the window. */
    void begin() {
        // A split pane takes its sides in with its look.
        node.applyCss();
        node.layout();
        mine.requestFocus();
        showFirst();
    }

    /** Once the texts have their size, or the place would be off the view. */
    void showFirst() {
        Platform.runLater(() -> go(1));
    }

    private void go(int by) {
        if (differences.isEmpty()) {
            return;
        }
        at = Math.floorMod(at + by, differences.size());
        mine.select(differences.get(at).was());
        theirs.select(differences.get(at).is());
        if (differences.size() > 1) {
            place.setText((at + 1) + " of " + differences.size() + " places");
        }
    }

    private static Runnable leaving(Runnable choice, Runnable back) {
        return () -> {
            choice.run();
            back.run();
        };
    }

    private SourceEditor editor(
            String title, String text, Function<TextDiff.Difference, Span> where) {
        var editor = new SourceEditor(title);
        editor.setText(text);
        editor.setReadOnly(true);
        editor.mark(
                differences.stream()
                        .map(where)
                        .filter(span -> !span.isEmpty())
                        .map(span -> new Mark(span, "mark-found", ""))
                        .toList());
        return editor;
    }

    private static Node side(String title, SourceEditor editor) {
        VBox.setVgrow(editor, Priority.ALWAYS);
        return new VBox(Ui.label(title, "compare-title"), editor);
    }
}
