package galley.check.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Outcome;
import galley.check.Problem;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing is called bad that is not, and no mend makes it worse. */
class FairnessTest {

    private static final Advisor ADVISOR = new Advisor(new RuleBook());
    private static final String ANSWER =
            "A short answer that says what there is to say, and then a little more of it.";

    private static Article article(Map<String, String> fields, String answer) {
        var text = new StringBuilder("---\n");
        for (String key : List.of("title", "question", "subject", "url", "date")) {
            Optional.ofNullable(fields.get(key))
                    .ifPresent(v -> text.append(key).append(": ").append(v).append('\n'));
        }
        text.append("seo:\n");
        for (String key : List.of("title", "page_description", "page_keywords")) {
            text.append("  ")
                    .append(key)
                    .append(": ")
                    .append(fields.getOrDefault("seo." + key, ""))
                    .append('\n');
        }
        text.append("answer: |-\n  ").append(answer.replace("\n", "\n  ")).append("\n---\n");
        return Article.parse(SourceText.of(text.toString()));
    }

    private static List<Assessment> of(Article article, AdviceSettings settings, String rule) {
        return ADVISOR.assess(article, settings, Optional.empty()).stream()
                .filter(a -> a.rule().equals(rule))
                .toList();
    }

    private static Optional<Rating> rating(Map<String, String> fields, String answer, String rule) {
        return of(article(fields, answer), AdviceSettings.defaults(), rule).stream()
                .map(Assessment::rating)
                .findFirst();
    }

    private static Map<String, String> titles(String question, String title) {
        return Map.of("title", question, "question", question, "seo.title", title);
    }

    @Test
    void aTitleOfShortWordsSaysSomething() {
        String rule = "seo-title-boilerplate";
        assertEquals(
                Optional.of(Rating.GOOD), rating(titles("Is pi odd?", "Is pi odd?"), ANSWER, rule));
        assertEquals(
                Optional.of(Rating.GOOD),
                rating(titles("What is C++?", "C++ | QuickTakes"), ANSWER, rule));
        assertEquals(
                Optional.of(Rating.GOOD),
                rating(titles("How do arrays sort?", "Sorting an array"), ANSWER, rule));
        assertEquals(
                Optional.of(Rating.BAD),
                rating(titles("Is pi odd?", "Learn with us today"), ANSWER, rule));
    }

    @Test
    void whereNoBlanksPartWordsNoneIsMissed() {
        Map<String, String> chinese =
                Map.of(
                        "title", "联盟是什么？",
                        "question", "联盟是什么？",
                        "url", "/learn/a/questions/what-is-an-alliance",
                        "seo.title", "联盟的定义与作用",
                        "seo.page_keywords", "联盟");
        String answer = "联盟是国家之间的约定。联盟有共同的目标。\n\n## 联盟的作用\n\n" + "联盟保护成员。".repeat(40);
        assertEquals(
                Optional.of(Rating.NOT_APPLICABLE),
                rating(chinese, answer, "seo-title-boilerplate"));
        assertEquals(Optional.empty(), rating(chinese, answer, "keyword-density"));
        assertEquals(Optional.empty(), rating(chinese, answer, "keyword-in-slug"));
        assertEquals(Optional.of(Rating.GOOD), rating(chinese, answer, "keyword-in-headings"));
    }

    @Test
    void aLetterIsNotTheNameThatBeginsWithIt() {
        Keyphrase c = Keyphrase.of("C", new FunctionWords());
        assertEquals(1, c.places("C++ and C# came after C, as is known.").size());
        assertEquals(1, Keyphrase.of("C++", new FunctionWords()).places("C++ and C#").size());
    }

    @Test
    void whatIsShownOfADifferenceKeepsItsCharactersWhole() {
        Map<String, String> fields =
                Map.of(
                        "title", "How do plants make that food 🌱 now?",
                        "question", "What do plants do?");
        String message =
                of(article(fields, ANSWER), AdviceSettings.defaults(), "title-question-match")
                        .getFirst()
                        .message();
        assertFalse(
                message.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF), "half of a pair");
        assertTrue(message.contains("🌱"), message);
    }

    @Test
    void aMendThatAsksForMoreSaysMore() {
        String description = "A fence around a field that never ends and goes on and on.";
        Map<String, String> fields =
                Map.of("title", "A fence?", "seo.page_description", description);
        assertTrue(
                of(
                                article(fields, "Text about a fence."),
                                AdviceSettings.defaults(),
                                "description-length")
                        .getFirst()
                        .fixes()
                        .isEmpty());
    }

    @Test
    void aDescriptionThatIsCutFitsWithItsDate() {
        String description =
                "One clause of some length that says a thing about the sea and its tides, "
                        + "another clause that goes on about the moon and the sun, "
                        + "a third that is here for nothing but its own good length, and an end.";
        var dated = new AdviceSettings("", Optional.empty(), Optional.empty(), true, Map.of());
        Article article =
                article(
                        Map.of(
                                "title", "Why?",
                                "date", "2025-03-04",
                                "seo.page_description", '"' + description + '"'),
                        ANSWER);
        Problem.Fix fix = of(article, dated, "description-length").getFirst().fixes().getFirst();
        Article cut = ((Outcome.Patched) article.plan(fix.edit())).article();
        String text = cut.text(KeyPath.of("seo").child("page_description")).orElse("");
        assertTrue(text.length() + 15 <= 156, text);
    }

    @Test
    void anAnswerWithoutSearchAppearanceIsMissingAllOfIt() {
        Article bare =
                Article.parse(SourceText.of("---\nquestion: Why?\nanswer: So it is.\n---\n"));
        for (String rule :
                List.of("seo-title-missing", "description-missing", "keywords-missing")) {
            assertTrue(
                    of(bare, AdviceSettings.defaults(), rule).stream()
                            .anyMatch(Assessment::isProblem),
                    rule);
        }
    }
}
