package galley.ui.library;

import galley.ui.theme.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** What is seen of an article in the list of articles. */
final class ArticleLine {

    /** Of a title, where something stands beside it that could take all room. */
    private static final double LEAST_TITLE = 60;

    /** Nothing is measured where what tells titles apart is in sight at any width. */
    private static final int IN_SIGHT = 12;

    private final Label title = Ui.label("", "article-name");
    private final Region between = Ui.spacer();
    private final Label apart = Ui.label("", "hint");
    private final Label problems = mark("", "problem-mark", "");
    private final Label outside = mark("\u21BB", "outside-mark", "Changed outside");
    private final Label unsaved = mark("\u25CF", "unsaved-dot", "Not saved");

    /** All that may be seen, in their order; of each only what is: what is hidden is styled too. */
    private final List<Node> parts = List.of(title, between, apart, problems, outside, unsaved);

    private final HBox node = narrow(new HBox(6, title));

    private final Text measure = new Text();
    private OneLine name = OneLine.name(Marked.plain(""));

    ArticleLine() {
        title.widthProperty().addListener((o, was, is) -> cut());
        title.fontProperty().addListener((o, was, is) -> cut());
        apart.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        apart.setMinWidth(0);
    }

    Node node() {
        return node;
    }

    /**
     * @param near titles of the lines above and below, from which its own is to be told
     * @param aside what else is said of it; empty for nothing
     * @param count of its problems
     * @return all that is said of it, in words
     */
    List<String> show(
            LibraryItem item,
            List<String> near,
            String aside,
            int count,
            boolean isOutside,
            boolean isUnsaved) {
        List<String> said = new ArrayList<>(List.of(item.title(), item.fileName()));
        if (!item.date().isEmpty()) {
            said.add(item.date());
        }
        boolean alone = aside.isEmpty();
        OneLine whole = OneLine.name(Marked.plain(item.title()));
        name = alone ? whole.among(new TreeSet<>(near)) : whole;
        title.setMinWidth(alone ? 0 : LEAST_TITLE);
        title.setMaxWidth(alone ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
        HBox.setHgrow(title, alone ? Priority.ALWAYS : Priority.SOMETIMES);
        cut();
        apart.setText(aside);
        put(between, !alone);
        put(apart, !alone);
        String words = count == 1 ? "1 problem" : count + " problems";
        problems.setText(Integer.toString(count));
        problems.setAccessibleText(words);
        say(said, problems, words, count > 0);
        say(said, outside, outside.getAccessibleText(), isOutside);
        say(said, unsaved, unsaved.getAccessibleText(), isUnsaved);
        return said;
    }

    /** A title that begins as those beside it shows where it differs. */
    private void cut() {
        boolean differs = name.apart().filter(word -> word.end() > IN_SIGHT).isPresent();
        title.setText(
                differs && title.getWidth() > 0
                        ? name.fit(title.getWidth(), this::width).text()
                        : name.whole().text());
    }

    private double width(Marked words) {
        measure.setFont(title.getFont());
        measure.setText(words.text());
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }

    private void say(List<String> said, Label mark, String words, boolean holds) {
        put(mark, holds);
        if (holds) {
            said.add(words);
        }
    }

    private void put(Node part, boolean shown) {
        List<Node> there = node.getChildren();
        if (!shown) {
            there.remove(part);
        } else if (!there.contains(part)) {
            List<Node> before = parts.subList(0, parts.indexOf(part));
            there.add((int) before.stream().filter(there::contains).count(), part);
        }
    }

    private static Label mark(String text, String style, String words) {
        Label mark = Ui.label(text, style);
        mark.setAccessibleText(words);
        keepWhole(mark);
        return mark;
    }

    static void keepWhole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** As wide as the list, however long its text: the text ends in an ellipsis. */
    static HBox narrow(HBox line) {
        line.setMinWidth(0);
        line.setPrefWidth(10);
        return line;
    }
}
