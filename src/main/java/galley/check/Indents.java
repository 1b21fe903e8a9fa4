package galley.check;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Field;
import galley.article.FrontMatter;
import galley.article.Value;
import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Other columns for lines that begin where no neighbour begins. */
final class Indents {

    private static final int MOST_COLUMNS = 4;

    private final Article article;
    private final String text;

    private Indents(Article article) {
        this.article = article;
        this.text = article.text();
    }

    /**
     * Where the line could begin, the nearest neighbour first. Which column was meant is for a
     * person to say, unless a tab stands where spaces belong.
     */
    static Stream<Problem.Fix> of(Article article, FrontMatter.Fault fault) {
        var indents = new Indents(article);
        int line = LineEnds.startOfLine(article.text(), fault.place().start());
        return fault.kind().equals("tab-indent")
                ? indents.spaces(line)
                : Stream.concat(indents.item(line).stream(), indents.columns(line));
    }

    /** A line that may be an item of the list above it. */
    static Optional<Problem.Fix> item(Article article, FrontMatter.Fault fault) {
        return new Indents(article)
                .item(LineEnds.startOfLine(article.text(), fault.place().start()));
    }

    /** Each tab of the indentation from this line on becomes the same number of spaces. */
    private Stream<Problem.Fix> spaces(int first) {
        boolean top = article.fields().stream().noneMatch(f -> f.keySpan().end() < first);
        return Stream.of(top ? 0 : 2, 4, 8, 1)
                .map(width -> untabbed(first, width))
                .map(patches -> new Problem.Fix("Use spaces", new Edit.Mend(patches), true));
    }

    private Patches untabbed(int first, int width) {
        List<Patch> patches = new ArrayList<>();
        int stop = article.frontMatterSpan().end();
        for (int line = first; line < stop; line = LineEnds.nextLine(text, line)) {
            int content = content(line);
            String indent = text.substring(line, content);
            if (indent.indexOf('\t') < 0) {
                if (line > first) {
                    break;
                }
                continue;
            }
            patches.add(
                    new Patch(new Span(line, content), indent.replace("\t", " ".repeat(width))));
        }
        return new Patches(patches);
    }

    /**
     * A line with a dash below an item can only be the next item of that list, wherever it begins;
     * one with a dash that lacks its blank too, unless a number follows.
     */
    private Optional<Problem.Fix> item(int line) {
        int content = content(line);
        if (content + 1 >= text.length() || text.charAt(content) != '-') {
            return Optional.empty();
        }
        List<Integer> dashes = new ArrayList<>();
        article.fields().forEach(f -> dashes(f.value(), line, dashes));
        if (dashes.isEmpty()) {
            return Optional.empty();
        }
        int nearest = dashes.getLast();
        int column = nearest - LineEnds.startOfLine(text, nearest);
        char next = text.charAt(content + 1);
        boolean between = text.substring(LineEnds.nextLine(text, nearest), line).contains(":");
        int stop = itemEnd(line, column);
        boolean alone = stop == LineEnds.nextLine(text, line);
        if (Character.isWhitespace(next)) {
            return Optional.of(
                    new Problem.Fix(
                            "Begin it below the item above",
                            new Edit.Mend(shifted(line, stop, content - line, column)),
                            alone && (dashes.size() == 1 || !between)));
        }
        return content - line == column && next != '-'
                ? Optional.of(
                        new Problem.Fix(
                                "Put a space after the dash",
                                new Edit.Mend(Patches.of(Patch.insert(content + 1, " "))),
                                !Character.isDigit(next) && next != '.'))
                : Optional.empty();
    }

    /**
     * The lines that begin further in belong to the item, but for those that are its neighbours.
     */
    private int itemEnd(int first, int column) {
        int now = content(first) - first;
        int line = LineEnds.nextLine(text, first);
        int stop = line;
        while (line < article.frontMatterSpan().end()) {
            int content = content(line);
            boolean blank = LineEnds.endOfLine(text, line) == content;
            boolean neighbour =
                    content < text.length()
                            && text.charAt(content) == '-'
                            && content - line == column;
            if (!blank && (content - line <= now || neighbour)) {
                break;
            }
            line = LineEnds.nextLine(text, line);
            stop = blank ? stop : line;
        }
        return stop;
    }

    /** The dashes of the items above the line that begin a line each. */
    private void dashes(Value value, int line, List<Integer> found) {
        if (value instanceof Value.Fields group) {
            group.fields().forEach(f -> dashes(f.value(), line, found));
        } else if (value instanceof Value.Items list) {
            for (Value item : list.items()) {
                int dash = content(LineEnds.startOfLine(text, item.span().start()));
                if (dash < line && text.charAt(dash) == '-') {
                    found.add(dash);
                }
                dashes(item, line, found);
            }
        }
    }

    private Stream<Problem.Fix> columns(int line) {
        int now = content(line) - line;
        Map<Integer, String> neighbours = new LinkedHashMap<>();
        List<Field> fields = new ArrayList<>();
        article.fields().forEach(f -> deep(f, fields));
        fields.stream()
                .filter(f -> !f.key().isEmpty() && f.keySpan().start() < line)
                .toList()
                .reversed()
                .forEach(f -> neighbours.putIfAbsent(column(f), f.key()));
        fields.stream()
                .filter(f -> !f.key().isEmpty() && f.keySpan().start() > content(line))
                .forEach(f -> neighbours.putIfAbsent(column(f), f.key()));
        neighbours.putIfAbsent(0, "");
        return neighbours.entrySet().stream()
                .filter(n -> n.getKey() != now)
                .limit(MOST_COLUMNS)
                .map(
                        n ->
                                new Problem.Fix(
                                        n.getValue().isEmpty()
                                                ? "Begin it in the first column"
                                                : "Begin it below “" + n.getValue() + "”",
                                        new Edit.Mend(
                                                shifted(
                                                        line,
                                                        article.frontMatterSpan().end(),
                                                        now,
                                                        n.getKey())),
                                        false));
    }

    private int column(Field field) {
        int start = field.keySpan().start();
        return start - LineEnds.startOfLine(text, start);
    }

    private static void deep(Field field, List<Field> all) {
        all.add(field);
        deep(field.value(), all);
    }

    private static void deep(Value value, List<Field> all) {
        if (value instanceof Value.Fields group) {
            group.fields().forEach(f -> deep(f, all));
        } else if (value instanceof Value.Items list) {
            list.items().forEach(item -> deep(item, all));
        }
    }

    /** The line, and those below it that begin as far in or further, move by as much. */
    private Patches shifted(int first, int stop, int now, int wanted) {
        List<Patch> patches = new ArrayList<>();
        for (int line = first; line < stop; line = LineEnds.nextLine(text, line)) {
            int content = content(line);
            boolean blank = LineEnds.endOfLine(text, line) == content;
            if (!blank && content - line < now) {
                break;
            }
            if (!blank) {
                String indent = " ".repeat(Math.max(0, content - line - now + wanted));
                patches.add(new Patch(new Span(line, content), indent));
            }
        }
        return new Patches(patches);
    }

    private int content(int line) {
        int i = line;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
