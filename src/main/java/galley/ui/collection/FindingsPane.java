package galley.ui.collection;

import galley.session.BesideWork;
import galley.ui.collection.FindingsModel.Kind;
import galley.ui.collection.FindingsModel.Line;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is wrong between the articles: kinds on the left, and what was found of one of them. */
final class FindingsPane {

    private static final double ROW = 32;

    /** Of the list's width. */
    private static final double TITLE_SHARE = 0.5;

    private final FindingsModel model;
    private final FindingsHost host;
    private final WorkHead head;
    private final Label note = Ui.label("", "findings-note");
    private final VBox kinds = new VBox(0);
    private final ListView<Line> list = new ListView<>();
    private final VBox node;
    private List<Line> shown = List.of();

    /**
     * @param cache where links are kept from one run to the next; empty for nowhere
     * @param changes grows whenever files of the collection change
     * @param back leaves the findings
     */
    FindingsPane(
            BesideWork work,
            Optional<Path> cache,
            LongSupplier changes,
            FindingsHost host,
            Runnable back) {
        this.host = host;
        model = new FindingsModel(work, cache, changes, this::show);
        head = new WorkHead(model::end, model::again, back);
        kinds.getStyleClass().add("facets");
        var scroll = new ScrollPane(kinds);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "facets-scroll", "kinds");
        list.setId("findings-list");
        list.setFixedCellSize(ROW);
        list.getStyleClass().addAll("dense", "change-files", "findings-list");
        list.setCellFactory(l -> new Cell());
        list.setPlaceholder(Ui.label("", "empty-text"));
        list.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        take(Optional.ofNullable(list.getSelectionModel().getSelectedItem()));
                        e.consume();
                    } else if (e.getCode() == KeyCode.ESCAPE) {
                        // A list would keep it for cells that are edited.
                        back.run();
                        e.consume();
                    }
                });
        HBox.setHgrow(list, Priority.ALWAYS);
        var body = new HBox(scroll, list);
        VBox.setVgrow(body, Priority.ALWAYS);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        node = new VBox(head.node(), note, body);
        node.setId("collection-findings");
    }

    Node node() {
        return node;
    }

    /** Shows what is known of a collection; looks through it where nothing is. */
    void renew(Path root) {
        model.show(root);
    }

    /** The same, and takes the keys. */
    void begin(Path root) {
        renew(root);
        focus();
    }

    /** Gives the keys to what was found. */
    void focus() {
        list.requestFocus();
    }

    /** Looks no more. */
    void end() {
        model.end();
    }

    private void take(Optional<Line> line) {
        line.ifPresent(
                chosen -> {
                    switch (chosen) {
                        case Line.Article(Path file, String detail, String place) ->
                                host.open(file, place);
                        case Line.Apart(String words, List<Path> files) ->
                                host.compare(files.get(0), files.get(1));
                        case Line.More more -> {}
                    }
                });
    }

    private void show() {
        head.show(model.chosen().map(Kind::title).orElse(""), model.status(), model.progress());
        note.setText(model.note());
        Ui.show(note, !model.note().isEmpty());
        kinds.getChildren().clear();
        showKinds("LINKS", Kind::isOfLinks);
        showKinds("THERE TWICE", kind -> !kind.isOfLinks());
        if (!shown.equals(model.lines())) {
            shown = model.lines();
            list.getItems().setAll(shown);
            list.scrollTo(0);
            list.getSelectionModel().select(0);
        }
    }

    private void showKinds(String heading, Function<Kind, Boolean> wanted) {
        Map<Kind, Integer> counts = model.counts();
        List<Kind> some = counts.keySet().stream().filter(wanted::apply).toList();
        if (some.isEmpty()) {
            return;
        }
        var box = new VBox(0, Ui.label(heading, "group-title"));
        for (Kind kind : some) {
            int count = counts.getOrDefault(kind, 0);
            boolean chosen = model.chosen().filter(kind::equals).isPresent();
            Button line = CountedButton.of(kind.title(), count, chosen, () -> choose(kind));
            box.getChildren().add(line);
        }
        box.getStyleClass().add("kinds-group");
        kinds.getChildren().add(box);
    }

    private void choose(Kind kind) {
        model.choose(kind);
        // The button is another now.
        focus();
    }

    private final class Cell extends ListCell<Line> {

        Cell() {
            setOnMouseClicked(
                    e -> {
                        if (e.getClickCount() == 2 && !isEmpty()) {
                            take(Optional.of(getItem()));
                        }
                    });
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            if (!empty && line != null) {
                HBox box =
                        switch (line) {
                            case Line.Article(Path file, String detail, String place) ->
                                    article(file, detail, place);
                            case Line.Apart(String words, List<Path> files) -> apart(words, files);
                            case Line.More(int left) -> more(left);
                        };
                box.setMinWidth(0);
                box.setPrefWidth(10);
                setGraphic(box);
            }
        }

        private HBox article(Path file, String detail, String place) {
            var name = Ui.link(host.titleOf(file), () -> host.open(file, place));
            double half = list.getWidth() * TITLE_SHARE;
            name.setMinWidth(half);
            name.setMaxWidth(half);
            var words = Ui.label(detail.isEmpty() ? model.below(file) : detail, "hint");
            words.setMinWidth(0);
            words.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            words.setTooltip(Ui.tooltip(detail.isEmpty() ? file.toString() : detail));
            return new HBox(12, name, words);
        }

        private HBox more(int left) {
            return new HBox(
                    Ui.label(
                            "And %,d more. What is mended makes room for them.".formatted(left),
                            "hint"));
        }

        private HBox apart(String words, List<Path> files) {
            var compare =
                    Ui.button(
                            files.size() > 2 ? "Compare the first two" : "Compare",
                            () -> host.compare(files.get(0), files.get(1)),
                            "small");
            compare.setMinWidth(Region.USE_PREF_SIZE);
            return new HBox(12, Ui.label(words, "group-name"), compare);
        }
    }
}
