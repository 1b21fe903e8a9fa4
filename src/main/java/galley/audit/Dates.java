package galley.audit;

import galley.article.Article;
import galley.check.Problem;
import galley.check.advice.Rating;
import galley.schema.IsoMoment;
import galley.yaml.KeyPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether the date of an article is one, and has come. */
record Dates(Article article, List<Problem> problems, LocalDate today, Rules rules) {

    private static final KeyPath DATE = KeyPath.of("date");

    /** The day that an article has as its date. */
    static Optional<LocalDate> day(Article article) {
        return IsoMoment.parse(written(article)).map(moment -> moment.toLocalDate());
    }

    private static String written(Article article) {
        return article.text(DATE).map(String::strip).orElse("");
    }

    List<Draft> drafts() {
        String written = written(article);
        // What is no date for the form is told of there.
        boolean told = problems.stream().anyMatch(p -> p.key().filter(DATE::equals).isPresent());
        if (written.isEmpty() || told) {
            return List.of();
        }
        Optional<LocalDate> day = day(article);
        if (day.isEmpty()) {
            return List.of(
                    draft(
                            "date-invalid",
                            "“%s” is no date that can be sorted. Write it as 2024-11-30."
                                    .formatted(Fold.shown(written))));
        }
        return day.get().isAfter(today)
                ? List.of(
                        draft(
                                "date-future",
                                "The date %s lies ahead. Write the day on which the page was posted."
                                        .formatted(day.get())))
                : List.of();
    }

    private Draft draft(String rule, String message) {
        return new Draft(
                rule,
                rules.severity(rule, Rating.OK),
                Rating.OK,
                rules.evidence(rule),
                Optional.of(DATE),
                message,
                false,
                ArticleCheck.offset(article, DATE));
    }
}
