package galley.ui.form;

import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Rows one below the other; a row whose field is still there keeps its control, and with it caret
 * and focus.
 */
final class RowList {

    private final FormActions actions;
    private final BiFunction<FormRow, Node, Node> wrap;
    private final VBox node = new VBox(16);
    private Map<String, RowView> views = new HashMap<>();
    private List<String> order = List.of();

    RowList(FormActions actions, BiFunction<FormRow, Node, Node> wrap) {
        this.actions = actions;
        this.wrap = wrap;
        node.getStyleClass().add("rows");
    }

    VBox node() {
        return node;
    }

    void show(List<FormRow> rows) {
        Map<String, RowView> next = new HashMap<>();
        List<String> identities = new ArrayList<>();
        List<RowView> ordered = new ArrayList<>();
        for (FormRow row : rows) {
            String identity = row.identity();
            while (next.containsKey(identity)) {
                identity += "+";
            }
            RowView old = views.get(identity);
            RowView view = old == null ? create(row) : old;
            if (old != null) {
                old.update(row);
            }
            next.put(identity, view);
            identities.add(identity);
            ordered.add(view);
        }
        views = next;
        if (!identities.equals(order)) {
            order = identities;
            node.getChildren()
                    .setAll(ordered.stream().map(v -> wrap.apply(v.row(), v.node())).toList());
        }
    }

    private RowView create(FormRow row) {
        return switch (row.kind()) {
            case LINE, TEXT, WHOLE_NUMBER, DECIMAL, MARKDOWN ->
                    row.isPresent() ? new TextRow(row, actions) : new MissingRow(row, actions);
            case DATE -> new DateRow(row, actions);
            case FLAG -> new FlagRow(row, actions);
            case CHOICE ->
                    row.isPresent() ? new ChoiceRow(row, actions) : new MissingRow(row, actions);
            case KEYWORDS -> new KeywordsRow(row, actions);
            case GROUP, LIST -> new GroupRow(row, actions);
            case SOURCE -> new SourceRow(row, actions);
        };
    }

    /** The article is about to be another: what was typed goes to the one it was typed for. */
    void leave() {
        views.values().forEach(RowView::leave);
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
