package galley.ui.window;

import galley.text.Span;
import galley.ui.library.Marked;
import galley.ui.library.OneLine;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words on one line, cut to the room there is so that what was found is seen. */
final class MarkedLine extends Region {

    /** Letters that stand together may be a little wider than each alone. */
    private static final double SPARE = 2;

    private final OneLine line;
    private final String style;
    private final double widest;
    private final TextFlow shown = new TextFlow();
    private final Text plain;
    private final Text found;
    private double cutTo = -1;

    /**
     * @param style of its words; of those that were found {@code found} too
     */
    MarkedLine(OneLine line, String style) {
        this(line, style, Double.MAX_VALUE);
    }

    /**
     * @param widest what it asks for at most
     */
    MarkedLine(OneLine line, String style, double widest) {
        this.widest = widest;
        this.line = line;
        this.style = style;
        plain = part("", style);
        found = part("", style, "found");
        plain.setVisible(false);
        found.setVisible(false);
        getChildren().addAll(plain, found, shown);
        setMinWidth(0);
    }

    private static Text part(String words, String... styles) {
        var text = new Text(words);
        text.getStyleClass().addAll(styles);
        return text;
    }

    private double width(Marked words) {
        double width = 0;
        int from = 0;
        for (Span mark : words.marks()) {
            width += width(plain, words.text().substring(from, mark.start()));
            width += width(found, mark.of(words.text()));
            from = mark.end();
        }
        return width + width(plain, words.text().substring(from));
    }

    private static double width(Text like, String words) {
        like.setText(words);
        return words.isEmpty() ? 0 : like.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(widest, Math.ceil(width(line.whole()) + SPARE));
    }

    @Override
    protected double computePrefHeight(double width) {
        plain.setText("X");
        return Math.ceil(plain.getLayoutBounds().getHeight());
    }

    @Override
    protected void layoutChildren() {
        if (cutTo != getWidth()) {
            cutTo = getWidth();
            show(line.fit(cutTo - SPARE, this::width));
        }
        shown.resizeRelocate(0, 0, getWidth() + SPARE, getHeight());
    }

    private void show(Marked words) {
        shown.getChildren().clear();
        int from = 0;
        for (Span mark : words.marks()) {
            shown.getChildren().add(part(words.text().substring(from, mark.start()), style));
            shown.getChildren().add(part(mark.of(words.text()), style, "found"));
            from = mark.end();
        }
        shown.getChildren().add(part(words.text().substring(from), style));
        shown.applyCss();
    }
}
