package galley.check;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Field;
import galley.article.FrontMatter;
import galley.article.Outcome;
import galley.article.Value;
import galley.schema.Schema;
import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mends for damaged YAML. One is offered only when it was tried and leaves fewer problems, and when
 * all that was sound reads as before.
 */
final class YamlFixes {

    /** Each try reads the file again. */
    private static final int MOST_TRIED = 30;

    private static final int MOST_OFFERED = 2;

    private static final String LOST_ESCAPES = "\u0007\b\f\u000B";
    private static final String THEIR_LETTERS = "abfv";

    /** Commands of formulas that lose their first letter where a program reads escapes. */
    private static final Set<String> COMMANDS =
            Set.of(
                    "alpha",
                    "approx",
                    "angle",
                    "ast",
                    "arctan",
                    "arcsin",
                    "arccos",
                    "aleph",
                    "beta",
                    "bar",
                    "big",
                    "Big",
                    "bigg",
                    "bigcup",
                    "bigcap",
                    "binom",
                    "begin",
                    "bmod",
                    "bot",
                    "boxed",
                    "bullet",
                    "boldsymbol",
                    "backslash",
                    "forall",
                    "frac",
                    "flat",
                    "frown",
                    "fbox",
                    "vec",
                    "varphi",
                    "varepsilon",
                    "vartheta",
                    "vdots",
                    "vee",
                    "vert");

    /** Those that YAML knows, and any other backslash. */
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\\\\(?:[0abtnvfre \"/\\\\N_LP\t]|x\\p{XDigit}{2}|u\\p{XDigit}{4}|U\\p{XDigit}{8}|(?=$))?");

    private static final Pattern KEY = Pattern.compile("[\\w-]+:(?=[^\\s:/])");

    private final Article article;
    private final Schema schema;
    private final int problems;
    private int tried;

    /**
     * @param problems how many the article has as it is
     */
    YamlFixes(Article article, Schema schema, int problems) {
        this.article = article;
        this.schema = schema;
        this.problems = problems;
    }

    List<Problem.Fix> of(FrontMatter.Fault fault) {
        Stream<Problem.Fix> offered =
                switch (fault.kind()) {
                    case "colon-in-plain" -> quote(fault, true).stream();
                    case "text-after-quote" -> quoteWhole(fault).stream();
                    case "unclosed-quote" -> closeQuote(fault).stream();
                    case "text-after-bracket", "unknown-alias" -> quote(fault, false).stream();
                    case "bad-start" -> quote(fault, isSureStart(fault)).stream();
                    case "bad-header" -> quote(fault, false).stream();
                    case "bad-escape" -> escapes(fault).stream();
                    case "no-colon" ->
                            MissingColon.of(article, schema, fault)
                                    .map(MissingColon::fix)
                                    .or(() -> space(fault))
                                    .or(() -> Indents.item(article, fault))
                                    .stream();
                    case "unclosed-bracket" -> closeBracket(fault).stream();
                    case "tab-indent", "bad-indent" -> Indents.of(article, fault);
                    case "control-character" -> character(fault.place());
                    case "never-closed" -> close().stream();
                    default -> Stream.empty();
                };
        int most = fault.kind().equals("tab-indent") ? 1 : MOST_OFFERED;
        return offered.filter(this::helps).limit(most).toList();
    }

    private boolean helps(Problem.Fix fix) {
        return tried++ < MOST_TRIED
                && article.plan(fix.edit()) instanceof Outcome.Patched patched
                && Validity.count(patched.article(), schema) < problems;
    }

    private static Problem.Fix fix(String label, Patch patch) {
        return new Problem.Fix(label, new Edit.Mend(Patches.of(patch)), true);
    }

    /** The smallest value around the fault, where it is on one line; without a comment behind. */
    private Optional<Span> brokenLine(FrontMatter.Fault fault) {
        String text = article.text();
        return article.fields().stream()
                .flatMap(f -> deep(f.value()))
                .map(Value::span)
                .filter(s -> s.touches(fault.place().start()))
                .reduce((a, b) -> b.length() < a.length() ? b : a)
                .filter(s -> LineEnds.endOfLine(text, s.start()) >= s.end())
                .map(
                        s -> {
                            int comment = s.of(text).indexOf(" #");
                            int end = comment < 0 ? s.end() : s.start() + comment;
                            int length = text.substring(s.start(), end).stripTrailing().length();
                            return Span.ofLength(s.start(), length);
                        });
    }

    private static Stream<Value> deep(Value value) {
        return switch (value) {
            case Value.Fields group ->
                    group.fields().stream().map(Field::value).flatMap(YamlFixes::deep);
            case Value.Items items -> items.items().stream().flatMap(YamlFixes::deep);
            case Value.Text t -> Stream.of(t);
            case Value.Number n -> Stream.of(n);
            case Value.Flag f -> Stream.of(f);
            case Value.Date d -> Stream.of(d);
            case Value.Nothing n -> Stream.of(n);
            case Value.Other o -> Stream.of(o);
        };
    }

    /** A dash or a question mark may have been meant as YAML's. */
    private boolean isSureStart(FrontMatter.Fault fault) {
        return "@`%*".indexOf(article.text().charAt(fault.place().start())) >= 0;
    }

    /** Each backslash of the value that starts no escape is written twice. */
    private Optional<Problem.Fix> escapes(FrontMatter.Fault fault) {
        String text = article.text();
        return brokenLine(fault)
                .map(
                        span -> {
                            Matcher escape = ESCAPE.matcher(span.of(text));
                            String whole =
                                    escape.replaceAll(
                                            m ->
                                                    Matcher.quoteReplacement(
                                                            m.group().length() > 1
                                                                    ? m.group()
                                                                    : "\\\\"));
                            return fix("Write the backslash twice", new Patch(span, whole));
                        });
    }

    /** {@code key:value}. */
    private Optional<Problem.Fix> space(FrontMatter.Fault fault) {
        Matcher key = KEY.matcher(fault.place().of(article.text()));
        return key.lookingAt()
                ? Optional.of(
                        new Problem.Fix(
                                "Put a space after the colon",
                                new Edit.Mend(
                                        Patches.of(
                                                Patch.insert(
                                                        fault.place().start() + key.end(), " "))),
                                false))
                : Optional.empty();
    }

    private Optional<Problem.Fix> closeBracket(FrontMatter.Fault fault) {
        String text = article.text();
        int start = fault.place().start();
        String rest = text.substring(start, LineEnds.endOfLine(text, start)).stripTrailing();
        boolean safe = !rest.isEmpty() && rest.indexOf('#') < 0;
        return safe
                ? Optional.of(
                        fix(
                                "Close the bracket",
                                Patch.insert(
                                        start + rest.length(), rest.charAt(0) == '[' ? "]" : "}")))
                : Optional.empty();
    }

    private Optional<Problem.Fix> quote(FrontMatter.Fault fault, boolean sure) {
        return brokenLine(fault)
                .map(
                        span -> {
                            String value = span.of(article.text());
                            String quoted =
                                    value.indexOf('"') < 0 && value.indexOf('\\') < 0
                                            ? '"' + value + '"'
                                            : '\'' + value.replace("'", "''") + '\'';
                            return new Problem.Fix(
                                    "Put the value in quotes",
                                    new Edit.Mend(Patches.of(new Patch(span, quoted))),
                                    sure);
                        });
    }

    /** {@code "A question"?}: the closing quote moves to the end. */
    private Optional<Problem.Fix> quoteWhole(FrontMatter.Fault fault) {
        return brokenLine(fault)
                .flatMap(
                        span -> {
                            String value = span.of(article.text());
                            char quote = value.isEmpty() ? ' ' : value.charAt(0);
                            int close = value.lastIndexOf(quote);
                            if ((quote != '"' && quote != '\'') || close < 1) {
                                return Optional.empty();
                            }
                            if (quote == '\'' && isApostrophe(value, close)) {
                                return Optional.of(apostrophes(span, value));
                            }
                            String inside = value.substring(1, close) + value.substring(close + 1);
                            return inside.indexOf(quote) < 0 && inside.indexOf('\\') < 0
                                    ? Optional.of(
                                            fix(
                                                    "Move the closing quote to the end",
                                                    new Patch(span, quote + inside + quote)))
                                    : Optional.empty();
                        });
    }

    private static boolean isApostrophe(String value, int at) {
        return at > 1
                && at + 1 < value.length()
                && Character.isLetter(value.charAt(at - 1))
                && Character.isLetter(value.charAt(at + 1));
    }

    /** {@code 'it's} is a quote with an apostrophe in it. */
    private static Problem.Fix apostrophes(Span span, String value) {
        String inside = value.substring(1);
        return fix(
                "Write the apostrophe twice and close the quote",
                new Patch(span, "'" + inside.replace("'", "''") + "'"));
    }

    private Optional<Problem.Fix> closeQuote(FrontMatter.Fault fault) {
        String text = article.text();
        int start = fault.place().start();
        String rest = text.substring(start, LineEnds.endOfLine(text, start)).stripTrailing();
        boolean safe =
                rest.length() > 1
                        && rest.indexOf(rest.charAt(0), 1) < 0
                        && rest.indexOf('\\') < 0
                        && !rest.contains(" #");
        return safe
                ? Optional.of(
                        fix(
                                "Close the quote",
                                Patch.insert(start + rest.length(), rest.substring(0, 1))))
                : Optional.empty();
    }

    /**
     * {@code \forall} became a form feed and {@code orall} in some program that read escapes, so
     * the character is what is left of a letter: it is never deleted without asking.
     */
    private Stream<Problem.Fix> character(Span place) {
        var delete =
                new Problem.Fix(
                        "Delete the character",
                        new Edit.Mend(Patches.of(new Patch(place, ""))),
                        false);
        int which = LOST_ESCAPES.indexOf(place.of(article.text()));
        int end = place.end();
        while (end < article.text().length() && isLatin(article.text().charAt(end))) {
            end++;
        }
        if (which < 0 || end == place.end()) {
            return Stream.concat(Stream.of(delete), escape(place).stream());
        }
        String letter = THEIR_LETTERS.substring(which, which + 1);
        String word = letter + article.text().substring(place.end(), end);
        var write =
                new Problem.Fix(
                        "Write \\" + word + " again",
                        new Edit.Mend(Patches.of(new Patch(place, "\\" + letter))),
                        COMMANDS.contains(word));
        return Stream.of(write, delete);
    }

    /** In double quotes the character can stand as an escape. */
    private Optional<Problem.Fix> escape(Span place) {
        String text = article.text();
        char c = text.charAt(place.start());
        String written = c == '\f' ? "\\f" : c == '\b' ? "\\b" : "\\x%02x".formatted((int) c);
        return article.fields().stream()
                .flatMap(f -> deep(f.value()))
                .map(Value::span)
                .filter(s -> s.touches(place.start()) && text.startsWith("\"", s.start()))
                .findFirst()
                .filter(s -> c <= 0xFF)
                .map(
                        s ->
                                new Problem.Fix(
                                        "Write it as an escape",
                                        new Edit.Mend(Patches.of(new Patch(place, written))),
                                        false));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /**
     * A closing line after the last line that reads as a field, where the file never closes its
     * front matter.
     */
    private Optional<Problem.Fix> close() {
        String text = article.text();
        String eol = LineEnds.dominant(text).characters();
        return article.fields().stream()
                .filter(f -> !f.key().isEmpty())
                .map(f -> f.value().span().end())
                .max(Integer::compare)
                .map(end -> LineEnds.endOfLine(text, end))
                .map(line -> fix("Close the front matter", Patch.insert(line, eol + "---")));
    }
}
