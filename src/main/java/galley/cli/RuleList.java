package galley.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.audit.CollectionSettings;
import galley.audit.SettingsFiles;
import galley.check.Severity;
import galley.check.advice.AdviceRule;
import galley.check.advice.AdviceSettings;
import galley.check.advice.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules there are, with their ids, as a collection has them. */
final class RuleList {

    /** What is broken for every reader. */
    private static final Set<String> BREAKING =
            Set.of("yaml", "conflict-marker", "key-duplicate", "file-encoding");

    private final RuleBook book;
    private final boolean json;
    private final Console console;

    RuleList(RuleBook book, boolean json, Console console) {
        this.book = book;
        this.json = json;
        this.console = console;
    }

    /** How grave what a rule finds is, where the collection says nothing and it is bad. */
    static Severity usual(AdviceRule rule) {
        if (BREAKING.contains(rule.id()) || rule.id().startsWith("field-")) {
            return Severity.ERROR;
        }
        return rule.fact() ? Severity.INFO : byEvidence(rule);
    }

    private static Severity byEvidence(AdviceRule rule) {
        return switch (rule.evidence()) {
            case G, M, A -> Severity.WARNING;
            case D, C -> Severity.INFO;
        };
    }

    /**
     * @param paths the collection of the first of them is meant; none for the rules as they come
     */
    int print(List<Path> paths) {
        Optional<Path> missing = paths.stream().filter(p -> !Files.exists(p)).findFirst();
        if (missing.isPresent()) {
            console.error(missing.get() + ": There is no such file or folder; check the name");
            return Exit.FILE;
        }
        CollectionSettings settings =
                paths.stream()
                        .findFirst()
                        .map(new SettingsFiles(book)::of)
                        .orElseGet(CollectionSettings::defaults);
        int widest = book.rules().stream().mapToInt(r -> r.id().length()).max().orElse(0);
        for (AdviceRule rule : book.rules()) {
            String severity = severity(rule, settings.advice());
            console.line(
                    json
                            ? json(rule, severity)
                            : "%s  %-7s  %s  %s"
                                    .formatted(
                                            padded(rule.id(), widest),
                                            severity,
                                            rule.evidence(),
                                            rule.title()));
        }
        return Exit.DONE;
    }

    private static String padded(String id, int width) {
        return id + " ".repeat(width - id.length());
    }

    private static String severity(AdviceRule rule, AdviceSettings settings) {
        Optional<AdviceSettings.RuleSetting> own =
                Optional.ofNullable(settings.rules().get(rule.id()));
        boolean on = own.flatMap(AdviceSettings.RuleSetting::on).orElse(rule.on());
        Severity severity = settings.severity(rule.id()).orElseGet(() -> usual(rule));
        return on ? severity.name().toLowerCase(Locale.ROOT) : "off";
    }

    private static String json(AdviceRule rule, String severity) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("rule", rule.id());
        node.put("severity", severity);
        node.put("evidence", rule.evidence().name());
        node.put("title", rule.title());
        return Json.line(node);
    }
}
