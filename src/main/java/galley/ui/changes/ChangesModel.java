package galley.ui.changes;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import galley.article.Article;
import galley.article.Field;
import galley.text.LineEnds;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what saving would change: by lines, and within changed lines by words. */
public final class ChangesModel {

    private static final Pattern WORD =
            Pattern.compile("\\\\n|[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);
    private static final int CONTEXT = 60;

    /** Changes with fewer words than this between them are one. */
    private static final int NEAR = 5;

    private static final int MOST_WORDS = 20_000;

    private final String old;
    private final Article article;
    private final String now;
    private final List<TextChange> changes = new ArrayList<>();

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
        model.lines();
        return model.changes;
    }

    private record Piece(String text, int start) {
        int end() {
            return start + text.length();
        }
    }

    private void lines() {
        List<Piece> oldLines = linesOf(old);
        List<Piece> newLines = linesOf(now);
        var patch = DiffUtils.diff(texts(oldLines), texts(newLines));
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            Span was =
                    span(
                            oldLines,
                            delta.getSource().getPosition(),
                            delta.getSource().size(),
                            old.length());
            Span is =
                    span(
                            newLines,
                            delta.getTarget().getPosition(),
                            delta.getTarget().size(),
                            now.length());
            if (delta.getSource().size() == delta.getTarget().size()) {
                for (int i = 0; i < delta.getSource().size(); i++) {
                    words(
                            oldLines.get(delta.getSource().getPosition() + i),
                            newLines.get(delta.getTarget().getPosition() + i));
                }
            } else {
                add(was, is);
            }
        }
    }

    private static List<Piece> linesOf(String text) {
        List<Piece> lines = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int next = LineEnds.nextLine(text, i);
            lines.add(new Piece(text.substring(i, next), i));
            i = next;
        }
        return lines;
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).toList();
    }

    private static Span span(List<Piece> pieces, int from, int count, int length) {
        int start = from < pieces.size() ? pieces.get(from).start() : length;
        return new Span(start, count == 0 ? start : pieces.get(from + count - 1).end());
    }

    private void words(Piece was, Piece is) {
        List<Piece> oldWords = wordsOf(was);
        List<Piece> newWords = wordsOf(is);
        if (oldWords.size() > MOST_WORDS || newWords.size() > MOST_WORDS) {
            add(new Span(was.start(), was.end()), new Span(is.start(), is.end()));
            return;
        }
        int near = isAnswer(is.start()) ? NEAR : Integer.MAX_VALUE;
        int oldFrom = -1;
        int oldTo = -1;
        int newFrom = -1;
        int newTo = -1;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(texts(oldWords), texts(newWords)).getDeltas()) {
            int oldAt = delta.getSource().getPosition();
            int newAt = delta.getTarget().getPosition();
            if (newFrom >= 0 && newAt - newTo > near) {
                add(
                        span(oldWords, oldFrom, oldTo - oldFrom, was.end()),
                        span(newWords, newFrom, newTo - newFrom, is.end()));
                newFrom = -1;
            }
            if (newFrom < 0) {
                oldFrom = oldAt;
                newFrom = newAt;
            }
            oldTo = oldAt + delta.getSource().size();
            newTo = newAt + delta.getTarget().size();
        }
        if (newFrom >= 0) {
            add(
                    span(oldWords, oldFrom, oldTo - oldFrom, was.end()),
                    span(newWords, newFrom, newTo - newFrom, is.end()));
        }
    }

    /**
     * Elsewhere a value goes back as a whole: half of it, with one of its quotes, would be broken.
     */
    private boolean isAnswer(int offset) {
        return offset >= article.frontMatterSpan().end()
                || article.answer()
                        .place()
                        .field()
                        .flatMap(article::find)
                        .filter(v -> v.span().touches(offset))
                        .isPresent();
    }

    private static List<Piece> wordsOf(Piece line) {
        List<Piece> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.text());
        while (matcher.find()) {
            words.add(new Piece(matcher.group(), line.start() + matcher.start()));
        }
        return words;
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
                        fieldAt(is),
                        LineEnds.placeOf(now, is.start()).line(),
                        before,
                        was.of(old),
                        is.of(now),
                        after,
                        is));
    }

    private String fieldAt(Span place) {
        if (place.start() >= article.frontMatterSpan().end()) {
            return "body";
        }
        return article.fields().stream()
                .filter(f -> f.span().touches(place.start()))
                .map(ChangesModel::deepest)
                .map(f -> f.apply(place))
                .reduce((a, b) -> b)
                .orElse("front matter");
    }

    private static java.util.function.Function<Span, String> deepest(Field field) {
        return place -> {
            if (field.value() instanceof galley.article.Value.Fields group) {
                for (Field child : group.fields()) {
                    if (child.span().touches(place.start())) {
                        return deepest(child).apply(place);
                    }
                }
            }
            return field.path().toString();
        };
    }
}
