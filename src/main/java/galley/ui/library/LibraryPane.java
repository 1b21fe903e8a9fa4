package galley.ui.library;

import galley.session.BesideWork;
import galley.ui.theme.Shortcut;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The folder's articles, grouped, with a filter above them. */
public final class LibraryPane {

    /** Lines of the list that stay in sight above the article that is scrolled to. */
    private static final int ABOVE = 4;

    private final LibraryModel model;
    private final Consumer<Path> open;
    private final ObservableList<LibraryModel.Line> lines = FXCollections.observableArrayList();
    private final ListView<LibraryModel.Line> list = new ListView<>(lines);
    private final TextField filter = new TextField();
    private final Label foot = Ui.label("", "hint");
    private final VBox node = new VBox();
    private final Label none = Ui.label("No folder is open", "empty-text");
    private String status = "";
    private final BesideWork work;
    private final Asking<Arranged> arranging;
    private LibraryModel.Lines shown = new LibraryModel.Lines(List.of(), 0);
    private Set<Path> unsaved = Set.of();
    private Optional<Path> current = Optional.empty();

    /**
     * @param same whether the lines are those that are shown
     * @param selected what was selected when the lines were asked for
     * @param place where that is now; negative where it is no more
     */
    private record Arranged(
            LibraryModel.Lines lines,
            boolean same,
            Optional<LibraryModel.Line> selected,
            int place) {}

    /**
     * @param work where the list is put in order
     * @param browse shows the articles as a table
     */
    public LibraryPane(LibraryModel model, BesideWork work, Consumer<Path> open, Runnable browse) {
        this.model = model;
        this.work = work;
        this.open = open;
        arranging = new Asking<>(work, this::arrange, this::show);
        filter.setPromptText("Filter articles");
        filter.setAccessibleText("Filter articles");
        filter.setId("library-filter");
        filter.textProperty()
                .addListener(
                        (o, a, words) -> {
                            model.filter(words);
                            arranging.forget();
                            refresh();
                        });
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        var top =
                new HBox(
                        4,
                        filter,
                        Ui.iconButton(
                                Feather.GRID,
                                Shortcut.tip("Collection as a table", "Shortcut+Shift+L"),
                                browse));
        top.getStyleClass().add("library-top");
        HBox.setHgrow(filter, Priority.ALWAYS);
        list.setId("library-list");
        list.setAccessibleText("Articles of the folder");
        list.setCellFactory(l -> new Cell());
        list.setOnKeyPressed(this::listKey);
        list.setPlaceholder(none);
        list.getStyleClass().addAll("library-list", "dense");
        VBox.setVgrow(list, Priority.ALWAYS);
        var bottom = new HBox(foot);
        bottom.getStyleClass().add("library-foot");
        node.getChildren().addAll(top, list, bottom);
        node.getStyleClass().add("library");
        node.setMinWidth(180);
    }

    public Node node() {
        return node;
    }

    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /**
     * @param isUnsaved which files have changes that are not saved
     */
    public void mark(Optional<Path> inFront, Set<Path> isUnsaved) {
        boolean another = !current.equals(inFront);
        if (another || !unsaved.equals(isUnsaved)) {
            current = inFront;
            unsaved = Set.copyOf(isUnsaved);
            list.refresh();
        }
        if (another) {
            Platform.runLater(this::reveal);
        }
    }

    /** Scrolls to the article in front, unless it is in sight or its group is folded. */
    private void reveal() {
        LibraryModel.Lines in = shown;
        current.ifPresent(
                path ->
                        work.run(
                                () -> placeOf(l -> isOf(l, path), in),
                                at -> {
                                    if (in != shown) {
                                        reveal();
                                    } else if (at >= 0) {
                                        reveal(at);
                                    }
                                }));
    }

    private void reveal(int at) {
        if (!hasFocus(list)) {
            // Else the arrows would go on from the one that was opened from here last.
            list.getSelectionModel().clearAndSelect(at);
        }
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        boolean inSight =
                first != null && last != null && at > first.getIndex() && at < last.getIndex();
        if (!inSight) {
            list.scrollTo(Math.max(0, at - ABOVE));
        }
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

    private static Predicate<LibraryModel.Line> sameAs(LibraryModel.Line line) {
        return switch (line) {
            case LibraryModel.Line.Article(LibraryItem item, String apart) ->
                    other -> isOf(other, item.path());
            case LibraryModel.Line.Group group ->
                    other ->
                            other instanceof LibraryModel.Line.Group g
                                    && g.name().equals(group.name());
        };
    }

    /**
     * @param status such as how far reading the folder has come
     */
    public void status(String status) {
        this.status = status;
        showCount();
    }

    private void showCount() {
        String found = shown.articles() + " of " + status;
        foot.setText(filter.getText().isBlank() ? status : found);
        none.setText(
                status.isEmpty()
                        ? "No folder is open"
                        : filter.getText().isBlank()
                                ? "No articles here"
                                : "No title has these words.\n"
                                        + Shortcut.of("Shortcut+K").getDisplayText()
                                        + " finds them in the text.");
    }

    /** Puts the list in order beside the window, since that takes its time in a large folder. */
    public void refresh() {
        arranging.ask();
    }

    private Supplier<Arranged> arrange() {
        LibraryModel.Snapshot now = model.snapshot();
        LibraryModel.Lines before = shown;
        Optional<LibraryModel.Line> selected = selected();
        return () -> {
            LibraryModel.Lines next = now.lines();
            int place = selected.map(line -> placeOf(sameAs(line), next)).orElse(-1);
            return new Arranged(next, next.equals(before), selected, place);
        };
    }

    private Optional<LibraryModel.Line> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void show(Arranged next) {
        if (!next.same()) {
            Optional<LibraryModel.Line> selected = selected();
            int place =
                    selected.equals(next.selected())
                            ? next.place()
                            : selected.map(line -> placeOf(sameAs(line), next.lines())).orElse(-1);
            shown = next.lines();
            lines.setAll(shown.all());
            if (selected.isPresent()) {
                list.getSelectionModel().clearSelection();
                list.getSelectionModel().select(place);
            }
        }
        showCount();
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
            list.getSelectionModel().select(first);
        } else if (hasFocus(list) && code == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
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
        switch (list.getSelectionModel().getSelectedItem()) {
            case null -> {}
            case LibraryModel.Line.Article(LibraryItem item, String apart) ->
                    open.accept(item.path());
            case LibraryModel.Line.Group group -> fold(group, !group.folded());
        }
    }

    private void fold(LibraryModel.Line.Group group, boolean folded) {
        model.fold(group.name(), folded);
        refresh();
    }

    /** As wide as the list, however long its text: the text ends in an ellipsis. */
    private static HBox narrow(HBox line) {
        line.setMinWidth(0);
        line.setPrefWidth(10);
        return line;
    }

    private final class Cell extends ListCell<LibraryModel.Line> {

        Cell() {
            setOnMouseClicked(
                    e -> {
                        if (!isEmpty()) {
                            openSelected();
                        }
                    });
        }

        @Override
        protected void updateItem(LibraryModel.Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("group-line", "article-line", "in-front");
            setGraphic(null);
            setText(null);
            setTooltip(null);
            if (empty || line == null) {
                return;
            }
            switch (line) {
                case LibraryModel.Line.Group(String name, int count, boolean folded) -> {
                    getStyleClass().add("group-line");
                    var title = Ui.label(name, "group-name");
                    title.setMinWidth(0);
                    title.setGraphic(
                            Ui.icon(folded ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
                    var number = Ui.label(Integer.toString(count), "hint");
                    number.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
                    setGraphic(narrow(new HBox(4, title, Ui.spacer(), number)));
                }
                case LibraryModel.Line.Article(LibraryItem item, String apart) -> {
                    getStyleClass().add("article-line");
                    Ui.style(this, "in-front", current.filter(item.path()::equals).isPresent());
                    var title = Ui.label(item.title(), "article-name");
                    title.setMinWidth(0);
                    HBox.setHgrow(title, Priority.ALWAYS);
                    title.setMaxWidth(Double.MAX_VALUE);
                    var box = new HBox(6, title);
                    if (!apart.isEmpty()) {
                        title.setMinWidth(60);
                        title.setMaxWidth(Region.USE_PREF_SIZE);
                        HBox.setHgrow(title, Priority.SOMETIMES);
                        var name = Ui.label(apart, "hint");
                        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
                        name.setMinWidth(0);
                        box.getChildren().add(name);
                    }
                    if (unsaved.contains(item.path())) {
                        var dot = Ui.label("●", "unsaved-dot");
                        dot.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
                        box.getChildren().add(dot);
                    }
                    setGraphic(narrow(box));
                    setTooltip(
                            Ui.tooltip(
                                    item.title()
                                            + "\n"
                                            + item.path().getFileName()
                                            + (item.date().isEmpty() ? "" : "\n" + item.date())));
                }
            }
        }
    }
}
