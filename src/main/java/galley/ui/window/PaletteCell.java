package galley.ui.window;

import galley.library.index.Place;
import galley.ui.library.LibraryItem;
import galley.ui.library.OneLine;
import galley.ui.theme.Ui;
import galley.ui.window.PaletteEntry.Below;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A line of the palette, in which what was found stands out. */
final class PaletteCell extends ListCell<PaletteEntry> {

    /** What is left of the line is the title's. */
    private static final double WIDEST_ASIDE = 200;

    private static final double ROW = 34;
    static final double TALL_ROW = 52;

    /** Makes places stand under each other. */
    private static final double PLACE = 76;

    private String told = "";

    /**
     * @param run told of the line that was pressed
     */
    PaletteCell(Consumer<PaletteEntry> run) {
        // A tooltip is a window of its own: too much for each line that is never pointed at.
        setOnMouseMoved(e -> tip());
        setOnMouseClicked(
                e -> {
                    if (!isEmpty()) {
                        run.accept(getItem());
                    }
                });
    }

    /** How high a line is drawn, in the toolkit's pixels. */
    static double height(PaletteEntry entry) {
        return switch (entry) {
            case PaletteEntry.Article article -> article.below().isPresent() ? TALL_ROW : ROW;
            case PaletteEntry.Action action -> ROW;
        };
    }

    private void tip() {
        if (getTooltip() == null && !told.isEmpty()) {
            setTooltip(Ui.tooltip(told));
        }
    }

    @Override
    protected void updateItem(PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setTooltip(null);
        boolean shows = !empty && entry != null;
        told = shows ? entry.words() : "";
        setAccessibleText(told);
        // Nothing is wider than the list, or it could be scrolled sideways.
        setPrefWidth(10);
        setPrefHeight(shows ? height(entry) : ROW);
        setGraphic(shows ? line(entry) : null);
    }

    private static Node line(PaletteEntry entry) {
        HBox line =
                switch (entry) {
                    case PaletteEntry.Article(
                                    LibraryItem item,
                                    OneLine title,
                                    OneLine aside,
                                    Optional<Below> below,
                                    Optional<FoundPlace> at) ->
                            line(
                                    at.filter(found -> found.place() == Place.ANSWER).isPresent()
                                            ? Feather.ALIGN_LEFT
                                            : Feather.FILE_TEXT,
                                    article(title, aside, below));
                    case PaletteEntry.Action action ->
                            line(
                                    Feather.COMMAND,
                                    beside(
                                            new MarkedLine(action.marked(), "palette-title"),
                                            Ui.label(action.aside(), "hint")));
                };
        line.setPrefWidth(10);
        Ui.style(line, "unavailable", !entry.canBeRun());
        return line;
    }

    private static HBox line(Feather icon, Region words) {
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(12, Ui.icon(icon), words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Region article(OneLine title, OneLine aside, Optional<Below> below) {
        var group = new MarkedLine(aside, "palette-aside", WIDEST_ASIDE);
        HBox first = beside(new MarkedLine(title, "palette-title"), group);
        var lines = new VBox(2, first);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setPrefWidth(10);
        below.ifPresent(
                found -> {
                    var place = Ui.label(found.place(), "palette-place");
                    place.setMinWidth(PLACE);
                    var words = new MarkedLine(found.words(), "snippet-text");
                    HBox.setHgrow(words, Priority.ALWAYS);
                    words.setPrefWidth(10);
                    lines.getChildren().add(new HBox(place, words));
                });
        return lines;
    }

    /** A name, and what stands at the end of its line. */
    private static HBox beside(MarkedLine name, Region aside) {
        name.setPrefWidth(10);
        HBox.setHgrow(name, Priority.ALWAYS);
        aside.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(12, name, aside);
        line.setFillHeight(false);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWidth(10);
        return line;
    }
}
