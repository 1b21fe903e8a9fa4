package galley.ui.editor;

import galley.text.Patch;
import galley.text.Span;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the tools of the Markdown editor do. Each undoes itself when used again. */
final class Markup {

    private Markup() {}

    static TextEdit bold(String text, Span selection) {
        return toggle(text, selection, "**");
    }

    static TextEdit italic(String text, Span selection) {
        return toggle(text, selection, "*");
    }

    /** A span of code, or a fence around several lines. */
    static TextEdit code(String text, Span selection) {
        return selection.of(text).indexOf('\n') >= 0
                ? around(text, selection, "```", "```")
                : toggle(text, selection, "`");
    }

    /** A formula in the line, or one set apart for several lines. */
    static TextEdit math(String text, Span selection) {
        return selection.of(text).indexOf('\n') >= 0
                ? around(text, selection, "$$", "$$")
                : toggle(text, selection, "$");
    }

    private static TextEdit around(String text, Span selection, String open, String close) {
        List<Line> lines = Line.in(text, selection);
        Span all = new Span(lines.getFirst().span().start(), lines.getLast().span().end());
        String made = open + "\n" + all.of(text) + "\n" + close;
        int inside = all.start() + open.length();
        return new TextEdit(
                new Patch(all, made),
                open.equals("```") ? Span.at(inside) : all.shift(open.length() + 1));
    }

    /** Whether the caret stands at the end of marked words, where the same key leaves them. */
    private static boolean endsMarked(String text, int caret, String mark) {
        int line = text.lastIndexOf('\n', caret - 1) + 1;
        int open = text.lastIndexOf(mark, caret - 1);
        return text.startsWith(mark, caret)
                && open >= line
                && open + mark.length() < caret
                && !Character.isWhitespace(text.charAt(caret - 1))
                && !isLonger(text, Span.ofLength(caret, mark.length()), mark);
    }

    private static TextEdit toggle(String text, Span selection, String mark) {
        if (selection.isEmpty() && endsMarked(text, selection.start(), mark)) {
            int behind = selection.start() + mark.length();
            return new TextEdit(new Patch(selection, ""), Span.at(behind));
        }
        Span span =
                selection.isEmpty() ? wordAt(text, selection.start()) : trimmed(text, selection);
        int length = mark.length();
        String inside = span.of(text);
        if (inside.length() >= 2 * length
                && inside.startsWith(mark)
                && inside.endsWith(mark)
                && !isLonger(text, span, mark)) {
            String bare = inside.substring(length, inside.length() - length);
            return new TextEdit(new Patch(span, bare), Span.ofLength(span.start(), bare.length()));
        }
        Span outer =
                new Span(
                        Math.max(0, span.start() - length),
                        Math.min(text.length(), span.end() + length));
        boolean marked =
                outer.length() == span.length() + 2 * length
                        && text.startsWith(mark, outer.start())
                        && text.startsWith(mark, span.end())
                        && !isLonger(text, outer, mark);
        if (marked) {
            return new TextEdit(new Patch(outer, inside), span.shift(-length));
        }
        return TextEdit.wrap(text, span, mark, mark);
    }

    /** Two stars are the mark of strong text, not of emphasis; one or three are. */
    private static boolean isLonger(String text, Span span, String mark) {
        int from = span.start();
        int to = span.start();
        while (from > 0 && text.charAt(from - 1) == '*') {
            from--;
        }
        while (to < text.length() && text.charAt(to) == '*') {
            to++;
        }
        return mark.equals("*") && (to - from) % 2 == 0;
    }

    private static Span wordAt(String text, int caret) {
        int start = caret;
        int end = caret;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'' || c == '’';
    }

    /** Marks beside a blank would be text. */
    private static Span trimmed(String text, Span selection) {
        int start = selection.start();
        int end = selection.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? selection : new Span(start, end);
    }

    static TextEdit link(String text, Span selection) {
        Span span =
                selection.isEmpty() ? wordAt(text, selection.start()) : trimmed(text, selection);
        String words = span.of(text);
        if (LinkPaste.isAddress(words)) {
            return new TextEdit(new Patch(span, "[](" + words + ")"), Span.at(span.start() + 1));
        }
        String made = "[" + words + "]()";
        int caret = words.isEmpty() ? span.start() + 1 : span.start() + made.length() - 1;
        return new TextEdit(new Patch(span, made), Span.at(caret));
    }

    /** Goes through second, third and fourth level back to a paragraph. */
    static TextEdit heading(String text, Span selection) {
        Line line = Line.at(text, selection.start());
        String all = line.text();
        int level = 0;
        while (level < all.length() && all.charAt(level) == '#') {
            level++;
        }
        String bare = level > 0 ? all.substring(level).stripLeading() : all;
        String marks =
                level == 0 ? "## " : level < 4 ? "#".repeat(Math.max(3, level + 1)) + " " : "";
        return lines(text, selection, List.of(line), _ -> marks + bare);
    }

    static TextEdit bullets(String text, Span selection) {
        List<Line> lines = Line.in(text, selection);
        boolean all = lines.stream().allMatch(l -> l.isBlank() || (l.isItem() && !l.isNumbered()));
        boolean none = lines.stream().allMatch(Line::isBlank);
        UnaryOperator<Line> mark = line -> marked(line, all && !none ? "" : "- ");
        return lines(text, selection, lines, line -> skipBlank(line, lines, mark));
    }

    static TextEdit numbers(String text, Span selection) {
        List<Line> lines = Line.in(text, selection);
        boolean all = lines.stream().allMatch(line -> line.isBlank() || line.isNumbered());
        boolean none = lines.stream().allMatch(Line::isBlank);
        int[] next = {1};
        UnaryOperator<Line> mark = line -> marked(line, all && !none ? "" : next[0]++ + ". ");
        return lines(text, selection, lines, line -> skipBlank(line, lines, mark));
    }

    static TextEdit quote(String text, Span selection) {
        List<Line> lines = Line.in(text, selection);
        boolean all = lines.stream().allMatch(line -> line.text().startsWith(">"));
        return lines(
                text,
                selection,
                lines,
                line -> all ? line.text().replaceFirst("^> ?", "") : "> " + line.text());
    }

    private static Line marked(Line line, String mark) {
        return new Line(line.span(), line.indent(), mark, "", line.rest());
    }

    private static String skipBlank(Line line, List<Line> lines, UnaryOperator<Line> mark) {
        return line.isBlank() && lines.size() > 1 ? line.text() : mark.apply(line).text();
    }

    private static TextEdit lines(
            String text, Span selection, List<Line> lines, Function<Line, String> change) {
        Span all = new Span(lines.getFirst().span().start(), lines.getLast().span().end());
        String made = String.join("\n", lines.stream().map(change).toList());
        Patch patch = Patch.between(all.start(), all.of(text), made);
        if (lines.size() > 1) {
            return new TextEdit(patch, Span.ofLength(all.start(), made.length()));
        }
        int fromEnd = all.end() - Math.min(all.end(), selection.end());
        int caret = all.start() + Math.max(0, made.length() - fromEnd);
        int start = Math.max(all.start(), caret - Math.min(caret, selection.length()));
        return new TextEdit(patch, new Span(Math.min(start, caret), caret));
    }
}
