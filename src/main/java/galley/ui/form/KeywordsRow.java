package galley.ui.form;

import galley.schema.Keywords;
import galley.text.Span;
import galley.ui.theme.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Keywords as chips: click to change, drag to move, type at the end to add. */
final class KeywordsRow extends RowView {

    private final FlowPane chips = new FlowPane(6, 6);
    private final TextField entry = Ui.textField();
    private final List<Chip> made = new ArrayList<>();
    private Keywords shown = Keywords.of("");
    private Runnable finishEdit = () -> {};
    private boolean first = true;

    KeywordsRow(FormRow row, FormActions actions) {
        super(row, actions);
        chips.getStyleClass().add("chips");
        entry.getStyleClass().addAll("chip-entry", "own-undo");
        entry.setPromptText("Add a keyword");
        entry.setPrefColumnCount(12);
        entry.setAccessibleText("Add a keyword");
        entry.setOnAction(e -> addTyped());
        entry.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        entry.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                addTyped();
                            }
                        });
        entry.textProperty()
                .addListener(
                        (o, before, after) -> {
                            if (Keywords.of(after).words().size() > 1) {
                                // A text control must not be changed while it changes.
                                Platform.runLater(this::addEnded);
                            }
                        });
        chips.setOnMouseClicked(e -> entry.requestFocus());
        chips.getChildren().add(entry);
        assemble(chips);
        update(row);
    }

    private void key(KeyEvent event) {
        int count = shown.words().size();
        if (event.getCode() == KeyCode.BACK_SPACE && entry.getText().isEmpty() && count > 0) {
            change(shown.without(count - 1));
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && entry.getCaretPosition() == 0 && count > 0) {
            chips.getChildren().get(count - 1).requestFocus();
            event.consume();
        }
    }

    /** Adds the keywords that a comma has ended; what is typed after it stays. */
    private void addEnded() {
        String typed = entry.getText();
        List<String> words = Keywords.of(typed).words();
        String begun = words.isEmpty() ? "" : words.getLast();
        int end = typed.length() - begun.length();
        boolean maybeOfNumber = begun.isEmpty() && typed.strip().matches("(?s).*\\d,");
        if (words.size() > 1 && !maybeOfNumber && change(shown.plus(typed.substring(0, end)))) {
            int caret = Math.max(0, entry.getCaretPosition() - end);
            entry.replaceText(0, end, "");
            entry.positionCaret(caret);
        }
    }

    private void addTyped() {
        String typed = entry.getText();
        if (!typed.isBlank()) {
            entry.clear();
            if (!change(shown.plus(typed))) {
                entry.setText(typed.replaceAll("[,\\s]+$", ""));
                entry.end();
            }
        }
    }

    /**
     * @return whether the article has them now
     */
    private boolean change(Keywords keywords) {
        return keywords.text().equals(row.text())
                || isEditable()
                        && apply(
                                List.of(
                                        FormEdits.type(
                                                actions.article(),
                                                row.path(),
                                                row.kind(),
                                                keywords.text(),
                                                actions.savedStyle(row.path()))),
                                true);
    }

    @Override
    protected void showValue() {
        Keywords keywords = Keywords.of(row.text());
        if (!first && keywords.equals(shown)) {
            return;
        }
        first = false;
        shown = keywords;
        List<Node> shownNodes = chips.getChildren();
        for (int i = 0; i < keywords.words().size(); i++) {
            if (i == made.size()) {
                made.add(new Chip(i));
            }
            made.get(i).show(keywords.words());
            if (i == shownNodes.size() - 1) {
                shownNodes.add(i, made.get(i).node);
            } else if (shownNodes.get(i) != made.get(i).node) {
                shownNodes.set(i, made.get(i).node);
            }
        }
        shownNodes.subList(keywords.words().size(), shownNodes.size() - 1).clear();
    }

    /** A keyword at its place; what stands there may become another, its nodes stay. */
    private final class Chip {
        private final int index;
        private final Label text = Ui.label("", "chip-text");
        private final Button remove = new Button("", Ui.icon(Feather.X));
        private final HBox node = new HBox(2, text, remove);

        Chip(int index) {
            this.index = index;
            text.setMaxWidth(420);
            remove.getStyleClass().addAll("flat", "chip-remove");
            remove.setFocusTraversable(false);
            remove.setOnAction(e -> remove(index));
            node.getStyleClass().add("chip");
            node.setFocusTraversable(false);
            node.setOnMouseClicked(
                    e -> {
                        if (e.getClickCount() == 2) {
                            edit(index, node);
                        } else {
                            node.requestFocus();
                        }
                        e.consume();
                    });
            node.setOnKeyPressed(e -> chipKey(e, index, node));
            node.setOnKeyTyped(KeywordsRow.this::typedOnChip);
            drag(node, index);
        }

        void show(List<String> words) {
            String word = words.get(index);
            Ui.show(remove, isEditable());
            text.setText(word.isEmpty() ? "(empty)" : word);
            remove.setAccessibleText("Remove " + word);
            node.setAccessibleText("Keyword " + word);
            boolean twice =
                    words.stream().filter(w -> w.strip().equalsIgnoreCase(word.strip())).count()
                            > 1;
            Ui.style(node, "twice", twice);
        }
    }

    private void chipKey(KeyEvent event, int index, HBox chip) {
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> remove(index);
            case ENTER, F2 -> edit(index, chip);
            case LEFT -> move(event, index, index - 1);
            case RIGHT -> move(event, index, index + 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** A letter begins another keyword. */
    private void typedOnChip(KeyEvent event) {
        String typed = event.getCharacter();
        if (isEditable()
                && !event.isShortcutDown()
                && !event.isAltDown()
                && typed.length() == 1
                && typed.charAt(0) > ' '
                && typed.charAt(0) != 0x7F) {
            entry.requestFocus();
            entry.appendText(typed);
            entry.end();
            event.consume();
        }
    }

    /** The next has the keys then, or the entry behind the last. */
    private void remove(int index) {
        change(shown.without(index));
        focusAt(index);
    }

    private void focusAt(int index) {
        List<Node> all = chips.getChildren();
        all.get(Math.min(index, all.size() - 1)).requestFocus();
    }

    /** With Alt the keyword moves, without it the focus does. */
    private void move(KeyEvent event, int from, int to) {
        if (to < 0 || to > shown.words().size()) {
            return;
        }
        if (event.isAltDown() && to < shown.words().size()) {
            change(shown.moved(from, to));
        }
        chips.getChildren().get(to).requestFocus();
    }

    private void edit(int index, HBox chip) {
        if (!isEditable()) {
            return;
        }
        var field = Ui.textField();
        field.setText(shown.words().get(index));
        field.getStyleClass().addAll("chip-entry", "own-undo");
        field.setPrefColumnCount(Math.max(8, field.getText().length()));
        chips.getChildren().set(index, field);
        field.requestFocus();
        field.selectAll();
        Runnable done =
                () -> {
                    if (chips.getChildren().contains(field)) {
                        String word = field.getText().strip();
                        chips.getChildren().set(index, chip);
                        change(word.isEmpty() ? shown.without(index) : shown.with(index, word));
                    }
                };
        finishEdit = done;
        field.setOnAction(
                e -> {
                    done.run();
                    focusAt(index);
                });
        field.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                done.run();
                            }
                        });
        field.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        chips.getChildren().set(index, chip);
                        focusAt(index);
                        e.consume();
                    }
                });
    }

    private void drag(HBox chip, int index) {
        chip.setOnDragDetected(
                e -> {
                    var content = new ClipboardContent();
                    content.putString("keyword:" + index);
                    chip.startDragAndDrop(TransferMode.MOVE).setContent(content);
                    e.consume();
                });
        chip.setOnDragOver(
                e -> {
                    if (dragged(e.getDragboard().getString()) >= 0) {
                        e.acceptTransferModes(TransferMode.MOVE);
                        e.consume();
                    }
                });
        chip.setOnDragDropped(
                e -> {
                    int from = dragged(e.getDragboard().getString());
                    if (from >= 0 && from != index) {
                        change(shown.moved(from, index));
                    }
                    e.setDropCompleted(from >= 0);
                    e.consume();
                });
    }

    private int dragged(String content) {
        return content != null
                        && content.matches("keyword:\\d{1,6}")
                        && Integer.parseInt(content.substring(8)) < shown.words().size()
                ? Integer.parseInt(content.substring(8))
                : -1;
    }

    @Override
    protected void showEditable(boolean editable) {
        Ui.show(entry, editable);
        made.forEach(chip -> Ui.show(chip.remove, editable));
    }

    @Override
    void takeTyped() {
        finishEdit.run();
        addTyped();
    }

    @Override
    void leave() {
        super.leave();
        takeTyped();
        first = true;
    }

    @Override
    void focus() {
        entry.requestFocus();
    }

    /** The keyword in which it begins has the keys. */
    @Override
    void select(Span inText) {
        int from = 0;
        for (int i = 0; i < shown.words().size(); i++) {
            String word = shown.words().get(i);
            from = Math.max(0, row.text().indexOf(word, from)) + word.length();
            if (from > inText.start()) {
                focusAt(i);
                return;
            }
        }
        focus();
    }
}
