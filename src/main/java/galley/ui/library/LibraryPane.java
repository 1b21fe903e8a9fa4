package galley.ui.library;

import galley.session.BesideWork;
import galley.session.Listing;
import galley.ui.theme.ManyLines;
import galley.ui.theme.Shortcut;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** The folder's articles, grouped, with a filter above them. */
public final class LibraryPane {

    /** More at once are changed as one, not opened. */
    private static final int MOST_OPENED = 20;

    /** Of more lines each by itself would be told. */
    private static final int MOST_RENEWED = 200;

    /** Put in order within one picture; not fewer than a catalogue begins with. */
    private static final int AT_ONCE = 500;

    private final LibraryModel model;
    private final LibraryHost host;
    private final ProblemMarks problems;
    private final ManyLines<LibraryModel.Line> lines = new ManyLines<>();
    private final ListView<LibraryModel.Line> list = new ListView<>(lines);
    private final TextField filter = new TextField();
    private final Set<LibraryCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final ContextMenu menu = new ContextMenu();
    private final ReadingFoot foot;
    private final VBox node = new VBox();
    private final Label none = Ui.label("No folder is open", "empty-text");
    private final ListSight<LibraryModel.Line> sight = new ListSight<>(list);
    private ListWords words = ListWords.NO_FOLDER;
    private final BesideWork work;
    private final Asking<Arranged> arranging;
    private final LibraryCell.Owner asked =
            new LibraryCell.Owner() {
                @Override
                public LibraryCell.Marks marks() {
                    return marks;
                }

                @Override
                public int problems(LibraryItem item) {
                    return problems.of(item);
                }

                @Override
                public void openSelected() {
                    LibraryPane.this.openSelected();
                }
            };
    private LibraryModel.Lines shown = new LibraryModel.Lines(List.of(), 0);
    private LibraryCell.Marks marks = LibraryCell.Marks.NONE;

    /** What the lines that are shown were filtered by. */
    private String filtered = "";

    /** The article in front, as long as it is not in the list yet. */
    private Optional<Path> awaited = Optional.empty();

    /**
     * @param same whether the lines read like those that are shown
     * @param renewed where they are of an article that was saved, and so may have other problems
     * @param selected what was selected when the lines were asked for
     * @param places where that is now, as far as it is there
     * @param inFront the article that was in front when the lines were asked for
     * @param front where that is now; negative where it is not in the list
     */
    private record Arranged(
            LibraryModel.Lines lines,
            String filter,
            boolean same,
            int[] renewed,
            List<LibraryModel.Line> selected,
            int[] places,
            Optional<Path> inFront,
            int front) {}

    /**
     * @param work where the list is put in order
     */
    public LibraryPane(LibraryModel model, BesideWork work, LibraryHost host) {
        this.model = model;
        this.work = work;
        this.host = host;
        foot = new ReadingFoot(host, list::requestFocus);
        problems = new ProblemMarks(work, host::problems, this::redraw);
        model.arrange(host.listing());
        arranging = new Asking<>(work, this::arrange, this::show);
        filter.setPromptText("Filter articles");
        filter.setAccessibleText("Filter articles");
        filter.setId("library-filter");
        filter.textProperty()
                .addListener(
                        (o, a, words) -> {
                            model.filter(words);
                            awaited = Optional.empty();
                            arranging.forget();
                            refresh();
                        });
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        var top =
                new HBox(
                        4,
                        filter,
                        new ListingMenu(host.listing(), this::arrange, this::foldAll).button(),
                        Ui.iconButton(
                                Feather.GRID,
                                Shortcut.tip("Collection as a table", "Shortcut+Shift+L"),
                                host::browse));
        top.getStyleClass().add("library-top");
        HBox.setHgrow(filter, Priority.ALWAYS);
        list.setId("library-list");
        list.setAccessibleText("Articles of the folder");
        list.setCellFactory(
                l -> {
                    var cell = new LibraryCell(asked);
                    cells.add(cell);
                    return cell;
                });
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setContextMenu(menu);
        menu.setOnShowing(e -> fillMenu());
        menu.getItems().add(new SeparatorMenuItem());
        list.setOnKeyPressed(this::listKey);
        none.setWrapText(true);
        none.setTextAlignment(TextAlignment.CENTER);
        none.getStyleClass().add("library-none");
        list.setPlaceholder(none);
        list.getStyleClass().addAll("library-list", "dense");
        VBox.setVgrow(list, Priority.ALWAYS);
        node.getChildren().addAll(top, list, foot.node());
        node.getStyleClass().add("library");
        node.setMinWidth(180);
    }

    public Node node() {
        return node;
    }

    /** Another folder is looked at from here on. */
    public void clearFilter() {
        filter.clear();
    }

    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /**
     * @param unsaved with changes that are not saved
     * @param outside changed or deleted by others, and that is not settled
     * @param problemsOfOpen how many those have that are open, by their text in the window
     */
    public void mark(
            Optional<Path> inFront,
            Set<Path> unsaved,
            Set<Path> outside,
            Map<Path, Integer> problemsOfOpen) {
        var next = new LibraryCell.Marks(inFront, unsaved, outside, problemsOfOpen);
        boolean another = !marks.inFront().equals(inFront);
        if (!next.equals(marks)) {
            marks = next;
            redraw();
        }
        if (another) {
            Platform.runLater(this::reveal);
        }
    }

    /** What counts as a problem has changed. */
    public void countProblemsAnew() {
        problems.renew();
    }

    /** The lines in sight; making all cells anew would take them from under the mouse. */
    private void redraw() {
        cells.forEach(LibraryCell::redraw);
    }

    private void arrange(Listing listing) {
        model.arrange(listing);
        host.keep(listing);
        refresh();
    }

    private void foldAll(boolean folded) {
        model.foldAll(folded);
        awaited = Optional.empty();
        refresh();
    }

    /** Scrolls to the article in front, unless it is in sight or its group is folded. */
    private void reveal() {
        LibraryModel.Lines in = shown;
        marks.inFront()
                .ifPresent(
                        path ->
                                work.run(
                                        () -> placeOf(l -> isOf(l, path), in),
                                        at -> {
                                            if (in != shown) {
                                                reveal();
                                            } else if (at >= 0) {
                                                reveal(at);
                                            } else {
                                                awaited = Optional.of(path);
                                            }
                                        }));
    }

    private void reveal(int at) {
        if (!hasFocus(list)) {
            // Else the arrows would go on from the one that was opened from here last.
            list.getSelectionModel().clearAndSelect(at);
        }
        sight.bring(at);
    }

    /** Negative where no line is such. */
    private static int placeOf(Predicate<LibraryModel.Line> wanted, LibraryModel.Lines in) {
        List<LibraryModel.Line> all = in.all();
        for (int i = 0; i < all.size(); i++) {
            if (wanted.test(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOf(LibraryModel.Line line, Path path) {
        return line instanceof LibraryModel.Line.Article(LibraryItem item, String apart)
                && item.path().equals(path);
    }

    /** What a line is known by, whatever else is said of it. */
    private static Object keyOf(LibraryModel.Line line) {
        return switch (line) {
            case LibraryModel.Line.Article(LibraryItem item, String apart) -> item.path();
            case LibraryModel.Line.Group group -> group.name();
        };
    }

    private static int[] placesOf(List<LibraryModel.Line> wanted, LibraryModel.Lines in) {
        Set<Object> keys = wanted.stream().map(LibraryPane::keyOf).collect(Collectors.toSet());
        List<LibraryModel.Line> all = in.all();
        return keys.isEmpty()
                ? new int[0]
                : IntStream.range(0, all.size())
                        .filter(i -> keys.contains(keyOf(all.get(i))))
                        .toArray();
    }

    /** Says how many articles there are, and how far they are read. */
    public void tell(ListWords next) {
        words = next;
        showCount();
    }

    private void showCount() {
        boolean isFiltered = !filter.getText().isBlank();
        foot.show(words, isFiltered, shown.articles());
        none.setText(words.instead(isFiltered));
    }

    /** Puts the list in order, beside the window where that takes its time. */
    public void refresh() {
        if (model.size() <= AT_ONCE) {
            arranging.askNow();
        } else {
            arranging.ask();
        }
    }

    private Supplier<Arranged> arrange() {
        LibraryModel.Snapshot now = model.snapshot();
        LibraryModel.Lines before = shown;
        List<LibraryModel.Line> selected = selected();
        Optional<Path> front = marks.inFront();
        return () -> {
            LibraryModel.Lines next = now.lines();
            boolean same = next.equals(before);
            return new Arranged(
                    next,
                    now.filter(),
                    same,
                    same ? others(before, next) : new int[0],
                    selected,
                    placesOf(selected, next),
                    front,
                    front.map(path -> placeOf(l -> isOf(l, path), next)).orElse(-1));
        };
    }

    private List<LibraryModel.Line> selected() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void show(Arranged next) {
        if (!next.same()) {
            List<LibraryModel.Line> selected = selected();
            int[] places =
                    selected.equals(next.selected())
                            ? next.places()
                            : placesOf(selected, next.lines());
            Optional<ListSight.Place> before =
                    marks.inFront().flatMap(path -> sight.find(l -> isOf(l, path)));
            shown = next.lines();
            lines.replace(shown.all());
            list.getSelectionModel().clearSelection();
            if (places.length > 0) {
                list.getSelectionModel().selectIndices(places[0], places);
            }
            look(next, before);
        } else {
            renew(next);
        }
        showCount();
    }

    /** The best of what a new filter finds stands first; else the article in front stays seen. */
    private void look(Arranged next, Optional<ListSight.Place> before) {
        boolean another = !next.filter().equals(filtered);
        filtered = next.filter();
        int front = next.inFront().equals(marks.inFront()) ? next.front() : -1;
        if (another && (!filtered.isBlank() || front < 0)) {
            sight.top();
        } else if (front >= 0 && (another || awaited.equals(next.inFront()))) {
            awaited = Optional.empty();
            reveal(front);
        } else if (front >= 0) {
            before.ifPresent(place -> sight.keep(place, front));
        }
    }

    private void renew(Arranged next) {
        shown = next.lines();
        if (next.renewed().length > MOST_RENEWED) {
            lines.reword(shown.all());
            list.refresh();
        } else {
            IntStream.of(next.renewed()).forEach(i -> lines.set(i, shown.all().get(i)));
        }
    }

    /** Where lines that read the same are of another item. */
    private static int[] others(LibraryModel.Lines before, LibraryModel.Lines next) {
        return IntStream.range(0, next.all().size())
                .filter(
                        i ->
                                before.all().get(i)
                                                instanceof
                                                LibraryModel.Line.Article(LibraryItem old, String a)
                                        && next.all().get(i)
                                                instanceof
                                                LibraryModel.Line.Article(LibraryItem now, String b)
                                        && old != now)
                .toArray();
    }

    // ---- several at once ----

    /** The articles that are selected, in the list's order. */
    private List<Path> chosen() {
        return list.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .filter(i -> i < lines.size())
                .map(lines::get)
                .flatMap(
                        line ->
                                line instanceof LibraryModel.Line.Article(LibraryItem i, String a)
                                        ? Stream.of(i.path())
                                        : Stream.of())
                .toList();
    }

    private void fillMenu() {
        List<Path> chosen = chosen();
        if (chosen.isEmpty()
                && list.getSelectionModel().getSelectedItem()
                        instanceof LibraryModel.Line.Group group) {
            menu.getItems()
                    .setAll(
                            Ui.menuItem(
                                    group.folded() ? "Unfold" : "Fold",
                                    () -> fold(group, !group.folded())));
        } else {
            menu.getItems()
                    .setAll(
                            ChosenMenu.items(
                                    chosen,
                                    MOST_OPENED,
                                    this::openSelected,
                                    () -> host.change(chosen)));
        }
    }

    private void filterKey(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.ENTER) {
            // What is typed counts for the key after it, though it may not be found yet.
            arranging.then(() -> intoTheList(code));
            event.consume();
        } else if (code == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        }
    }

    private void intoTheList(KeyCode code) {
        if (hasFocus(filter)) {
            list.requestFocus();
            int first = 0;
            while (first < lines.size() && lines.get(first) instanceof LibraryModel.Line.Group) {
                first++;
            }
            list.getSelectionModel().clearAndSelect(first);
        } else if (hasFocus(list) && code == KeyCode.DOWN) {
            list.getSelectionModel()
                    .clearAndSelect(
                            Math.min(
                                    list.getSelectionModel().getSelectedIndex() + 1,
                                    lines.size() - 1));
        }
        if (hasFocus(list) && code == KeyCode.ENTER) {
            openSelected();
        }
    }

    private static boolean hasFocus(Node node) {
        return node.getScene() != null && node.getScene().getFocusOwner() == node;
    }

    private void listKey(KeyEvent event) {
        LibraryModel.Line line = list.getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case ENTER -> openSelected();
            case LEFT, RIGHT -> {
                if (line instanceof LibraryModel.Line.Group group) {
                    fold(group, event.getCode() == KeyCode.LEFT);
                }
            }
            default -> {
                String typed = event.getText();
                if (typed.length() == 1
                        && Character.isLetterOrDigit(typed.charAt(0))
                        && !event.isShortcutDown()
                        && !event.isAltDown()) {
                    filter.requestFocus();
                    filter.setText(typed);
                    filter.end();
                }
                return;
            }
        }
        event.consume();
    }

    private void openSelected() {
        List<Path> chosen = chosen();
        if (list.getSelectionModel().getSelectedItem() instanceof LibraryModel.Line.Group group
                && chosen.isEmpty()) {
            fold(group, !group.folded());
        }
        if (chosen.size() <= MOST_OPENED) {
            chosen.forEach(host::open);
        }
    }

    private void fold(LibraryModel.Line.Group group, boolean folded) {
        model.fold(group.name(), folded);
        awaited = Optional.empty();
        refresh();
    }
}
