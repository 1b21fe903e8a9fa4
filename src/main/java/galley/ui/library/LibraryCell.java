package galley.ui.library;

import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;

/**
 * A line of the list of articles. Its nodes are made once and say something else for each line that
 * comes its way: the list is filled anew many times while a folder is read.
 */
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

    private record Look(boolean inFront, boolean unsaved, boolean outside, int problems) {}

    private static final String IN_FRONT = "in-front";

    private final Owner owner;
    private Optional<GroupLine> groupLine = Optional.empty();
    private Optional<ArticleLine> articleLine = Optional.empty();
    private List<String> told = List.of();

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
        LibraryModel.Line line = isEmpty() ? null : getItem();
        Node there = getGraphic();
        if (there != null) {
            there.setVisible(line != null);
        }
        if (line == null) {
            // What it shows stays, unseen: often the same comes next.
            Ui.style(this, IN_FRONT, false);
            tell(List.of());
            return;
        }
        Look next = look(line);
        Ui.style(this, IN_FRONT, next.inFront());
        switch (line) {
            case LibraryModel.Line.Group group -> {
                GroupLine shown = groupLine.orElseGet(GroupLine::new);
                groupLine = Optional.of(shown);
                shown.show(group);
                wear(shown.node(), "group-line", "article-line");
                tell(List.of());
            }
            case LibraryModel.Line.Article(LibraryItem item, String apart) -> {
                ArticleLine shown = articleLine.orElseGet(ArticleLine::new);
                articleLine = Optional.of(shown);
                tell(
                        shown.show(
                                item,
                                near(),
                                apart,
                                next.problems(),
                                next.outside(),
                                next.unsaved()));
                wear(shown.node(), "article-line", "group-line");
            }
        }
    }

    private List<String> near() {
        return Stream.of(getIndex() - 1, getIndex() + 1)
                .filter(at -> at >= 0 && at < getListView().getItems().size())
                .map(getListView().getItems()::get)
                .flatMap(
                        line ->
                                line instanceof LibraryModel.Line.Article article
                                        ? Stream.of(article.item().title())
                                        : Stream.empty())
                .toList();
    }

    private void wear(Node line, String style, String other) {
        if (getGraphic() != line) {
            setGraphic(line);
            line.setVisible(true);
            Ui.style(this, other, false);
            Ui.style(this, style, true);
        }
    }

    /** What is said of it where there is no room to show it. */
    private void tell(List<String> said) {
        if (said.equals(told)) {
            return;
        }
        told = said;
        setTooltip(null);
        setAccessibleText(said.isEmpty() ? null : String.join(", ", said));
        if (isHover()) {
            tip();
        }
    }

    private void tip() {
        if (getTooltip() == null && !told.isEmpty()) {
            setTooltip(Ui.tooltip(String.join("\n", told)));
        }
    }

    private Look look(LibraryModel.Line line) {
        return switch (line) {
            case LibraryModel.Line.Group group -> new Look(false, false, false, 0);
            case LibraryModel.Line.Article(LibraryItem item, String apart) ->
                    new Look(
                            owner.marks().inFront().filter(item.path()::equals).isPresent(),
                            owner.marks().unsaved().contains(item.path()),
                            owner.marks().outside().contains(item.path()),
                            Optional.ofNullable(owner.marks().problems().get(item.path()))
                                    .orElseGet(() -> owner.problems(item)));
        };
    }
}
