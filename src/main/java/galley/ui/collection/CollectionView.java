package galley.ui.collection;

import galley.library.RowScan.Row;
import galley.session.BesideWork;
import galley.ui.theme.Completion;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The articles that a query wants, in a table; beside it how many share a value. */
public final class CollectionView {

    /** A pause in typing, so that not every letter reads all files. */
    private static final Duration PAUSE = Duration.millis(250);

    private static final double ROW_HEIGHT = 32;

    private final CollectionModel model;
    private final CollectionModel.Source source;
    private final Consumer<Path> open;
    private final TextField query = Ui.textField();
    private final PauseTransition soon = new PauseTransition(PAUSE);
    private final Label status = Ui.label("", "secondary");
    private final Label mistake = Ui.label("", "query-mistake");
    private final ProgressBar progress = new ProgressBar(0);
    private final MenuButton columns = new MenuButton("Columns");
    private final MenuButton kept = new MenuButton("Queries");
    private final VBox facets = new VBox(16);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final TableView<Row> table = new TableView<>(rows);
    private final Label none = Ui.label("", "empty-text");
    private final VBox node;
    private List<String> drawn = List.of();

    /**
     * @param open opens an article
     * @param back leaves the view
     */
    public CollectionView(
            CollectionModel.Source source, BesideWork work, Consumer<Path> open, Runnable back) {
        model = new CollectionModel(source, work, this::show);
        this.source = source;
        this.open = open;
        query.setId("collection-query");
        query.setPromptText(
                "subject:Physics date:2024-11.. has:problem -keyword:energy “exact words”");
        query.setAccessibleText("Which articles");
        HBox.setHgrow(query, Priority.ALWAYS);
        query.textProperty().addListener((o, a, b) -> soon.playFromStart());
        // Its keys come first while it is open.
        Completion.of(query, before -> QueryWords.after(before, this::values));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::queryKey);
        soon.setOnFinished(e -> ask());
        columns.getStyleClass().add("flat");
        columns.setId("collection-columns");
        columns.setOnShowing(e -> fillColumns());
        columns.getItems().add(new SeparatorMenuItem());
        kept.getStyleClass().add("flat");
        kept.setId("collection-queries");
        kept.setOnShowing(e -> fillKept());
        kept.getItems().add(new SeparatorMenuItem());
        var head = new HBox(8, query, kept, columns, Ui.button("Back to editing", back));
        head.getStyleClass().add("article-tools");
        progress.getStyleClass().add("reading");
        var count = new HBox(12, status, progress, Ui.spacer(), mistake);
        count.getStyleClass().add("collection-count");
        table.setId("collection-table");
        table.setAccessibleText("Articles");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(none);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setSortPolicy(t -> sort());
        table.getStyleClass().addAll("collection-table", "dense", "edge-to-edge");
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
        table.setRowFactory(t -> new ArticleRow());
        facets.getStyleClass().add("facets");
        var scroll = new ScrollPane(facets);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(200);
        scroll.setPrefWidth(220);
        scroll.setMaxWidth(220);
        scroll.getStyleClass().addAll("edge-to-edge", "facets-scroll");
        var body = new HBox(scroll, table);
        HBox.setHgrow(table, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        node = new VBox(head, count, body);
        node.getStyleClass().add("collection");
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        back.run();
                        e.consume();
                    }
                });
        drawColumns();
    }

    public Node node() {
        return node;
    }

    /** Asks again and takes the keys; once the view is in the window. */
    public void begin() {
        ask();
        query.requestFocus();
        query.selectAll();
    }

    /** Asks for what these words say. */
    public void begin(String words) {
        query.setText(words);
        begin();
    }

    /** Reads no more. */
    public void end() {
        soon.stop();
        model.stop();
    }

    private void ask() {
        soon.stop();
        model.ask(query.getText());
    }

    private List<String> values(String key) {
        return model.shown().counts().getOrDefault(key, List.of()).stream()
                .map(CollectionModel.Count::value)
                .toList();
    }

    // ---- showing ----

    private void show() {
        if (!drawn.equals(model.columns())) {
            drawColumns();
        }
        List<Row> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        if (!rows.equals(model.shown().rows())) {
            rows.setAll(model.shown().rows());
            chosen.forEach(row -> table.getSelectionModel().select(row));
        }
        status.setText(model.status());
        mistake.setText(model.mistake().orElse(""));
        Ui.show(progress, model.progress().isPresent());
        model.progress().ifPresent(progress::setProgress);
        none.setText(
                model.progress().isPresent()
                        ? "Reading…"
                        : query.getText().isBlank()
                                ? "There is no article in this folder yet"
                                : "No article is such");
        showCounts();
    }

    private void showCounts() {
        facets.getChildren().clear();
        model.shown()
                .counts()
                .forEach((key, counts) -> facets.getChildren().add(facet(key, counts)));
    }

    private Node facet(String key, List<CollectionModel.Count> counts) {
        var box = new VBox(0, Ui.label(ColumnName.of(key).toUpperCase(Locale.ROOT), "group-title"));
        for (CollectionModel.Count count : counts) {
            var name = Ui.label(count.value(), "facet-name");
            name.setMinWidth(0);
            var number = Ui.label("%,d".formatted(count.rows()), "hint");
            number.setMinWidth(Region.USE_PREF_SIZE);
            var line = Ui.button("", () -> toggle(count), "flat", "facet");
            var words = new HBox(8, name, Ui.spacer(), number);
            words.setMouseTransparent(true);
            line.setGraphic(words);
            words.prefWidthProperty().bind(line.widthProperty().subtract(16));
            line.setMaxWidth(Double.MAX_VALUE);
            line.setMinWidth(0);
            line.setPrefWidth(10);
            line.setAccessibleText(count.value() + ", " + count.rows());
            Ui.style(line, "chosen", model.asksFor(count));
            box.getChildren().add(line);
        }
        return box;
    }

    private void toggle(CollectionModel.Count count) {
        ask(model.toggled(count));
    }

    // ---- columns ----

    private void drawColumns() {
        drawn = model.columns();
        List<TableColumn<Row, String>> made = new ArrayList<>();
        for (String key : drawn) {
            int at = model.placeOf(key);
            var column = new TableColumn<Row, String>(ColumnName.of(key));
            column.setUserData(key);
            column.setCellValueFactory(f -> new ReadOnlyStringWrapper(cell(f.getValue(), at)));
            column.setPrefWidth(WIDTHS.getOrDefault(key, 180.0));
            column.setReorderable(false);
            if (key.equals("problems") || key.equals("words") || key.equals("id")) {
                column.getStyleClass().add("number-column");
            }
            made.add(column);
        }
        table.getColumns().setAll(made);
    }

    private static final Map<String, Double> WIDTHS =
            Map.of("title", 420.0, "date", 110.0, "problems", 90.0, "words", 80.0, "id", 90.0);

    private static String cell(Row row, int at) {
        return at < row.cells().size() ? row.cells().get(at).replace('\n', ' ') : "";
    }

    private void fillKept() {
        String now = query.getText().strip();
        List<String> all = source.keptQueries();
        kept.getItems().clear();
        all.forEach(words -> kept.getItems().add(Ui.menuItem(words, () -> ask(words))));
        if (!all.isEmpty()) {
            kept.getItems().add(new SeparatorMenuItem());
        }
        boolean isKept = all.contains(now);
        var keep =
                Ui.menuItem(
                        isKept ? "Keep this query no longer" : "Keep this query",
                        () -> source.keepQuery(now, !isKept));
        keep.setDisable(now.isEmpty());
        kept.getItems().add(keep);
    }

    private void ask(String words) {
        query.setText(words);
        query.end();
        ask();
    }

    private void fillColumns() {
        columns.getItems().clear();
        List<String> offered = new ArrayList<>(model.columns());
        QueryWords.KEYS.stream()
                .filter(k -> !offered.contains(k) && !k.equals("has") && !k.equals("missing"))
                .forEach(offered::add);
        for (String key : offered) {
            var item = new CheckMenuItem(ColumnName.of(key));
            item.setMnemonicParsing(false);
            item.setSelected(model.columns().contains(key));
            item.setOnAction(e -> toggleColumn(key));
            columns.getItems().add(item);
        }
        var other = Ui.textField();
        other.setPromptText("Another key, such as seo.og_title");
        other.setPrefColumnCount(22);
        other.setOnAction(
                e -> {
                    String key = other.getText().strip();
                    columns.hide();
                    if (!key.isEmpty() && !model.columns().contains(key)) {
                        toggleColumn(key);
                    }
                });
        var own = new CustomMenuItem(other, false);
        columns.getItems().addAll(new SeparatorMenuItem(), own);
    }

    private void toggleColumn(String key) {
        List<String> next = new ArrayList<>(model.columns());
        if (!next.remove(key)) {
            next.add(key);
        }
        if (!next.isEmpty()) {
            model.showColumns(next);
        }
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

    // ---- keys ----

    private void queryKey(KeyEvent event) {
        // All filters of one node are asked, whatever one of them does.
        if (event.isConsumed()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN && !rows.isEmpty()) {
            table.requestFocus();
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().select(0);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            ask();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !query.getText().isEmpty()) {
            query.clear();
            event.consume();
        }
    }

    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
        }
    }

    private void openChosen() {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(row.file());
        }
    }

    private final class ArticleRow extends javafx.scene.control.TableRow<Row> {
        ArticleRow() {
            setOnMouseClicked(
                    e -> {
                        if (e.getButton() == MouseButton.PRIMARY
                                && e.getClickCount() == 2
                                && !isEmpty()) {
                            open.accept(getItem().file());
                        }
                    });
        }
    }
}
