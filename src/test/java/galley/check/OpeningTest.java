package galley.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import galley.article.Article;
import galley.article.Outcome;
import galley.schema.Schema;
import galley.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    private static final String REST = "title: A\nid: 7\nanswer: x\n---\nBody\n";

    private static List<Problem> problems(String text) {
        Article article = Article.parse(SourceText.of(text));
        return Validity.problems(article, Schema.of(article));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q---\n", "--\n", "----\n", "---x\n", "Q---\r\n"})
    void aSlipOfTheHandIsToldOfAndMended(String opening) {
        String rest = opening.contains("\r") ? REST.replace("\n", "\r\n") : REST;
        Problem problem = problems(opening + rest).getFirst();
        assertEquals("yaml-not-opened", problem.rule());
        Article article = Article.parse(SourceText.of(opening + rest));
        Outcome outcome = article.plan(problem.fixes().getFirst().edit());
        Outcome.Patched mended = assertInstanceOf(Outcome.Patched.class, outcome);
        assertEquals("7", mended.article().text(galley.yaml.KeyPath.of("id")).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Head\n\nNote: this\nAnd: that\n\n---\nmore\n",
                "|--|\nNote: this\n\n---\n",
                "Text\n---\nmore\n",
                "--\nNote: one\nOther: two\n\nno closing line\n",
                ""
            })
    void textWithoutFrontMatterIsNone(String text) {
        assertEquals(List.of(), problems(text));
    }

    @Test
    void aLongTextIsSoonRead() {
        assertEquals(List.of(), problems("--\na: b\nc: d\n" + "- x\n--\n".repeat(100_000)));
    }
}
