package galley.ui.editor;

import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import galley.ui.editor.Finder.Known;
import galley.ui.editor.Finder.Query;
import galley.ui.editor.Finder.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Finds and replaces in the editor it stands above. */
final class FindBar extends VBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TextEditor editor;
    private final FindModel model = new FindModel();
    private final TextField pattern = new TextField();
    private final TextField replacement = new TextField();
    private final ToggleButton matchCase = Tools.toggle("Aa", "Match case");
    private final ToggleButton wholeWord = Tools.toggle("W", "Whole words");
    private final ToggleButton regex = Tools.toggle(".*", "Regular expression");
    private final Label count = new Label();
    private final Label problem = new Label();
    private final HBox replaceRow;
    private boolean searchPending;

    /** What was found elsewhere, until something else is looked for. */
    private Optional<Known> known = Optional.empty();

    private boolean filling;

    FindBar(TextEditor editor) {
        this.editor = editor;
        getStyleClass().add("find-bar");
        pattern.setPromptText("Find");
        pattern.setAccessibleText("Find");
        replacement.setPromptText("Replace with");
        replacement.setAccessibleText("Replace with");
        count.getStyleClass().add("find-count");
        problem.getStyleClass().add("find-problem");
        problem.setWrapText(true);
        HBox.setHgrow(pattern, Priority.ALWAYS);
        HBox.setHgrow(replacement, Priority.ALWAYS);
        HBox findRow =
                new HBox(
                        pattern,
                        matchCase,
                        wholeWord,
                        regex,
                        count,
                        Tools.button(Feather.CHEVRON_UP, "Previous (Shift+F3)", () -> step(-1)),
                        Tools.button(Feather.CHEVRON_DOWN, "Next (F3)", () -> step(1)),
                        Tools.button(Feather.X, "Close (Escape)", this::closeIfOpen));
        replaceRow = new HBox(replacement, textButton("Replace", this::replace));
        replaceRow.getChildren().add(textButton("Replace all", this::replaceAll));
        findRow.getStyleClass().add("find-row");
        replaceRow.getStyleClass().add("find-row");
        getChildren().addAll(findRow, problem, replaceRow);
        setShown(false, false);
        listen();
    }

    private static Button textButton(String text, Runnable action) {
        var button = new Button(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void listen() {
        pattern.textProperty().addListener((_, _, _) -> typed());
        for (ToggleButton toggle : List.of(matchCase, wholeWord, regex)) {
            toggle.selectedProperty().addListener((_, _, _) -> typed());
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean taken = true;
        if (event.getCode() == KeyCode.ESCAPE) {
            closeIfOpen();
        } else if (event.getCode() == KeyCode.F3) {
            step(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == pattern) {
            step(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement) {
            replace();
        } else if (Keys.isKey(event, KeyCode.H) && editor.isEditable()) {
            showReplace();
            search(false);
            replacement.requestFocus();
        } else if (Keys.isKey(event, KeyCode.F)) {
            pattern.requestFocus();
            pattern.selectAll();
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    private void setShown(boolean shown, boolean withReplace) {
        setVisible(shown);
        setManaged(shown);
        replaceRow.setVisible(withReplace);
        replaceRow.setManaged(withReplace);
    }

    void open(String selected, boolean withReplace) {
        // Who is at the bar goes on with what is in it.
        boolean isHere = isVisible() && isFocusWithin();
        boolean isFound =
                isVisible() && model.current().filter(editor.selection()::equals).isPresent();
        if (withReplace) {
            showReplace();
        } else {
            setShown(true, isVisible() && replaceRow.isVisible());
        }
        // What is selected because it was found is no new search.
        if (!selected.isEmpty() && !isFound && !isHere) {
            pattern.setText(regex.isSelected() ? quoted(selected) : selected);
        }
        search(false);
        if (withReplace && (isFound || isHere)) {
            replacement.requestFocus();
        } else {
            pattern.requestFocus();
            pattern.selectAll();
        }
    }

    /** Marks what was found elsewhere until another is looked for; the keys stay in the text. */
    void mark(Known found) {
        setShown(true, false);
        known = Optional.empty();
        setQuery(found.pattern());
        known = Optional.of(found);
        search(false);
        editor.requestFocus();
    }

    /** As it stands there, with no option on; nothing is looked for yet. */
    private void setQuery(String text) {
        filling = true;
        List.of(matchCase, wholeWord, regex).forEach(option -> option.setSelected(false));
        pattern.setText(text);
        filling = false;
    }

    private void typed() {
        if (!filling) {
            known = Optional.empty();
            search(true);
        }
    }

    /** Only what stands in the field is replaced, and not the forms that a search has found. */
    private void showReplace() {
        if (known.isPresent()) {
            known = Optional.empty();
            setQuery(model.current().map(span -> span.of(editor.text())).orElse(""));
        }
        setShown(true, true);
    }

    private static String quoted(String text) {
        return text.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1");
    }

    boolean closeIfOpen() {
        if (!isVisible()) {
            return false;
        }
        setShown(false, false);
        editor.markFound(List.of());
        editor.requestFocus();
        return true;
    }

    /** Searches again once the change is through, however many there are. */
    void textChanged() {
        if (isVisible() && !searchPending) {
            searchPending = true;
            Platform.runLater(
                    () -> {
                        searchPending = false;
                        search(false);
                    });
        }
    }

    private Sought sought() {
        return known.<Sought>map(found -> found)
                .orElseGet(
                        () ->
                                new Query(
                                        pattern.getText(),
                                        regex.isSelected(),
                                        matchCase.isSelected(),
                                        wholeWord.isSelected()));
    }

    private void search(boolean go) {
        if (!isVisible()) {
            return;
        }
        model.search(editor.text(), sought(), editor.selection().start());
        if (go) {
            model.current().ifPresent(editor::select);
        }
        show();
    }

    private void show() {
        count.setText(model.label());
        problem.setText(model.problem().orElse(""));
        problem.setVisible(model.problem().isPresent());
        problem.setManaged(model.problem().isPresent());
        pattern.pseudoClassStateChanged(INVALID, model.problem().isPresent());
        List<Mark> marks = new ArrayList<>();
        for (Span span : model.spans()) {
            boolean current = model.current().equals(Optional.of(span));
            marks.add(new Mark(span, current ? "mark-current" : "mark-found", ""));
        }
        editor.markFound(marks);
    }

    void step(int by) {
        if (!isVisible()) {
            model.search(editor.text(), model.sought(), editor.selection().start());
        }
        model.stepFrom(editor.selection(), by).ifPresent(editor::select);
        if (isVisible()) {
            show();
        }
    }

    private void replace() {
        if (!editor.isEditable()) {
            return;
        }
        Span selection = editor.selection();
        if (model.current().equals(Optional.of(selection))) {
            String made =
                    Finder.replacement(
                            editor.text(), model.sought(), selection, replacement.getText());
            editor.perform(
                    new TextEdit(
                            new Patch(selection, made),
                            Span.at(selection.start() + made.length())));
            model.search(editor.text(), sought(), editor.caret());
            model.current().ifPresent(editor::select);
            show();
        } else {
            step(1);
        }
    }

    private void replaceAll() {
        Patches patches = Finder.replaceAll(editor.text(), sought(), replacement.getText());
        editor.performAll(patches);
        if (!patches.isEmpty()) {
            int replaced = patches.list().size();
            // After the search that the change has asked for.
            Platform.runLater(() -> count.setText("%,d replaced".formatted(replaced)));
        }
    }
}
