package galley.ui.window;

import galley.session.ArticleSession;
import galley.ui.theme.Shortcut;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The middle of the window: tabs, the choice of view, notices, and the view itself. */
final class ArticlePane {

    /** From this width on, fields and answer may stand side by side. */
    private static final double WIDE = 900;

    /** Below this they cannot. */
    private static final double ROOM = 600;

    private final ToggleGroup views = new ToggleGroup();
    private final ToggleButton fields = toggle("Fields", ViewChoice.FIELDS, "Shortcut+1");
    private final ToggleButton answer = toggle("Answer", ViewChoice.ANSWER, "Shortcut+2");
    private final ToggleButton source = toggle("Source", ViewChoice.SOURCE, "Shortcut+3");
    private final ToggleButton both = toggle("Side by side", ViewChoice.BOTH, "Shortcut+4");
    private final Button undo;
    private final Button redo;
    private final Button save;
    private final HBox toolbar;
    private final StackPane notices = new StackPane();
    private final NoticeBar windowNotices =
            new NoticeBar(() -> this.front.ifPresent(ArticleViews::focus));
    private Optional<ArticleViews> front = Optional.empty();
    private final StackPane content = new StackPane();
    private final TabStrip tabs;
    private final VBox node;
    private final SplitPane sideBySide = new SplitPane();

    ArticlePane(
            TabStrip tabs,
            Consumer<ViewChoice> choose,
            Runnable onUndo,
            Runnable onRedo,
            Runnable onSave) {
        this.tabs = tabs;
        undo = Ui.iconButton(Feather.CORNER_UP_LEFT, Shortcut.tip("Undo", "Shortcut+Z"), onUndo);
        redo =
                Ui.iconButton(
                        Feather.CORNER_UP_RIGHT, Shortcut.tip("Redo", "Shortcut+Shift+Z"), onRedo);
        save = Ui.button("Save", onSave);
        save.setId("save");
        save.setTooltip(Ui.tooltip(Shortcut.tip("Save", "Shortcut+S")));
        undo.setId("undo");
        redo.setId("redo");
        views.selectedToggleProperty()
                .addListener(
                        (o, before, after) -> {
                            if (after == null) {
                                views.selectToggle(before);
                            } else if (after.getUserData() instanceof ViewChoice next) {
                                choose.accept(next);
                            }
                        });
        toolbar = new HBox(4, fields, answer, source, both, Ui.spacer(), undo, redo, save);
        toolbar.getStyleClass().add("article-tools");
        VBox.setVgrow(content, Priority.ALWAYS);
        node = new VBox(tabs.node(), windowNotices.node(), toolbar, notices, content);
        node.getStyleClass().add("article-pane");
        node.setMinWidth(380);
        node.widthProperty()
                .addListener(
                        (o, a, width) ->
                                Ui.show(both, width.doubleValue() >= WIDE || both.isSelected()));
        Ui.show(both, false);
    }

    private ToggleButton toggle(String text, ViewChoice value, String key) {
        var button = new ToggleButton(text);
        button.setUserData(value);
        button.setToggleGroup(views);
        button.getStyleClass().addAll("flat", "view-toggle");
        button.setTooltip(Ui.tooltip(Shortcut.tip(text, key)));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setId("view-" + value.name().toLowerCase(Locale.ROOT));
        return button;
    }

    Node node() {
        return node;
    }

    /** What is not about one article. */
    NoticeBar notices() {
        return windowNotices;
    }

    TabStrip tabs() {
        return tabs;
    }

    /** Shows an article in the view that was chosen for it. */
    void show(ArticleViews shown) {
        front = Optional.of(shown);
        Ui.show(toolbar, true);
        put(notices, shown.notices().node());
        Ui.show(both, node.getWidth() >= WIDE || shown.choice() == ViewChoice.BOTH);
        answer.setText(shown.session().schema().answerLabel());
        switch (shown.choice()) {
            case FIELDS -> {
                fields.setSelected(true);
                put(content, shown.form());
            }
            case ANSWER -> {
                answer.setSelected(true);
                put(content, shown.answerNode());
            }
            case SOURCE -> {
                source.setSelected(true);
                put(content, shown.source());
            }
            case BOTH -> {
                both.setSelected(true);
                sideBySide.getItems().setAll(shown.form(), shown.answerNode());
                put(content, sideBySide);
                // Only with its skin does it hold them, and only then can one have the focus.
                sideBySide.applyCss();
            }
        }
    }

    /** Taking a node out and putting it back would style all that is in it anew. */
    private static void put(StackPane place, Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }

    /** Whether fields and answer have room beside each other. */
    boolean isWide() {
        return node.getWidth() >= ROOM;
    }

    boolean shows(Node node) {
        return content.getChildren().contains(node);
    }

    /** Gives the keys to what stands in the article's place. */
    void focusInstead() {
        if (showsInstead()) {
            content.getChildren().forEach(other -> other.requestFocus());
        }
    }

    boolean showsInstead() {
        return front.isEmpty();
    }

    /** Shows something that is no article. */
    void showInstead(Node other) {
        front = Optional.empty();
        Ui.show(toolbar, false);
        notices.getChildren().clear();
        put(content, other);
    }

    /**
     * @param undoable whether there is a step to take back
     */
    void state(Optional<ArticleSession> session, boolean undoable) {
        session.ifPresent(s -> answer.setText(s.schema().answerLabel()));
        undo.setDisable(!undoable);
        redo.setDisable(session.filter(ArticleSession::canRedo).isEmpty());
        boolean dirty = session.filter(ArticleSession::isDirty).isPresent();
        save.setDisable(!dirty);
        Ui.style(save, "accent", dirty);
    }
}
