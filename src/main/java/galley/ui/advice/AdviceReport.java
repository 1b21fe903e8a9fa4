package galley.ui.advice;

import galley.article.Article;
import galley.article.Outcome;
import galley.audit.CollectionSettings;
import galley.check.Problem;
import galley.check.advice.Advice;
import galley.check.advice.AdviceSettings;
import galley.check.advice.Advisor;
import galley.check.advice.Assessment;
import galley.check.advice.Rating;
import galley.page.JsonLd;
import galley.page.JsonLdCheck;
import galley.page.JsonLdFinding;
import galley.page.OpenGraph;
import galley.page.PageProfile;
import galley.schema.Schema;
import galley.ui.changes.ChangesModel;
import galley.ui.changes.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the pane shows of one state of an article. Made beside the window.
 *
 * @param article that was looked at
 * @param file on the disk; empty where it is on none yet
 * @param tips what would help, what matters most first
 * @param noticed facts that ask for nothing
 * @param problems what of the advice is a problem of the article
 * @param origin of the site; empty where the collection does not say
 * @param structuredData as it would stand in the page
 * @param settings of the collection, which it was looked at by
 * @param settingsFaults what in the collection's settings cannot be followed
 */
public record AdviceReport(
        Article article,
        String file,
        Advice advice,
        List<Tip> tips,
        List<Tip> noticed,
        List<Problem> problems,
        OpenGraph social,
        String origin,
        PageProfile profile,
        String structuredData,
        List<JsonLdFinding> dataFindings,
        AdviceSettings settings,
        List<String> settingsFaults) {

    /** So many mends are tried for what they would change. */
    private static final int MOST_TRIED = 12;

    public AdviceReport {
        tips = List.copyOf(tips);
        noticed = List.copyOf(noticed);
        problems = List.copyOf(problems);
        dataFindings = List.copyOf(dataFindings);
        settingsFaults = List.copyOf(settingsFaults);
    }

    /**
     * @param fileName on the disk, where there is one
     */
    static AdviceReport of(
            Article article,
            Schema schema,
            Advisor advisor,
            CollectionSettings settings,
            Optional<String> fileName) {
        Advice advice = advisor.advise(article, settings.advice(), fileName);
        var tries = new Tries(article);
        List<Tip> tips = new ArrayList<>();
        List<Tip> noticed = new ArrayList<>();
        for (Assessment assessment : advice.assessments()) {
            if (assessment.isProblem()) {
                boolean asks = assessment.rating() != Rating.INFO;
                var tip =
                        new Tip(
                                assessment,
                                advisor.severity(assessment, settings.advice()),
                                advisor.rule(assessment),
                                asks ? tries.of(assessment.fixes()) : List.of());
                (asks ? tips : noticed).add(tip);
            }
        }
        var data = JsonLd.of(article, settings.data());
        return new AdviceReport(
                article,
                fileName.orElse(""),
                advice,
                tips,
                noticed,
                advisor.problems(advice.assessments(), article, schema, settings.advice()),
                OpenGraph.of(article, settings.data()),
                settings.data().origin(),
                settings.data().profile(),
                JsonLd.pretty(data),
                JsonLdCheck.of(data, article),
                settings.advice(),
                settings.faults().stream().map(CollectionSettings.Fault::words).toList());
    }

    private static final class Tries {
        private final Article article;
        private int left = MOST_TRIED;

        Tries(Article article) {
            this.article = article;
        }

        List<List<TextChange>> of(List<Problem.Fix> fixes) {
            List<List<TextChange>> all = new ArrayList<>();
            for (Problem.Fix fix : fixes) {
                all.add(left-- > 0 ? change(fix) : List.of());
            }
            return all;
        }

        private List<TextChange> change(Problem.Fix fix) {
            return switch (article.plan(fix.edit())) {
                case Outcome.Patched done -> ChangesModel.between(article.text(), done.article());
                case Outcome.Refused refused -> List.of();
            };
        }
    }
}
