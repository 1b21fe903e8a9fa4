package galley.audit;

import galley.check.Evidence;
import galley.check.Severity;
import galley.check.advice.Advisor;
import galley.check.advice.AdviceRule;
import galley.check.advice.AdviceSettings;
import galley.check.advice.AdviceSettings.RuleSetting;
import galley.check.advice.Assessment;
import galley.check.advice.Rating;
import java.util.List;
import java.util.Optional;

/** The rules as a collection has them. */
record Rules(Advisor advisor, AdviceSettings settings, AuditRequest request) {

    /** Faults of YAML have each a name of their own and are one rule. */
    private static final String YAML = "yaml";

    static String known(String rule) {
        return rule.startsWith("yaml-") ? YAML : rule;
    }

    /** Whether it is asked at all. */
    boolean ask(String rule) {
        boolean wanted = request.wants(rule);
        boolean usual = advisor.book().find(known(rule)).map(AdviceRule::on).orElse(true);
        return wanted && setting(rule).flatMap(RuleSetting::on).orElse(usual);
    }

    boolean isFact(String rule) {
        return advisor.book().find(known(rule)).map(AdviceRule::fact).orElse(false);
    }

    private Optional<RuleSetting> setting(String rule) {
        return Optional.ofNullable(settings.rules().get(known(rule)));
    }

    double limit(String rule, String name, double usual) {
        return setting(rule).map(s -> s.limits().getOrDefault(name, usual)).orElse(usual);
    }

    Severity severity(String rule, Severity usual) {
        return setting(rule).flatMap(RuleSetting::severity).orElse(usual);
    }

    /** By its evidence, unless the collection says otherwise. */
    Severity severity(String rule, Rating rating) {
        return advisor.severity(
                new Assessment(
                        rule, rating, Optional.empty(), "", Optional.empty(), List.of(), List.of()),
                settings);
    }

    Evidence evidence(String rule) {
        return advisor.book().find(known(rule)).map(AdviceRule::evidence).orElse(Evidence.M);
    }
}
