package galley.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Outcome;
import galley.schema.Schema;
import galley.text.LineEnds;
import galley.text.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every damage is told of where it breaks, and once, with what mends it. */
class DamageTest {

    /**
     * In the texts ¶ is a line end, → a tab, ⌧ a form feed. A mend is its label and the text after
     * it; an exclamation mark says that it needs no asking.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            nullValues = "none",
            value = {
                "a: \"x¶b: c¶d: e|2:4|unclosed-quote|never closed|Close the quote!|a: \"x\"¶b: c¶d: e",
                "a: 'x¶b: 'c'|2:4|unclosed-quote|never closed|Close the quote!|a: 'x'¶b: 'c'",
                "z: 1¶b: \"c|3:4|unclosed-quote|never closed|Close the quote!|z: 1¶b: \"c\"",
                "\"a: 1¶b: c|2:1|unclosed-quote|never closed|none|none",
                "a: \"x\"?¶b: c|2:7|text-after-quote|inside the quotes|Move the closing quote to the end!|a: \"x?\"¶b: c",
                "a: 'it's x¶b: c|2:8|text-after-quote|inside the quotes|Write the apostrophe twice and close the quote!|a: 'it''s x'¶b: c",
                "a:¶→b: c¶d: e|3:1|tab-indent|spaces|Use spaces!|a:¶  b: c¶d: e",
                "a:¶  b: c¶→d: e¶f: g|4:1|tab-indent|spaces|Use spaces!|a:¶  b: c¶  d: e¶f: g",
                "a:¶→- x¶→- y¶b: c|3:1|tab-indent|spaces|Use spaces!|a:¶  - x¶  - y¶b: c",
                "→a: b¶c: d|2:1|tab-indent|spaces|Use spaces!|a: b¶c: d",
                "a: x⌧rac y¶b: c|2:5|control-character|LaTeX|Write \\frac again!|a: x\\frac y¶b: c",
                "a: >-¶  x⌧y¶b: c|3:4|control-character|LaTeX|Write \\fy again|a: >-¶  x\\fy¶b: c",
                "# n⌧. x¶b: c|2:4|control-character|LaTeX|Delete the character|# n. x¶b: c",
                "b: c # n⌧.|2:9|control-character|LaTeX|Delete the character|b: c # n.",
                "a: b: c¶d: e|2:5|colon-in-plain|in quotes|Put the value in quotes!|a: \"b: c\"¶d: e",
                "a:¶  b: c: d¶e: f|3:7|colon-in-plain|in quotes|Put the value in quotes!|a:¶  b: \"c: d\"¶e: f",
                "a: some words¶  go on and: on¶b: c|3:12|colon-in-plain|in quotes|none|none",
                "a: 1¶  b: c¶d: e|3:3|bad-indent|Begin it|Begin it below “a”|a: 1¶b: c¶d: e",
                "a:¶  b: c¶    d: e¶f: g|4:5|bad-indent|Begin it|Begin it below “b”|a:¶  b: c¶  d: e¶f: g",
                "a:¶    b: c¶  d: e¶f: g|4:3|bad-indent|Begin it|Begin it below “b”|a:¶    b: c¶    d: e¶f: g",
                "`  a: b¶c: d`|2:3|bad-indent|Begin it|Begin it in the first column|a: b¶c: d",
                "a: [x, y¶b: c¶d: e|2:4|unclosed-bracket|never closed|Close the bracket!|a: [x, y]¶b: c¶d: e",
                "a: {x: 1, y: 2¶b: c|2:4|unclosed-bracket|never closed|Close the bracket!|a: {x: 1, y: 2}¶b: c",
                "a: [x]]¶b: c|2:7|text-after-bracket|in quotes|Put the value in quotes|a: \"[x]]\"¶b: c",
                "a: [x] y¶b: c|2:8|text-after-bracket|in quotes|Put the value in quotes|a: \"[x] y\"¶b: c",
                "a: *none¶b: c|2:4|unknown-alias|no value above|Put the value in quotes|a: \"*none\"¶b: c",
                "a: [*none, x]¶b: c|2:5|unknown-alias|no value above|Put the value in quotes|a: [\"*none\", x]¶b: c",
                "a: *later¶b: &later c|2:4|unknown-alias|no value above|Put the value in quotes|a: \"*later\"¶b: &later c",
                "a: **bold** x¶b: c|2:4|bad-start|in quotes|Put the value in quotes!|a: \"**bold** x\"¶b: c",
                "a: *¶b: c|2:4|bad-start|in quotes|Put the value in quotes!|a: \"*\"¶b: c",
                "a: @x¶b: c|2:4|bad-start|in quotes|Put the value in quotes!|a: \"@x\"¶b: c",
                "a: {% x %}¶b: c|2:5|bad-start|in quotes|Put the value in quotes!|a: \"{% x %}\"¶b: c",
                "a: - x¶b: c|2:4|bad-start|in quotes|Put the value in quotes|a: \"- x\"¶b: c",
                "a: \"\\q \\n \\under \\u00e9 \\\\x\"¶b: c|2:5|bad-escape|backslash|Write the backslash twice!|a: \"\\\\q \\n \\\\under \\u00e9 \\\\x\"¶b: c",
                "a: >>¶b: c|2:5|bad-header|After|Put the value in quotes|a: \">>\"¶b: c",
                "a:x¶b: c|2:1|no-colon|no field|Put a space after the colon|a: x¶b: c",
                "just words¶b: c|2:1|no-colon|no field|none|none",
                "⌧|2:1|control-character|LaTeX|none|none",
                "a:¶  b: c¶⌧¶  d: e|4:1|control-character|LaTeX|Delete the character|a:¶  b: c¶¶  d: e",
                "zero >-¶    What is it?¶d: e|2:1|no-colon|colon after “zero”|Write the colon!|zero: >-¶    What is it?¶d: e",
                "a:¶  z: 1¶  b >+2 # x¶    c¶  d: e|4:3|no-colon|colon after “b”|Write the colon!|a:¶  z: 1¶  b: >+2 # x¶    c¶  d: e",
                "a: 1¶a: 2|3:1|key-duplicate|more than once|Remove this one|a: 1",
                "a:¶  - b: 1¶    # of b¶    b: 2¶    c: 3|5:5|key-duplicate|more than once|Remove this one|a:¶  - b: 1¶    c: 3",
                "a: {b: 1, b: 2}|2:11|key-duplicate|more than once|Remove this one|a: {b: 1}"
            })
    void isToldOfWhereItBreaks(
            String damaged, String place, String rule, String words, String label, String mended) {
        String frame = "---\n%s\n---\nBody: it's\n";
        String text = frame.formatted(written(damaged));
        Article article = Article.parse(SourceText.of(text));
        List<Problem> problems = Validity.problems(article, Schema.of(article));
        assertEquals(1, problems.size(), problems.toString());
        Problem problem = problems.getFirst();
        assertEquals(place, LineEnds.placeOf(text, problem.span().start()).toString());
        assertEquals(rule, problem.rule().replaceFirst("^yaml-", ""));
        assertTrue(problem.message().contains(words), problem.message());
        if (label == null) {
            assertEquals(List.of(), problem.fixes());
            return;
        }
        Problem.Fix fix = problem.fix().orElseThrow();
        assertEquals(label, fix.label() + (fix.sure() ? "!" : ""));
        Article after = ((Outcome.Patched) article.plan(fix.edit())).article();
        assertEquals(frame.formatted(written(mended)), after.text());
        assertEquals(List.of(), Validity.problems(after, Schema.of(after)));
    }

    private static String written(String text) {
        return text.replace('¶', '\n').replace('→', '\t').replace('⌧', '\f');
    }
}
