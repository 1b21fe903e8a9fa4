package galley.ui.form;

import galley.check.advice.AdviceSettings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.article.Article;
import galley.check.Problem;
import galley.check.Validity;
import galley.schema.Schema;
import galley.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormModelTest {

    private static FormModel of(String text) {
        Article article = Article.parse(SourceText.of(text));
        Schema schema = Schema.of(article);
        return FormModel.of(
                article, schema, Validity.problems(article, schema), AdviceSettings.defaults());
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

    @Test
    void theRoomForATextIsWhatTheCollectionSays() {
        Article article =
                Article.parse(
                        SourceText.of(
                                "---\nquestion: Why?\nseo:\n  title: Why\n  page_description: %s\n---\n"
                                        .formatted("word ".repeat(24).strip())));
        var limit =
                new AdviceSettings.RuleSetting(
                        Optional.empty(), Optional.empty(), Map.of("most", 100.0));
        var settings =
                new AdviceSettings(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Map.of("description-length", limit, "seo-title-width", limit));
        assertEquals(
                List.of("40 of about 600 pixels", "119 of about 156 characters"),
                counters(article, AdviceSettings.defaults()));
        assertEquals(
                List.of("40 of about 100 pixels", "119 of about 100 characters"),
                counters(article, settings));
    }

    private static List<String> counters(Article article, AdviceSettings settings) {
        return FormModel.of(article, Schema.of(article), List.of(), settings).groups().stream()
                .flatMap(g -> g.rows().stream())
                .flatMap(r -> r.counter().stream())
                .map(FormRow.Counter::words)
                .toList();
    }
}
