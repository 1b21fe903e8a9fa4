package galley.markdown;

import galley.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the formulas of a text before Markdown is read, so that nothing inside them is taken for
 * Markdown. Knows fences, indented code, code spans, escapes, paragraphs and tables, and takes
 * linear time.
 */
final class MathScanner {

    /** Marks that stand further in are code. */
    private static final int FARTHEST_MARK = 3;

    private final String text;
    private final Partners partners;
    private final Containers containers;
    private final List<MathSpan> found = new ArrayList<>();
    private final List<Fence> fences = new ArrayList<>();

    /** Where the paragraph, or in a table the cell, ends. */
    private int limit;

    private int lineEnd;
    private boolean afterParagraph;
    private boolean inTable;
    private int tableEnd;
    private int sectionEnd = -1;

    private MathScanner(String text) {
        this.text = text;
        this.partners = new Partners(text);
        this.containers = new Containers(text);
    }

    static Found scan(String text) {
        var scanner = new MathScanner(text);
        scanner.lines();
        return new Found(scanner.found, scanner.fences);
    }

    record Found(List<MathSpan> math, List<Fence> fences) {}

    /**
     * A code fence.
     *
     * @param open where its opening marks begin, after quote and list marks
     * @param body the lines between the marks, with their line ends
     * @param end after the closing line, or after the body where it ends with its quote or item, or
     *     with the text
     */
    record Fence(int open, Span body, int end) {}

    private void lines() {
        int at = 0;
        while (at < text.length()) {
            int end = Lines.end(text, at);
            int content = containers.enter(at, end);
            boolean far = containers.isIndented();
            if (content == end || far && !afterParagraph) {
                afterParagraph = false;
                at = Lines.next(text, end);
            } else if (!far && Lines.opensFence(text, content, end)) {
                afterParagraph = false;
                at = skipFence(content, end);
            } else {
                afterParagraph =
                        Lines.headingMark(text, content, end) == 0
                                && !Lines.isRule(text, content, end);
                at = paragraph(at, content);
            }
        }
    }

    private int skipFence(int content, int end) {
        int length = Lines.fence(text, content, end);
        int body = Lines.next(text, end);
        int at = body;
        while (at < text.length()) {
            int lineStop = Lines.end(text, at);
            int start = containers.skipQuotes(at, lineStop);
            int indent = containers.indent(at, start);
            boolean leaves = start < lineStop && indent < 0;
            if (leaves || Lines.countQuotes(text, at, start) < containers.quotes()) {
                break;
            }
            boolean closes = Lines.closesFence(text, start, lineStop, text.charAt(content), length);
            if (closes && indent <= FARTHEST_MARK) {
                int after = Lines.next(text, lineStop);
                fences.add(new Fence(content, new Span(body, at), after));
                return after;
            }
            at = Lines.next(text, lineStop);
        }
        fences.add(new Fence(content, new Span(body, at), at));
        return at;
    }

    /** Scans the paragraph that begins in this line; returns the start of a later line. */
    private int paragraph(int lineStart, int content) {
        lineEnd = Lines.end(text, lineStart);
        int next = Lines.next(text, lineEnd);
        if (next < text.length() && text.substring(content, lineEnd).indexOf('|') >= 0) {
            int stop = Lines.end(text, next);
            int start = Lines.skipQuotes(text, next, stop);
            if (Lines.isTableRule(text, start, stop)) {
                return table(content);
            }
        }
        boolean heading = Lines.headingMark(text, content, lineEnd) > 0;
        limit = heading ? lineEnd : paragraphEnd(lineEnd);
        inline(content);
        return Lines.next(text, limit);
    }

    private int paragraphEnd(int firstEnd) {
        int end = firstEnd;
        while (end < text.length()) {
            int start = end + 1;
            int stop = Lines.end(text, start);
            int content = Lines.skipQuotes(text, start, stop);
            if (start >= text.length() || Lines.endsParagraph(text, content, stop)) {
                return end;
            }
            end = stop;
        }
        return end;
    }

    private int table(int content) {
        inTable = true;
        tableEnd = paragraphEnd(Lines.end(text, content));
        int at = content;
        while (at < tableEnd) {
            limit = cellEnd(at);
            inline(at);
            at = limit + 1;
        }
        inTable = false;
        return Lines.next(text, tableEnd);
    }

    private int cellEnd(int from) {
        int i = from;
        while (i < tableEnd && text.charAt(i) != '|' && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' && i + 1 < tableEnd && text.charAt(i + 1) == '|' ? 2 : 1;
        }
        return i;
    }

    /** A display formula may move the limit on. */
    private void inline(int from) {
        int i = from;
        while (i < limit) {
            i =
                    switch (text.charAt(i)) {
                        case '\\' -> backslash(i);
                        case '`' -> partners.afterCode(i, limit);
                        case '$' -> dollar(i);
                        default -> i + 1;
                    };
        }
    }

    private char charAt(int i) {
        return i < text.length() ? text.charAt(i) : '\n';
    }

    private int backslash(int at) {
        return switch (charAt(at + 1)) {
            case '(' -> formula(at, Delimiter.PARENTHESES);
            case '[' -> formula(at, Delimiter.BRACKETS);
            default -> at + 2;
        };
    }

    private int dollar(int at) {
        if (charAt(at + 1) == '$') {
            return formula(at, Delimiter.DOLLARS);
        }
        return Money.at(text, at, limit) ? at + 1 : formula(at, Delimiter.DOLLAR);
    }

    private int formula(int at, Delimiter delimiter) {
        int mark = delimiter.length();
        int close = partners.close(at + mark, delimiter, limit);
        if (close < 0 && delimiter.display() && !inTable && standsAlone(at, mark)) {
            close = partners.close(at + mark, delimiter, sectionEnd());
        }
        if (close < 0 || text.substring(at + mark, close).isBlank()) {
            return at + mark;
        }
        Span span = new Span(at, close + mark);
        found.add(new MathSpan(span, mark, delimiter.display(), containers.quotes(), inTable));
        if (span.end() > limit) {
            lineEnd = Lines.end(text, span.end());
            limit = paragraphEnd(lineEnd);
        }
        return span.end();
    }

    private boolean standsAlone(int at, int mark) {
        int end = Lines.end(text, at);
        return Lines.skipBlanks(text, at + mark, end) == end;
    }

    /** How far a formula with empty lines may reach: to the next heading or fence. */
    private int sectionEnd() {
        if (sectionEnd < limit) {
            sectionEnd = findSectionEnd();
        }
        return sectionEnd;
    }

    private int findSectionEnd() {
        int at = Lines.next(text, limit);
        while (at < text.length()) {
            int end = Lines.end(text, at);
            int content = Lines.skipQuotes(text, at, end);
            if (Lines.headingMark(text, content, end) > 0 || Lines.opensFence(text, content, end)) {
                return at;
            }
            at = Lines.next(text, end);
        }
        return at;
    }
}
