package galley.ui.collection;

import galley.library.numbers.Bar;
import galley.library.numbers.CollectionNumbers;
import galley.library.numbers.KeyUse;
import galley.library.numbers.NumbersCount.Counted;
import galley.library.numbers.Spellings;
import galley.session.BesideWork;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a collection holds, in numbers: each bar leads to the articles that it counts. */
final class NumbersPane {

    private static final int MOST_BARS = 14;
    private static final int MOST_KEYS = 60;
    private static final double LONGEST_BAR = 200;

    private final LongLook<CollectionNumbers, Counted> look;
    private final Consumer<String> list;
    private final Merge merge;
    private final WorkHead head;
    private final FlowPane charts = new FlowPane(32, 32);
    private final VBox keys = new VBox(8);
    private final LongLists bars = new LongLists(MOST_BARS);
    private final ScrollPane scroll = new ScrollPane();
    private final VBox node;
    private Optional<CollectionNumbers> drawn = Optional.empty();

    /** Proposes to write a subject one way alone. */
    interface Merge {
        void into(Spellings spellings, String written);
    }

    /**
     * @param isOpen whether a folder is still the one that is open
     * @param changes grows whenever files of the collection change
     * @param list shows the articles that a query wants
     * @param back leaves the numbers
     */
    NumbersPane(
            LongLook.Work<CollectionNumbers, Counted> count,
            BesideWork work,
            Predicate<Path> isOpen,
            LongSupplier changes,
            Consumer<String> list,
            Merge merge,
            Runnable back) {
        this.list = list;
        this.merge = merge;
        look =
                new LongLook<>(
                        "Counting",
                        count,
                        counted ->
                                new LongLook.Measure<>(
                                        counted.numbers().articles(),
                                        counted.cancelled(),
                                        counted.numbers()),
                        work,
                        isOpen,
                        changes,
                        System::nanoTime,
                        this::show);
        head = new WorkHead(look::stop, look::again, back);
        var content = new VBox(32, charts, keys);
        content.getStyleClass().add("numbers");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(head.node(), scroll);
        node.setId("collection-numbers");
    }

    Node node() {
        return node;
    }

    /** Shows what is known of a collection; counts where nothing is. */
    void renew(Path root) {
        look.show(root);
    }

    /** The same, and takes the keys. */
    void begin(Path root) {
        renew(root);
        scroll.requestFocus();
    }

    /** Counts no more. */
    void close() {
        look.close();
    }

    private void show() {
        head.show("", look.status(), look.progress());
        if (!drawn.equals(look.seen())) {
            drawn = look.seen();
            charts.getChildren().clear();
            keys.getChildren().clear();
            drawn.ifPresent(this::draw);
        }
    }

    private void draw(CollectionNumbers numbers) {
        chart("SUBJECTS", numbers.subjects());
        chart("MONTHS", latestFirst(numbers.months()));
        chart("WORDS OF THE ANSWER", numbers.lengths());
        chart("PROBLEMS", numbers.problems());
        chart("LAYOUTS", numbers.layouts());
        numbers.spellings().forEach(this::spellings);
        keys.getChildren().add(Ui.label("FIELDS AND HOW THEY ARE WRITTEN", "group-title"));
        keys.getChildren().add(inventory(numbers.keys()));
    }

    private static List<Bar> latestFirst(List<Bar> months) {
        List<Bar> latest = new ArrayList<>(months.reversed());
        // Those without a date have no place among the others.
        latest.sort(Comparator.comparing(bar -> bar.label().isEmpty()));
        return latest;
    }

    private void chart(String name, List<Bar> all) {
        if (all.isEmpty()) {
            return;
        }
        int most = all.stream().mapToInt(Bar::count).max().orElse(1);
        VBox lines = bars.list(name, all.size(), i -> line(all.get(i), most));
        lines.setSpacing(2);
        var box = new VBox(2, Ui.label(name, "group-title"), lines);
        box.getStyleClass().add("chart");
        charts.getChildren().add(box);
    }

    private Node line(Bar bar, int most) {
        String name = bar.label().isEmpty() ? "none" : bar.label();
        var label = Ui.label(name, "bar-name");
        var length = new Region();
        length.getStyleClass().add("bar");
        double width = bar.count() == 0 ? 0 : Math.max(2, LONGEST_BAR * bar.count() / most);
        length.setMinWidth(width);
        length.setMaxWidth(width);
        var number = Ui.label("%,d".formatted(bar.count()), "hint");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var words = new HBox(8, label, length, number);
        words.getStyleClass().add("bar-line");
        words.setMouseTransparent(true);
        var button = Ui.button("", () -> list.accept(bar.typed()), "flat", "facet", "bar-button");
        button.setGraphic(words);
        button.setTooltip(Ui.tooltip(name + "\n" + bar.typed()));
        button.setAccessibleText(name + ", " + bar.count());
        return button;
    }

    private void spellings(Spellings spellings) {
        var box = new VBox(4, Ui.label("WRITTEN IN SEVERAL WAYS", "group-title"));
        box.getStyleClass().add("chart");
        for (Spellings.Written way : spellings.written()) {
            var line =
                    new HBox(
                            8,
                            Ui.label("“" + way.text() + "”"),
                            Ui.label("%,d".formatted(way.count()), "hint"),
                            Ui.spacer(),
                            Ui.button(
                                    "Write all so…",
                                    () -> merge.into(spellings, way.text()),
                                    "small"));
            line.getStyleClass().add("bar-line");
            box.getChildren().add(line);
        }
        charts.getChildren().add(box);
    }

    private Node inventory(List<KeyUse> all) {
        var grid = new GridPane(24, 6);
        int row = 0;
        for (String head : List.of("Field", "Articles", "Kinds", "Styles")) {
            grid.add(Ui.label(head, "field-label"), row++, 0);
        }
        row = 1;
        for (KeyUse use : all.subList(0, Math.min(all.size(), MOST_KEYS))) {
            String key = use.key();
            var name = Ui.link(key, () -> list.accept("has:" + key.replace("[]", "")));
            var types = Ui.label(uses(use.types()), use.types().size() > 1 ? "uneven" : "hint");
            var styles = Ui.label(uses(use.styles()), use.styles().size() > 1 ? "uneven" : "hint");
            differing(use.types()).ifPresent(words -> types.setTooltip(Ui.tooltip(words)));
            differing(use.styles()).ifPresent(words -> styles.setTooltip(Ui.tooltip(words)));
            grid.addRow(row++, name, Ui.label("%,d".formatted(use.files())), types, styles);
        }
        return grid;
    }

    private static String uses(List<KeyUse.Use> uses) {
        return uses.stream()
                .map(u -> uses.size() == 1 ? u.name() : "%s %,d".formatted(u.name(), u.files()))
                .collect(Collectors.joining(", "));
    }

    /** Which files are not like most. */
    private static Optional<String> differing(List<KeyUse.Use> uses) {
        String words =
                uses.stream()
                        .skip(1)
                        .map(u -> u.name() + ":\n" + String.join("\n", u.differing()))
                        .collect(Collectors.joining("\n"));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
