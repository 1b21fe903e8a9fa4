package galley.ui.collection;

import galley.library.RowMemory;
import galley.library.bulk.BulkChange;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.library.numbers.NumbersCount;
import galley.library.numbers.Spellings;
import galley.session.BesideWork;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What there is to see of a collection as a whole, one page in the place of the other. */
public final class CollectionView {

    /** Between two looks at what has come and gone on the disk. */
    private static final Duration BETWEEN = Duration.millis(500);

    private final CollectionSource source;
    private final PauseTransition again = new PauseTransition(BETWEEN);
    private final TablePage table;
    private final NumbersPane numbers;
    private final QualityPane quality;
    private final FindingsPane findings;
    private final ChangePane change;
    private final Button changing = button("collection-change", "Change…", this::change);
    private final VBox node = new VBox();
    private Optional<Proposed> proposed = Optional.empty();

    /**
     * @param cache where links and rows are kept from one run to the next; empty for nowhere
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
        this.source = source;
        change =
                new ChangePane(
                        tools,
                        work,
                        () -> source.folder().orElse(Path.of("")),
                        source::glances,
                        this::values,
                        source::unsaved,
                        this::filesChanged,
                        this::begin);
        numbers =
                new NumbersPane(
                        (root, progress, grown) ->
                                NumbersCount.of(root, tools.checks(), progress, grown),
                        work,
                        this::isOpen,
                        source::changes,
                        this::list,
                        this::merge,
                        this::begin);
        quality =
                new QualityPane(
                        new QualityLook(
                                tools.templates(), tools.checks(), this::known, work.beside()),
                        work,
                        this::isOpen,
                        source::changes,
                        this::list,
                        host,
                        this::begin);
        findings = new FindingsPane(work, cache, source::changes, host, this::begin);
        List<Button> pages =
                List.of(
                        button("collection-count", "Numbers", this::count),
                        button("collection-judge", "Quality", this::judge),
                        button("collection-find", "Findings", this::find),
                        changing);
        table = new TablePage(source, tools.checks(), cache, work, pages, new Table(open, back));
        again.setOnFinished(e -> renew());
        show(table.node());
        node.getStyleClass().add("collection");
        Ui.onEscape(node, () -> leave(back));
    }

    private RowMemory known() {
        return table.memory();
    }

    /** A page goes back to the table, as its button says, and the table to where one came from. */
    private void leave(Runnable back) {
        if (shows(table.node())) {
            back.run();
        } else {
            begin();
        }
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = Ui.button(words, action);
        button.setId(id);
        return button;
    }

    private final class Table implements TablePage.Host {
        private final Consumer<Path> open;
        private final Runnable back;

        Table(Consumer<Path> open, Runnable back) {
            this.open = open;
            this.back = back;
        }

        @Override
        public void open(Path file) {
            open.accept(file);
        }

        @Override
        public ArticleTable.Pasted pasted() {
            return CollectionView.this::change;
        }

        @Override
        public void shown() {
            tableShown();
        }

        @Override
        public void back() {
            back.run();
        }
    }

    /** A change of all that is asked for by some words. */
    private record Proposed(String words, ChangeWish wish) {}

    private void show(Node page) {
        VBox.setVgrow(page, Priority.ALWAYS);
        node.getChildren().setAll(page);
    }

    private boolean shows(Node page) {
        return node.getChildren().contains(page);
    }

    public Node node() {
        return node;
    }

    private List<String> values(String key) {
        return table.values(key);
    }

    private boolean isOpen(Path root) {
        return source.folder().filter(root::equals).isPresent();
    }

    private void tableShown() {
        changing.setDisable(!table.isWhole());
        // Who asks for something else does not want what was proposed for the former.
        proposed = proposed.filter(p -> table.asks(p.words()));
        if (proposed.isPresent() && table.isWhole()) {
            ChangeWish wish = proposed.get().wish();
            proposed = Optional.empty();
            changeAll();
            change.propose(wish);
        }
    }

    /** Changes the articles that are selected, else all that are shown. */
    private void change() {
        List<Path> chosen = table.chosen();
        if (chosen.size() > 1) {
            change(chosen);
        } else {
            changeAll();
        }
    }

    private void changeAll() {
        change(table.all(), source.isWhole() ? "" : " in what is read of the folder");
    }

    /** Changes these articles. */
    public void change(List<Path> files) {
        change(files, files.size() == 1 ? "" : " that are selected");
    }

    private void change(List<Path> files, String of) {
        show(change.node());
        change.begin(files, of);
    }

    private void change(String title, Map<Path, List<BulkChange>> changes) {
        show(change.node());
        change.begin(title, changes);
    }

    /** Goes on with a change that was cut off, or undoes it. */
    public void end(Kept kept, boolean undoing) {
        show(change.node());
        change.end(kept, undoing);
    }

    /** Shows what is wrong between the articles. */
    public void find() {
        show(findings.node());
        source.folder().ifPresent(findings::begin);
    }

    /** Gives the keys to the findings, where one comes back to them. */
    public void focusFindings() {
        findings.focus();
    }

    /** Shows how the collection does by all rules. */
    public void judge() {
        show(quality.node());
        source.folder().ifPresent(quality::begin);
    }

    /** Shows the collection in numbers. */
    public void count() {
        show(numbers.node());
        source.folder().ifPresent(numbers::begin);
    }

    private void list(String words) {
        table.write(words);
        begin();
    }

    /** A query does not tell letter cases apart; what is written right already stays as it is. */
    private void merge(Spellings spellings, String written) {
        propose(
                "subject:=\"" + written.replace("\"", "") + "\"",
                new ChangeWish(
                        ChangeWish.Kind.SET, "subject", written, "", ChangeWish.Matching.VALUE));
    }

    private void filesChanged(Made.Ended ended) {
        source.filesChanged(ended);
        table.ask();
    }

    /** Shows the table, asks again and takes the keys; once the view is in the window. */
    public void begin() {
        show(table.node());
        table.begin();
    }

    /** Asks for what these words say, and shows what a change of all that would do. */
    public void propose(String words, ChangeWish wish) {
        list(words);
        proposed = Optional.of(new Proposed(words, wish));
    }

    /** Ends what goes on while one is elsewhere, too. */
    public void close() {
        end();
        table.close();
        quality.close();
        numbers.close();
    }

    /** Reads no more. */
    public void end() {
        table.end();
        findings.end();
        proposed = Optional.empty();
    }

    /** What counts as a problem is another by now. */
    public void rulesChanged() {
        if (node.getScene() != null && shows(table.node())) {
            table.countAnew();
        }
    }

    /** Articles came, changed or went. */
    public void filesChanged() {
        if (again.getStatus() != Animation.Status.RUNNING) {
            again.playFromStart();
        }
    }

    /** Few articles are looked at anew; of many it is said that they are others. */
    private void renew() {
        if (node.getScene() == null) {
            return;
        }
        if (shows(table.node())) {
            table.renew();
        } else if (shows(findings.node())) {
            source.folder().ifPresent(findings::renew);
        } else if (shows(numbers.node())) {
            source.folder().ifPresent(numbers::renew);
        } else if (shows(quality.node())) {
            source.folder().ifPresent(quality::renew);
        }
    }
}
