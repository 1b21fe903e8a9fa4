package galley.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.article.Article;
import galley.text.SourceText;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from other fields. */
class RuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "seo: {title: QuickTakes | Old}=QuickTakes | Biology",
                "seo: {title: Other Site | Old}=Other Site | Biology",
                "seo: {title: Old}=Biology",
                "seo: {title: }=Biology",
                "a: 1=Biology"
            })
    void aSearchTitleNamesNoSiteThatIsNotKnown(String field, String wanted) {
        var article = Article.parse(SourceText.of("---\n" + field + "\nsubject: Biology\n---\n"));
        assertEquals(Optional.of(wanted), Rule.SITE_AND_SUBJECT.valueFor(article));
    }

    @Test
    void aNewArticleDoesNeither() {
        LocalDate day = LocalDate.of(2024, 11, 30);
        assertEquals("Biology", new NewArticle("Q", " Biology", "", "", day, 1).searchTitle());
        assertEquals("S | Biology", new NewArticle("Q", "Biology ", "", "S", day, 1).searchTitle());
    }
}
