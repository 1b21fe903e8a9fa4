package galley.ui.editor;

import galley.markdown.MarkdownTokens;
import galley.text.Span;
import galley.ui.theme.Fonts;
import galley.ui.theme.Shortcut;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** An editor for an answer or a body: tools above, lists that go on, pairs, formulas and fences. */
public final class MarkdownEditor extends TextEditor {

    /** A tool with the key that uses it and, unless it has an icon, the sign on its button. */
    private enum Tool {
        BOLD("Bold", "Shortcut+B", Feather.BOLD, "", Markup::bold),
        ITALIC("Italic", "Shortcut+I", Feather.ITALIC, "", Markup::italic),
        LINK("Link", "Shortcut+L", Feather.LINK, "", Markup::link),
        HEADING("Heading", "Shortcut+Shift+H", Feather.TYPE, "H", Markup::heading),
        BULLETS("Bullet list", "Shortcut+Shift+8", Feather.LIST, "", Markup::bullets),
        NUMBERS("Numbered list", "Shortcut+Shift+7", Feather.LIST, "1.", Markup::numbers),
        QUOTE("Quote", "Shortcut+Shift+9", Feather.ALIGN_LEFT, "\u201C", Markup::quote),
        CODE("Code", "Shortcut+E", Feather.CODE, "", Markup::code),
        MATH("Formula", "Shortcut+M", Feather.HASH, "\u2211", Markup::math);

        private final String title;
        private final KeyCombination keys;
        private final Feather icon;
        private final String sign;
        private final BiFunction<String, Span, TextEdit> action;

        Tool(
                String title,
                String keys,
                Feather icon,
                String sign,
                BiFunction<String, Span, TextEdit> action) {
            this.title = title;
            this.keys = Shortcut.of(keys);
            this.icon = icon;
            this.sign = sign;
            this.action = action;
        }

        Button button(Runnable use) {
            String tip = title + " (" + keys.getDisplayText() + ")";
            return sign.isEmpty() ? Tools.button(icon, tip, use) : Tools.button(sign, tip, use);
        }
    }

    private final HBox toolbar = new HBox();

    public MarkdownEditor(String description) {
        super(description);
        getStyleClass().add("markdown-editor");
        area().setFace(Fonts.TEXT, 15);
        highlight(MarkdownEditor::styles);
        area().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        toolbar.getStyleClass().add("editor-tools");
        for (Tool tool : Tool.values()) {
            toolbar.getChildren().add(tool.button(() -> useAndReturn(tool)));
        }
        getChildren().addFirst(toolbar);
    }

    @Override
    void showEditable(boolean editable) {
        toolbar.setVisible(editable);
        toolbar.setManaged(editable);
    }

    private static List<Highlighter.Styled> styles(String text, Span visible) {
        return MarkdownTokens.of(text, visible).stream()
                .map(token -> new Highlighter.Styled(token.span(), token.kind().styleClass()))
                .toList();
    }

    private void useAndReturn(Tool tool) {
        use(tool);
        requestFocus();
    }

    private void use(Tool tool) {
        if (isEditable()) {
            perform(tool.action.apply(text(), selection()));
        }
    }

    private void pressed(KeyEvent event) {
        for (Tool tool : Tool.values()) {
            if (tool.keys.match(event)) {
                use(tool);
                event.consume();
            }
        }
    }

    @Override
    Optional<TextEdit> onKey(EditKey key) {
        return switch (key) {
            case ENTER ->
                    FenceCompletion.enter(text(), selection())
                            .or(() -> ListContinuation.enter(text(), selection()))
                            .or(() -> inCode() ? super.onKey(key) : Optional.empty());
            case TAB ->
                    Indentation.indentItems(text(), selection())
                            .or(() -> inCode() ? super.onKey(key) : Optional.empty());
            case SHIFT_TAB ->
                    Indentation.outdentItems(text(), selection())
                            .or(() -> inCode() ? super.onKey(key) : Optional.empty());
            case BACKSPACE -> Pairs.backspace(text(), selection());
        };
    }

    private boolean inCode() {
        return Fences.isInside(text(), selection().start());
    }

    @Override
    Optional<TextEdit> onTyped(char character) {
        boolean plainInCode = "`~$".indexOf(character) >= 0 && inCode() && selection().isEmpty();
        return plainInCode
                ? FenceCompletion.typed(text(), selection(), character)
                : Pairs.typed(text(), selection(), character);
    }

    @Override
    Optional<TextEdit> onPasted(String pasted) {
        return LinkPaste.paste(text(), selection(), pasted);
    }
}
