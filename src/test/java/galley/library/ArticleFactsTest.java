package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleFactsTest {

    private static final ArticleFacts FACTS =
            new ArticleFacts(
                    Article.parse(
                            SourceText.of(
                                    """
                                    ---
                                    title: What is a loop?
                                    subject: Computer Science
                                    Folder: the field
                                    words: many
                                    Has: a field too
                                    seo:
                                      Title: QuickTakes
                                      page_keywords: loop, while
                                    blocks:
                                      - Kind: image
                                        text: A picture
                                    score: -1.0
                                    answer: Once.\\nTwice.
                                    ---
                                    """)),
                    "content/learn/loop.md",
                    ((Checks) (f, a) -> 3)
                            .of(java.nio.file.Path.of("a.md"), Article.parse(SourceText.of(""))),
                    Optional.empty());

    private static boolean finds(String typed) {
        return Query.read(typed, Days.SYSTEM).query().holds(FACTS);
    }

    @Test
    void wordsAreFoundInEveryField() {
        assertTrue(finds("\"Computer Science\""));
        assertTrue(finds("quicktakes while picture \"-1.0\""));
        assertTrue(finds("\"Once.\nTwice\""));
        assertFalse(finds("nTwice"), "the answer as it is stored is nobody's text");
        assertFalse(finds("page_keywords"), "keys are no text");
    }

    @Test
    void keysMatchInAnyCase() {
        assertTrue(finds("Subject:computer"));
        assertTrue(finds("Folder:content"));
        assertTrue(finds("SEO.title:QuickTakes"));
        assertTrue(finds("blocks[0].kind:image"));
        assertFalse(finds("blocks[1].kind:image"));
        assertTrue(finds("has:SCORE"));
        assertTrue(finds("has:Problems Problems:3 WORDS:2"));
    }

    @Test
    void aDotAsksForTheField() {
        assertFalse(finds("folder:field"));
        assertTrue(finds(".folder:field"));
        assertTrue(finds(".words:many .has:field has:.words"));
        assertTrue(finds("missing:.problems -missing:problems"));
        assertEquals(List.of("the field"), FACTS.texts(".Folder"));
        assertEquals(List.of("loop", "while"), FACTS.texts("keyword"));
    }
}
