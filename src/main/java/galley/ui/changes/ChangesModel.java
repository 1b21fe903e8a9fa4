package galley.ui.changes;

import org.jspecify.annotations.Nullable;
import java.util.Optional;
import galley.yaml.KeyPath;
import galley.text.SourceText;
import galley.article.Answer;
import galley.article.Article;
import galley.session.TextDiff;
import galley.text.LineEnds;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What saving would change, place by place. */
public final class ChangesModel {

    private static final int CONTEXT = 60;

    private final String old;
    private final Article article;
    private final String now;
    private final List<TextChange> changes = new ArrayList<>();

    private @Nullable Article before;

    private ChangesModel(String old, Article article) {
        this.old = old;
        this.article = article;
        this.now = article.text();
    }

    public static List<TextChange> between(String old, Article article) {
        if (old.equals(article.text())) {
            return List.of();
        }
        var model = new ChangesModel(old, article);
        for (TextDiff.Difference difference :
                TextDiff.between(old, article.text(), model::isAnswer)) {
            model.add(difference.was(), difference.is());
        }
        return model.changes;
    }

    private boolean isAnswer(int offset) {
        return offset >= article.frontMatterSpan().end()
                || article.answer()
                        .place()
                        .field()
                        .flatMap(article::find)
                        .filter(v -> v.span().touches(offset))
                        .isPresent();
    }

    private void add(Span was, Span is) {
        int lineStart = LineEnds.startOfLine(now, is.start());
        int lineEnd = LineEnds.endOfLine(now, is.end());
        int from = Math.max(lineStart, is.start() - CONTEXT);
        int to = Math.min(lineEnd, is.end() + CONTEXT);
        String before = (from > lineStart ? "…" : "") + now.substring(from, is.start());
        String after = is.end() < to ? now.substring(is.end(), to) + (to < lineEnd ? "…" : "") : "";
        changes.add(
                new TextChange(
                        fieldAt(was, is),
                        LineEnds.placeOf(now, is.start()).line(),
                        before,
                        was.of(old),
                        is.of(now),
                        after,
                        isEscaped(is),
                        is));
    }

    private boolean isEscaped(Span place) {
        return article.answer().place() instanceof Answer.Place.EscapedField
                && place.start() < article.frontMatterSpan().end()
                && isAnswer(place.start());
    }

    private String fieldAt(Span was, Span is) {
        if (is.start() >= article.frontMatterSpan().end()) {
            return "body";
        }
        // What is gone was its field's, though its place is the next one's now.
        Optional<KeyPath> field =
                is.isEmpty() && !was.isEmpty()
                        ? before().innermost(was.start() + was.length() / 2)
                        : article.innermost(is.start());
        return field.map(Object::toString).orElse("front matter");
    }

    /** The article as the disk has it. */
    private Article before() {
        Article known = before;
        if (known == null) {
            known = Article.parse(SourceText.of(old));
            before = known;
        }
        return known;
    }
}
