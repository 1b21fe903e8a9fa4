package galley.audit;

import galley.audit.ArticleCheck.Looked;
import galley.audit.Scorecard.Count;
import galley.audit.Scorecard.RuleScore;
import galley.audit.Scorecard.SubjectScore;
import galley.check.Severity;
import galley.check.advice.AdviceRule;
import galley.check.advice.Rating;
import galley.check.advice.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what the rules say of articles. */
final class Tally {

    private final Map<String, Rated> rules = new HashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();
    private int articles;

    /** How many ways of writing a subject there are that a query does not tell apart. */
    private final Map<String, Integer> spellings = new HashMap<>();

    private static final class Subject {
        private int articles;
        private int errors;
        private int warnings;
    }

    /** How often a rule says what, and the gravest that it is then. */
    private static final class Rated {
        private final Map<Rating, Integer> articles = new EnumMap<>(Rating.class);
        private final Map<Rating, Severity> gravest = new EnumMap<>(Rating.class);

        int articles(Rating rating) {
            return articles.getOrDefault(rating, 0);
        }

        Severity gravest(Rating rating) {
            return gravest.getOrDefault(rating, Severity.INFO);
        }
    }

    /** The greater the worse. */
    static int badness(Rating rating) {
        return switch (rating) {
            case NOT_APPLICABLE -> 0;
            case GOOD -> 1;
            case INFO -> 2;
            case OK -> 3;
            case BAD -> 4;
        };
    }

    void article(String subject, Looked looked) {
        articles++;
        Subject counts = subjects.computeIfAbsent(subject, this::subject);
        counts.articles++;
        if (has(looked, Severity.ERROR)) {
            counts.errors++;
        } else if (has(looked, Severity.WARNING)) {
            counts.warnings++;
        }
        looked.ratings().forEach((rule, rating) -> add(rule, rating, 1));
        looked.findings().stream()
                .filter(f -> !f.isGood())
                .forEach(f -> grave(Rules.known(f.rule()), f.rating(), f.severity()));
    }

    private Subject subject(String written) {
        spellings.merge(inAnyCase(written), 1, Integer::sum);
        return new Subject();
    }

    private static String inAnyCase(String subject) {
        return subject.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean has(Looked looked, Severity severity) {
        return looked.findings().stream().anyMatch(f -> !f.isGood() && f.severity() == severity);
    }

    void add(String rule, Rating rating, int count) {
        of(rule).articles.merge(rating, count, Integer::sum);
    }

    /** Notes how grave it is that a rule says something. */
    void grave(String rule, Rating rating, Severity severity) {
        of(rule).gravest.merge(rating, severity, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    private Rated of(String rule) {
        return rules.computeIfAbsent(rule, r -> new Rated());
    }

    Scorecard scorecard(RuleBook book, CollectionSettings settings) {
        List<RuleScore> scores = new ArrayList<>();
        for (AdviceRule rule : book.rules()) {
            Rated counts = rules.get(rule.id());
            if (counts != null) {
                scores.add(score(rule, counts, new Listings(settings.advice())));
            }
        }
        return new Scorecard(
                articles,
                scores,
                subjects.entrySet().stream()
                        .map(e -> subject(e.getKey(), e.getValue()))
                        .sorted(
                                Comparator.comparing((SubjectScore s) -> -s.articles().articles())
                                        .thenComparing(SubjectScore::subject))
                        .toList());
    }

    private static RuleScore score(AdviceRule rule, Rated counts, Listings listings) {
        return new RuleScore(
                rule.id(),
                rule.title(),
                rule.evidence(),
                listings.count(rule.id(), Rating.GOOD, counts.articles(Rating.GOOD)),
                listings.count(rule.id(), Rating.OK, counts.articles(Rating.OK)),
                listings.count(rule.id(), Rating.BAD, counts.articles(Rating.BAD)),
                listings.count(rule.id(), Rating.INFO, counts.articles(Rating.INFO)),
                counts.gravest(Rating.BAD),
                counts.gravest(Rating.OK),
                counts.gravest(Rating.INFO));
    }

    private SubjectScore subject(String subject, Subject counts) {
        String typed = Listings.subject(subject);
        boolean alone = spellings.getOrDefault(inAnyCase(subject), 0) == 1;
        return new SubjectScore(
                subject,
                alone ? Count.of(counts.articles, typed) : Count.of(counts.articles),
                Count.of(counts.errors),
                Count.of(counts.warnings));
    }
}
