package galley.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.article.Article;
import galley.check.Problem;
import galley.check.Validity;
import galley.schema.Schema;
import galley.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormModelTest {

    private static FormModel of(String text) {
        Article article = Article.parse(SourceText.of(text));
        Schema schema = Schema.of(article);
        return FormModel.of(
                article, schema, Validity.problems(article, schema), java.util.Map.of());
    }

    private static List<String> general(String text) {
        return of(text).general().stream().map(Problem::rule).toList();
    }

    @Test
    void aProblemStandsUnderItsFieldOrAboveAll() {
        assertEquals(
                List.of("yaml-tab-indent"),
                general("---\ntitle: A\n\tsubject: B\nid: 3\n---\nx\n"));
        assertEquals(
                List.of("yaml-never-closed"), general("---\ntitle: A\nsubject: B\n\nSome text.\n"));
        assertEquals(List.of(), general("---\ntitle: Why: so\n---\nx\n"));
        assertEquals(List.of(), general("---\ntitle: A\nid: 1\n---\nx\n"));
    }

    @Test
    void whatIsWrongWithTheAnswerIsSaidThere() {
        assertEquals(List.of(), general("---\nquestion: Why?\nanswer: &a \"x\\q\"\n---\n"));
        assertEquals(List.of(), general("---\nquestion: Why?\nanswer:\n  - a\n---\n"));
    }
}
