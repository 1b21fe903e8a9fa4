package galley.ui.form;

import galley.article.Edit;
import galley.schema.FieldKind;
import galley.ui.theme.Ui;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A group of fields or a list: its children, each a row, folded or open. */
final class GroupRow extends RowView {

    private final RowList children;
    private final VBox box = new VBox(12);
    private final VBox inner = new VBox(12);
    private final Button summary = new Button();
    private final RowList siblings;
    private final List<Node> changing = new ArrayList<>();
    private final Button moveUp = Ui.link("Move up", () -> exchange(-1));
    private final Button moveDown = Ui.link("Move down", () -> exchange(1));
    private final boolean list;
    private @Nullable ArticleChooser chooser;
    private boolean open;

    GroupRow(FormRow row, FormActions actions, RowList siblings) {
        super(row, actions);
        this.siblings = siblings;
        list = row.kind() == FieldKind.LIST;
        children = new RowList(actions, list ? this::withHandles : RowView::node, this::focusEmpty);
        summary.getStyleClass().addAll("flat", "group-summary");
        summary.setMnemonicParsing(false);
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.setMinWidth(0);
        summary.setOnAction(
                e -> {
                    open = !open;
                    showOpen();
                });
        inner.getChildren().add(children.node());
        inner.getStyleClass().add("nested");
        box.getChildren().addAll(summary, inner);
        box.getStyleClass().add("group-box");
        if (list) {
            changing.add(Ui.link("Add item", this::addItem));
            inner.getChildren().addAll(changing);
        } else if (isRelated()) {
            changing.addAll(List.of(moveUp, moveDown));
            changing.add(Ui.link("Remove", this::remove));
            var bar = new HBox(4, Ui.link("Open article", this::openRelated));
            bar.getChildren().addAll(changing);
            bar.getStyleClass().add("group-bar");
            inner.getChildren().add(bar);
            moveByKeys(summary, this::exchange);
        }
        open = isOpenAtFirst();
        assemble(box);
        if (isRelated()) {
            dragNumbered();
        }
        update(row);
        showOpen();
    }

    /** Items of lists and what is deep inside are folded, so that all of it is seen at once. */
    private boolean isOpenAtFirst() {
        List<KeyPath.Step> steps = row.path().steps();
        boolean outer =
                steps.size() == 1
                        || steps.size() == 2 && !(steps.getLast() instanceof KeyPath.Step.Index);
        return isRelated() ? titleOf(row).isEmpty() : outer || row.children().isEmpty();
    }

    private boolean isRelated() {
        return FormEdits.isRelated(row.path());
    }

    private void relateTo(java.nio.file.Path file) {
        actions.related(
                file,
                found ->
                        found.ifPresentOrElse(
                                to ->
                                        apply(
                                                FormEdits.relate(actions.article(), row.path(), to),
                                                true),
                                () ->
                                        refuse(
                                                file.getFileName()
                                                        + " cannot be read, so it cannot be led to.")));
    }

    private void openRelated() {
        actions.article().text(row.path().child("url")).ifPresent(actions::openLink);
    }

    private void remove() {
        KeyPath gone = row.path();
        UnaryOperator<KeyPath> way =
                p ->
                        p.equals(gone)
                                ? gone(p)
                                : FormEdits.isRelated(p) && number(p) > number(gone)
                                        ? numbered(p, -1)
                                        : p;
        siblings.travel(way, () -> apply(FormEdits.remove(actions.article(), gone), true));
    }

    /** A path that no row of a list has. */
    private static KeyPath gone(KeyPath path) {
        return path.child("gone");
    }

    private static int number(KeyPath path) {
        return Integer.parseInt(path.name().replaceAll("^.*\\D", ""));
    }

    private static KeyPath numbered(KeyPath path, int by) {
        return KeyPath.of(path.name().replaceAll("\\d+$", "") + (number(path) + by));
    }

    private void exchange(int by) {
        numbered(by).ifPresent(other -> exchange(row.path(), other));
    }

    private void exchange(KeyPath one, KeyPath other) {
        UnaryOperator<KeyPath> way = p -> p.equals(one) ? other : p.equals(other) ? one : p;
        FormEdits.exchange(actions.article(), one, other)
                .ifPresent(edit -> siblings.travel(way, () -> apply(List.of(edit), true)));
    }

    /** Alt and an arrow move what has the keys. */
    private static void moveByKeys(Node node, IntConsumer move) {
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    boolean up = e.getCode() == KeyCode.UP;
                    if (e.isAltDown() && (up || e.getCode() == KeyCode.DOWN)) {
                        move.accept(up ? -1 : 1);
                        e.consume();
                    }
                });
    }

    private Optional<KeyPath> numbered(int by) {
        KeyPath other = numbered(row.path(), by);
        return actions.article().find(other).isPresent() ? Optional.of(other) : Optional.empty();
    }

    private void dragNumbered() {
        summary.setOnDragDetected(
                e -> {
                    var content = new ClipboardContent();
                    content.putString("field:" + row.path());
                    summary.startDragAndDrop(TransferMode.MOVE).setContent(content);
                    e.consume();
                });
        box.setOnDragOver(
                e -> {
                    String dragged = e.getDragboard().getString();
                    if (isEditable()
                            && dragged != null
                            && dragged.startsWith("field:related_article")) {
                        e.acceptTransferModes(TransferMode.MOVE);
                        e.consume();
                    }
                });
        box.setOnDragDropped(
                e -> {
                    String dragged = e.getDragboard().getString();
                    KeyPath.parse(dragged.substring(6))
                            .filter(p -> !p.equals(row.path()))
                            .ifPresent(p -> exchange(p, row.path()));
                    e.setDropCompleted(true);
                    e.consume();
                });
    }

    private void addItem() {
        NewValue item =
                row.children().isEmpty()
                        ? new NewValue.Text("New item")
                        : blankLike(row.children().getLast());
        int at = row.children().size();
        if (apply(List.of(new Edit.Insert(row.path(), at, item)), true)) {
            children.reveal(row.path().child(at)).ifPresent(RowView::enter);
        }
    }

    /** An item with the same fields as another, without its texts. */
    private static NewValue blankLike(FormRow sibling) {
        if (sibling.kind() == FieldKind.GROUP) {
            return new NewValue.Fields(
                    sibling.children().stream()
                            .map(c -> new NewValue.NewField(c.path().name(), blankLike(c)))
                            .toList());
        }
        return sibling.kind() == FieldKind.LIST
                ? new NewValue.Items(List.of())
                : sibling.path().last() instanceof KeyPath.Step.Index
                        ? new NewValue.Text("New item")
                        : new NewValue.Nothing();
    }

    /** A list item with its handle, its arrows and its cross. */
    private Node withHandles(RowView view) {
        FormRow item = view.row();
        int index = item.path().last() instanceof KeyPath.Step.Index(int at) ? at : 0;
        var up = Ui.iconButton(Feather.CHEVRON_UP, "Move up (Alt+Up)", () -> step(index, -1));
        var down =
                Ui.iconButton(Feather.CHEVRON_DOWN, "Move down (Alt+Down)", () -> step(index, 1));
        var remove = Ui.iconButton(Feather.X, "Remove", () -> removeItem(index));
        up.setDisable(index == 0);
        down.setDisable(index == row.children().size() - 1);
        var handle = Ui.label("", "drag-handle");
        handle.setGraphic(Ui.icon(Feather.MENU));
        handle.setTooltip(Ui.tooltip("Drag to move"));
        var buttons = new HBox(up, down, remove);
        buttons.getStyleClass().add("item-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        view.head(handle, buttons);
        var line = new VBox(view.node());
        Ui.show(handle, isEditable());
        Ui.show(buttons, isEditable());
        moveByKeys(line, by -> moveItem(index, index + by));
        line.getStyleClass().add("list-item");
        handle.setOnDragDetected(
                e -> {
                    var content = new ClipboardContent();
                    content.putString("item:" + item.path());
                    handle.startDragAndDrop(TransferMode.MOVE).setContent(content);
                    e.consume();
                });
        String prefix = "item:" + row.path() + "[";
        line.setOnDragOver(
                e -> {
                    String dragged = e.getDragboard().getString();
                    if (isEditable() && dragged != null && dragged.startsWith(prefix)) {
                        e.acceptTransferModes(TransferMode.MOVE);
                        e.consume();
                    }
                });
        line.setOnDragDropped(
                e -> {
                    KeyPath.parse(e.getDragboard().getString().substring(5))
                            .filter(p -> !p.equals(item.path()))
                            .filter(p -> p.last() instanceof KeyPath.Step.Index)
                            .ifPresent(p -> moveItem(((KeyPath.Step.Index) p.last()).at(), index));
                    e.setDropCompleted(true);
                    e.consume();
                });
        return line;
    }

    private void moveItem(int from, int to) {
        if (!isEditable() || to < 0 || to >= row.children().size()) {
            return;
        }
        children.travel(
                path -> moved(path, from, to),
                () -> apply(List.of(new Edit.Move(row.path().child(from), to)), true));
    }

    private void removeItem(int index) {
        KeyPath item = row.path().child(index);
        children.travel(
                path -> path.equals(item) ? gone(path) : moved(path, index, Integer.MAX_VALUE),
                () -> apply(List.of(new Edit.Remove(item)), true));
    }

    private void focusEmpty() {
        (list ? changing.getFirst() : summary).requestFocus();
    }

    private static KeyPath moved(KeyPath path, int from, int to) {
        if (!(path.last() instanceof KeyPath.Step.Index(int at))) {
            return path;
        }
        int now = at;
        if (at == from) {
            now = to;
        } else if (from < at && at <= to) {
            now = at - 1;
        } else if (to <= at && at < from) {
            now = at + 1;
        }
        return path.parent().child(now);
    }

    /**
     * Moves an item by one; the same arrow of the item has the keys then, or the other at an end.
     */
    private void step(int from, int by) {
        moveItem(from, from + by);
        Node line = children.node().getChildren().get(from + by);
        if (line.lookup(".item-buttons") instanceof HBox buttons) {
            Node arrow = buttons.getChildren().get(by < 0 ? 0 : 1);
            (arrow.isDisabled() ? buttons.getChildren().get(by < 0 ? 1 : 0) : arrow).requestFocus();
        }
    }

    private void showOpen() {
        showName();
        summary.setGraphic(Ui.icon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        Ui.show(inner, open);
        if (open && isRelated() && isEditable() && chooser == null) {
            chooser = new ArticleChooser(actions::articles, this::relateTo);
            inner.getChildren().addFirst(chooser.node());
        }
        if (open) {
            children.show(row.children());
        }
    }

    private void showName() {
        String title = titleOf(row);
        boolean item = row.path().last() instanceof KeyPath.Step.Index;
        boolean named = item || !open && !isRelated();
        String plain = title.isEmpty() ? GroupName.size(row) : title;
        summary.setText(named ? GroupName.of(row) : plain);
    }

    private static String titleOf(FormRow row) {
        return row.children().stream()
                .filter(
                        c ->
                                c.path().name().equals("title")
                                        || c.path().name().equals("label")
                                        || c.path().name().equals("_bookshop_name"))
                .map(FormRow::text)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    protected void showValue() {
        showName();
        if (isRelated()) {
            moveUp.setDisable(numbered(-1).isEmpty());
            moveDown.setDisable(numbered(1).isEmpty());
        }
        if (open) {
            children.show(row.children());
        }
    }

    @Override
    protected void showEditable(boolean editable) {
        changing.forEach(node -> Ui.show(node, editable));
        if (chooser != null) {
            Ui.show(chooser.node(), editable);
        }
        children.again();
        showOpen();
    }

    @Override
    void takeTyped() {
        children.takeTyped();
    }

    @Override
    void leave() {
        super.leave();
        if (chooser != null) {
            chooser.clear();
        }
        children.leave();
    }

    @Override
    void focus() {
        if (open && chooser != null && titleOf(row).isEmpty()) {
            chooser.focus();
        } else {
            summary.requestFocus();
        }
    }

    @Override
    void enter() {
        open = true;
        showOpen();
        children.first().ifPresentOrElse(RowView::enter, this::focus);
    }

    @Override
    void unfold() {
        open = true;
        showOpen();
    }

    /** Opens the groups on the way and gives the row of a path below this one. */
    Optional<RowView> reveal(KeyPath path) {
        open = true;
        showOpen();
        children.show(row.children());
        return children.reveal(path);
    }
}
