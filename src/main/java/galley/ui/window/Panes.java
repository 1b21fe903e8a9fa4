package galley.ui.window;

import galley.session.SettingsStore;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * The three panes beside each other: which are shown and how wide they are, remembered between
 * runs.
 */
final class Panes {

    static final String LIBRARY = "library";
    static final String READER = "reader";

    private static final double LIBRARY_WIDTH = 0.17;
    private static final double READER_START = 0.62;

    private final SplitPane split;
    private final Node library;
    private final Node article;
    private final Node reader;
    private final SettingsStore settings;
    private boolean placing;

    Panes(SplitPane split, Node library, Node article, Node reader, SettingsStore settings) {
        this.split = split;
        this.library = library;
        this.article = article;
        this.reader = reader;
        this.settings = settings;
        place();
        split.getDividers()
                .addListener(
                        (javafx.collections.ListChangeListener<SplitPane.Divider>)
                                c -> watchDividers());
        watchDividers();
    }

    boolean isShown(String pane) {
        return !settings.settings().hiddenPanes().contains(pane);
    }

    void show(String pane) {
        if (!isShown(pane)) {
            toggle(pane);
        }
    }

    void toggle(String pane) {
        boolean shown = !isShown(pane);
        settings.update(s -> s.withPane(pane, shown));
        place();
    }

    private void place() {
        placing = true;
        List<Node> shown = new ArrayList<>();
        List<Double> positions = new ArrayList<>();
        if (isShown(LIBRARY)) {
            shown.add(library);
            positions.add(settings.settings().splits().getOrDefault(LIBRARY, LIBRARY_WIDTH));
        }
        shown.add(article);
        if (isShown(READER)) {
            shown.add(reader);
            positions.add(settings.settings().splits().getOrDefault(READER, READER_START));
        }
        split.getItems().setAll(shown);
        split.setDividerPositions(positions.stream().mapToDouble(Double::doubleValue).toArray());
        placing = false;
    }

    private void watchDividers() {
        for (int i = 0; i < split.getDividers().size(); i++) {
            boolean first = i == 0 && isShown(LIBRARY);
            split.getDividers()
                    .get(i)
                    .positionProperty()
                    .addListener(
                            (o, before, at) ->
                                    remember(first ? LIBRARY : READER, at.doubleValue()));
        }
    }

    private void remember(String pane, double at) {
        if (!placing
                && isShown(pane)
                && split.getScene() != null
                && split.getScene().getWindow() != null
                && split.getScene().getWindow().isShowing()) {
            settings.update(s -> s.withSplit(pane, at));
        }
    }
}
