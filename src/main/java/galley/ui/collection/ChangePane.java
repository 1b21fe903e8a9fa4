package galley.ui.collection;

import galley.library.Glances;
import galley.library.UsedKey;
import galley.library.bulk.BulkChange;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.session.BesideWork;
import galley.ui.theme.Completion;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Changes many articles: what is wanted, what it would do in each file, and then doing it. */
final class ChangePane {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private static final int MOST_EARLIER = 12;

    private final ChangeModel model;
    private final Supplier<Path> root;
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
    private final MenuButton earlier = new MenuButton("Earlier changes");
    private final VBox wishes;
    private final ChangeResults results;
    private final HBox node;
    private final BesideWork work;
    private final Supplier<Glances> known;
    private List<Path> scope = List.of();
    private ChangeFields fields = new ChangeFields(List.of());

    /** The fields that the change takes. */
    private List<String> offered = List.of();

    /**
     * @param known tells which keys the articles have
     * @param values what a key has in them, the most used first, as far as that is known
     * @param unsaved files with changes in the window that are not saved
     * @param over told when files were changed
     * @param back leaves the pane
     */
    ChangePane(
            ChangeModel.Tools tools,
            BesideWork work,
            Supplier<Path> root,
            Supplier<Glances> known,
            Function<String, List<String>> values,
            Supplier<Set<Path>> unsaved,
            Consumer<Made.Ended> over,
            Runnable back) {
        this.root = root;
        this.work = work;
        this.known = known;
        model = new ChangeModel(tools, work, unsaved, this::show);
        results = new ChangeResults(model, root, "Change", over);
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
        Completion.of(key, () -> offered);
        key.getEditor()
                .focusedProperty()
                .subscribe(
                        focused -> {
                            // The index may know more by now.
                            if (focused) {
                                askForFields();
                            }
                        });
        Ui.selectOnFocus(key);
        for (TextField value : List.of(text, by)) {
            Completion.ofWhole(value, () -> values(values));
        }
        text.setId("change-text");
        by.setId("change-by");
        look.setId("change-look");
        look.setMaxWidth(Double.MAX_VALUE);
        mistake.setWrapText(true);
        mistake.setMinHeight(Region.USE_PREF_SIZE);
        var keyLabel = Ui.label("Field", "field-label");
        keyLabel.setLabelFor(key);
        textLabel.setLabelFor(text);
        byLabel.setLabelFor(by);
        earlier.getStyleClass().addAll("flat", "at-edge");
        earlier.setId("change-earlier");
        earlier.getItems().add(new SeparatorMenuItem());
        earlier.setOnShowing(e -> model.earlier(root.get(), this::fillEarlier));
        wishes =
                new VBox(
                        16,
                        new VBox(4, Ui.label("What to do", "field-label"), kind),
                        new VBox(4, keyLabel, key),
                        textBox,
                        byBox,
                        matchingBox,
                        look,
                        mistake);
        var form = Ui.sideForm(title, wishes, Ui.button("Back to the table", back), earlier);
        node = new HBox(form, results.node());
        node.getStyleClass().add("change-pane");
        Ui.onEscape(node, back);
        for (ObservableValue<?> asked :
                List.of(
                        kind.valueProperty(),
                        key.getEditor().textProperty(),
                        text.textProperty(),
                        by.textProperty(),
                        matching.valueProperty())) {
            asked.addListener((o, a, b) -> forgetMistake());
        }
        text.setOnAction(e -> plan());
        by.setOnAction(e -> plan());
        kind.setValue(ChangeWish.Kind.SET);
        show();
    }

    Node node() {
        return node;
    }

    /** Shows what these would change; other changes to each file. */
    void begin(String name, Map<Path, List<BulkChange>> changes) {
        if (model.isChanging()) {
            return;
        }
        title.setText(name);
        Ui.show(wishes, false);
        model.planEach(name, root.get(), changes);
    }

    /** Goes on with what was cut off, or undoes it. */
    void end(Kept kept, boolean undoing) {
        if (model.isChanging()) {
            return;
        }
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
        if (model.isChanging()) {
            return;
        }
        scope = List.copyOf(articles);
        title.setText(
                "Change %,d %s".formatted(scope.size(), scope.size() == 1 ? "article" : "articles")
                        + of);
        Ui.show(wishes, true);
        model.begin();
        askForFields();
        kind.requestFocus();
    }

    private void askForFields() {
        Glances now = known.get();
        work.run(now::written, this::offer);
    }

    private void offer(List<UsedKey> own) {
        fields = new ChangeFields(own);
        offered = fields.of(kind.getValue());
        if (!key.getEditor().isFocused()) {
            // Else the list would be another while one types; it is with the next choice.
            fillKeys();
        }
    }

    private void fillKeys() {
        String written = key.getEditor().getText();
        key.getItems().setAll(offered);
        // A list that is another empties the choice.
        key.setValue(written);
        key.getEditor().setText(written);
    }

    /** Fills the form and shows what that would change. */
    void propose(ChangeWish wish) {
        kind.setValue(wish.kind());
        key.setValue(wish.key());
        // Without its look the editor does not follow yet.
        key.getEditor().setText(wish.key());
        text.setText(wish.text());
        by.setText(wish.by());
        matching.setValue(wish.matching());
        plan();
    }

    private void shape() {
        ChangeWish.Kind chosen = kind.getValue();
        textLabel.setText(chosen.textLabel());
        byLabel.setText(chosen == ChangeWish.Kind.RENAME ? "New name" : "Replace by");
        Ui.show(textBox, chosen.hasText());
        Ui.show(byBox, chosen.hasReplacement());
        Ui.show(matchingBox, chosen == ChangeWish.Kind.REPLACE);
        offered = fields.of(chosen);
        fillKeys();
        boolean keywords =
                chosen == ChangeWish.Kind.ADD_KEYWORD || chosen == ChangeWish.Kind.REMOVE_KEYWORD;
        if (keywords && !offered.contains(key.getEditor().getText())) {
            // Any other field would take a keyword as one more of its words.
            key.setValue(offered.getFirst());
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

    private List<String> values(Function<String, List<String>> of) {
        return switch (kind.getValue()) {
            case SET, REPLACE, ADD -> of.apply(key.getEditor().getText().strip());
            case ADD_KEYWORD, REMOVE_KEYWORD, REMOVE, RENAME, FOLLOW -> List.of();
        };
    }

    /** What was wrong may be mended; the next look tells. */
    private void forgetMistake() {
        if (model.state() instanceof ChangeModel.State.Asking) {
            model.begin();
        }
    }

    private void plan() {
        model.plan(root.get(), scope, wish());
    }

    private void show() {
        look.setDisable(model.state() instanceof ChangeModel.State.Working);
        mistake.setText(
                model.state() instanceof ChangeModel.State.Asking(String wrong) ? wrong : "");
        Ui.show(mistake, !mistake.getText().isEmpty());
        results.show();
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
                            "%s%s (%s, %s)"
                                    .formatted(
                                            what,
                                            one.title(),
                                            ChangeResults.files(one.files()),
                                            when),
                            () -> results.goOn(one));
            item.setDisable(one.status() == Kept.Status.UNDONE);
            earlier.getItems().add(item);
        }
        if (kept.isEmpty()) {
            var none = Ui.menuItem("Nothing was changed in this collection yet", () -> {});
            none.setDisable(true);
            earlier.getItems().add(none);
        }
    }
}
