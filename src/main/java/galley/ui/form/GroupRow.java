package galley.ui.form;

import galley.article.Edit;
import galley.schema.FieldKind;
import galley.ui.theme.Ui;
import galley.yaml.NewValue;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A group of fields or a list: its children, each a row, folded or open. */
final class GroupRow extends RowView {

    private final RowList children;
    private final VBox box = new VBox(12);
    private final VBox inner = new VBox(12);
    private final Button summary = new Button();
    private final boolean list;
    private @Nullable ArticleChooser chooser;
    private boolean open;

    GroupRow(FormRow row, FormActions actions) {
        super(row, actions);
        list = row.kind() == FieldKind.LIST;
        children = new RowList(actions, list ? this::withHandles : (r, n) -> n);
        summary.getStyleClass().addAll("flat", "group-summary");
        summary.setMnemonicParsing(false);
        summary.setMaxWidth(Double.MAX_VALUE);
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
            inner.getChildren().add(Ui.link("Add item", this::addItem));
        } else if (isRelated()) {
            var bar =
                    new HBox(
                            4,
                            Ui.link("Open article", this::openRelated),
                            Ui.link("Move up", () -> exchange(-1)),
                            Ui.link("Move down", () -> exchange(1)),
                            Ui.link(
                                    "Remove",
                                    () ->
                                            apply(
                                                    FormEdits.remove(
                                                            actions.article(), this.row.path()),
                                                    true)));
            bar.getStyleClass().add("group-bar");
            inner.getChildren().add(bar);
        }
        open =
                !isRelated() && row.path().steps().size() < 3
                        || row.text().isEmpty() && titleOf(row).isEmpty();
        assemble(box);
        if (isRelated()) {
            dragNumbered();
        }
        update(row);
        showOpen();
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

    private void exchange(int by) {
        numbered(by)
                .flatMap(other -> FormEdits.exchange(actions.article(), row.path(), other))
                .ifPresent(edit -> apply(List.of(edit), true));
    }

    private Optional<galley.yaml.KeyPath> numbered(int by) {
        String name = row.path().name();
        String stem = name.replaceAll("\\d+$", "");
        int number = Integer.parseInt(name.substring(stem.length())) + by;
        var other = galley.yaml.KeyPath.of(stem + number);
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
                    if (dragged != null && dragged.startsWith("field:related_article")) {
                        e.acceptTransferModes(TransferMode.MOVE);
                        e.consume();
                    }
                });
        box.setOnDragDropped(
                e -> {
                    String dragged = e.getDragboard().getString();
                    galley.yaml.KeyPath.parse(dragged.substring(6))
                            .filter(p -> !p.equals(row.path()))
                            .flatMap(p -> FormEdits.exchange(actions.article(), p, row.path()))
                            .ifPresent(edit -> apply(List.of(edit), true));
                    e.setDropCompleted(true);
                    e.consume();
                });
    }

    private void addItem() {
        NewValue item =
                row.children().isEmpty()
                        ? new NewValue.Text("New item")
                        : blankLike(row.children().getLast());
        apply(List.of(new Edit.Insert(row.path(), row.children().size(), item)), true);
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
                : sibling.path().last() instanceof galley.yaml.KeyPath.Step.Index
                        ? new NewValue.Text("New item")
                        : new NewValue.Nothing();
    }

    /** A list item with its handle, its arrows and its cross. */
    private Node withHandles(FormRow item, Node node) {
        int index = item.path().last() instanceof galley.yaml.KeyPath.Step.Index(int at) ? at : 0;
        var up = Ui.iconButton(Feather.CHEVRON_UP, "Move up", () -> moveItem(index, index - 1));
        var down =
                Ui.iconButton(Feather.CHEVRON_DOWN, "Move down", () -> moveItem(index, index + 1));
        var remove =
                Ui.iconButton(
                        Feather.X,
                        "Remove",
                        () -> apply(List.of(new Edit.Remove(item.path())), true));
        up.setDisable(index == 0);
        var handle = Ui.label("", "drag-handle");
        handle.setGraphic(Ui.icon(Feather.MENU));
        handle.setTooltip(Ui.tooltip("Drag to move"));
        var line = new HBox(4, handle, node, new HBox(up, down, remove));
        HBox.setHgrow(node, Priority.ALWAYS);
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
                    if (dragged != null && dragged.startsWith(prefix)) {
                        e.acceptTransferModes(TransferMode.MOVE);
                        e.consume();
                    }
                });
        line.setOnDragDropped(
                e -> {
                    galley.yaml.KeyPath.parse(e.getDragboard().getString().substring(5))
                            .filter(p -> !p.equals(item.path()))
                            .ifPresent(p -> apply(List.of(new Edit.Move(p, index)), true));
                    e.setDropCompleted(true);
                    e.consume();
                });
        return line;
    }

    private void moveItem(int from, int to) {
        if (to >= 0 && to < row.children().size()) {
            apply(List.of(new Edit.Move(row.path().child(from), to)), true);
        }
    }

    private void showOpen() {
        summary.setGraphic(Ui.icon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        Ui.show(inner, open);
        if (open && isRelated() && chooser == null) {
            chooser = new ArticleChooser(actions::articles, this::relateTo);
            inner.getChildren().addFirst(chooser.node());
        }
        if (open) {
            children.show(row.children());
        }
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
        String title = titleOf(row);
        int count = row.children().size();
        String size =
                list
                        ? count + (count == 1 ? " item" : " items")
                        : count + (count == 1 ? " field" : " fields");
        summary.setText(title.isEmpty() ? size : title);
        if (open) {
            children.show(row.children());
        }
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

    /** Opens the groups on the way and gives the row of a path below this one. */
    Optional<RowView> reveal(galley.yaml.KeyPath path) {
        open = true;
        showOpen();
        children.show(row.children());
        return children.reveal(path);
    }
}
