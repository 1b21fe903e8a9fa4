package galley.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.text.SourceText;
import galley.yaml.KeyPath;
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
