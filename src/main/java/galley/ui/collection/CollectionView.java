package galley.ui.collection;

import galley.audit.Audit;
import galley.audit.AuditRequest;
import galley.audit.Finding;
import galley.audit.Scorecard;
import galley.library.RowScan.Row;
import galley.library.Checks;
import galley.library.Glances;
import galley.library.bulk.BulkChange;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.library.numbers.NumbersCount;
import galley.library.numbers.Spellings;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
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
public final class CollectionView {

    /** A pause in typing, so that not every letter reads all files. */
    private static final Duration PAUSE = Duration.millis(250);

    /** Between two looks at what has come and gone on the disk. */
    private static final Duration BETWEEN = Duration.millis(500);

    private static final KeyCombination UNDO = Shortcut.of("Shortcut+Z");

    private final CollectionModel model;
    private final CollectionSource source;
    private final TextField query = Ui.textField();
    private final PauseTransition soon = new PauseTransition(PAUSE);
    private final PauseTransition again = new PauseTransition(BETWEEN);
    private final Label status = Ui.label("", "secondary");
    private final Label mistake = Ui.label("", "query-mistake");
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox facets = new VBox(16);
    private final ArticleTable table;
    private final Label none = Ui.label("", "empty-text");
    private final Button counting = Ui.button("Numbers", this::count);
    private final NumbersPane numbers;
    private final Button judging = Ui.button("Quality", this::judge);
    private final QualityPane quality;
    private final Button finding = Ui.button("Findings", this::find);
    private final FindingsPane findings;
    private final Button changing = Ui.button("Change…", this::change);
    private final ChangePane change;
    private final VBox tableSide;
    private final VBox node;
    private Optional<ChangeWish> proposed = Optional.empty();
    private final Checks checks;
    private final BesideWork work;

    /** The names of all; empty until they are read. */
    private List<String> rules = List.of();

    /** What the counts are drawn of. */
    private record Counted(String query, Map<String, List<Count>> counts) {}

    private Counted counted = new Counted("", Map.of());

    /** What articles have, as far as the index tells. */
    private Set<String> keys = Set.of();

    /**
     * @param cache where links are kept from one run to the next; empty for nowhere
     * @param open opens an article
     * @param back leaves the view
     */
    public CollectionView(
            CollectionSource source,
            ChangeModel.Tools tools,
            BesideWork work,
            Optional<Path> cache,
            FindingsHost host,
            Consumer<Path> open,
            Runnable back) {
        checks = tools.checks();
        this.work = work;
        model = new CollectionModel(source, tools.checks(), work, this::show);
        change =
                new ChangePane(
                        tools,
                        work,
                        () -> source.folder().orElse(Path.of("")),
                        source::unsaved,
                        this::filesChanged,
                        this::backToTable);
        this.source = source;
        numbers =
                new NumbersPane(
                        (root, progress, grown) ->
                                NumbersCount.of(root, tools.checks(), progress, grown),
                        work,
                        this::isOpen,
                        source::changes,
                        this::list,
                        this::merge,
                        this::backToTable);
        VBox.setVgrow(numbers.node(), Priority.ALWAYS);
        quality =
                new QualityPane(
                        (root, progress, grown) ->
                                Audit.load(tools.templates())
                                        .run(
                                                AuditRequest.of(List.of(root)),
                                                new Growing(grown),
                                                progress),
                        work,
                        this::isOpen,
                        source::changes,
                        this::list,
                        host,
                        this::backToTable);
        VBox.setVgrow(quality.node(), Priority.ALWAYS);
        judging.setId("collection-judge");
        findings = new FindingsPane(work, cache, source::changes, host, this::backToTable);
        VBox.setVgrow(findings.node(), Priority.ALWAYS);
        finding.setId("collection-find");
        counting.setId("collection-count");
        table = new ArticleTable(model, none, open, this::change);
        query.setId("collection-query");
        query.setPromptText(
                "subject:Physics date:2024-11.. has:problem -keyword:energy “exact words”");
        query.setAccessibleText("Which articles");
        HBox.setHgrow(query, Priority.ALWAYS);
        query.textProperty().addListener((o, a, b) -> soon.playFromStart());
        Completion.of(query, before -> QueryWords.after(before, keys, this::values));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::queryKey);
        soon.setOnFinished(e -> ask());
        again.setOnFinished(e -> askAgain());
        changing.setId("collection-change");
        MenuButton columns = new ColumnsMenu(model).button();
        MenuButton kept = new QueriesMenu(source, query::getText, this::ask).button();
        var head = new HBox(8, query, Ui.button("Back to editing", back));
        head.getStyleClass().add("article-tools");
        progress.getStyleClass().add("reading");
        mistake.setWrapText(true);
        mistake.setMinHeight(Region.USE_PREF_SIZE);
        mistake.setMaxWidth(Double.MAX_VALUE);
        none.setWrapText(true);
        none.setTextAlignment(TextAlignment.CENTER);
        var count =
                new HBox(
                        8,
                        status,
                        progress,
                        Ui.spacer(),
                        kept,
                        columns,
                        counting,
                        judging,
                        finding,
                        changing);
        for (Region whole : List.of(kept, columns, counting, judging, finding, changing)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        status.setMinWidth(80);
        progress.setMinWidth(24);
        count.getStyleClass().add("collection-count");
        facets.getStyleClass().add("facets");
        var scroll = new ScrollPane(facets);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(200);
        scroll.setPrefWidth(220);
        scroll.setMaxWidth(220);
        scroll.getStyleClass().addAll("edge-to-edge", "facets-scroll");
        var body = new HBox(scroll, table.node());
        HBox.setHgrow(table.node(), Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        tableSide = new VBox(head, count, mistake, body);
        tableSide.getStyleClass().add("own-undo");
        tableSide.addEventFilter(KeyEvent.KEY_PRESSED, this::undoKey);
        VBox.setVgrow(tableSide, Priority.ALWAYS);
        VBox.setVgrow(change.node(), Priority.ALWAYS);
        node = new VBox(tableSide);
        node.getStyleClass().add("collection");
        Ui.onEscape(node, back);
    }

    public Node node() {
        return node;
    }

    private boolean isOpen(Path root) {
        return source.folder().filter(root::equals).isPresent();
    }

    /** Changes the articles that are selected, else all that are shown. */
    private void change() {
        List<Row> chosen = table.chosen();
        boolean some = chosen.size() > 1;
        List<Row> wanted = some ? chosen : model.shown().rows();
        change(wanted.stream().map(Row::file).toList(), some ? " that are selected" : "");
    }

    /** Changes these articles. */
    public void change(List<Path> files) {
        change(files, " that are selected");
    }

    private void change(List<Path> files, String of) {
        node.getChildren().setAll(change.node());
        change.begin(files, of);
    }

    private void change(String title, Map<Path, List<BulkChange>> changes) {
        node.getChildren().setAll(change.node());
        change.begin(title, changes);
    }

    /** Goes on with a change that was cut off, or undoes it. */
    public void end(Kept kept, boolean undoing) {
        node.getChildren().setAll(change.node());
        change.end(kept, undoing);
    }

    /** Shows what is wrong between the articles. */
    public void find() {
        node.getChildren().setAll(findings.node());
        source.folder().ifPresent(findings::begin);
    }

    /** Gives the keys to the findings, where one comes back to them. */
    public void focusFindings() {
        findings.focus();
    }

    /** Shows how the collection does by all rules. */
    public void judge() {
        node.getChildren().setAll(quality.node());
        source.folder().ifPresent(quality::begin);
    }

    /** Shows the collection in numbers. */
    public void count() {
        node.getChildren().setAll(numbers.node());
        source.folder().ifPresent(numbers::begin);
    }

    private void list(String words) {
        query.setText(words);
        begin();
    }

    /** A query does not tell letter cases apart; what is written right already stays as it is. */
    private void merge(Spellings spellings, String written) {
        propose(
                "subject:=\"" + written.replace("\"", "") + "\"",
                new ChangeWish(
                        ChangeWish.Kind.SET, "subject", written, "", ChangeWish.Matching.VALUE));
    }

    private void backToTable() {
        begin();
    }

    private void filesChanged(Made.Ended ended) {
        source.filesChanged(ended);
        model.ask(query.getText());
    }

    /** Asks again and takes the keys; once the view is in the window. */
    public void begin() {
        if (rules.isEmpty()) {
            work.run(checks::rules, found -> rules = found);
        }
        Glances known = source.glances();
        work.run(known::keys, found -> keys = found);
        node.getChildren().setAll(tableSide);
        ask();
        query.requestFocus();
        query.selectAll();
    }

    /** Asks for what these words say, and shows what a change of all that would do. */
    public void propose(String words, ChangeWish wish) {
        query.setText(words);
        begin();
        proposed = Optional.of(wish);
    }

    /** The findings of single articles stand in the articles. */
    private record Growing(Consumer<Supplier<Scorecard>> grown) implements Audit.Taker {
        @Override
        public void article(Path file, List<Finding> findings) {}

        @Override
        public void grown(Supplier<Scorecard> soFar) {
            grown.accept(soFar);
        }
    }

    /** Ends what goes on while one is elsewhere, too. */
    public void close() {
        end();
        quality.close();
        numbers.close();
    }

    /** Reads no more. */
    public void end() {
        soon.stop();
        model.stop();
        findings.end();
        proposed = Optional.empty();
    }

    private void ask() {
        soon.stop();
        model.ask(query.getText());
    }

    /** Articles came, changed or went. */
    public void filesChanged() {
        if (again.getStatus() != Animation.Status.RUNNING) {
            again.playFromStart();
        }
    }

    /** Few articles are looked at anew; of many it is said that they are others. */
    private void askAgain() {
        if (node.getScene() == null) {
            return;
        }
        List<Node> shown = node.getChildren();
        if (shown.contains(tableSide) && soon.getStatus() != Animation.Status.RUNNING) {
            model.askAgain();
        } else if (shown.contains(findings.node())) {
            source.folder().ifPresent(findings::renew);
        } else if (shown.contains(numbers.node())) {
            source.folder().ifPresent(numbers::renew);
        } else if (shown.contains(quality.node())) {
            source.folder().ifPresent(quality::renew);
        }
    }

    private List<String> values(String key) {
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
        changing.setDisable(model.shown().rows().isEmpty() || !model.isWhole());
        if (proposed.isPresent() && !changing.isDisabled()) {
            ChangeWish wish = proposed.get();
            proposed = Optional.empty();
            change();
            change.propose(wish);
        }
        Ui.show(progress, model.progress().isPresent());
        model.progress().ifPresent(progress::setProgress);
        none.setText(
                model.progress().isPresent()
                        ? "Reading…"
                        : query.getText().isBlank()
                                ? "There is no article in this folder yet"
                                : model.wrongQuery().orElse("No article is such"));
        showCounts();
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
        var box = new VBox(0, Ui.label(ColumnName.of(key).toUpperCase(Locale.ROOT), "group-title"));
        for (Count count : counts) {
            box.getChildren()
                    .add(
                            CountedButton.of(
                                    count.value(),
                                    count.rows(),
                                    model.asksFor(count),
                                    () -> toggle(count)));
        }
        return box;
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
