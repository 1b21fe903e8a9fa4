package galley.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.check.Problem;
import galley.check.Validity;
import galley.check.advice.AdviceSettings;
import galley.schema.PageTemplate;
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

    @Test
    void fewWideLettersAreCutToo() {
        Article article =
                Article.parse(
                        SourceText.of(
                                "---\ntitle: T\nseo:\n  title: S\n  page_description: %s\nanswer: A\n---\n"
                                        .formatted("WWWW MMMM ".repeat(12).strip())));
        FormRow.Counter counter =
                FormModel.of(article, Schema.of(article), List.of(), AdviceSettings.defaults())
                        .groups()
                        .stream()
                        .flatMap(g -> g.rows().stream())
                        .flatMap(r -> r.counter().stream())
                        .toList()
                        .getLast();
        assertEquals("119 of about 156 characters", counter.words());
        assertTrue(counter.isOver());
        assertTrue(counter.hint().startsWith("Cut after"), counter.hint());
    }

    @Test
    void aTextThatATemplateMakesIsSaidToBeOne() {
        Article article =
                Article.parse(
                        SourceText.of(
                                """
                                ---
                                title: Why is the sky blue at noon and red at sunset in the evening?
                                question: Why?
                                seo:
                                  title: Galley
                                  page_description: Air scatters blue.
                                ---
                                """));
        var settings =
                new AdviceSettings(
                        "",
                        Optional.of(new PageTemplate("Question: {title}")),
                        Optional.of(new PageTemplate("Read: {seo.page_description}")),
                        false,
                        Map.of());
        List<FormRow.Counter> counters =
                FormModel.of(article, Schema.of(article), List.of(), settings).groups().stream()
                        .flatMap(g -> g.rows().stream())
                        .flatMap(r -> r.counter().stream())
                        .toList();

        FormRow.Counter title = counters.getFirst();
        assertEquals("not shown in search results", title.words());
        assertFalse(title.isOver(), "what is not shown is not too long");
        assertFalse(title.isOfField());
        assertEquals(
                "A desktop shows “Question: Why is the sky blue at noon and red at sunset in the ...”."
                        + " galley.yaml makes the title by “Question: {title}”."
                        + " Editing seo.title changes nothing of it.",
                title.hint());

        FormRow.Counter description = counters.getLast();
        assertEquals("24 of about 156 characters with what galley.yaml adds", description.words());
        assertTrue(description.isOfField());
        assertEquals(
                "A desktop shows “Read: Air scatters blue.”."
                        + " galley.yaml makes the description by “Read: {seo.page_description}”.",
                description.hint());
    }

    private static List<String> counters(Article article, AdviceSettings settings) {
        return FormModel.of(article, Schema.of(article), List.of(), settings).groups().stream()
                .flatMap(g -> g.rows().stream())
                .flatMap(r -> r.counter().stream())
                .map(FormRow.Counter::words)
                .toList();
    }
}
