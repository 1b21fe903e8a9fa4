package galley.ui.form;

import galley.ui.theme.Nodes;
import galley.ui.theme.Ui;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;

/**
 * Rows one below the other; a row whose field is still there keeps its control, and with it caret
 * and focus.
 */
final class RowList {

    private final FormActions actions;
    private final Function<RowView, Node> wrap;
    private final VBox node = new VBox();
    private final Runnable focusEmpty;
    private Map<String, RowView> views = new HashMap<>();
    private List<RowView> order = List.of();
    private List<FormRow> shown = List.of();

    /**
     * @param focusEmpty gives the keys to what is near, when the last row goes away with them
     */
    RowList(FormActions actions, Function<RowView, Node> wrap, Runnable focusEmpty) {
        this.actions = actions;
        this.wrap = wrap;
        this.focusEmpty = focusEmpty;
        node.getStyleClass().add("rows");
    }

    VBox node() {
        return node;
    }

    void show(List<FormRow> rows) {
        shown = rows;
        boolean cards = rows.stream().allMatch(r -> FormEdits.isRelated(r.path()));
        Ui.style(node, "cards", cards);
        Map<String, RowView> next = new HashMap<>();
        List<RowView> ordered = new ArrayList<>();
        for (FormRow row : rows) {
            String key = row.path().toString();
            while (next.containsKey(key)) {
                key += "+";
            }
            RowView view = viewOf(row, Optional.ofNullable(views.get(key)));
            next.put(key, view);
            ordered.add(view);
        }
        views = next;
        if (!ordered.equals(order)) {
            order = ordered;
            keepFocus(() -> node.getChildren().setAll(ordered.stream().map(wrap).toList()));
        }
    }

    /** Makes what stands around the rows anew, the next time they are shown. */
    void again() {
        order = List.of();
    }

    /**
     * Does what makes fields change places or one go away: their rows go along, open or folded and
     * with the focus.
     *
     * @param change gives whether it was done
     */
    void travel(UnaryOperator<KeyPath> way, BooleanSupplier change) {
        Map<String, RowView> before = views;
        Map<String, RowView> next = new HashMap<>();
        views.forEach(
                (key, view) -> {
                    KeyPath path = view.row().path();
                    boolean first = key.equals(path.toString());
                    next.put(first ? way.apply(path).toString() : key, view);
                });
        views = next;
        if (!change.getAsBoolean()) {
            views = before;
        }
    }

    /** The keys stay where they are, or go to the neighbour of the row that had them. */
    private void keepFocus(Runnable change) {
        Optional<Node> owner =
                Optional.ofNullable(node.getScene())
                        .map(Scene::getFocusOwner)
                        .filter(at -> Nodes.isIn(at, node));
        int line = 0;
        while (owner.isPresent() && !node.getChildren().get(line).isFocusWithin()) {
            line++;
        }
        change.run();
        if (owner.isEmpty()) {
            return;
        }
        if (Nodes.isIn(owner.get(), node)) {
            owner.get().requestFocus();
        } else if (order.isEmpty()) {
            focusEmpty.run();
        } else {
            order.get(Math.min(line, order.size() - 1)).focus();
        }
    }

    /** A control in which one types stays until one leaves it, whatever its text is meanwhile. */
    private RowView viewOf(FormRow row, Optional<RowView> old) {
        boolean focused = old.filter(RowView::hasFocus).isPresent();
        Optional<RowView> kept = old.filter(v -> v.fits(row) || focused && v.canHold(row));
        if (kept.isPresent()) {
            kept.get().update(row);
            return kept.get();
        }
        RowView made = create(row);
        made.node()
                .focusWithinProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is && !made.fits(made.row())) {
                                Platform.runLater(() -> show(shown));
                            }
                        });
        if (focused) {
            Platform.runLater(made::focus);
        }
        return made;
    }

    private RowView create(FormRow row) {
        if (!row.isPresent()) {
            return new MissingRow(row, actions);
        }
        return switch (row.kind()) {
            case LINE, TEXT, WHOLE_NUMBER, DECIMAL, MARKDOWN -> new TextRow(row, actions);
            case DATE -> new DateRow(row, actions);
            case FLAG -> new FlagRow(row, actions);
            case CHOICE -> new ChoiceRow(row, actions);
            case KEYWORDS -> new KeywordsRow(row, actions);
            case GROUP, LIST -> new GroupRow(row, actions, this);
            case SOURCE -> new SourceRow(row, actions);
        };
    }

    Optional<RowView> first() {
        return order.stream().findFirst();
    }

    /** The article is about to be another: what was typed goes to the one it was typed for. */
    void leave() {
        views.values().forEach(RowView::leave);
    }

    void takeTyped() {
        views.values().forEach(RowView::takeTyped);
    }

    /** The row that shows a path, with the groups around it opened. */
    Optional<RowView> reveal(KeyPath path) {
        for (RowView view : views.values()) {
            if (view.row().path().equals(path)) {
                return Optional.of(view);
            }
            if (path.startsWith(view.row().path()) && view instanceof GroupRow group) {
                return group.reveal(path).or(() -> Optional.of(view));
            }
        }
        return Optional.empty();
    }
}
