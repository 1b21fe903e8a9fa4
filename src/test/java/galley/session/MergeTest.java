package galley.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Two who changed one article. */
class MergeTest {

    private static final String BASE =
            """
            ---
            title: What is a node?
            seo:
              title: Galley | Physics
              page_keywords: node, wave
            answer: >-
              First paragraph.\\n\\nSecond paragraph.\\n\\nThird paragraph.
            subject: Physics # the field
            tags:
              - one
              - two
            related_article1:
              id: 1
              url: /a
            ---

            &nbsp;""";

    private static Optional<Merge> merge(UnaryOperator<String> mine, UnaryOperator<String> theirs) {
        return merge(BASE, mine, theirs);
    }

    private static Optional<Merge> merge(
            String base, UnaryOperator<String> mine, UnaryOperator<String> theirs) {
        return Merge.of(article(base), article(mine.apply(base)), article(theirs.apply(base)));
    }

    private static Article article(String text) {
        return Article.parse(SourceText.of(text));
    }

    private static UnaryOperator<String> put(String old, String now) {
        return text -> {
            assertTrue(text.contains(old), old);
            return text.replace(old, now);
        };
    }

    private static void isBoth(UnaryOperator<String> mine, UnaryOperator<String> theirs) {
        Merge merge = merge(mine, theirs).orElseThrow();
        assertEquals(mine.andThen(theirs).apply(BASE), merge.text());
        assertEquals(List.of(), merge.kept());
        assertEquals(merge.text(), merge(theirs, mine).orElseThrow().text(), "whoever comes first");
    }

    @Test
    void differentFieldsAreTakenBoth() {
        isBoth(put("title: What is a node?", "title: Nodes?"), put("Galley | Physics", "Galley"));
        isBoth(put("node, wave", "node"), put("Physics # the field", "Acoustics # theirs"));
        isBoth(put("- two", "- 2"), put("id: 1", "id: 2"));
        isBoth(put("&nbsp;", "Text."), put("url: /a", "url: /b"));
        isBoth(put("title: What", "# said twice\ntitle: What"), put("url: /a", "url: /b"));
    }

    @Test
    void aNewFieldAndARemovedOneAreTakenBoth() {
        isBoth(
                put("subject: Physics # the field\n", ""),
                put("related_article1:", "score: -1.0\nrelated_article1:"));
        isBoth(put("  - two\n", "  - two\n  - three\n"), put("title: What", "id: 4\ntitle: What"));
    }

    @Test
    void differentParagraphsOfTheAnswerAreTakenBoth() {
        isBoth(put("First paragraph.", "First, mine."), put("Third paragraph.", "Third, theirs."));
        isBoth(
                put("Second paragraph.", "Second, mine."),
                put("Third paragraph.", "Third.\\n\\nAnd a fourth."));
        isBoth(
                text ->
                        put("title: What is a node?", "title: Mine?")
                                .apply(put("First paragraph.", "Mine.").apply(text)),
                put("Third paragraph.", "Theirs."));
    }

    @Test
    void paragraphsOfABodyToo() {
        String base = "---\ntitle: T\n---\nOne.\n\nTwo.\n\nThree.\n";
        Merge merge = merge(base, put("One.", "1."), put("Three.", "3.")).orElseThrow();
        assertEquals("---\ntitle: T\n---\n1.\n\nTwo.\n\n3.\n", merge.text());
        assertEquals(List.of(), merge.kept());
    }

    @Test
    void whereBothChangedTheSameMineStaysAndItIsSaid() {
        Merge merge =
                merge(
                                text ->
                                        put("First paragraph.", "First, mine.")
                                                .apply(put("| Physics", "| Waves").apply(text)),
                                text ->
                                        put("First paragraph.", "First, theirs.")
                                                .andThen(put("Third paragraph.", "Theirs."))
                                                .andThen(put("| Physics", "| Sound"))
                                                .andThen(put("url: /a", "url: /b"))
                                                .apply(text))
                        .orElseThrow();
        assertEquals(List.of("seo.title", "answer"), merge.kept());
        assertEquals(
                put("First paragraph.", "First, mine.")
                        .andThen(put("| Physics", "| Waves"))
                        .andThen(put("Third paragraph.", "Theirs."))
                        .andThen(put("url: /a", "url: /b"))
                        .apply(BASE),
                merge.text());
    }

    @Test
    void theSameDoneTwiceIsDoneOnce() {
        UnaryOperator<String> same = put("title: What is a node?", "title: Same?");
        assertEquals(same.apply(BASE), merge(same, same).orElseThrow().text());
    }

    @Test
    void whatCannotBePutTogetherIsNot() {
        assertTrue(
                merge(put("Physics #", "Waves #"), put("subject: Physics # the field\n", ""))
                        .isEmpty(),
                "changed here, removed there");
        assertTrue(
                merge(put("title: What", "title: \"What"), put("url: /a", "url: /b")).isEmpty(),
                "damaged");
        assertTrue(
                merge(put("tags:\n", "score: 1\ntags:\n"), put("tags:\n", "layout: x\ntags:\n"))
                        .isEmpty(),
                "two new fields at one place have no order");
    }
}
