package galley.ui.editor;

import galley.text.LineEnds;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of Markdown by its parts: {@code " > "} indent and quote marks, {@code "1. "} or {@code "-
 * [ ] "} mark, and the rest. An empty mark is no list item.
 */
record Line(Span span, String indent, String mark, String task, String rest) {

    private static final Pattern PARTS =
            Pattern.compile(
                    "([ \\t]*(?:>[ \\t]?)*[ \\t]*)((?:[-*+]|\\d{1,9}[.)])(?:[ \\t]+|$))?(.*)");

    private static final Pattern TASK = Pattern.compile("\\[[ xX]\\](?: |$)");

    static Line at(String text, int offset) {
        int start = LineEnds.startOfLine(text, offset);
        Span span = new Span(start, LineEnds.endOfLine(text, offset));
        Matcher parts = PARTS.matcher(span.of(text));
        if (!parts.matches()) {
            return new Line(span, "", "", "", span.of(text));
        }
        String mark = parts.group(2) == null ? "" : parts.group(2);
        String rest = parts.group(3);
        Matcher task = TASK.matcher(rest);
        String box = !mark.isEmpty() && task.lookingAt() ? task.group() : "";
        return new Line(span, parts.group(1), mark, box, rest.substring(box.length()));
    }

    /** The lines that the selection touches; one that it only reaches the start of is left out. */
    static List<Line> in(String text, Span selection) {
        List<Line> lines = new ArrayList<>();
        int end = selection.end();
        if (!selection.isEmpty() && text.charAt(end - 1) == '\n') {
            end--;
        }
        int at = LineEnds.startOfLine(text, selection.start());
        while (true) {
            Line line = at(text, at);
            lines.add(line);
            if (line.span().end() >= end) {
                return lines;
            }
            at = line.span().end() + 1;
        }
    }

    boolean isItem() {
        return !mark.isEmpty();
    }

    boolean isNumbered() {
        return isItem() && Character.isDigit(mark.charAt(0));
    }

    boolean isQuote() {
        return indent.indexOf('>') >= 0;
    }

    boolean isBlank() {
        return mark.isEmpty() && rest.isBlank() && !isQuote();
    }

    int number() {
        return isNumbered() ? Integer.parseInt(mark.strip().replaceAll("\\D", "")) : 0;
    }

    /** The mark with another number, its width kept where that goes. */
    String numbered(int number) {
        String old = mark.strip();
        return mark.replace(old, number + old.substring(old.length() - 1));
    }

    int contentStart() {
        return span.start() + indent.length() + mark.length() + task.length();
    }

    String text() {
        return indent + mark + task + rest;
    }
}
