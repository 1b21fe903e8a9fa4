package galley.ui.editor;

import galley.markdown.MarkdownTokens;
import galley.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** An editor for an answer or a body: tools above, lists that go on, pairs, formulas and fences. */
public final class MarkdownEditor extends TextEditor {

    private record Shortcut(KeyCombination keys, BiFunction<String, Span, TextEdit> tool) {}

    private static final List<Shortcut> SHORTCUTS =
            List.of(
                    shortcut("Shortcut+B", Markup::bold),
                    shortcut("Shortcut+I", Markup::italic),
                    shortcut("Shortcut+L", Markup::link),
                    shortcut("Shortcut+E", Markup::code),
                    shortcut("Shortcut+M", Markup::math),
                    shortcut("Shortcut+Shift+H", Markup::heading),
                    shortcut("Shortcut+Shift+8", Markup::bullets),
                    shortcut("Shortcut+Shift+7", Markup::numbers),
                    shortcut("Shortcut+Shift+9", Markup::quote));

    private final HBox toolbar = new HBox();

    public MarkdownEditor(String description) {
        super(description);
        getStyleClass().add("markdown-editor");
        area().setFace(Fonts.TEXT, 15);
        highlight(MarkdownEditor::styles);
        area().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        toolbar.getStyleClass().add("editor-tools");
        toolbar.getChildren()
                .addAll(
                        Tools.button(Feather.BOLD, "Bold (Ctrl+B)", tool(Markup::bold)),
                        Tools.button(Feather.ITALIC, "Italic (Ctrl+I)", tool(Markup::italic)),
                        Tools.button(Feather.LINK, "Link (Ctrl+L)", tool(Markup::link)),
                        Tools.button("H", "Heading (Ctrl+Shift+H)", tool(Markup::heading)),
                        Tools.button(
                                Feather.LIST, "Bullet list (Ctrl+Shift+8)", tool(Markup::bullets)),
                        Tools.button("1.", "Numbered list (Ctrl+Shift+7)", tool(Markup::numbers)),
                        Tools.button("\u201C", "Quote (Ctrl+Shift+9)", tool(Markup::quote)),
                        Tools.button(Feather.CODE, "Code (Ctrl+E)", tool(Markup::code)),
                        Tools.button("\u2211", "Formula (Ctrl+M)", tool(Markup::math)));
        getChildren().addFirst(toolbar);
    }

    private static Shortcut shortcut(String keys, BiFunction<String, Span, TextEdit> tool) {
        return new Shortcut(KeyCombination.valueOf(keys), tool);
    }

    /** Shows or hides the tools, as where room is short. */
    public void setToolsShown(boolean shown) {
        toolbar.setVisible(shown);
        toolbar.setManaged(shown);
    }

    private static List<Highlighter.Styled> styles(String text, Span visible) {
        return MarkdownTokens.of(text, visible).stream()
                .map(token -> new Highlighter.Styled(token.span(), token.kind().styleClass()))
                .toList();
    }

    private Runnable tool(BiFunction<String, Span, TextEdit> tool) {
        return () -> {
            use(tool);
            requestFocus();
        };
    }

    private void use(BiFunction<String, Span, TextEdit> tool) {
        if (isEditable()) {
            perform(tool.apply(text(), selection()));
        }
    }

    private void pressed(KeyEvent event) {
        SHORTCUTS.stream()
                .filter(shortcut -> shortcut.keys().match(event))
                .findFirst()
                .ifPresent(
                        shortcut -> {
                            use(shortcut.tool());
                            event.consume();
                        });
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
        return Pairs.typed(text(), selection(), character);
    }

    @Override
    Optional<TextEdit> onPasted(String pasted) {
        return LinkPaste.paste(text(), selection(), pasted);
    }
}
