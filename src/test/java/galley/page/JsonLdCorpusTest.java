package galley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.support.Corpus;
import galley.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written for real articles keeps the rules. */
class JsonLdCorpusTest {

    private static List<String> found(PageProfile profile, boolean answeredOnly) {
        List<String> found = new ArrayList<>();
        int looked = 0;
        for (Corpus.Article file : Corpus.all()) {
            Article article = Article.parse(SourceText.of(file.text()));
            var facts = new PageFacts(article, Articles.SITE);
            // One whose question is not its title is told so, and rightly.
            boolean titled = facts.question().isPresent() && facts.question().equals(facts.title());
            if (answeredOnly && (!titled || facts.answer().isEmpty())) {
                continue;
            }
            looked++;
            var data = JsonLd.of(article, Articles.SITE.withProfile(profile));
            JsonLdCheck.ofBlock(JsonLd.block(data), article)
                    .forEach(f -> found.add(file.path() + ": " + f.id() + " " + f.pointer()));
        }
        assertTrue(looked >= 15, "only " + looked);
        return found;
    }

    @Test
    void everyRealFileIsSoundAsAnArticle() {
        assertEquals(List.of(), found(PageProfile.ARTICLE, false));
    }

    @Test
    void everyRealAnswerIsSoundAsOneToAQuestion() {
        assertEquals(List.of(), found(PageProfile.QAPAGE_EDUCATION, true));
    }
}
