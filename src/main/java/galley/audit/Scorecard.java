package galley.audit;

import galley.check.Evidence;
import galley.check.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * How a collection does, in numbers of articles.
 *
 * @param articles how many were looked at
 * @param rules in the order of the rules, those that said something
 * @param subjects the commonest first
 */
public record Scorecard(int articles, List<RuleScore> rules, List<SubjectScore> subjects) {

    public Scorecard {
        rules = List.copyOf(rules);
        subjects = List.copyOf(subjects);
    }

    /** Rules that some articles do not keep, those that matter most first. */
    public List<RuleScore> notKept() {
        return rules.stream()
                .filter(RuleScore::asks)
                .sorted(
                        Comparator.comparing(RuleScore::gravest)
                                .thenComparing(r -> !r.isReasonEnough())
                                .thenComparing(r -> -r.bad().articles())
                                .thenComparing(r -> -r.ok().articles()))
                .toList();
    }

    /** Rules that ask for nothing, but note something of some articles. */
    public List<RuleScore> noting() {
        return rules.stream().filter(r -> !r.asks()).filter(r -> r.info().articles() > 0).toList();
    }

    /** Rules that every article keeps. */
    public List<RuleScore> kept() {
        return rules.stream()
                .filter(r -> r.judged() > 0 && r.judged() == r.good().articles())
                .toList();
    }

    /** Whether a query lists the articles that were counted. */
    public sealed interface Listing {

        /**
         * @param typed in the query language, as one types it
         */
        record Query(String typed) implements Listing {}

        /** No query asks for this; the findings name the articles. */
        record NoQuery() implements Listing {}
    }

    /** So many articles, and how one gets to see them. */
    public record Count(int articles, Listing listing) {
        static Count of(int articles, String typed) {
            return new Count(articles, new Listing.Query(typed));
        }

        static Count of(int articles) {
            return new Count(articles, new Listing.NoQuery());
        }
    }

    /**
     * How many articles keep a rule and how many do not. Each counts once, by the worst that the
     * rule says of it.
     *
     * @param title what the rule is about
     * @param badIs how grave the gravest is of what is bad
     * @param okIs likewise of what is nearly good
     * @param infoIs likewise of what is noted; more than a note where the collection says so
     */
    public record RuleScore(
            String rule,
            String title,
            Evidence evidence,
            Count good,
            Count ok,
            Count bad,
            Count info,
            Severity badIs,
            Severity okIs,
            Severity infoIs) {

        /** Articles that the rule could judge. */
        public int judged() {
            return good.articles() + ok.articles() + bad.articles() + info.articles();
        }

        /** Whether some articles do not keep it, or have what the collection does not want. */
        boolean asks() {
            return bad.articles() + ok.articles() > 0
                    || info.articles() > 0 && infoIs != Severity.INFO;
        }

        /** Of what some articles do not keep. */
        Severity gravest() {
            return bad.articles() > 0 ? badIs : ok.articles() > 0 ? okIs : infoIs;
        }

        /** Neither what tools agree on nor an estimate is reason enough to call a page bad. */
        public boolean isReasonEnough() {
            return switch (evidence) {
                case G, M, A -> true;
                case D, C -> false;
            };
        }
    }

    /**
     * @param subject empty for articles without one
     * @param errors those with an error
     * @param warnings those with a warning and no error
     */
    public record SubjectScore(String subject, Count articles, Count errors, Count warnings) {}
}
