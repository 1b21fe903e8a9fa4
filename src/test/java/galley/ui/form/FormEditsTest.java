package galley.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.schema.FieldKind;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.ScalarStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormEditsTest {

    private static final RelatedArticle RING =
            new RelatedArticle("7", "What is it: a ring?", "Physics", "/learn/ring");

    private static String after(String text, List<Edit> edits) {
        Article article = Article.parse(SourceText.of(text));
        for (Edit edit : edits) {
            article =
                    switch (article.plan(edit)) {
                        case Outcome.Patched done -> done.article();
                        case Outcome.Refused refused -> throw new AssertionError(refused);
                    };
        }
        return article.text();
    }

    private static List<Edit> relate(String text, String key) {
        return FormEdits.relate(Article.parse(SourceText.of(text)), KeyPath.of(key), RING);
    }

    @Test
    void anEmptyGroupIsWrittenAsTheOthersAre() {
        String text =
                """
                ---
                related_article1:
                    id: 2
                    title: >-
                        One
                    subject: 'Maths'
                    url: /one
                related_article2:
                    id:
                    title:
                    subject:
                    url:
                ---
                """;
        assertEquals(
                text.replace(
                        "    id:\n    title:\n    subject:\n    url:\n",
                        """
                            id: 7
                            title: >-
                                What is it: a ring?
                            subject: 'Physics'
                            url: /learn/ring
                        """),
                after(text, relate(text, "related_article2")));
    }

    @Test
    void aFilledGroupKeepsItsOwnStylesAndWhatElseItHolds() {
        String text =
                """
                ---
                related_article1:
                  title: "One"  # the first
                  id: '2'
                  note: kept
                  url: /one
                ---
                """;
        assertEquals(
                """
                ---
                related_article1:
                  title: "What is it: a ring?"  # the first
                  id: '7'
                  note: kept
                  url: /learn/ring
                  subject: Physics
                ---
                """,
                after(text, relate(text, "related_article1")));
    }

    @Test
    void aNumberInQuotesKeepsThem() {
        String text = "---\nid: '7'\ncount: 7\n---\n";
        Article article = Article.parse(SourceText.of(text));
        Edit edit =
                FormEdits.type(
                        article,
                        KeyPath.of("id"),
                        FieldKind.WHOLE_NUMBER,
                        "8",
                        ScalarStyle.SINGLE_QUOTED);
        assertEquals(text.replace("'7'", "'8'"), after(text, List.of(edit)));
        Edit other =
                FormEdits.type(
                        article,
                        KeyPath.of("count"),
                        FieldKind.WHOLE_NUMBER,
                        "8",
                        ScalarStyle.PLAIN);
        assertEquals(text.replace("count: 7", "count: 8"), after(text, List.of(other)));
    }

    @Test
    void aDateTypedIntoANewFieldNeedsNoQuotes() {
        String text = "---\ndate:\n---\n";
        for (String typed : new String[] {"2", "2025", "2025-01", "2025-01-1", "2025-01-14"}) {
            Article article = Article.parse(SourceText.of(text));
            Edit edit =
                    FormEdits.type(
                            article, KeyPath.of("date"), FieldKind.DATE, typed, ScalarStyle.PLAIN);
            text = after(text, List.of(edit));
        }
        assertEquals("---\ndate: 2025-01-14\n---\n", text);
    }

    @Test
    void aBlankAtTheStartNeedsQuotesOnlyWhileItIsTyped() {
        String before =
                "---\ntitle: >-\n    A title\nquestion: >-\n    A title\nsubject: 'Physics'\n---\n";
        String text = before;
        for (String typed : new String[] {" title", "title", "A title"}) {
            text = typed(text, "title", typed, ScalarStyle.FOLDED);
        }
        assertEquals(before, text);
        text = typed(text, "subject", "Phys\u0007ics", ScalarStyle.SINGLE_QUOTED);
        assertTrue(text.contains("subject: \"Phys\\"), text);
        assertEquals(before, typed(text, "subject", "Physics", ScalarStyle.SINGLE_QUOTED));
    }

    private static String typed(String text, String key, String typed, ScalarStyle saved) {
        Article article = Article.parse(SourceText.of(text));
        return after(
                text,
                List.of(FormEdits.type(article, KeyPath.of(key), FieldKind.LINE, typed, saved)));
    }

    @Test
    void onlyRelatedGroupsAreNumbered() {
        assertTrue(FormEdits.isRelated(KeyPath.of("related_article12")));
        assertFalse(FormEdits.isRelated(KeyPath.of("related_articles")));
        assertFalse(FormEdits.isRelated(KeyPath.of("related_article")));
        String text = "---\nline1: a\nline2: b\n---\n";
        List<Edit> edits =
                FormEdits.remove(Article.parse(SourceText.of(text)), KeyPath.of("line1"));
        assertEquals("---\nline2: b\n---\n", after(text, edits));
    }
}
