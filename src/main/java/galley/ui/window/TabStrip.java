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
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
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

    private static final double NARROWEST = 130;
    private static final double WIDEST = 220;

    private final Map<ArticleSession, Tab> made = new HashMap<>();
    private List<Look> shown = List.of();
    private boolean revealing;
    private final HBox tabs = new HBox();
    private final ScrollPane scroll = new ScrollPane(tabs);
    private final MenuButton all = new MenuButton("", Ui.icon(Feather.CHEVRON_DOWN));
    private final HBox fresh;
    private final HBox node;
    private final Consumer<ArticleSession> choose;
    private final Consumer<ArticleSession> close;

    /**
     * @param create shows the form for a new article
     * @param leave leaves it
     */
    TabStrip(
            Consumer<ArticleSession> choose,
            Consumer<ArticleSession> close,
            Runnable create,
            Runnable leave) {
        this.choose = choose;
        this.close = close;
        tabs.getStyleClass().add("tabs");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "tab-scroll");
        scroll.addEventFilter(ScrollEvent.SCROLL, this::turned);
        HBox.setHgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        all.getStyleClass().addAll("flat", "icon-button", "no-arrow", "tab-list");
        all.setAccessibleText("All open articles");
        all.setTooltip(Ui.tooltip("All open articles"));
        all.setId("all-tabs");
        all.setOnShowing(e -> all.getItems().setAll(shown.stream().map(this::item).toList()));
        Ui.show(all, false);
        var cross = Ui.iconButton(Feather.X, Shortcut.tip("Close", "Shortcut+W"), leave);
        cross.getStyleClass().add("tab-close");
        cross.setFocusTraversable(false);
        var name = Ui.label("New article", "tab-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        cross.setMinWidth(Region.USE_PREF_SIZE);
        fresh = new HBox(6, name, cross);
        fresh.getStyleClass().addAll("tab-item", "in-front");
        node =
                new HBox(
                        scroll,
                        all,
                        Ui.iconButton(
                                Feather.PLUS, Shortcut.tip("New article", "Shortcut+N"), create));
        node.getStyleClass().add("tab-strip");
        // Neither is known before the window has given the strip its room.
        node.widthProperty().addListener((o, was, is) -> revealSoon());
        tabs.widthProperty().addListener((o, was, is) -> revealSoon());
    }

    Node node() {
        return node;
    }

    private MenuItem item(Look look) {
        MenuItem item = Ui.menuItem(look.title(), () -> choose.accept(look.session()));
        item.setMnemonicParsing(false);
        item.setGraphic(look.inFront() ? Ui.icon(Feather.CHECK) : null);
        return item;
    }

    /** A wheel that turns up and down moves the tabs too. */
    private void turned(ScrollEvent event) {
        double hidden = tabs.getWidth() - scroll.getViewportBounds().getWidth();
        if (hidden > 0 && event.getDeltaX() == 0) {
            double moved = scroll.getHvalue() - event.getDeltaY() / hidden;
            scroll.setHvalue(Math.clamp(moved, 0, 1));
            event.consume();
        }
    }

    /**
     * @param creating whether the form for a new article is in front
     */
    void show(List<ArticleSession> open, Optional<ArticleSession> active, boolean creating) {
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
        if (now.equals(shown) && tabs.getChildren().contains(fresh) == creating) {
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
        if (creating) {
            nodes.add(fresh);
        }
        if (!nodes.equals(tabs.getChildren())) {
            tabs.getChildren().setAll(nodes);
        }
        Ui.show(node, !nodes.isEmpty());
        revealSoon();
    }

    private void revealSoon() {
        if (!revealing) {
            revealing = true;
            Platform.runLater(
                    () -> {
                        revealing = false;
                        revealFront();
                    });
        }
    }

    /** Scrolls as far as need be for the tab in front to be seen whole. */
    private void revealFront() {
        node.applyCss();
        node.layout();
        Ui.show(all, tabs.getWidth() > scroll.getWidth() + 1);
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
            title.setMinWidth(NARROWEST);
            title.setMaxWidth(WIDEST);
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
