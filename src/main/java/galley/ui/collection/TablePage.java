package galley.ui.collection;

import galley.library.RowMemory;
import galley.library.Checks;
import galley.library.Glances;
import galley.library.RowScan.Row;
import galley.session.BesideWork;
import galley.ui.theme.Completion;
import galley.ui.theme.Nodes;
import galley.ui.theme.Shortcut;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/** The articles that a query wants, in a table; beside it how many share a value. */
final class TablePage {

    /** Of each key, beside the table. */
    private static final int MOST_VALUES = 12;

    /** A pause in typing, so that not every letter reads files. */
    private static final Duration PAUSE = Duration.millis(250);

    private static final KeyCombination UNDO = Shortcut.of("Shortcut+Z");

    /** What the page asks of the view it is in. */
    interface Host {

        /** Opens an article. */
        void open(Path file);

        /** Shows first what pasted cells would change. */
        ArticleTable.Pasted pasted();

        /** Other rows are shown. */
        void shown();

        /** Leaves the collection. */
        void back();
    }

    private final CollectionSource source;
    private final Checks checks;
    private final BesideWork work;
    private final Host host;
    private final CollectionModel model;
    private final ArticleTable table;
    private final TextField query = Ui.textField();
    private final PauseTransition soon = new PauseTransition(PAUSE);
    private final Label status = Ui.label("", "secondary");
    private final Label mistake = Ui.label("", "query-mistake");
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox facets = new VBox(16);
    private final LongLists values = new LongLists(MOST_VALUES);
    private final Label none = Ui.label("", "empty-text");
    private final VBox node;

    /** The names of all; empty until they are read. */
    private List<String> rules = List.of();

    /** What articles have, as far as the index tells. */
    private Set<String> keys = Set.of();

    /** What the counts are drawn of. */
    private record Counted(String query, Map<String, List<Count>> counts) {}

    private Counted counted = new Counted("", Map.of());

    /**
     * @param cache where what was found out is kept from one run to the next; empty for nowhere
     * @param pages lead to what else there is to see of the collection
     */
    TablePage(
            CollectionSource source,
            Checks checks,
            Optional<Path> cache,
            BesideWork work,
            List<Button> pages,
            Host host) {
        this.source = source;
        this.checks = checks;
        this.work = work;
        this.host = host;
        model = new CollectionModel(source, checks, cache, work, this::show);
        table = new ArticleTable(model, none, host::open, host.pasted());
        var head = new HBox(8, query, Ui.button("Back to editing", host::back));
        head.getStyleClass().add("article-tools");
        beginQuery();
        mistake.setWrapText(true);
        mistake.setMinHeight(Region.USE_PREF_SIZE);
        mistake.setMaxWidth(Double.MAX_VALUE);
        none.setWrapText(true);
        none.setTextAlignment(TextAlignment.CENTER);
        var body = new HBox(facetsSide(), table.node());
        HBox.setHgrow(table.node(), Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        // Long counts scroll; what is above keeps its place.
        body.setMinHeight(0);
        body.setPrefHeight(0);
        node = new VBox(head, tools(pages), mistake, body);
        node.getStyleClass().add("own-undo");
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::undoKey);
    }

    private void beginQuery() {
        query.setId("collection-query");
        query.setPromptText(
                "subject:Physics date:2024-11.. has:problem -keyword:energy “exact words”");
        query.setAccessibleText("Which articles");
        HBox.setHgrow(query, Priority.ALWAYS);
        query.textProperty()
                .addListener(
                        (o, a, b) -> {
                            soon.playFromStart();
                            host.shown();
                        });
        Completion.of(query, before -> QueryWords.after(before, keys, this::values));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::queryKey);
        soon.setOnFinished(e -> ask());
    }

    private Node tools(List<Button> pages) {
        MenuButton kept = new QueriesMenu(source, query::getText, this::ask).button();
        MenuButton columns = new ColumnsMenu(model).button();
        var tools = new HBox(8, status, progress, Ui.spacer(), kept, columns);
        tools.getChildren().addAll(pages);
        kept.setMinWidth(Region.USE_PREF_SIZE);
        columns.setMinWidth(Region.USE_PREF_SIZE);
        pages.forEach(page -> page.setMinWidth(Region.USE_PREF_SIZE));
        progress.getStyleClass().add("reading");
        status.setMinWidth(80);
        progress.setMinWidth(24);
        tools.getStyleClass().add("collection-count");
        return tools;
    }

    private Node facetsSide() {
        facets.getStyleClass().add("facets");
        var scroll = new ScrollPane(facets);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(200);
        scroll.setPrefWidth(220);
        scroll.setMaxWidth(220);
        scroll.getStyleClass().addAll("edge-to-edge", "facets-scroll");
        return scroll;
    }

    Node node() {
        return node;
    }

    /** Asks again and takes the keys; once the page is in the window. */
    void begin() {
        if (rules.isEmpty()) {
            work.run(checks::rules, found -> rules = found);
        }
        Glances known = source.glances();
        work.run(known::keys, found -> keys = found);
        ask();
        query.requestFocus();
        query.selectAll();
    }

    /** Takes what is asked next; {@link #begin} asks it. */
    void write(String words) {
        query.setText(words);
    }

    /** Asks the same again. */
    void ask() {
        soon.stop();
        model.ask(query.getText());
    }

    /** Asks the same again where articles came, changed or went. */
    void renew() {
        if (soon.getStatus() != Animation.Status.RUNNING) {
            model.askAgain();
        }
    }

    /** What counts as a problem is another by now. */
    void countAnew() {
        model.countAnew();
    }

    /** Reads no more. */
    void end() {
        soon.stop();
        model.stop();
    }

    /** Reads no more, and keeps what was found out for the next run. */
    void close() {
        soon.stop();
        model.close();
    }

    /** The articles that are selected. */
    List<Path> chosen() {
        return table.chosen().stream().map(Row::file).toList();
    }

    /** The articles that are shown. */
    List<Path> all() {
        return model.shown().rows().stream().map(Row::file).toList();
    }

    /** What is known of articles for a question to come. May be asked beside the window. */
    RowMemory memory() {
        return model.memory();
    }

    /** Whether what is shown is something, and all that is asked for. */
    boolean isWhole() {
        return !model.shown().rows().isEmpty() && model.isWhole() && asks(model.query());
    }

    /** Whether these are the words that stand where one asks. */
    boolean asks(String words) {
        return query.getText().equals(words);
    }

    /** What stands at a key in the articles that are shown, or in all, the most used first. */
    List<String> values(String key) {
        if (key.equalsIgnoreCase("subject")) {
            return source.subjects();
        }
        if (key.equalsIgnoreCase("rule")) {
            return rules;
        }
        return model.shown().counts().getOrDefault(key, List.of()).stream()
                .map(Count::value)
                .toList();
    }

    // ---- showing ----

    private void show() {
        table.show();
        status.setText(model.status());
        mistake.setText(model.mistake().orElse(""));
        Ui.show(mistake, model.mistake().isPresent());
        Ui.show(progress, model.progress().isPresent());
        model.progress().ifPresent(progress::setProgress);
        none.setText(
                model.progress().isPresent()
                        ? "Reading…"
                        : query.getText().isBlank()
                                ? "There is no article in this folder yet"
                                : model.wrongQuery().orElse("No article is such"));
        showCounts();
        host.shown();
    }

    private void showCounts() {
        var next = new Counted(model.query(), model.shown().counts());
        if (!next.equals(counted)) {
            counted = next;
            facets.getChildren().clear();
            next.counts().forEach((key, counts) -> facets.getChildren().add(facet(key, counts)));
        }
    }

    private Node facet(String key, List<Count> counts) {
        return new VBox(
                Ui.label(ColumnName.of(key).toUpperCase(Locale.ROOT), "group-title"),
                values.list(key, counts.size(), i -> line(counts.get(i))));
    }

    private Node line(Count count) {
        return CountedButton.of(
                count.value(), count.rows(), model.asksFor(count), () -> toggle(count));
    }

    private void toggle(Count count) {
        // The line that was clicked is made anew with the counts; the keys stay on the page.
        table.focus();
        ask(model.toggled(count));
    }

    private void ask(String words) {
        query.setText(words);
        query.end();
        ask();
    }

    // ---- keys ----

    /** Takes back the last cell, from wherever the keys are; what is typed is the field's. */
    private void undoKey(KeyEvent event) {
        boolean typed = event.getTarget() instanceof TextInputControl field && field.isUndoable();
        boolean inCell =
                event.getTarget() instanceof Node node
                        && Nodes.isIn(node, table.node())
                        && node instanceof TextInputControl;
        if (UNDO.match(event) && !typed && !inCell) {
            model.undoLast();
            event.consume();
        }
    }

    private void queryKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !model.shown().rows().isEmpty()) {
            table.focus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            ask();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !query.getText().isEmpty()) {
            query.clear();
            event.consume();
        }
    }
}
