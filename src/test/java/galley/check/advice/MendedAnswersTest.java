package galley.check.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Outcome;
import galley.check.Problem;
import galley.markdown.MarkdownDocument;
import galley.text.SourceText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a mend makes of an answer, to the letter. */
class MendedAnswersTest {

    private static final Advisor ADVISOR = new Advisor(new RuleBook());

    private static Article article(String answer) {
        return Article.parse(SourceText.of("---\ntitle: What is it?\n---\n" + answer));
    }

    private static List<Assessment> said(String answer, String rule) {
        return ADVISOR.assess(article(answer), AdviceSettings.defaults(), Optional.empty()).stream()
                .filter(a -> a.rule().equals(rule))
                .toList();
    }

    private static List<Problem.Fix> fixes(String answer, String rule) {
        return said(answer, rule).stream().flatMap(a -> a.fixes().stream()).toList();
    }

    private static String mended(String answer, String rule) {
        Problem.Fix fix = fixes(answer, rule).getFirst();
        return assertInstanceOf(Outcome.Patched.class, article(answer).plan(fix.edit()))
                .article()
                .answer()
                .markdown();
    }

    @Test
    void aFenceIsClosedWhereItStands() {
        assertEquals("```c\nx\n```", mended("```c\nx", "fence-unclosed"));
        assertEquals("```c\nx\n```\n\n", mended("```c\nx\n\n", "fence-unclosed"));
        assertEquals("```\n```", mended("```", "fence-unclosed"));
        assertEquals("> ~~~~\n> x\n> ~~~~\n", mended("> ~~~~\n> x\n", "fence-unclosed"));
        assertEquals("- a\n  ```\n  x\n  ```", mended("- a\n  ```\n  x", "fence-unclosed"));
        assertEquals("1. ```\n   x\n   ```", mended("1. ```\n   x", "fence-unclosed"));
    }

    @Test
    void aHeadingIsLiftedWithThoseThatGoWithIt() {
        assertEquals("## A\n\n### B\n", mended("## A\n\n#### B\n", "heading-skip"));
        assertEquals(
                "## A\n\n### B\n\n#### C\n\n### D\n\nText.\n\n## E\n\n#### F",
                mended(
                        "## A\n\n#### B\n\n##### C\n\n#### D\n\nText.\n\n## E\n\n#### F",
                        "heading-skip"));
        assertEquals(
                "## A\n\n> ## B\n\n- ### C ###\n\n## D\n",
                mended("### A\n\n> ### B\n\n- #### C ###\n\n### D\n", "heading-skip"));
        assertEquals(
                List.of("Make it level 3, and lift the 2 that go with it", "Make it level 3"),
                fixes("## A\n\n#### B\n##### C\n#### D\n## E\n#### F", "heading-skip").stream()
                        .map(Problem.Fix::label)
                        .toList());
    }

    @Test
    void aHeadingThatIsRepeatedIsToldOfOnce() {
        assertEquals(
                List.of("Two headings read “B”."),
                said("## A\n\n### B\n\n### C\n\n### B\n\n## D\n\n### B\n", "heading-duplicate")
                        .stream()
                        .map(Assessment::message)
                        .toList());
        List<Assessment> many = said("## Example\n\nText.\n\n".repeat(3_000), "heading-duplicate");
        assertEquals(1, many.size());
        assertEquals(
                "3,000 headings read “Example”, after the first on lines 5, 9, 13, 17, 21 and more of the answer.",
                many.getFirst().message());
        assertEquals(5, many.getFirst().places().size());
    }

    @Test
    void noHeadingSkipsALevelOnceAllAreMended() {
        String answer = "### A\n\n##### B\n\n##### C\n\n### D\n\n###### E\n\n#### F\n";
        for (int turns = 0; !fixes(answer, "heading-skip").isEmpty(); turns++) {
            assertTrue(turns < 6, answer);
            answer = mended(answer, "heading-skip");
        }
        assertEquals("## A\n\n### B\n\n### C\n\n## D\n\n### E\n\n### F\n", answer);
    }

    @Test
    void aFormulaIsClosedInItsOwnParagraph() {
        assertEquals(
                "> It is $$x here.$$\n>\n> More.",
                mended("> It is $$x here.\n>\n> More.", "math-unbalanced"));
        assertEquals(
                "- It is \\(x.\\)\n- More.", mended("- It is \\(x.\n- More.", "math-unbalanced"));
    }

    @Test
    void turnedBracketsKeepTheCodeInThem() {
        assertEquals("[see `a`](/b)", mended("(see `a`)[/b]", "link-href"));
        assertEquals(List.of(), fixes("A [link](/a)[/b].", "link-href"));
    }

    private static String prose(String between) {
        return String.join(between, Collections.nCopies(40, "Water runs down to sea."));
    }

    @Test
    void aParagraphIsPartedInItsQuote() {
        String quote = "> " + prose(" ");
        assertEquals(2, mended(quote, "paragraph-length").split("\n>\n> ", -1).length);
        assertEquals(quote, mended(quote, "paragraph-length").replace("\n>\n> ", " "));
        String lines = "> " + prose("\n> ");
        String parted = mended(lines, "paragraph-length");
        assertEquals(lines, parted.replace("\n>\n> ", "\n> "));
        assertEquals(2, parted.split("\n>\n> ", -1).length);
        String plain = prose("\n");
        assertEquals(plain, mended(plain, "paragraph-length").replace("\n\n", "\n"));
        assertEquals(List.of(), fixes("- " + prose(" "), "paragraph-length"));
        String years = "So it was in " + "1990. ".repeat(160) + "And it was good.";
        assertEquals(List.of(), fixes(years, "paragraph-length"));
    }

    private static final String LONG =
            "\n\n" + "Water runs down to the sea, and so it does again. ".repeat(40).strip();

    @Test
    void leadsBecomeHeadings() {
        assertEquals(
                "## First\n\nOne\n\n## Second\n\ntwo\nthree" + LONG,
                mended("1. **First**: One\n2. **Second:** two\nthree" + LONG, SECTIONS));
        assertEquals(
                "Text.\n\n## First\n\nOne.\n\n## Second\n\nTwo." + LONG,
                mended("Text.\n\n**First.** One.\n\n**Second:**\nTwo." + LONG, SECTIONS));
    }

    private static final String SECTIONS = "subheading-distribution";

    @Test
    void whatIsNoLeadIsLeft() {
        for (String text :
                List.of(
                        "Often seen as\n**strategic alliances** between groups\n**or pacts:** so.",
                        "**Strategic alliances** are so.\n\n**Other pacts** are so.",
                        "1. **First**: one\n    - sub\n2. **Second**: two",
                        "1. **First**: one\n2. plain\n3. **Third**: three",
                        "- **First**: one\n\n  more\n- **Second**: two",
                        "- [ ] **First**: one\n- [x] **Second**: two",
                        "> **First**: one\n>\n> **Second**: two",
                        "**First**: - one\n\n**Second**: > two",
                        "- **First**: one\n- **Second**: two\n---",
                        "```\n**First**: one\n\n**Second**: two\n```")) {
            assertEquals(List.of(), fixes(text + LONG, SECTIONS), text);
            assertEquals(Rating.BAD, said(text + LONG, SECTIONS).getFirst().rating());
        }
    }

    @Test
    void headingsAreLoweredAtOnce() {
        assertEquals(
                "## A\n\n## B c\n\n### D\n\n###### E\n\nText",
                mended("# A\n\nB\nc\n===\n\nD\n---\n\n###### E\n\nText", "h1-in-answer"));
    }

    /** More marks than flexmark is asked to read in one stretch. */
    @Test
    void manyMarksAreNoResidue() {
        String list = "- **Term** is one\n".repeat(520);
        assertEquals(Rating.GOOD, said(list, "markdown-residue").getFirst().rating());
        assertTrue(MarkdownDocument.parse(list).html().contains("<strong>Term</strong>"));
        String line = "**Term** is one. ".repeat(600) + "\\(";
        assertEquals(Rating.GOOD, said(line, "markdown-residue").getFirst().rating());
        assertEquals(Rating.GOOD, said(line, "math-unbalanced").getFirst().rating());
        assertEquals(Rating.OK, said(line + "\n\na **b", "markdown-residue").getFirst().rating());
    }
}
