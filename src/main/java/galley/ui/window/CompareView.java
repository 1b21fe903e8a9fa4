package galley.ui.window;

import galley.store.Loaded;
import galley.ui.editor.SourceEditor;
import galley.ui.theme.Ui;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One's own text beside the one on disk, both whole, to choose from. */
final class CompareView {

    private CompareView() {}

    static void show(ArticlePane pane, ArticleViews mine, Loaded.Opened theirs, Runnable back) {
        var split =
                new SplitPane(
                        side("Mine, as it stands here", mine.session().article().text()),
                        side("Theirs, as it is on disk", theirs.text().characters()));
        VBox.setVgrow(split, Priority.ALWAYS);
        var head =
                new HBox(
                        8,
                        Ui.button(
                                "Keep mine",
                                () -> {
                                    mine.session().keepMine(theirs);
                                    mine.notices().hide("disk");
                                    back.run();
                                }),
                        Ui.button(
                                "Take theirs",
                                () -> {
                                    mine.session().takeTheirs(theirs);
                                    mine.notices().hide("disk");
                                    back.run();
                                }),
                        Ui.spacer(),
                        Ui.button("Back to editing", back, "accent"));
        head.getStyleClass().add("article-tools");
        pane.showInstead(new VBox(head, split));
    }

    private static Node side(String title, String text) {
        var editor = new SourceEditor(title);
        editor.setText(galley.text.LineEnds.toLf(text));
        editor.setReadOnly(true);
        VBox.setVgrow(editor, Priority.ALWAYS);
        return new VBox(Ui.label(title, "compare-title"), editor);
    }
}
