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
        return fault.kind().equals("tab-indent") ? indents.spaces(line) : indents.columns(line);
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
                                        new Edit.Mend(shifted(line, now, n.getKey())),
                                        false));
    }

    private int column(Field field) {
        int start = field.keySpan().start();
        return start - LineEnds.startOfLine(text, start);
    }

    private static void deep(Field field, List<Field> all) {
        all.add(field);
        if (field.value() instanceof Value.Fields group) {
            group.fields().forEach(f -> deep(f, all));
        }
    }

    /** The line, and those below it that begin as far in or further, move by as much. */
    private Patches shifted(int first, int now, int wanted) {
        List<Patch> patches = new ArrayList<>();
        int stop = article.frontMatterSpan().end();
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
