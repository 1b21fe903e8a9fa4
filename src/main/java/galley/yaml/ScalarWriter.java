package galley.yaml;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Ways to give an existing scalar a new value, from the one that touches least to the one that can
 * carry anything. The caller takes the first that proves right.
 */
final class ScalarWriter {

    private final String text;
    private final int end;
    private final Layout layout;
    private final ScalarText whole;

    ScalarWriter(String text, int end, Layout layout) {
        this.text = text;
        this.end = end;
        this.layout = layout;
        this.whole = new ScalarText(LineEnds.dominant(text).characters());
    }

    List<Supplier<Optional<Patch>>> ways(Node.Scalar old, String wanted, boolean asText) {
        List<Supplier<Optional<Patch>>> ways = new ArrayList<>();
        boolean plainFits =
                asText
                        ? PlainRules.canBePlainText(wanted, old.flow())
                        : PlainRules.canBePlain(wanted, old.flow());
        boolean sameStyle = !old.isPlain() || plainFits;
        if (!asText && !old.isPlain() && plainFits) {
            ways.add(() -> replace(old, wanted));
        }
        if (sameStyle) {
            ways.add(() -> local(old, wanted));
            if (old.style() == ScalarStyle.DOUBLE_QUOTED
                    && old.span().of(text).indexOf('\\') >= 0) {
                ways.add(() -> inLine(old, wanted));
            }
            ways.add(() -> rewrapped(old, wanted));
            ways.add(() -> inLine(old, wanted));
        }
        ways.add(() -> rechomped(old, wanted));
        for (ScalarStyle style : fallbacks(old, wanted)) {
            if (style != ScalarStyle.PLAIN || plainFits) {
                ways.add(() -> rewritten(old, wanted, style));
            }
        }
        return ways;
    }

    /** The whole scalar in another style, if that can carry the value. */
    List<Supplier<Optional<Patch>>> restyled(
            Node.Scalar old, String wanted, boolean asText, ScalarStyle style) {
        boolean plainFits =
                asText
                        ? PlainRules.canBePlainText(wanted, old.flow())
                        : PlainRules.canBePlain(wanted, old.flow());
        boolean fits =
                style == ScalarStyle.PLAIN
                        ? plainFits
                        : asText && !(style.isBlock() && isLed(wanted));
        return fits && style != old.style()
                ? List.of(() -> rewritten(old, wanted, style))
                : List.of();
    }

    /** A block scalar would take what it begins with for its indentation. */
    private static boolean isLed(String wanted) {
        return wanted.isEmpty() || " \t\n".indexOf(wanted.charAt(0)) >= 0;
    }

    private List<ScalarStyle> fallbacks(Node.Scalar old, String wanted) {
        boolean lines = wanted.indexOf('\n') >= 0 && !old.flow();
        ScalarStyle quotes = layout.quotes(wanted);
        List<ScalarStyle> styles = new ArrayList<>();
        styles.add(old.style());
        switch (old.style()) {
            case PLAIN -> {
                if (lines) {
                    styles.add(ScalarStyle.LITERAL);
                }
                styles.add(quotes);
            }
            case FOLDED -> styles.add(ScalarStyle.LITERAL);
            case SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL -> {}
        }
        styles.add(ScalarStyle.DOUBLE_QUOTED);
        return styles;
    }

    private Optional<Patch> replace(Node.Scalar old, String written) {
        return Optional.of(new Patch(old.span(), written));
    }

    // ---- only the changed characters ----

    private Optional<Patch> local(Node.Scalar old, String wanted) {
        boolean cleared = old.style().isBlock() && wanted.isEmpty();
        if (isFoldedOverLines(old) || old.body().isEmpty() || cleared) {
            return Optional.empty();
        }
        int[] origins = origins(text, end, old);
        Patch change = Patch.between(0, old.value(), wanted);
        int from = origins[change.span().start()];
        int to = change.span().isEmpty() ? from : Math.max(from, origins[change.span().end()]);
        String eol = LineEnds.dominant(text).characters();
        return switch (old.style()) {
            case PLAIN -> Optional.of(new Patch(new Span(from, to), change.replacement()));
            case SINGLE_QUOTED ->
                    wholeQuotes(old, from, to)
                            ? Optional.of(
                                    new Patch(
                                            new Span(from, to),
                                            change.replacement().replace("'", "''")))
                            : Optional.empty();
            case DOUBLE_QUOTED ->
                    Optional.of(new Patch(new Span(from, to), Escapes.write(change.replacement())));
            case LITERAL -> {
                if (change.replacement().isEmpty() && endsLine(to) && startsLine(from)) {
                    yield Optional.of(Patch.delete(new Span(emptied(old, from, to), to)));
                }
                int line = LineEnds.startOfLine(text, from);
                boolean emptied =
                        change.replacement().startsWith("\n")
                                && from - line <= old.header().indent();
                yield Optional.of(
                        new Patch(
                                new Span(emptied ? line : from, to),
                                missing(old, from, change)
                                        + literal(
                                                change.replacement(),
                                                eol,
                                                " ".repeat(old.header().indent()),
                                                endsLine(to))));
            }
            case FOLDED -> {
                String indent = eol + eol + " ".repeat(old.header().indent());
                yield Optional.of(
                        new Patch(new Span(from, to), change.replacement().replace("\n", indent)));
            }
        };
    }

    /** Lines with their indentation, which empty ones do without. */
    private static String literal(String lines, String eol, String indent, boolean endsLine) {
        var out = new StringBuilder();
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c != '\n') {
                out.append(c);
                continue;
            }
            boolean empty = i + 1 < lines.length() ? lines.charAt(i + 1) == '\n' : endsLine;
            out.append(eol).append(empty ? "" : indent);
        }
        return out.toString();
    }

    private boolean startsLine(int at) {
        return Chars.skipBlanks(text, LineEnds.startOfLine(text, at), at) == at;
    }

    private boolean endsLine(int at) {
        return LineEnds.endOfLine(text, at) == at;
    }

    /**
     * Where to delete from, so that no indentation is left alone on a line: at the end of the text
     * the line goes with its content, elsewhere it stays as an empty one.
     */
    private int emptied(Node.Scalar old, int from, int to) {
        int line = LineEnds.startOfLine(text, from);
        boolean last = to >= old.body().end() && line > old.body().start();
        return last ? line - LineEnds.lengthBefore(text, line) : line;
    }

    /** In a literal scalar an empty line may lack its indentation. */
    private String missing(Node.Scalar old, int at, Patch change) {
        int column = at - LineEnds.startOfLine(text, at);
        boolean needed = !change.replacement().isEmpty() && change.replacement().charAt(0) != '\n';
        return needed && column < old.header().indent()
                ? " ".repeat(old.header().indent() - column)
                : "";
    }

    /** Whether the stretch of a single-quoted scalar cuts no doubled quote in two. */
    private boolean wholeQuotes(Node.Scalar old, int from, int to) {
        return from > old.span().start() && to < old.span().end();
    }

    private boolean isFoldedOverLines(Node.Scalar scalar) {
        if (scalar.style() == ScalarStyle.LITERAL) {
            return false;
        }
        Span body = scalar.body();
        return Chars.lineEnd(text, body.start(), body.end()) < body.end();
    }

    static int[] origins(String text, int end, Node.Scalar scalar) {
        var out = new ValueBuilder(true);
        return switch (scalar.style()) {
            case PLAIN -> {
                new FlowScalars(text, end).readPlain(scalar.span(), out);
                yield out.origins(scalar.span().end());
            }
            case SINGLE_QUOTED, DOUBLE_QUOTED -> {
                new FlowScalars(text, end).readQuoted(scalar.span(), out);
                yield out.origins(scalar.span().end() - 1);
            }
            case LITERAL, FOLDED -> {
                new BlockScalars(text, end).read(scalar, out);
                yield out.origins(scalar.body().end());
            }
        };
    }

    // ---- the edited paragraph ----

    private Optional<Patch> rewrapped(Node.Scalar old, String wanted) {
        if (!isFoldedOverLines(old)) {
            return Optional.empty();
        }
        String eol = LineEnds.dominant(text).characters();
        return new Rewrap(text, old, origins(text, end, old), eol, layout.wraps(text))
                .patch(wanted);
    }

    /**
     * Where lines may not be broken anew, as in an indented part, or would lose the escapes that
     * they are written with, the line takes the change.
     */
    private Optional<Patch> inLine(Node.Scalar old, String wanted) {
        Patch change = Patch.between(0, old.value(), wanted);
        boolean quoted = old.style() == ScalarStyle.DOUBLE_QUOTED;
        if (!(quoted || old.style() == ScalarStyle.FOLDED)
                || old.body().isEmpty()
                || wanted.isEmpty()
                || change.replacement().indexOf('\n') >= 0) {
            return Optional.empty();
        }
        int[] origins = origins(text, end, old);
        int from = origins[change.span().start()];
        int to = change.span().isEmpty() ? from : Math.max(from, origins[change.span().end()]);
        String written = quoted ? Escapes.write(change.replacement()) : change.replacement();
        return Optional.of(new Patch(new Span(from, to), written));
    }

    // ---- other line ends behind the text ----

    /** Of a block scalar the header alone says it; the lines take what else has changed. */
    private Optional<Patch> rechomped(Node.Scalar old, String wanted) {
        String content = LineEnds.withoutLast(wanted);
        String before = LineEnds.withoutLast(old.value());
        int tail = wanted.length() - content.length();
        String oldTail = old.value().substring(before.length());
        if (!old.style().isBlock()
                || old.body().isEmpty()
                || content.isEmpty()
                || tail == oldTail.length()) {
            return Optional.empty();
        }
        Optional<Patch> lines =
                content.equals(before)
                        ? Optional.of(Patch.insert(old.body().end(), ""))
                        : local(old, content + oldTail)
                                .or(() -> rewrapped(old, content + oldTail))
                                .or(() -> inLine(old, content + oldTail));
        String eol = LineEnds.dominant(text).characters();
        return lines.map(
                change -> {
                    int header = headerEnd(old);
                    String mark = text.substring(old.span().start(), header);
                    String sign = Chomping.fitting(tail, old.header().chomping()).sign();
                    return new Patch(
                            new Span(old.span().start(), old.body().end()),
                            mark.replaceAll("[-+]", "")
                                    + sign
                                    + text.substring(header, change.span().start())
                                    + change.replacement()
                                    + text.substring(change.span().end(), old.body().end())
                                    + eol.repeat(Math.max(0, tail - 1 - oldBlankLines(oldTail))));
                });
    }

    /** Lines without text that stand behind it already. */
    private static int oldBlankLines(String oldTail) {
        return Math.max(0, oldTail.length() - 1);
    }

    private int headerEnd(Node.Scalar block) {
        int at = block.span().start();
        while (at < end && !Chars.isBlank(text.charAt(at)) && !Chars.isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    // ---- the whole scalar ----

    private Optional<Patch> rewritten(Node.Scalar old, String wanted, ScalarStyle style) {
        int column = Math.max(0, old.parentIndent());
        int indent = old.header().indent() > 0 ? old.header().indent() : layout.blockIndent(column);
        Chomping chomping = old.style().isBlock() ? old.header().chomping() : Chomping.STRIP;
        if (style.isBlock() && old.flow()) {
            return Optional.empty();
        }
        return whole.write(
                        wanted, style, indent, chomping, old.header().explicitIndent(), old.flow())
                .map(written -> new Patch(old.span(), written));
    }
}
