package galley.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.schema.Schema;
import galley.text.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes an article wrong, and what does not. */
class ValidityTest {

    private static List<Problem> problems(String fields) {
        Article article =
                Article.parse(
                        SourceText.of(
                                "---\nquestion: Q\ntitle: Q\nsubject: S\n" + fields + "\n---\n"));
        return Validity.problems(article, Schema.of(article));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-31",
                "'2025-02-31'",
                "2024-13-01",
                "2023-02-29",
                "2024-11-30T25:00:00Z",
                "2024-11-30 10:61:00",
                "2024-00-10"
            })
    void aDayThatThereIsNotIsNoDate(String written) {
        List<Problem> problems = problems("date: " + written);
        assertEquals(List.of("field-type"), problems.stream().map(Problem::rule).toList());
        assertTrue(problems.getFirst().message().contains("in the calendar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29",
                "2024-11-30T00:00:00Z",
                "'2024-11-30'",
                "2024-11-30 10:20:30 +01:00",
                "2024-11-30T24:00:00"
            })
    void aDayThatThereIsIsADate(String written) {
        assertEquals(List.of(), problems("date: " + written));
    }
}
