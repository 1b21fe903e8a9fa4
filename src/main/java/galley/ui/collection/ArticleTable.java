package galley.ui.collection;

import galley.library.RowScan.Row;
import galley.library.bulk.BulkChange;
import galley.ui.theme.ManyLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;

/**
 * The rows of the collection, written in and pasted into as in a spreadsheet: Enter opens, F2, two
 * clicks or typing write, what is copied goes to other tables and comes from them.
 */
final class ArticleTable {

    private static final double ROW_HEIGHT = 32;

    /** The title takes the width that others leave, within these. */
    private static final double NARROWEST_TITLE = 240;

    private static final double WIDEST_TITLE = 720;

    private static final double SCROLL_BAR = 12;

    /** So many selected cells stay so when the rows are others. */
    private static final int MOST_KEPT = 1_000;

    /** Stands where a text is still to be read. */
    private static final String UNKNOWN = "\u2026";

    /** Takes what was pasted into several cells. */
    interface Pasted {
        void changes(String title, Map<Path, List<BulkChange>> changes);
    }

    private final CollectionModel model;
    private final Consumer<Path> open;
    private final Pasted pasted;
    private final ManyLines<Row> rows = new ManyLines<>();
    private final TableView<Row> table = new TableView<>(rows);
    private List<String> drawn = List.of();

    /** How wide the title was made; of another width it is as somebody wants it. */
    private double titleWidth;

    /** The query that the rows answer. */
    private String answered = "";

    /** What was typed on a cell that is being opened. */
    private Optional<String> begun = Optional.empty();

    ArticleTable(CollectionModel model, Node placeholder, Consumer<Path> open, Pasted pasted) {
        this.model = model;
        this.open = open;
        this.pasted = pasted;
        table.setId("collection-table");
        table.setAccessibleText("Articles");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(placeholder);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setEditable(true);
        table.setSortPolicy(t -> sort());
        table.getStyleClass().addAll("collection-table", "dense", "edge-to-edge");
        table.widthProperty().subscribe(() -> fitTitle(false));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
        table.addEventFilter(KeyEvent.KEY_TYPED, this::tableTyped);
        drawColumns();
    }

    Node node() {
        return table;
    }

    /** Shows the model's rows of now. */
    void show() {
        if (!drawn.equals(model.columns())) {
            drawColumns();
        }
        // What is edited stays where it is, with its article.
        List<Row> next = model.shown().rows();
        if (table.getEditingCell() == null && !rows.equals(next)) {
            if (areOfTheSame(next)) {
                // Only cells are others: nobody's place in the table is to be lost for that.
                rows.reword(next);
                table.refresh();
            } else {
                renew();
            }
            answered = model.query();
        }
    }

    private boolean areOfTheSame(List<Row> next) {
        if (next.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!rows.get(i).file().equals(next.get(i).file())) {
                return false;
            }
        }
        return true;
    }

    /** A cell is not edited any more. */
    private void over() {
        Platform.runLater(this::show);
    }

    /** Gives the keys to the table, if there is a row in it. */
    void focus() {
        if (!rows.isEmpty()) {
            table.requestFocus();
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().select(0, table.getColumns().get(1));
            }
        }
    }

    /** What is selected stays so where it is still there. */
    private void renew() {
        int count = table.getSelectionModel().getSelectedCells().size();
        boolean all = !rows.isEmpty() && count >= rows.size() * drawn.size();
        if (count > MOST_KEPT) {
            // To select very many one by one takes minutes.
            Set<Path> before = files(rows);
            table.getSelectionModel().clearSelection();
            rows.replace(model.shown().rows());
            if (all && answered.equals(model.query()) && files(rows).containsAll(before)) {
                table.getSelectionModel().selectAll();
            }
            return;
        }
        Map<Path, Set<String>> kept = new HashMap<>();
        selected()
                .forEach(
                        p ->
                                kept.computeIfAbsent(rows.get(p.row()).file(), f -> new HashSet<>())
                                        .add(p.key()));
        rows.replace(model.shown().rows());
        if (kept.isEmpty()) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            for (TableColumn<Row, ?> column : table.getColumns()) {
                if (kept.getOrDefault(rows.get(i).file(), Set.of()).contains(keyOf(column))) {
                    table.getSelectionModel().select(i, column);
                }
            }
        }
    }

    private static Set<Path> files(List<Row> rows) {
        return rows.stream().map(Row::file).collect(Collectors.toSet());
    }

    /** A cell of an article. */
    private record Place(int row, String key) {}

    /** The key of a column, empty for the one that opens. */
    private static String keyOf(TableColumnBase<Row, ?> column) {
        return column.getUserData() instanceof String key ? key : "";
    }

    private List<Place> selected() {
        List<Place> places = new ArrayList<>();
        for (TablePosition<?, ?> p : table.getSelectionModel().getSelectedCells()) {
            if (p.getRow() >= 0
                    && p.getRow() < rows.size()
                    && p.getTableColumn() != null
                    && p.getTableColumn().getUserData() instanceof String key) {
                places.add(new Place(p.getRow(), key));
            }
        }
        return places;
    }

    /** The rows in which something is selected. */
    List<Row> chosen() {
        return selected().stream().map(Place::row).distinct().sorted().map(rows::get).toList();
    }

    /** Shows the columns that the model has now. */
    private void drawColumns() {
        drawn = model.columns();
        List<TableColumn<Row, String>> made = new ArrayList<>();
        made.add(opening());
        for (String key : drawn) {
            int at = model.placeOf(key);
            var column = new TableColumn<Row, String>(ColumnName.of(key));
            column.setUserData(key);
            column.setCellValueFactory(
                    f -> {
                        // Asked for cells in sight alone.
                        model.lookAt(f.getValue());
                        return new ReadOnlyStringWrapper(cell(f.getValue(), at));
                    });
            column.setPrefWidth(WIDTHS.getOrDefault(key, 180.0));
            column.setReorderable(false);
            column.setEditable(CollectionModel.isWritable(key));
            column.setCellFactory(
                    c ->
                            new EditedCell(
                                    row -> model.mayEdit(row, key),
                                    (row, text) -> {
                                        model.write(row, key, text);
                                        over();
                                    },
                                    this::begun,
                                    this::over));
            if (key.equals("problems") || key.equals("words") || key.equals("id")) {
                column.getStyleClass().add("number-column");
            }
            made.add(column);
        }
        table.getColumns().setAll(made);
        fitTitle(true);
    }

    /**
     * @param anew also where it has another width by now
     */
    private void fitTitle(boolean anew) {
        columnOf("title")
                .filter(title -> anew || Math.abs(title.getWidth() - titleWidth) < 1)
                .ifPresent(
                        title -> {
                            double others =
                                    table.getColumns().stream()
                                            .filter(column -> column != title)
                                            .mapToDouble(TableColumnBase::getPrefWidth)
                                            .sum();
                            double left = table.getWidth() - others - SCROLL_BAR;
                            titleWidth = Math.clamp(left, NARROWEST_TITLE, WIDEST_TITLE);
                            title.setPrefWidth(titleWidth);
                        });
    }

    /** Opens the article with the mouse; in the other cells one writes. */
    private TableColumn<Row, String> opening() {
        var column = new TableColumn<Row, String>("");
        column.setSortable(false);
        column.setResizable(false);
        column.setEditable(false);
        column.setPrefWidth(40);
        column.setCellFactory(c -> new OpenCell(open));
        return column;
    }

    private static final Map<String, Double> WIDTHS =
            Map.of("date", 110.0, "problems", 90.0, "words", 80.0, "id", 90.0);

    private static String cell(Row row, int at) {
        if (at >= row.cells().size()) {
            return "";
        }
        String text = row.cells().get(at);
        return text.isEmpty() && !row.whole() ? UNKNOWN : text.stripTrailing().replace('\n', ' ');
    }

    private boolean sort() {
        model.sort(
                table.getSortOrder().stream()
                        .map(
                                c ->
                                        new CollectionModel.Order(
                                                String.valueOf(c.getUserData()),
                                                c.getSortType() == TableColumn.SortType.DESCENDING))
                        .toList());
        return true;
    }

    private void tableKey(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> chosen().stream().findFirst().ifPresent(row -> open.accept(row.file()));
            case F2 -> edit();
            // The table would open the cell, and the blank would take the place of what is in it.
            case SPACE -> {}
            case C -> ifShortcut(event, this::copy);
            case V -> ifShortcut(event, this::paste);
            default -> {
                return;
            }
        }
        if (!event.getCode().isLetterKey()) {
            event.consume();
        }
    }

    /** A letter that is typed on a cell begins another text in it. */
    private void tableTyped(KeyEvent event) {
        String typed = event.getCharacter();
        boolean letter =
                !typed.isBlank()
                        && !Character.isISOControl(typed.charAt(0))
                        && !event.isMetaDown()
                        // Both together are how some keyboards write signs.
                        && event.isControlDown() == event.isAltDown();
        if (letter && table.getEditingCell() == null) {
            begun = Optional.of(typed);
            edit();
            begun = Optional.empty();
            event.consume();
        }
    }

    private Optional<String> begun() {
        return begun;
    }

    private static void ifShortcut(KeyEvent event, Runnable action) {
        if (event.isShortcutDown()) {
            action.run();
            event.consume();
        }
    }

    private void edit() {
        int row = table.getFocusModel().getFocusedIndex();
        selected().stream()
                .filter(p -> p.row() == row)
                .findFirst()
                .flatMap(p -> columnOf(p.key()))
                .ifPresent(column -> table.edit(row, column));
    }

    private Optional<TableColumn<Row, ?>> columnOf(String key) {
        return table.getColumns().stream().filter(c -> keyOf(c).equals(key)).findFirst();
    }

    private void copy() {
        List<Place> places = selected();
        if (!places.stream().allMatch(p -> model.isKnown(rows.get(p.row()), p.key()))) {
            model.tellUnread();
            return;
        }
        Map<Integer, List<String>> lines = new TreeMap<>();
        places.stream()
                .sorted(Comparator.comparingInt(p -> drawn.indexOf(p.key())))
                .forEach(
                        p ->
                                lines.computeIfAbsent(p.row(), r -> new ArrayList<>())
                                        .add(
                                                rows.get(p.row())
                                                        .cells()
                                                        .get(model.placeOf(p.key()))));
        var content = new ClipboardContent();
        content.putString(CellText.write(List.copyOf(lines.values())));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** One cell is written at once; of several one sees first what they would change. */
    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        List<List<String>> cells = CellText.read(text == null ? "" : text);
        List<Place> places = selected();
        if (cells.isEmpty() || places.isEmpty()) {
            return;
        }
        Map<Path, List<BulkChange>> changes = new LinkedHashMap<>();
        boolean one = cells.size() == 1 && cells.getFirst().size() == 1;
        if (one) {
            places.forEach(
                    p ->
                            write(
                                    changes,
                                    p.row(),
                                    drawn.indexOf(p.key()),
                                    cells.getFirst().getFirst()));
        } else {
            int top = places.stream().mapToInt(Place::row).min().orElse(0);
            int left = places.stream().mapToInt(p -> drawn.indexOf(p.key())).min().orElse(0);
            for (int i = 0; i < cells.size(); i++) {
                for (int j = 0; j < cells.get(i).size(); j++) {
                    write(changes, top + i, left + j, cells.get(i).get(j));
                }
            }
        }
        int count = changes.values().stream().mapToInt(List::size).sum();
        if (count == 1 && one) {
            Place at = places.getFirst();
            model.write(rows.get(at.row()), at.key(), cells.getFirst().getFirst());
        } else if (count > 0) {
            pasted.changes(
                    "Paste %,d cells into %,d %s"
                            .formatted(
                                    count,
                                    changes.size(),
                                    changes.size() == 1 ? "article" : "articles"),
                    changes);
        }
    }

    private void write(Map<Path, List<BulkChange>> changes, int row, int column, String text) {
        if (row < rows.size()
                && column < drawn.size()
                && CollectionModel.isWritable(drawn.get(column))) {
            changes.computeIfAbsent(rows.get(row).file(), f -> new ArrayList<>())
                    .add(new BulkChange.Write(drawn.get(column), text));
        }
    }
}
