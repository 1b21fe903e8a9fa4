package galley.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Outcome;
import galley.schema.Schema;
import galley.text.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for the fixes of any damage: texts with random characters put in or taken out. */
class FixPropertiesTest {

    private static final int CASES = Integer.getInteger("galley.cases", 20_000) / 4;

    private static final String SOUND =
            """
            ---
            question: What is a cell?
            title: "A cell: what?"
            subject: 'Bio''logy'
            seo:
              title: Site | Biology
              page_keywords: a, b
            tags: [one, {two: three}]
            list:
              - x: 1
                y: >-
                  folded text
              - &a z
              - *a
            answer: |
              Text $x$

              more
            ---

            Body: it's "here"
            """;

    private static final List<String> PUT_IN =
            List.of(
                    ": ",
                    ":",
                    "\"",
                    "'",
                    "[",
                    "]",
                    "{",
                    "}",
                    "\t",
                    "\f",
                    "\b",
                    "\u0001",
                    "\n",
                    "  ",
                    "#",
                    " #",
                    "*b ",
                    "&",
                    "@",
                    "%",
                    "\\",
                    "\\q",
                    "- ",
                    "? ",
                    "|",
                    ">",
                    "---\n",
                    ",",
                    "`",
                    "\n<<<<<<< A\n",
                    "\n=======\n",
                    "\n>>>>>>> B\n",
                    "\n|||||||\n");

    @Test
    void nothingIsLostUnasked() {
        int fixes = 0;
        for (int i = 0; i < CASES; i++) {
            String text = damaged(new Random(i));
            Article article = Article.parse(SourceText.of(text));
            Schema schema = Schema.of(article);
            List<Problem> problems = Validity.problems(article, schema);
            for (Problem problem : problems) {
                assertTrue(problem.span().end() <= text.length(), text);
                for (Problem.Fix fix : problem.fixes()) {
                    fixes++;
                    var done =
                            assertInstanceOf(Outcome.Patched.class, article.plan(fix.edit()), text);
                    String after = done.article().text();
                    assertEquals(text, done.patches().inverse(text).apply(after));
                    List<Problem> left = Validity.problems(done.article(), schema);
                    assertTrue(
                            left.size() < problems.size()
                                    || problem.rule().equals("conflict-marker"),
                            () -> i(text, fix, after));
                    assertTrue(!fix.sure() || keeps(text, after), () -> i(text, fix, after));
                }
            }
        }
        System.out.println("Fixes of random damage: " + fixes + " in " + CASES + " texts");
        assertTrue(fixes > CASES / 10);
    }

    private static String i(String text, Problem.Fix fix, String after) {
        return text + "\n" + fix + "\n" + after;
    }

    private static String damaged(Random random) {
        var text = new StringBuilder(SOUND);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = 4 + random.nextInt(text.length() - 4);
            if (random.nextInt(3) == 0) {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(2)));
            } else {
                text.insert(at, PUT_IN.get(random.nextInt(PUT_IN.size())));
            }
        }
        return text.toString();
    }

    /** Every letter, digit and mark stands there still, in its order. */
    private static boolean keeps(String before, String after) {
        int at = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (Character.isWhitespace(c) || c == '"' || c == '\'' || c < ' ') {
                continue;
            }
            at = after.indexOf(c, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
