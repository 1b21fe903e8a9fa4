package galley.check.advice;

import galley.check.Severity;
import galley.schema.PageTemplate;
import galley.schema.ResultText;
import java.util.Map;
import java.util.Optional;

/**
 * What a collection has decided about advice.
 *
 * @param siteName that stands in its titles; empty where none is known
 * @param titleTemplate what the page's title is made of; without one it is {@code seo.title}
 * @param descriptionTemplate likewise; without one it is {@code seo.page_description}
 * @param dateShown whether a search result begins with the date
 * @param rules by their ids
 */
public record AdviceSettings(
        String siteName,
        Optional<PageTemplate> titleTemplate,
        Optional<PageTemplate> descriptionTemplate,
        boolean dateShown,
        Map<String, RuleSetting> rules) {

    public AdviceSettings {
        rules = Map.copyOf(rules);
    }

    public static AdviceSettings defaults() {
        return new AdviceSettings("", Optional.empty(), Optional.empty(), false, Map.of());
    }

    /**
     * What is another for one rule.
     *
     * @param on whether it is asked at all; without a word as the rule itself has it
     * @param severity of what it finds, in place of the one that its evidence gives
     * @param limits by name
     */
    public record RuleSetting(
            Optional<Boolean> on, Optional<Severity> severity, Map<String, Double> limits) {
        public RuleSetting {
            limits = Map.copyOf(limits);
        }
    }

    /** What makes a text of the page in place of the field that it is kept in. */
    public Optional<PageTemplate> template(ResultText text) {
        return switch (text) {
            case TITLE -> titleTemplate;
            case DESCRIPTION -> descriptionTemplate;
        };
    }

    /** How a template makes a text of the page; empty where its field is shown as it is. */
    public Optional<Made> made(ResultText text) {
        return template(text).map(t -> Made.of(text, t));
    }

    double limit(String rule, String name, double usual) {
        RuleSetting setting = rules.get(rule);
        return setting == null ? usual : setting.limits().getOrDefault(name, usual);
    }

    /** The one that the collection gives what a rule finds. */
    public Optional<Severity> severity(String rule) {
        return Optional.ofNullable(rules.get(rule)).flatMap(RuleSetting::severity);
    }

    boolean isOn(AdviceRule rule) {
        return Optional.ofNullable(rules.get(rule.id())).flatMap(RuleSetting::on).orElse(rule.on());
    }

    /** Whether the collection calls what some rule finds an error or a warning. */
    public boolean raisesAny() {
        return rules.keySet().stream().anyMatch(this::raises);
    }

    public boolean raises(String rule) {
        return severity(rule).filter(s -> s != Severity.INFO).isPresent();
    }
}
