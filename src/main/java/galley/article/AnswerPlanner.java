package galley.article;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import galley.yaml.YamlEdit;

/** Plans a change to the answer's Markdown as patches to the file. */
final class AnswerPlanner {

    private AnswerPlanner() {}

    static Outcome plan(Article article, Patch patch) {
        Answer answer = article.answer();
        String wanted = LineEnds.toLf(patch.apply(answer.markdown()));
        return switch (answer.place()) {
            case Answer.Place.Body(Span span) -> body(article, patch);
            case Answer.Place.EscapedField(KeyPath path) ->
                    field(article, path, AnswerCodec.encode(wanted));
            case Answer.Place.LinesField(KeyPath path) -> field(article, path, wanted);
            case Answer.Place.Unreadable(KeyPath path, String reason) ->
                    new Outcome.Refused(
                            reason, article.find(path).map(Value::span).orElse(Span.at(0)));
        };
    }

    private static Outcome field(Article article, KeyPath path, String stored) {
        return article.plan(new YamlEdit.Set(path, new NewValue.Text(stored)));
    }

    private static Outcome body(Article article, Patch patch) {
        String lf = LineEnds.toLf(patch.replacement());
        String written = LineEnds.fromLf(lf, LineEnds.dominant(article.text()));
        Span span = article.answer().fileSpan(patch.span());
        return article.replaced(Patches.of(new Patch(span, written)));
    }
}
