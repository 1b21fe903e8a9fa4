package galley.ui.editor;

import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import galley.ui.theme.Fonts;
import galley.ui.theme.FoundTexts;
import galley.ui.theme.ReadingPlace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;

/**
 * A text editor without a history of its own: it reports what is typed and is told what changes
 * elsewhere. Text has LF line ends only.
 */
public abstract class TextEditor extends VBox {

    private static final PseudoClass READ_ONLY = PseudoClass.getPseudoClass("readonly");

    private final Area area;
    private final Styling styling;
    private final Viewport viewport;
    private final FindBar findBar;
    private boolean placesShown;
    private final Label notice = new Label();
    private String text = "";
    private boolean applying;
    private boolean cut;
    private boolean readOnly;
    private Consumer<Patches> edited = _ -> {};
    private IntConsumer caretMoved = _ -> {};
    private FoundTexts found = FoundTexts.NONE;
    private Runnable foundChanged = () -> {};
    private Runnable undo = () -> {};
    private Runnable redo = () -> {};

    TextEditor(String description) {
        Fonts.load();
        area = new Area(description);
        styling = new Styling(area);
        var pane = new VirtualizedScrollPane<>(area);
        viewport = new Viewport(area, pane);
        findBar = new FindBar(this);
        getStyleClass().add("text-editor");
        notice.getStyleClass().add("editor-notice");
        notice.setWrapText(true);
        notice.setMaxWidth(Double.MAX_VALUE);
        show(notice, false);
        var frame = new StackPane(pane);
        frame.getStyleClass().add("editor-frame");
        setVgrow(frame, Priority.ALWAYS);
        getChildren().addAll(findBar, notice, frame);
        area.plainTextChanges().subscribe(this::changed);
        area.caretPositionProperty().addListener((_, _, at) -> tellCaret(at));
        new MarkTips(area, styling);
        new Keys(this, area).install();
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    private void changed(PlainTextChange change) {
        if (applying) {
            return;
        }
        Span span = Span.ofLength(change.getPosition(), change.getRemoved().length());
        var patches = Patches.of(new Patch(span, change.getInserted()));
        text = patches.apply(text);
        styling.changed(text, patches);
        viewport.followCaret();
        edited.accept(patches);
        hidePlaces();
        findBar.textChanged();
    }

    /** Changes the text without reporting it as typed. */
    private void quietly(Runnable change) {
        applying = true;
        try {
            change.run();
        } finally {
            applying = false;
        }
    }

    private void tellCaret(int at) {
        if (!applying) {
            caretMoved.accept(at);
        }
    }

    /**
     * @param family one that is installed or comes with Galley
     * @param size in the toolkit's pixels
     */
    public final void setFace(String family, double size) {
        area.setFace(family, size);
    }

    /** Shows another text: caret and view go to its start, and nothing is reported. */
    public final void setText(String lf) {
        cut = LongLines.isTooLong(lf);
        String shown = cut ? LongLines.shortened(lf) : lf;
        notice.setText(
                "A line of this text has more than 100,000 characters. It is shown shortened and"
                        + " cannot be edited here.");
        show(notice, cut);
        updateEditable();
        quietly(
                () -> {
                    area.replaceText(shown);
                    area.selectRange(0, 0);
                });
        text = lf;
        styling.replaced(cut ? shown : text);
        viewport.moveOn();
        viewport.quietly(() -> area.scrollYToPixel(0));
        hidePlaces();
        findBar.textChanged();
    }

    /** A change made elsewhere: caret and view stay where they are in the text. */
    public final void apply(Patches patches) {
        if (cut || LongLines.isTooLong(patches.apply(text))) {
            setText(patches.apply(text));
            return;
        }
        viewport.changed(patches);
        viewport.quietly(() -> applyEach(patches));
        styling.changed(text, patches);
        hidePlaces();
        findBar.textChanged();
    }

    private void applyEach(Patches patches) {
        int anchor = patches.map(area.getAnchor(), false);
        int caret = patches.map(area.getCaretPosition(), false);
        int top = viewport.topOffset();
        boolean above = !patches.isEmpty() && patches.hull().start() < top;
        quietly(
                () -> {
                    replaceEach(patches);
                    text = patches.apply(text);
                    area.selectRange(anchor, caret);
                });
        if (above) {
            viewport.scrollTo(patches.map(top, false));
        }
    }

    private void replaceEach(Patches patches) {
        for (Patch patch : patches.list().reversed()) {
            Span span = patch.span();
            area.replaceText(span.start(), span.end(), patch.replacement());
        }
    }

    public final String text() {
        return text;
    }

    /** Told what the user changed, once, with spans of the text before; never what was applied. */
    public final void onEdit(Consumer<Patches> handler) {
        edited = handler;
    }

    /** Does an edit as if it were typed. */
    final void perform(TextEdit edit) {
        Patch patch = edit.patch();
        if (patch.changes(text)) {
            area.replaceText(patch.span().start(), patch.span().end(), patch.replacement());
        }
        put(edit.selection());
        viewport.followCaret();
    }

    /** Does several edits as one. */
    final void performAll(Patches patches) {
        if (patches.isEmpty() || !isEditable()) {
            return;
        }
        apply(patches);
        edited.accept(patches);
    }

    public final int caret() {
        return area.getCaretPosition();
    }

    public final Span selection() {
        return new Span(area.getSelection().getStart(), area.getSelection().getEnd());
    }

    public final void moveCaret(int offset) {
        select(Span.at(offset));
    }

    /** Selects the span, the caret at its end, and shows it. */
    public final void select(Span span) {
        put(span);
        viewport.goToCaret();
    }

    private void put(Span span) {
        int length = area.getLength();
        area.selectRange(Math.min(span.start(), length), Math.min(span.end(), length));
    }

    public final void onCaret(IntConsumer handler) {
        caretMoved = handler;
    }

    /** The offset of what stands at the top of the view. */
    public final int topOffset() {
        return viewport.topOffset();
    }

    /** Shows the same as another view does; {@link #onScroll} is not told. */
    public final void scrollTo(ReadingPlace place) {
        viewport.scrollTo(place);
    }

    public final void onScroll(Consumer<ReadingPlace> handler) {
        viewport.onScroll(handler);
    }

    /** Points at stretches of the text, instead of those before. */
    public final void mark(List<Mark> marks) {
        styling.marks(marks);
    }

    final void markFound(List<Mark> marks) {
        styling.found(marks);
        FoundTexts texts = FoundTexts.of(text, marks.stream().map(Mark::span).toList());
        if (!texts.equals(found)) {
            found = texts;
            foundChanged.run();
        }
    }

    /** What is marked as found. */
    public final FoundTexts found() {
        return found;
    }

    /** Told when something else is marked as found. */
    public final void onFound(Runnable handler) {
        foundChanged = handler;
    }

    public final void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        updateEditable();
    }

    private void updateEditable() {
        area.setEditable(isEditable());
        pseudoClassStateChanged(READ_ONLY, !isEditable());
        showEditable(isEditable());
    }

    /** Whether the text may be edited is another now. */
    void showEditable(boolean editable) {}

    final boolean isEditable() {
        return !readOnly && !cut;
    }

    public final void onUndo(Runnable handler) {
        undo = handler;
    }

    public final void onRedo(Runnable handler) {
        redo = handler;
    }

    final void undo() {
        undo.run();
    }

    final void redo() {
        redo.run();
    }

    /** Opens the bar that finds, with the selected words in it. */
    public final void openFind(boolean withReplace) {
        String selected = selection().of(text);
        findBar.open(selected.indexOf('\n') < 0 ? selected : "", withReplace && isEditable());
    }

    /**
     * Selects a stretch that was found and marks where else there is what was looked for, until
     * something else is.
     *
     * @param sought what was looked for, as the bar that finds shows it
     * @param places where it stands in a text, in order
     */
    public final void showFound(Span found, String sought, Function<String, List<Span>> places) {
        select(found);
        findBar.mark(new Finder.Known(sought, places));
    }

    /**
     * Marks stretches until the text is another or Escape is pressed; the first comes into sight.
     */
    public final void showPlaces(List<Span> places) {
        findBar.closeIfOpen();
        places.stream().findFirst().ifPresent(first -> select(Span.at(first.start())));
        markFound(places.stream().map(span -> new Mark(span, "mark-found", "")).toList());
        placesShown = true;
    }

    /**
     * @return whether some were shown
     */
    final boolean hidePlaces() {
        boolean some = placesShown;
        if (some) {
            placesShown = false;
            markFound(List.of());
        }
        return some;
    }

    final FindBar findBar() {
        return findBar;
    }

    final Area area() {
        return area;
    }

    final void highlight(Highlighter highlighter) {
        styling.highlighter(highlighter);
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /** What a key does before the editor itself gets it; empty leaves it to the editor. */
    Optional<TextEdit> onKey(EditKey key) {
        return switch (key) {
            case TAB -> Optional.of(Indentation.indent(text(), selection(), 4));
            case SHIFT_TAB -> Indentation.outdent(text(), selection(), 4);
            case ENTER -> Optional.of(Indentation.newLine(text(), selection()));
            case BACKSPACE -> Optional.empty();
        };
    }

    /** What a character does before the editor itself gets it. */
    Optional<TextEdit> onTyped(char character) {
        return Optional.empty();
    }

    /** What pasted text becomes; empty inserts it as it is. */
    Optional<TextEdit> onPasted(String pasted) {
        return Optional.empty();
    }
}
