package galley.ui.window;

import galley.session.ArticleSession;
import galley.ui.theme.Nodes;
import galley.ui.theme.Shortcut;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** One tab for each open article. */
final class TabStrip {

    /** What can be seen of a tab. */
    private record Look(
            ArticleSession session,
            String title,
            boolean dirty,
            Optional<Path> path,
            boolean inFront) {}

    private final Map<ArticleSession, Tab> made = new HashMap<>();
    private List<Look> shown = List.of();
    private final HBox tabs = new HBox();
    private final ScrollPane scroll = new ScrollPane(tabs);
    private final HBox node;
    private final Consumer<ArticleSession> choose;
    private final Consumer<ArticleSession> close;

    TabStrip(Consumer<ArticleSession> choose, Consumer<ArticleSession> close, Runnable create) {
        this.choose = choose;
        this.close = close;
        tabs.getStyleClass().add("tabs");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "tab-scroll");
        HBox.setHgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        node =
                new HBox(
                        scroll,
                        Ui.iconButton(
                                Feather.PLUS, Shortcut.tip("New article", "Shortcut+N"), create));
        node.getStyleClass().add("tab-strip");
    }

    Node node() {
        return node;
    }

    void show(List<ArticleSession> open, Optional<ArticleSession> active) {
        List<Look> now =
                open.stream()
                        .map(
                                s ->
                                        new Look(
                                                s,
                                                Workspace.titleOf(s),
                                                s.isDirty(),
                                                s.path(),
                                                active.filter(s::equals).isPresent()))
                        .toList();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        made.keySet().retainAll(Set.copyOf(open));
        List<Node> nodes = new ArrayList<>();
        for (Look look : now) {
            Tab tab = made.computeIfAbsent(look.session(), Tab::new);
            tab.show(look);
            nodes.add(tab.node);
        }
        if (!nodes.equals(tabs.getChildren())) {
            tabs.getChildren().setAll(nodes);
        }
        Ui.show(node, !open.isEmpty());
        Platform.runLater(this::revealFront);
    }

    /** Scrolls as far as need be for the tab in front to be seen whole. */
    private void revealFront() {
        node.applyCss();
        node.layout();
        tabs.getChildren().stream()
                .filter(t -> t.getStyleClass().contains("in-front"))
                .findFirst()
                .ifPresent(
                        tab -> {
                            double seen = scroll.getViewportBounds().getWidth();
                            double hidden = tabs.getWidth() - seen;
                            if (hidden <= 0) {
                                return;
                            }
                            double left = scroll.getHvalue() * hidden;
                            double from = tab.getBoundsInParent().getMinX();
                            double to = tab.getBoundsInParent().getMaxX();
                            double wanted =
                                    from < left ? from : to > left + seen ? to - seen : left;
                            scroll.setHvalue(Math.clamp(wanted / hidden, 0, 1));
                        });
    }

    /** What stays of a tab while its article is open. */
    private final class Tab {
        private final Label title = Ui.label("", "tab-title");
        private final Label dot = Ui.label("●", "unsaved-dot");
        private final Tooltip tip = Ui.tooltip("");
        private final HBox node;

        Tab(ArticleSession session) {
            title.setMinWidth(48);
            title.setMaxWidth(220);
            title.setTooltip(tip);
            dot.setMinWidth(Region.USE_PREF_SIZE);
            var cross =
                    Ui.iconButton(
                            Feather.X,
                            Shortcut.tip("Close", "Shortcut+W"),
                            () -> close.accept(session));
            cross.getStyleClass().add("tab-close");
            cross.setFocusTraversable(false);
            cross.setMinWidth(Region.USE_PREF_SIZE);
            node = new HBox(6, title, dot, cross);
            node.getStyleClass().add("tab-item");
            node.setOnMousePressed(
                    e -> {
                        if (e.getTarget() instanceof Node pressed && Nodes.isIn(pressed, cross)) {
                            return;
                        }
                        if (e.getButton() == MouseButton.MIDDLE) {
                            close.accept(session);
                        } else if (e.getButton() == MouseButton.PRIMARY) {
                            choose.accept(session);
                        }
                    });
        }

        void show(Look look) {
            title.setText(look.title());
            tip.setText(look.title() + look.path().map(p -> "\n" + p).orElse(""));
            node.setAccessibleText(look.title());
            Ui.show(dot, look.dirty());
            Ui.style(node, "in-front", look.inFront());
        }
    }
}
