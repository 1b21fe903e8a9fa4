package galley.article;

import galley.text.LfView;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.ScalarStyle;
import java.util.List;
import java.util.Optional;

/** Finds where an article's Markdown is kept and decodes it. */
final class AnswerReader {

    private static final KeyPath PATH = KeyPath.of(Article.ANSWER_KEY);

    private AnswerReader() {}

    static Answer read(Article article, Optional<Article.Codec> codec) {
        Optional<Value> field = article.find(PATH);
        if (field.isEmpty()) {
            return article.isNeverClosed()
                    ? unreadable(
                            "The front matter is never closed, so there is no text below it. Add a line with three hyphens after its last field.")
                    : body(article);
        }
        return switch (field.get()) {
            case Value.Text text -> text(article, text, codec.orElseGet(() -> codecOf(text)));
            case Value.Nothing nothing ->
                    written(article, nothing.span(), "", codec.orElse(Article.Codec.ESCAPED));
            case Value.Other other -> unreadable(other.reason());
            case Value.Items i -> unreadable("The answer is a list here. Edit it as a field.");
            case Value.Fields f ->
                    unreadable("The answer is a group of fields here. Edit it as fields.");
            case Value.Number n -> unreadable("The answer is a number here. Edit it as a field.");
            case Value.Flag f -> unreadable("The answer is a yes or no here. Edit it as a field.");
            case Value.Date d -> unreadable("The answer is a date here. Edit it as a field.");
        };
    }

    private static Answer unreadable(String reason) {
        return new Answer(new Answer.Place.Unreadable(PATH, reason), "", offset -> 0, List.of());
    }

    private static Answer body(Article article) {
        Span body = article.body();
        LfView view = LfView.of(body.of(article.text()));
        return new Answer(
                new Answer.Place.Body(body),
                view.text(),
                offset -> body.start() + view.toRaw(offset),
                List.of());
    }

    /**
     * The line end of a block scalar's last line says nothing of how newlines are kept. One line
     * with {@code \n} in it is escaped, whatever its style.
     */
    private static Article.Codec codecOf(Value.Text text) {
        String lines = text.text().substring(0, text.text().length() - tail(text).length());
        boolean real = lines.indexOf('\n') >= 0;
        boolean literal =
                text.style() == ScalarStyle.LITERAL
                        && AnswerCodec.decode(lines).markdown().equals(lines);
        return real || literal ? Article.Codec.LINES : Article.Codec.ESCAPED;
    }

    /** The line ends that are the block scalar's chomping. */
    static String tail(Value.Text text) {
        String value = text.text();
        int content = value.length();
        while (text.style().isBlock() && content > 0 && value.charAt(content - 1) == '\n') {
            content--;
        }
        return value.substring(content);
    }

    private static Answer written(Article article, Span span, String value, Article.Codec codec) {
        return answer(value, codec, offset -> span.end());
    }

    private static Answer text(Article article, Value.Text text, Article.Codec codec) {
        var origins = new Lazy(article);
        int chomped = codec == Article.Codec.ESCAPED ? tail(text).length() : 0;
        String value = text.text().substring(0, text.text().length() - chomped);
        return answer(value, codec, origins::at);
    }

    private static Answer answer(String value, Article.Codec codec, Answer.Origins origins) {
        return switch (codec) {
            case LINES -> new Answer(new Answer.Place.LinesField(PATH), value, origins, List.of());
            case ESCAPED -> {
                AnswerCodec.Decoded decoded = AnswerCodec.decode(value);
                var stored = new Stored(decoded);
                yield new Answer(
                        new Answer.Place.EscapedField(PATH),
                        decoded.markdown(),
                        offset -> origins.fileOffset(stored.at(offset)),
                        decoded.decisions());
            }
        };
    }

    /** Offsets of the stored value in the file; worked out when first asked for. */
    private static final class Lazy {
        private final Article article;
        private int[] origins = {};

        Lazy(Article article) {
            this.article = article;
        }

        int at(int offset) {
            if (origins.length == 0) {
                origins = article.origins(PATH).orElse(new int[] {0});
            }
            return origins[Math.min(offset, origins.length - 1)];
        }
    }

    /** Offsets of the Markdown in the stored value; worked out when first asked for. */
    private static final class Stored {
        private final AnswerCodec.Decoded decoded;
        private int[] offsets = {};

        Stored(AnswerCodec.Decoded decoded) {
            this.decoded = decoded;
        }

        int at(int offset) {
            if (offsets.length == 0) {
                offsets = decoded.storedOffsets();
            }
            return offsets[Math.min(offset, offsets.length - 1)];
        }
    }
}
