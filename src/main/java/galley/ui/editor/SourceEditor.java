package galley.ui.editor;

import galley.article.Sections;
import galley.markdown.MarkdownTokens;
import galley.text.Span;
import galley.ui.theme.Fonts;
import galley.yaml.YamlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** An editor for a whole file: front matter as YAML, the rest as Markdown, with line numbers. */
public final class SourceEditor extends TextEditor {

    private static final double GUTTER = 52;

    public SourceEditor(String description) {
        super(description);
        getStyleClass().add("source-editor");
        area().setFace(Fonts.CODE, 14);
        area().setParagraphGraphicFactory(this::lineNumber);
        area().setGutter(GUTTER);
        highlight(SourceEditor::styles);
    }

    private Node lineNumber(int index) {
        var number = new Label(String.valueOf(index + 1));
        number.getStyleClass().add("line-number");
        number.setAlignment(Pos.TOP_RIGHT);
        number.setMinWidth(GUTTER - 12);
        number.setPrefWidth(GUTTER - 12);
        number.setMaxHeight(Double.MAX_VALUE);
        return number;
    }

    private static List<Highlighter.Styled> styles(String text, Span visible) {
        Sections sections = Sections.of(text);
        boolean yaml = sections.kind() == Sections.Kind.YAML;
        int body = yaml ? sections.body().start() : 0;
        List<Highlighter.Styled> styled = new ArrayList<>();
        if (visible.start() < body) {
            for (YamlTokens.Token token : YamlTokens.of(text, new Span(0, body))) {
                if (token.span().overlaps(visible)) {
                    styled.add(new Highlighter.Styled(token.span(), token.kind().styleClass()));
                }
            }
        }
        if (visible.end() > body) {
            Span rest = new Span(Math.max(body, visible.start()) - body, visible.end() - body);
            MarkdownTokens.of(text.substring(body), rest)
                    .forEach(
                            token ->
                                    styled.add(
                                            new Highlighter.Styled(
                                                    token.span().shift(body),
                                                    token.kind().styleClass())));
        }
        return styled;
    }

    @Override
    Optional<TextEdit> onKey(EditKey key) {
        return switch (key) {
            case TAB -> Optional.of(Indentation.indent(text(), selection(), 2));
            case SHIFT_TAB -> Indentation.outdent(text(), selection(), 2);
            case ENTER, BACKSPACE -> super.onKey(key);
        };
    }
}
