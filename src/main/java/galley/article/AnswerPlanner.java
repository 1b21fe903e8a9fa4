package galley.article;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import galley.yaml.YamlEdit;
import java.util.List;

/** Plans a change to the answer's Markdown as patches to the file. */
final class AnswerPlanner {

    private AnswerPlanner() {}

    static Outcome plan(Article article, Patch patch) {
        Answer answer = article.answer();
        String wanted = LineEnds.toLf(patch.apply(answer.markdown()));
        return switch (answer.place()) {
            case Answer.Place.Body(Span span) -> body(article, patch, wanted);
            case Answer.Place.EscapedField(KeyPath path) ->
                    escaped(article, path, AnswerCodec.encode(wanted));
            case Answer.Place.LinesField(KeyPath path) -> field(article, path, wanted);
            case Answer.Place.Unreadable(KeyPath path, String reason) ->
                    new Outcome.Refused(
                            reason, article.find(path).map(Value::span).orElse(Span.at(0)));
        };
    }

    private static Outcome escaped(Article article, KeyPath path, String stored) {
        String tail =
                article.find(path).orElse(null) instanceof Value.Text text && !stored.isEmpty()
                        ? AnswerReader.tail(text)
                        : "";
        Outcome planned = field(article, path, stored + tail);
        boolean block =
                planned instanceof Outcome.Patched patched
                        && patched.article().find(path).orElse(null) instanceof Value.Text text
                        && text.style().isBlock();
        // In quotes the line ends would be part of the answer.
        return block || tail.isEmpty() ? planned : field(article, path, stored);
    }

    private static Outcome field(Article article, KeyPath path, String stored) {
        return article.plan(new YamlEdit.Set(path, new NewValue.Text(stored)));
    }

    /** Proven as a field is: the text below reads as wanted, and the front matter as before. */
    private static Outcome body(Article article, Patch patch, String wanted) {
        String eol = LineEnds.dominant(article.text()).characters();
        String written = LineEnds.toLf(patch.replacement()).replace("\n", eol);
        Span span = article.answer().fileSpan(patch.span());
        for (String lead : List.of("", eol)) {
            Patch change = new Patch(span, lead + written);
            if (article.replaced(Patches.of(change)) instanceof Outcome.Patched patched
                    && patched.article().answer().markdown().equals(wanted)
                    && isSame(article, patched.article())) {
                return patched;
            }
        }
        return new Outcome.Refused(
                wanted.codePoints().anyMatch(AnswerPlanner::isSurrogate)
                        ? "The text holds half of a character (a lone surrogate), which no file can store."
                        : "With this the file would begin with other front matter. Write *** for a rule, or edit it in the source view.",
                Span.at(span.start()));
    }

    private static boolean isSame(Article before, Article after) {
        return before.frontMatterSpan()
                        .of(before.text())
                        .strip()
                        .equals(after.frontMatterSpan().of(after.text()).strip())
                && after.answer().markdown().codePoints().noneMatch(AnswerPlanner::isSurrogate);
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
