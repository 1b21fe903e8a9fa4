package galley.ui.library;

import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A line of the list of articles. */
final class LibraryCell extends ListCell<LibraryModel.Line> {

    /**
     * What is known of the articles of the list.
     *
     * @param inFront the article that is seen
     * @param unsaved with changes that are not saved
     * @param outside changed or deleted by others, and that is not settled
     * @param problems how many those have that are open, by their text in the window
     */
    record Marks(
            Optional<Path> inFront,
            Set<Path> unsaved,
            Set<Path> outside,
            Map<Path, Integer> problems) {

        static final Marks NONE = new Marks(Optional.empty(), Set.of(), Set.of(), Map.of());

        Marks {
            problems = Map.copyOf(problems);
            unsaved = Set.copyOf(unsaved);
            outside = Set.copyOf(outside);
        }
    }

    /** What the cells ask of the list. */
    interface Owner {
        Marks marks();

        int problems(LibraryItem item);

        void openSelected();
    }

    /** All that a cell is drawn from: only when that is another it is drawn anew. */
    private record Look(
            LibraryModel.Line line,
            boolean inFront,
            boolean unsaved,
            boolean outside,
            int problems) {}

    private final Owner owner;
    private Optional<Look> look = Optional.empty();
    private String told = "";

    LibraryCell(Owner owner) {
        this.owner = owner;
        // A tooltip is a window of its own: too much for each line that is never pointed at.
        setOnMouseMoved(e -> tip());
        setOnMouseClicked(
                e -> {
                    boolean choosing = e.isShortcutDown() || e.isShiftDown();
                    if (!isEmpty() && e.getButton() == MouseButton.PRIMARY && !choosing) {
                        owner.openSelected();
                    }
                });
    }

    @Override
    protected void updateItem(LibraryModel.Line line, boolean empty) {
        super.updateItem(line, empty);
        redraw();
    }

    /** Shows what is known of its article by now. */
    void redraw() {
        Optional<Look> next = Optional.ofNullable(isEmpty() ? null : getItem()).map(this::look);
        if (next.equals(look)) {
            return;
        }
        look = next;
        getStyleClass().removeAll("group-line", "article-line", "in-front");
        setGraphic(null);
        setText(null);
        setTooltip(null);
        told = "";
        next.ifPresent(this::show);
    }

    private void tip() {
        if (getTooltip() == null && !told.isEmpty()) {
            setTooltip(Ui.tooltip(told));
        }
    }

    private Look look(LibraryModel.Line line) {
        return switch (line) {
            case LibraryModel.Line.Group group -> new Look(group, false, false, false, 0);
            case LibraryModel.Line.Article(LibraryItem item, String apart) ->
                    new Look(
                            line,
                            owner.marks().inFront().filter(item.path()::equals).isPresent(),
                            owner.marks().unsaved().contains(item.path()),
                            owner.marks().outside().contains(item.path()),
                            Optional.ofNullable(owner.marks().problems().get(item.path()))
                                    .orElseGet(() -> owner.problems(item)));
        };
    }

    private void show(Look next) {
        switch (next.line()) {
            case LibraryModel.Line.Group group -> show(group);
            case LibraryModel.Line.Article(LibraryItem item, String apart) ->
                    show(item, apart, next);
        }
    }

    private void show(LibraryModel.Line.Group group) {
        getStyleClass().add("group-line");
        var title = Ui.label(group.name(), "group-name");
        title.setMinWidth(0);
        title.setGraphic(Ui.icon(group.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        setGraphic(
                narrow(
                        new HBox(
                                4,
                                title,
                                Ui.spacer(),
                                whole(Ui.label("%,d".formatted(group.count()), "hint")))));
    }

    private void show(LibraryItem item, String apart, Look next) {
        int problems = next.problems();
        getStyleClass().add("article-line");
        Ui.style(this, "in-front", next.inFront());
        var title = Ui.label(item.title(), "article-name");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var box = new HBox(6, title);
        List<String> said = new ArrayList<>(List.of(item.title(), item.fileName()));
        if (!item.date().isEmpty()) {
            said.add(item.date());
        }
        if (!apart.isEmpty()) {
            title.setMinWidth(60);
            title.setMaxWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(title, Priority.SOMETIMES);
            var name = Ui.label(apart, "hint");
            name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            name.setMinWidth(0);
            box.getChildren().addAll(Ui.spacer(), name);
        }
        if (problems > 0) {
            String words = problems == 1 ? "1 problem" : problems + " problems";
            box.getChildren().add(mark(Integer.toString(problems), "problem-mark", words));
            said.add(words);
        }
        if (next.outside()) {
            box.getChildren().add(mark("\u21BB", "outside-mark", "Changed outside"));
            said.add("Changed outside");
        }
        if (next.unsaved()) {
            box.getChildren().add(mark("●", "unsaved-dot", "Not saved"));
            said.add("Not saved");
        }
        setGraphic(narrow(box));
        told = String.join("\n", said);
        if (isHover()) {
            tip();
        }
        setAccessibleText(String.join(", ", said));
    }

    private static Node mark(String text, String style, String words) {
        Label mark = whole(Ui.label(text, style));
        mark.setAccessibleText(words);
        return mark;
    }

    private static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** As wide as the list, however long its text: the text ends in an ellipsis. */
    private static HBox narrow(HBox line) {
        line.setMinWidth(0);
        line.setPrefWidth(10);
        return line;
    }
}
