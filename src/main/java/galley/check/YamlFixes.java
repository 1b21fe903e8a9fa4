package galley.check;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Field;
import galley.article.FrontMatter;
import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import java.util.Optional;

/** Mends for damaged YAML that cannot make anything worse. */
final class YamlFixes {

    private YamlFixes() {}

    static Optional<Problem.Fix> of(Article article, FrontMatter.Fault fault) {
        return switch (fault.kind()) {
            case "colon-in-plain" -> quote(article, fault);
            case "text-after-quote" -> quoteWhole(article, fault);
            case "control-character" ->
                    Optional.of(fix("Delete the character", new Patch(fault.place(), "")));
            case "never-closed" -> close(article);
            default -> Optional.empty();
        };
    }

    private static Problem.Fix fix(String label, Patch patch) {
        return new Problem.Fix(label, new Edit.ReplaceText(Patches.of(patch)));
    }

    private static Optional<Span> brokenLine(Article article, FrontMatter.Fault fault) {
        return article.fields().stream()
                .flatMap(YamlFixes::deep)
                .map(f -> f.value().span())
                .filter(s -> s.touches(fault.place().start()))
                .reduce((a, b) -> b.length() < a.length() ? b : a)
                .filter(s -> LineEnds.endOfLine(article.text(), s.start()) >= s.end());
    }

    private static java.util.stream.Stream<Field> deep(Field field) {
        return field.value() instanceof galley.article.Value.Fields group
                ? group.fields().stream().flatMap(YamlFixes::deep)
                : java.util.stream.Stream.of(field);
    }

    private static Optional<Problem.Fix> quote(Article article, FrontMatter.Fault fault) {
        return brokenLine(article, fault)
                .map(
                        span -> {
                            String value = span.of(article.text()).strip();
                            String quoted =
                                    value.indexOf('"') < 0 && value.indexOf('\\') < 0
                                            ? '"' + value + '"'
                                            : '\'' + value.replace("'", "''") + '\'';
                            return fix("Put the value in quotes", new Patch(span, quoted));
                        });
    }

    /** {@code "A question"?}: the closing quote moves to the end. */
    private static Optional<Problem.Fix> quoteWhole(Article article, FrontMatter.Fault fault) {
        return brokenLine(article, fault)
                .map(span -> span.of(article.text()).strip())
                .filter(
                        value ->
                                value.length() > 2
                                        && (value.charAt(0) == '"' || value.charAt(0) == '\''))
                .flatMap(
                        value -> {
                            char quote = value.charAt(0);
                            int close = value.lastIndexOf(quote);
                            String inside = value.substring(1, close) + value.substring(close + 1);
                            boolean safe =
                                    close > 0
                                            && inside.indexOf(quote) < 0
                                            && inside.indexOf('\\') < 0;
                            return safe
                                    ? brokenLine(article, fault)
                                            .map(
                                                    span ->
                                                            fix(
                                                                    "Move the closing quote to the end",
                                                                    new Patch(
                                                                            span,
                                                                            quote + inside
                                                                                    + quote)))
                                    : Optional.empty();
                        });
    }

    /**
     * A closing line after the last line that reads as a field, where the file never closes its
     * front matter.
     */
    private static Optional<Problem.Fix> close(Article article) {
        String text = article.text();
        String eol = LineEnds.dominant(text).characters();
        int end =
                article.fields().stream()
                        .filter(f -> !f.key().isEmpty())
                        .mapToInt(f -> f.value().span().end())
                        .max()
                        .orElse(text.length());
        int line = LineEnds.endOfLine(text, end);
        return Optional.of(fix("Close the front matter", Patch.insert(line, eol + "---")));
    }
}
