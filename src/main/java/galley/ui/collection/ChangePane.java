package galley.ui.collection;

import galley.library.bulk.BulkChange;
import galley.library.bulk.BulkPlan;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.session.BesideWork;
import galley.ui.changes.ChangesView;
import galley.ui.changes.TextChange;
import galley.ui.theme.Completion;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Changes many articles: what is wanted, what it would do in each file, and then doing it. */
final class ChangePane {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private static final double ROW = 30;
    private static final int MOST_EARLIER = 12;

    private final ChangeModel model;
    private final Supplier<Path> root;
    private final Supplier<Set<Path>> unsaved;
    private final Runnable over;
    private final Label title = Ui.label("", "pane-title");
    private final ComboBox<ChangeWish.Kind> kind = new ComboBox<>();
    private final ComboBox<ChangeWish.Matching> matching = new ComboBox<>();
    private final ComboBox<String> key = new ComboBox<>();
    private final TextField text = Ui.textField();
    private final TextField by = Ui.textField();
    private final Label textLabel = Ui.label("", "field-label");
    private final Label byLabel = Ui.label("", "field-label");
    private final VBox textBox = new VBox(4, textLabel, text);
    private final VBox byBox = new VBox(4, byLabel, by);
    private final VBox matchingBox = new VBox(4, Ui.label("Match", "field-label"), matching);
    private final Label mistake = Ui.label("", "change-mistake");
    private final Button look = Ui.button("Show what would change", this::plan, "accent");
    private final Button make = Ui.button("", this::make, "accent");
    private final Button undo = Ui.button("Undo all of it", () -> {});
    private final Button cancel = Ui.button("Stop", this::cancel);
    private final MenuButton earlier = new MenuButton("Earlier changes");
    private final ProgressBar progress = new ProgressBar(0);
    private final Label summary = Ui.label("", "secondary");
    private final ListView<BulkPlan.Planned> files = new ListView<>();
    private final VBox refused = new VBox(4);
    private final VBox differences = new VBox(12);
    private final VBox wishes;
    private final HBox lists;
    private final HBox node;
    private List<Path> scope = List.of();
    private Optional<BulkPlan> listed = Optional.empty();

    /**
     * @param unsaved files with changes in the window that are not saved
     * @param over called when files were changed
     * @param back leaves the pane
     */
    ChangePane(
            ChangeModel.Tools tools,
            BesideWork work,
            Supplier<Path> root,
            Supplier<Set<Path>> unsaved,
            Runnable over,
            Runnable back) {
        this.root = root;
        this.unsaved = unsaved;
        this.over = over;
        model = new ChangeModel(tools, work, this::show);
        kind.getItems().setAll(ChangeWish.Kind.values());
        kind.setId("change-kind");
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.valueProperty().addListener((o, a, b) -> shape());
        matching.getItems().setAll(ChangeWish.Matching.values());
        matching.setValue(ChangeWish.Matching.TEXT);
        matching.setMaxWidth(Double.MAX_VALUE);
        key.setEditable(true);
        key.setId("change-key");
        key.setMaxWidth(Double.MAX_VALUE);
        key.getItems().setAll(FIELDS);
        Completion.of(key, () -> FIELDS);
        text.setId("change-text");
        by.setId("change-by");
        look.setId("change-look");
        look.setMaxWidth(Double.MAX_VALUE);
        make.setId("change-make");
        undo.setId("change-undo");
        mistake.setWrapText(true);
        mistake.setMinHeight(Region.USE_PREF_SIZE);
        var keyLabel = Ui.label("Field", "field-label");
        keyLabel.setLabelFor(key);
        textLabel.setLabelFor(text);
        byLabel.setLabelFor(by);
        earlier.getStyleClass().addAll("flat", "at-edge");
        earlier.setId("change-earlier");
        earlier.getItems().add(new SeparatorMenuItem());
        earlier.setOnShowing(e -> model.earlier(this::fillEarlier));
        wishes =
                new VBox(
                        16,
                        new VBox(4, Ui.label("What to do", "field-label"), kind),
                        new VBox(4, keyLabel, key),
                        textBox,
                        byBox,
                        matchingBox,
                        mistake,
                        look);
        var form = new VBox(16, title, wishes, Ui.button("Back to the table", back), earlier);
        form.getStyleClass().add("change-form");
        form.setMinWidth(288);
        form.setPrefWidth(288);
        form.setMaxWidth(288);
        files.setId("change-files");
        files.setFixedCellSize(ROW);
        files.setCellFactory(l -> new FileCell());
        files.getStyleClass().addAll("dense", "change-files");
        files.getSelectionModel().selectedItemProperty().addListener((o, a, file) -> show(file));
        files.addEventFilter(KeyEvent.KEY_PRESSED, this::fileKey);
        differences.getStyleClass().add("changes");
        var scroll = new ScrollPane(differences);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        lists = new HBox(files, scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        files.setMinWidth(240);
        files.setPrefWidth(340);
        VBox.setVgrow(lists, Priority.ALWAYS);
        progress.getStyleClass().add("reading");
        var foot = new HBox(12, summary, progress, cancel, Ui.spacer(), undo, make);
        foot.getStyleClass().add("change-foot");
        refused.getStyleClass().add("change-refused");
        var results = new VBox(foot, refused, lists);
        HBox.setHgrow(results, Priority.ALWAYS);
        node = new HBox(form, results);
        node.getStyleClass().add("change-pane");
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        back.run();
                        e.consume();
                    }
                });
        text.setOnAction(e -> plan());
        by.setOnAction(e -> plan());
        kind.setValue(ChangeWish.Kind.SET);
        show();
    }

    /** What one is likely to change. */
    private static final List<String> FIELDS =
            List.of(
                    "subject",
                    "author",
                    "title",
                    "question",
                    "answer",
                    "date",
                    "seo.title",
                    "seo.page_description",
                    "seo.page_keywords",
                    "url",
                    "related_article*.subject",
                    "*");

    Node node() {
        return node;
    }

    /** Shows what these would change; other changes to each file. */
    void begin(String name, Map<Path, List<BulkChange>> changes) {
        title.setText(name);
        Ui.show(wishes, false);
        model.planEach(name, root.get(), changes, unsaved.get());
    }

    /** Goes on with what was cut off, or undoes it. */
    void end(Kept kept, boolean undoing) {
        Ui.show(wishes, false);
        title.setText(kept.title());
        scope = List.of();
        if (undoing) {
            model.undo(kept);
        } else {
            model.resume(kept);
        }
    }

    /** For these articles from now on. */
    void begin(List<Path> articles, String of) {
        scope = List.copyOf(articles);
        title.setText(
                "Change %,d %s".formatted(scope.size(), scope.size() == 1 ? "article" : "articles")
                        + of);
        Ui.show(wishes, true);
        model.begin();
        kind.requestFocus();
    }

    private void shape() {
        ChangeWish.Kind chosen = kind.getValue();
        textLabel.setText(chosen.textLabel());
        byLabel.setText(chosen == ChangeWish.Kind.RENAME ? "New name" : "Replace by");
        Ui.show(textBox, chosen.hasText());
        Ui.show(byBox, chosen.hasReplacement());
        Ui.show(matchingBox, chosen == ChangeWish.Kind.REPLACE);
        boolean keywords =
                chosen == ChangeWish.Kind.ADD_KEYWORD || chosen == ChangeWish.Kind.REMOVE_KEYWORD;
        if (keywords && key.getEditor().getText().isBlank()) {
            key.setValue("seo.page_keywords");
        }
    }

    private ChangeWish wish() {
        return new ChangeWish(
                kind.getValue(),
                key.getEditor().getText(),
                text.getText(),
                by.getText(),
                matching.getValue());
    }

    private void plan() {
        model.plan(root.get(), scope, unsaved.get(), wish());
    }

    private void make() {
        model.make();
    }

    private void cancel() {
        model.cancel();
    }

    // ---- showing ----

    private void show() {
        Ui.show(lists, model.state() instanceof ChangeModel.State.Planned);
        boolean working = model.state() instanceof ChangeModel.State.Working;
        look.setDisable(working);
        Ui.show(progress, working);
        Ui.show(cancel, working);
        Ui.show(make, model.state() instanceof ChangeModel.State.Planned);
        Ui.show(undo, false);
        mistake.setText("");
        switch (model.state()) {
            case ChangeModel.State.Asking(String wrong) -> {
                mistake.setText(wrong);
                clear("Nothing is changed before you have seen what would be.");
            }
            case ChangeModel.State.Working(String doing, int done, int all) -> {
                progress.setProgress(
                        all == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all);
                summary.setText(
                        all == 0 ? doing + "…" : "%s, %,d of %,d".formatted(doing, done, all));
            }
            case ChangeModel.State.Planned(BulkPlan plan) -> show(plan);
            case ChangeModel.State.Ended(Made made, boolean undone) -> show(made, undone);
        }
        Ui.show(mistake, !mistake.getText().isEmpty());
    }

    private void clear(String words) {
        summary.setText(words);
        files.getItems().clear();
        refused.getChildren().clear();
        differences.getChildren().clear();
        listed = Optional.empty();
    }

    private void show(BulkPlan plan) {
        summary.setText(
                plan.files().isEmpty()
                        ? "Nothing would change."
                        : "%s would change, %,d stay as they are"
                                .formatted(files(plan.files().size()), plan.unchanged()));
        make.setText("Change " + files(model.accepted()));
        make.setDisable(model.accepted() == 0);
        if (listed.filter(plan::equals).isPresent()) {
            files.refresh();
            return;
        }
        listed = Optional.of(plan);
        files.getItems().setAll(plan.files());
        tell(plan.refused());
        if (plan.files().isEmpty()) {
            differences.getChildren().clear();
        } else {
            files.getSelectionModel().clearAndSelect(0);
            files.requestFocus();
        }
    }

    private void show(Made made, boolean undone) {
        switch (made) {
            case Made.NotBegun(String what, String remedy) -> clear(what + " " + remedy);
            case Made.Ended(Kept kept, int done, List<Made.Refused> not) -> {
                clear(files(done) + (undone ? " as before." : " changed."));
                tell(not);
                boolean underWay = kept.status().isUnderWay();
                undo.setText(underWay ? "Go on" : "Undo all of it");
                undo.setOnAction(e -> goOn(kept));
                Ui.show(undo, underWay || !undone);
                over.run();
            }
        }
    }

    private void goOn(Kept kept) {
        if (kept.status().isUnderWay()) {
            model.resume(kept);
        } else {
            model.undo(kept);
        }
    }

    private static String files(int count) {
        return "%,d %s".formatted(count, count == 1 ? "file" : "files");
    }

    private void tell(List<Made.Refused> not) {
        refused.getChildren().clear();
        if (!not.isEmpty()) {
            refused.getChildren()
                    .add(Ui.label(files(not.size()) + " left as they are", "field-label"));
        }
        for (Made.Refused one : not.subList(0, Math.min(not.size(), 5))) {
            var line = Ui.label(below(one.file()) + ": " + one.what() + " " + one.remedy());
            line.getStyleClass().add("hint");
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            refused.getChildren().add(line);
        }
        if (not.size() > 5) {
            refused.getChildren().add(Ui.label("And %,d more.".formatted(not.size() - 5), "hint"));
        }
        Ui.show(refused, !not.isEmpty());
    }

    private String below(Path file) {
        return (file.startsWith(root.get()) ? root.get().relativize(file) : file).toString();
    }

    private void show(BulkPlan.@org.jspecify.annotations.Nullable Planned chosen) {
        if (chosen == null) {
            return;
        }
        model.differences(
                chosen.file(),
                found -> {
                    if (chosen.equals(files.getSelectionModel().getSelectedItem())) {
                        show(found);
                    }
                });
    }

    private void show(Optional<List<TextChange>> found) {
        List<Node> cards = new ArrayList<>();
        found.ifPresentOrElse(
                changes -> changes.forEach(c -> cards.add(ChangesView.seen(c))),
                () ->
                        cards.add(
                                Ui.label(
                                        "This file is another by now and would be left as it is.",
                                        "empty-text")));
        differences.getChildren().setAll(cards);
    }

    private void fileKey(KeyEvent event) {
        BulkPlan.Planned chosen = files.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && chosen != null) {
            model.accept(chosen.file(), !model.isAccepted(chosen.file()));
            event.consume();
        }
    }

    private void fillEarlier(List<Kept> kept) {
        earlier.getItems().clear();
        for (Kept one : kept.subList(0, Math.min(kept.size(), MOST_EARLIER))) {
            String when = WHEN.format(one.when().atZone(ZoneId.systemDefault()));
            String what =
                    switch (one.status()) {
                        case DONE -> "Undo: ";
                        case UNDONE -> "Undone: ";
                        case RUNNING, UNDOING -> "Go on: ";
                    };
            var item =
                    Ui.menuItem(
                            "%s%s (%s, %s)".formatted(what, one.title(), files(one.files()), when),
                            () -> goOn(one));
            item.setDisable(one.status() == Kept.Status.UNDONE);
            earlier.getItems().add(item);
        }
        if (kept.isEmpty()) {
            var none = Ui.menuItem("Nothing was changed yet", () -> {});
            none.setDisable(true);
            earlier.getItems().add(none);
        }
    }

    private final class FileCell extends ListCell<BulkPlan.Planned> {
        private final CheckBox accepted = new CheckBox();
        private final Label name = Ui.label("", "change-file");
        private final Label keys = Ui.label("", "hint");
        private final HBox line = new HBox(8, accepted, name, Ui.spacer(), keys);

        FileCell() {
            accepted.setFocusTraversable(false);
            accepted.setOnAction(
                    e -> {
                        if (getItem() != null) {
                            model.accept(getItem().file(), accepted.isSelected());
                        }
                    });
            name.setMinWidth(0);
            name.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
            keys.setMinWidth(Region.USE_PREF_SIZE);
            line.setPrefWidth(10);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(BulkPlan.Planned item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            accepted.setSelected(model.isAccepted(item.file()));
            name.setText(below(item.file()));
            keys.setText(
                    item.keys().size() == 1
                            ? item.keys().getFirst()
                            : item.keys().size() + " fields");
            setGraphic(line);
        }
    }
}
