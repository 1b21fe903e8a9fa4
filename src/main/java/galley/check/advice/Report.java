package galley.check.advice;

import galley.check.Problem;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the rules say of an article; rules that are off are not heard. */
final class Report {

    /**
     * @param key the field that is spoken of
     * @param places in the file
     */
    record Where(Optional<KeyPath> key, List<Span> places) {}

    private final RuleBook book;
    private final AdviceSettings settings;
    private final List<Assessment> assessments = new ArrayList<>();

    Report(RuleBook book, AdviceSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    List<Assessment> assessments() {
        return assessments;
    }

    double limit(String rule, String name, double usual) {
        return settings.limit(rule, name, usual);
    }

    /** One that counts in a score. */
    void say(
            String rule,
            Rating rating,
            int points,
            String message,
            Where where,
            List<Problem.Fix> fixes) {
        add(
                new Assessment(
                        rule,
                        rating,
                        Optional.of(points),
                        message,
                        where.key(),
                        where.places(),
                        fixes));
    }

    void say(String rule, Rating rating, int points, String message, Where where) {
        say(rule, rating, points, message, where, List.of());
    }

    /** One that counts in no score. */
    void say(String rule, Rating rating, String message, Where where, List<Problem.Fix> fixes) {
        add(
                new Assessment(
                        rule,
                        rating,
                        Optional.empty(),
                        message,
                        where.key(),
                        where.places(),
                        fixes));
    }

    void say(String rule, Rating rating, String message, Where where) {
        say(rule, rating, message, where, List.of());
    }

    private void add(Assessment assessment) {
        if (settings.isOn(book.of(assessment.rule()))) {
            assessments.add(assessment);
        }
    }
}
