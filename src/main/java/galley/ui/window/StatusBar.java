package galley.ui.window;

import galley.article.Answer;
import galley.article.Article;
import galley.check.Problem;
import galley.session.ArticleSession;
import galley.text.LineEnds;
import galley.ui.editor.EditorStatus;
import galley.ui.theme.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line at the foot of the window. */
final class StatusBar {

    private final Label problems = Ui.label("");
    private final Label saved = Ui.label("");
    private final Label busy = Ui.label("");
    private final Label counts = Ui.label("");
    private final Label encoding = Ui.label("");
    private final Label caret = Ui.label("");
    private final HBox node =
            new HBox(24, problems, saved, busy, Ui.spacer(), counts, encoding, caret);

    StatusBar() {
        node.getStyleClass().add("status");
        problems.setId("status-problems");
        saved.setId("status-saved");
        busy.setId("status-busy");
        counts.setId("status-counts");
    }

    Node node() {
        return node;
    }

    void clear() {
        List.of(problems, saved, counts, encoding, caret).forEach(l -> l.setText(""));
    }

    void problems(List<Problem> found) {
        problems.setText(
                switch (found.size()) {
                    case 0 -> "No problems";
                    case 1 -> "1 problem";
                    default -> found.size() + " problems";
                });
    }

    void saved(String words) {
        saved.setText(words);
    }

    /** What the window waits for; empty for nothing. */
    void busy(String words) {
        busy.setText(words);
    }

    void counts(EditorStatus status) {
        counts.setText(status.toString());
    }

    void caret(String place) {
        caret.setText(place);
    }

    void file(ArticleSession session) {
        Article article = session.article();
        String ends =
                LineEnds.mixed(article.text())
                        ? "mixed line ends"
                        : LineEnds.dominant(article.text()).name();
        String kept =
                switch (article.answer().place()) {
                    case Answer.Place.EscapedField e -> "answer in one line";
                    case Answer.Place.LinesField l -> "answer in lines";
                    case Answer.Place.Body b -> "answer in the body";
                    case Answer.Place.Unreadable u -> "answer not readable";
                };
        encoding.setText(
                kept
                        + "    UTF-8"
                        + (article.source().byteOrderMark() ? " with BOM" : "")
                        + " "
                        + ends);
    }
}
