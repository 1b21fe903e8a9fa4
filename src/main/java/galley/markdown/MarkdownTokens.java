package galley.markdown;

import galley.markdown.MathScanner.Fence;
import galley.markdown.MathScanner.Found;
import galley.markdown.Token.Kind;
import galley.text.Span;
import java.util.List;

/**
 * What an editor highlights in Markdown. Formulas and fences are those of {@link MarkdownDocument};
 * the rest is read from the lines alone, which is quick enough for every keystroke.
 */
public final class MarkdownTokens {

    private static final int MOST_BEFORE = 20_000;

    private final String text;
    private final Found found;
    private final Painter painter;

    private MarkdownTokens(String text, Found found, Painter painter) {
        this.text = text;
        this.found = found;
        this.painter = painter;
    }

    /**
     * @param text the whole text, LF only
     * @param visible the part whose tokens are wanted
     */
    public static List<Token> of(String text, Span visible) {
        int end = Math.min(visible.end(), text.length());
        Span wanted = new Span(Math.min(visible.start(), end), end);
        int from = paragraphStart(text, wanted.start());
        Span area = new Span(from, Math.max(from, Lines.end(text, end)));
        var tokens = new MarkdownTokens(text, MathScanner.scan(text), new Painter(area));
        tokens.lines();
        tokens.formulas();
        return tokens.painter.tokens(wanted);
    }

    public static List<Token> of(String text) {
        return of(text, new Span(0, text.length()));
    }

    private static int paragraphStart(String text, int offset) {
        int least = Math.max(0, offset - MOST_BEFORE);
        int blank = text.lastIndexOf("\n\n", Math.max(0, offset - 1));
        int start = Math.max(blank < 0 ? 0 : blank + 1, least);
        return start == 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
    }

    private void lines() {
        int fence = 0;
        int at = painter.area().start();
        while (at < painter.area().end()) {
            while (fence < found.fences().size() && found.fences().get(fence).end() <= at) {
                fence++;
            }
            Fence next = fence < found.fences().size() ? found.fences().get(fence) : NONE;
            int end = Lines.end(text, at);
            if (next.open() <= end && next.end() > at) {
                fence(next, at);
                at = Math.max(next.end(), Lines.next(text, at));
            } else {
                at = paragraph(at, end, next.open());
            }
        }
    }

    private static final Fence NONE =
            new Fence(Integer.MAX_VALUE, Span.at(Integer.MAX_VALUE), Integer.MAX_VALUE);

    private void fence(Fence fence, int at) {
        int openEnd = Lines.end(text, fence.open());
        if (fence.open() >= at) {
            prefix(
                    Lines.skipBlanks(text, text.lastIndexOf('\n', fence.open()) + 1, openEnd),
                    openEnd);
        }
        int info = Lines.run(text, fence.open(), openEnd, text.charAt(fence.open()));
        painter.paint(fence.open(), info, Kind.FENCE_MARK);
        painter.paint(info, openEnd, Kind.FENCE_INFO);
        painter.paint(fence.body().end(), fence.end(), Kind.FENCE_MARK);
        Span body = fence.body();
        painter.paint(body.start(), body.end(), Kind.FENCE_TEXT);
        Language language = Languages.named(text.substring(info, openEnd));
        int end = Math.min(body.end(), painter.area().end());
        if (body.start() < end) {
            new CodeTokens(text, language, painter).paint(body.start(), end);
        }
    }

    /** Paints quote and list marks; returns where the content begins. */
    private int prefix(int at, int end) {
        int i = at;
        while (i < end && text.charAt(i) == '>') {
            painter.paint(i, i + 1, Kind.QUOTE_MARK);
            i = Lines.skipBlanks(text, i + 1, end);
        }
        int mark = Lines.isRule(text, i, end) ? 0 : Lines.listMark(text, i, end);
        while (mark > 0) {
            painter.paint(i, i + mark, Kind.LIST_MARK);
            i = Lines.skipBlanks(text, i + mark, end);
            mark = Lines.isRule(text, i, end) ? 0 : Lines.listMark(text, i, end);
        }
        boolean box = i > at && i + 3 <= end && text.charAt(i) == '[' && text.charAt(i + 2) == ']';
        if (box && " xX".indexOf(text.charAt(i + 1)) >= 0) {
            painter.paint(i, i + 3, Kind.LIST_MARK);
            i += 3;
        }
        return i;
    }

    private int paragraph(int lineStart, int lineEnd, int limit) {
        int content = prefix(Lines.skipBlanks(text, lineStart, lineEnd), lineEnd);
        int next = Lines.next(text, lineStart);
        if (content == lineEnd) {
            return next;
        }
        if (Lines.isRule(text, content, lineEnd)) {
            painter.paint(content, lineEnd, Kind.RULE);
            return next;
        }
        int marks = Lines.headingMark(text, content, lineEnd);
        if (marks > 0) {
            painter.paint(content, lineEnd, Kind.heading(marks));
            painter.paint(content, content + marks, Kind.HEADING_MARK);
            new InlineTokens(text, found.math(), painter).paint(content + marks, lineEnd);
            return next;
        }
        int end = Math.min(paragraphEnd(lineEnd), Math.min(limit, text.length()));
        table(content, lineEnd, end);
        new InlineTokens(text, found.math(), painter).paint(content, end);
        return Math.max(next, Lines.next(text, Math.max(content, end - 1)));
    }

    private int paragraphEnd(int firstEnd) {
        int end = firstEnd;
        while (end < painter.area().end()) {
            int stop = Lines.end(text, end + 1);
            int content = Lines.skipQuotes(text, end + 1, stop);
            if (underline(content, stop)) {
                painter.paint(content, stop, Kind.HEADING_MARK);
                return stop;
            }
            if (Lines.endsParagraph(text, content, stop)) {
                return end;
            }
            end = stop;
        }
        return end;
    }

    /** A line of equals signs or of dashes makes the paragraph above it a heading. */
    private boolean underline(int content, int stop) {
        if (content >= stop || (text.charAt(content) != '=' && text.charAt(content) != '-')) {
            return false;
        }
        int end = Lines.run(text, content, stop, text.charAt(content));
        return Lines.skipBlanks(text, end, stop) == stop && end - content > 1;
    }

    private void table(int content, int lineEnd, int end) {
        int second = Lines.next(text, lineEnd);
        int ruleEnd = Lines.end(text, second);
        int rule = Lines.skipQuotes(text, second, ruleEnd);
        if (second >= end || !Lines.isTableRule(text, rule, ruleEnd)) {
            return;
        }
        for (int i = content; i < end; i++) {
            char c = text.charAt(i);
            if (c == '|' && text.charAt(Math.max(0, i - 1)) != '\\') {
                painter.paint(i, i + 1, Kind.TABLE_BAR);
            }
        }
        painter.paint(rule, ruleEnd, Kind.TABLE_BAR);
    }

    private void formulas() {
        for (MathSpan formula : found.math()) {
            Span span = formula.span();
            if (span.overlaps(painter.area())) {
                formula(span, formula.mark());
            }
        }
    }

    private void formula(Span span, int mark) {
        painter.paint(span.start(), span.end(), Kind.MATH);
        painter.paint(span.start(), span.start() + mark, Kind.MATH_MARK);
        painter.paint(span.end() - mark, span.end(), Kind.MATH_MARK);
        int end = span.end() - mark;
        for (int i = span.start() + mark; i < end; i++) {
            if (text.charAt(i) != '\\') {
                continue;
            }
            int stop = i + 1;
            while (stop < end && Character.isLetter(text.charAt(stop))) {
                stop++;
            }
            stop = Math.min(end, Math.max(stop, i + 2));
            painter.paint(i, stop, Kind.MATH_COMMAND);
            i = stop - 1;
        }
    }
}
