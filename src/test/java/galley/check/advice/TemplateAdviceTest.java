package galley.check.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Outcome;
import galley.check.Problem;
import galley.schema.PageTemplate;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a template makes a text of the page, advice is of what is shown, at what makes it. */
class TemplateAdviceTest {

    private static final Advisor ADVISOR = new Advisor(new RuleBook());
    private static final PageTemplate OF_TITLE =
            new PageTemplate("Student Question : {title} | {subject} | QuickTakes");
    private static final PageTemplate AROUND =
            new PageTemplate("Get the full answer from QuickTakes - {seo.page_description}");

    private static final String ARTICLE =
            """
            ---
            title: Why does an octave on the piano have twelve notes?
            question: Why does an octave on the piano have twelve notes?
            subject: Music
            seo:
              title: A **short** one
              page_description: %s
            answer: Twelve fifths are about seven octaves.
            ---
            """;

    private static Article article(String description) {
        return Article.parse(SourceText.of(ARTICLE.formatted(description)));
    }

    private static List<Assessment> of(
            String description, PageTemplate title, PageTemplate text, String rule) {
        var settings =
                new AdviceSettings("", Optional.of(title), Optional.of(text), false, Map.of());
        return ADVISOR.assess(article(description), settings, Optional.empty()).stream()
                .filter(a -> a.rule().equals(rule))
                .toList();
    }

    @Test
    void whatIsWideIsSaidOfTheFieldThatTheTemplateShows() {
        Assessment width = of("Some.", OF_TITLE, AROUND, "seo-title-width").getFirst();
        assertEquals(Optional.of(KeyPath.of("title")), width.key());
        assertTrue(width.message().startsWith("The title that galley.yaml makes is about"));
        assertTrue(width.message().endsWith("Shorten the template or what it shows."));
        assertEquals(List.of(), width.fixes());
    }

    @Test
    void aFieldThatIsNotShownHasNoMarksToTakeOut() {
        assertEquals(
                List.of(Optional.of(KeyPath.parse("seo.page_description").orElseThrow())),
                of("Some.", OF_TITLE, AROUND, "description-markup").stream()
                        .map(Assessment::key)
                        .toList());
    }

    @Test
    void aDescriptionIsSharedWhereSearchResultsShowAnother() {
        var other = new PageTemplate("{title}");
        Assessment marks = of("A **bold** word.", OF_TITLE, other, "description-markup").getFirst();
        assertEquals(
                "“**” is shown as it stands where the page is shared. Take it out.",
                marks.message());
        Assessment length = of("Some.", OF_TITLE, other, "description-length").getFirst();
        assertEquals(Optional.of(KeyPath.of("title")), length.key());
    }

    @Test
    void whatACutLeavesFitsWithWhatTheTemplateAdds() {
        String description =
                "Twelve fifths are about seven octaves, so a scale of twelve comes round, "
                        + "and what is left over is small, which is why a piano is tuned a little off, "
                        + "and all of its keys sound alike.";
        Problem.Fix fix =
                of(description, OF_TITLE, AROUND, "description-length")
                        .getFirst()
                        .fixes()
                        .getFirst();
        Article cut = ((Outcome.Patched) article(description).plan(fix.edit())).article();
        assertTrue(AROUND.fill(cut).length() <= 156, AROUND.fill(cut));
    }
}
