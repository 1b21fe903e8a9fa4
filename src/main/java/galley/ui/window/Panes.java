package galley.ui.window;

import galley.session.SettingsStore;
import galley.ui.theme.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * The three panes beside each other: which are shown and how wide they are, remembered between
 * runs.
 */
final class Panes {

    static final String LIBRARY = "library";
    static final String READER = "reader";

    /** A share of the window; once that has a size, the width counts. */
    private static final double LIBRARY_BEFORE_LAYOUT = 0.17;

    private static final double READER_START = 0.62;

    /** Of the window, in pixels: with the library less is left than the other two need. */
    private static final double NARROW = 1040;

    private final SplitPane split;
    private final Node library;
    private final Node article;
    private final Node reader;
    private final SettingsStore settings;
    private boolean articleAlone;
    private boolean held;

    /** Whether the window is too narrow for three panes. */
    private boolean narrow;

    private final Runnable foldedOrNot;

    /** Then the library is folded away until it is asked for. */
    private boolean folded;

    /**
     * @param foldedOrNot told when the window's width has folded the library away or back
     */
    Panes(
            SplitPane split,
            Node library,
            Node article,
            Node reader,
            SettingsStore settings,
            Runnable foldedOrNot) {
        this.foldedOrNot = foldedOrNot;
        this.split = split;
        this.library = library;
        this.article = article;
        this.reader = reader;
        this.settings = settings;
        place();
        split.widthProperty().subscribe(width -> fold(width.doubleValue()));
        split.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> held = isDivider(e));
        split.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                e -> {
                    if (held) {
                        remember();
                    }
                });
    }

    private static boolean isDivider(MouseEvent event) {
        return event.getTarget() instanceof Node target
                && Nodes.around(target, "split-pane-divider").isPresent();
    }

    private void fold(double width) {
        boolean now = width > 0 && width < NARROW;
        if (now != narrow) {
            narrow = now;
            folded = now;
            // Not while the window is laid out.
            Platform.runLater(
                    () -> {
                        place();
                        foldedOrNot.run();
                    });
        }
    }

    boolean isShown(String pane) {
        return !settings.settings().hiddenPanes().contains(pane)
                && !(folded && pane.equals(LIBRARY));
    }

    void show(String pane) {
        if (pane.equals(READER) ? !isReaderShown() : !isShown(pane)) {
            toggle(pane);
        }
    }

    void toggle(String pane) {
        boolean shown = pane.equals(READER) ? !isReaderShown() : !isShown(pane);
        // The library leaves what stands in the article's place alone.
        articleAlone &= !pane.equals(READER);
        boolean forNow = narrow && pane.equals(LIBRARY);
        if (forNow) {
            folded = !shown;
        }
        if (shown || !forNow) {
            settings.update(s -> s.withPane(pane, shown));
        }
        place();
    }

    /** For the while the page gives its room to what stands in the article's place. */
    void articleAlone(boolean alone) {
        if (alone != articleAlone) {
            articleAlone = alone;
            place();
        }
    }

    private boolean isReaderShown() {
        return isShown(READER) && !articleAlone;
    }

    private void place() {
        List<Node> shown = new ArrayList<>();
        if (isShown(LIBRARY)) {
            shown.add(library);
        }
        shown.add(article);
        if (isReaderShown()) {
            shown.add(reader);
        }
        split.getItems().setAll(shown);
        divide();
    }

    /** As remembered; again once the window has its size, since the first layout keeps widths. */
    void divide() {
        List<Double> positions = new ArrayList<>();
        if (isShown(LIBRARY)) {
            positions.add(
                    split.getWidth() > 0
                            ? settings.settings().libraryWidth() / split.getWidth()
                            : LIBRARY_BEFORE_LAYOUT);
        }
        if (isReaderShown()) {
            positions.add(settings.settings().splits().getOrDefault(READER, READER_START));
        }
        split.setDividerPositions(positions.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * After the author has let go of a divider; the layout moves them too, when a window is small,
     * and that is no wish.
     */
    private void remember() {
        double[] at = split.getDividerPositions();
        if (isShown(LIBRARY) && at.length > 0) {
            settings.update(s -> s.withLibraryWidth(at[0] * split.getWidth()));
        }
        if (isReaderShown() && at.length > 0) {
            settings.update(s -> s.withSplit(READER, at[at.length - 1]));
        }
    }
}
