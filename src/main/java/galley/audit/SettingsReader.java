package galley.audit;

import galley.audit.CollectionSettings.Fault;
import galley.check.Severity;
import galley.check.advice.AdviceSettings;
import galley.check.advice.AdviceSettings.RuleSetting;
import galley.check.advice.RuleBook;
import galley.page.Language;
import galley.page.PageProfile;
import galley.page.StructuredDataSettings;
import galley.schema.PageTemplate;
import galley.text.LineEnds;
import galley.text.Span;
import galley.yaml.Damage;
import galley.yaml.Entry;
import galley.yaml.Node;
import galley.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a collection's settings; what cannot be followed is told with its place. */
final class SettingsReader {

    /** What of a rule is a number. */
    private static final Map<String, List<String>> LIMITS =
            Map.ofEntries(
                    Map.entry("seo-title-width", List.of("least", "safe", "most")),
                    Map.entry("seo-title-chars", List.of("most")),
                    Map.entry("description-length", List.of("least", "most")),
                    Map.entry("description-width", List.of("desktop", "phone")),
                    Map.entry("keywords-count", List.of("good", "ok")),
                    Map.entry("keyword-density", List.of("least", "most")),
                    Map.entry("slug-length", List.of("good", "ok")),
                    Map.entry("subheading-distribution", List.of("good")),
                    Map.entry("text-length", List.of("good", "ok")),
                    Map.entry("sentence-length", List.of("words")),
                    Map.entry("paragraph-length", List.of("good", "ok")),
                    Map.entry("flesch", List.of("good", "ok")),
                    Map.entry("near-dup-answer", List.of("likeness")),
                    Map.entry("schema-drift", List.of("percent", "fewest")),
                    Map.entry("template-title", List.of("most")));

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?");

    private final String text;
    private final RuleBook book;
    private final List<Fault> faults = new ArrayList<>();

    private SettingsReader(String text, RuleBook book) {
        this.text = text;
        this.book = book;
    }

    static CollectionSettings read(String text, RuleBook book) {
        return new SettingsReader(text, book).read();
    }

    private CollectionSettings read() {
        YamlDocument document = YamlDocument.parse(text, new Span(0, text.length()));
        for (Damage damage : document.damages()) {
            fault(damage.place().start(), "This is not valid YAML. Mend it; the line is left out.");
        }
        Map<String, Entry> top = entries(document.root());
        known(top, List.of("site", "templates", "search_result", "rules"));
        Map<String, Entry> site = group(top, "site");
        known(site, List.of("origin", "name", "picture", "language", "profile", "machine_written"));
        Map<String, Entry> templates = group(top, "templates");
        known(templates, List.of("title", "description"));
        Map<String, Entry> result = group(top, "search_result");
        known(result, List.of("date"));
        String name = word(site, "name").orElse("");
        var advice =
                new AdviceSettings(
                        name,
                        template(templates, "title"),
                        template(templates, "description"),
                        flag(result, "date"),
                        rules(group(top, "rules")));
        var data =
                new StructuredDataSettings(
                        origin(site),
                        profile(site),
                        Optional.of(name),
                        word(site, "picture"),
                        flag(site, "machine_written"),
                        language(site));
        faults.sort(Comparator.comparing((Fault f) -> f.place().line()));
        return new CollectionSettings(advice, data, faults);
    }

    private Optional<PageTemplate> template(Map<String, Entry> templates, String key) {
        Optional<PageTemplate> template = word(templates, key).map(PageTemplate::new);
        template.filter(t -> !t.isWhole())
                .ifPresent(
                        t ->
                                fault(
                                        templates,
                                        key,
                                        "A brace of this template has no other. Write fields as {title}."));
        return template;
    }

    private String origin(Map<String, Entry> site) {
        String origin = word(site, "origin").orElse("");
        if (!StructuredDataSettings.isOrigin(origin)) {
            fault(
                    site,
                    "origin",
                    "“"
                            + origin
                            + "” is no address of a site. Write one such as https://example.com.");
            return "";
        }
        return origin;
    }

    private PageProfile profile(Map<String, Entry> site) {
        String word = word(site, "profile").orElse("article");
        return switch (word) {
            case "article" -> PageProfile.ARTICLE;
            case "qapage-education" -> PageProfile.QAPAGE_EDUCATION;
            default -> {
                fault(
                        site,
                        "profile",
                        "There is no profile “" + word + "”. Write article or qapage-education.");
                yield PageProfile.ARTICLE;
            }
        };
    }

    private Language language(Map<String, Entry> site) {
        Optional<String> word = word(site, "language").filter(w -> !w.isEmpty());
        Optional<Language> language = word.flatMap(Language::of);
        if (word.isPresent() && language.isEmpty()) {
            fault(
                    site,
                    "language",
                    "“%s” is no tag of a language. Write one such as en or pt-BR."
                            .formatted(word.get()));
        }
        return language.orElse(Language.ENGLISH);
    }

    private Map<String, RuleSetting> rules(Map<String, Entry> entries) {
        Map<String, RuleSetting> rules = new LinkedHashMap<>();
        entries.forEach(
                (id, entry) -> {
                    if (book.find(id).isEmpty()) {
                        fault(
                                entry,
                                "There is no rule “"
                                        + id
                                        + "”. Take the line out or mend the name.");
                    } else {
                        rules.put(id, rule(entry));
                    }
                });
        return rules;
    }

    private RuleSetting rule(Entry entry) {
        if (entry.value() instanceof Node.Mapping) {
            Map<String, Entry> parts = entries(entry.value());
            Optional<String> severity = word(parts, "severity");
            Map<String, Double> limits = new LinkedHashMap<>();
            parts.forEach(
                    (key, part) -> {
                        if (!key.equals("severity")) {
                            limit(entry.key(), key, part).ifPresent(n -> limits.put(key, n));
                        }
                    });
            RuleSetting own =
                    Optional.ofNullable(parts.get("severity"))
                            .map(part -> ruled(part, severity.orElse("")))
                            .orElse(new RuleSetting(Optional.empty(), Optional.empty(), Map.of()));
            return new RuleSetting(own.on(), own.severity(), limits);
        }
        return ruled(entry, word(entry).orElse(""));
    }

    /** A number that the rule asks for, in its range. */
    private Optional<Double> limit(String rule, String key, Entry part) {
        List<String> known = LIMITS.getOrDefault(rule, List.of());
        if (!known.contains(key)) {
            fault(
                    part,
                    known.isEmpty()
                            ? "The rule “" + rule + "” has no limit. Take the line out."
                            : "“"
                                    + key
                                    + "” is no limit of “"
                                    + rule
                                    + "”. Write one of "
                                    + String.join(", ", known)
                                    + ".");
            return Optional.empty();
        }
        double most = key.equals("likeness") ? 1 : key.equals("percent") ? 100 : 1_000_000;
        Optional<Double> number = number(part);
        if (number.filter(n -> n < 0 || n > most).isPresent()) {
            fault(part, "“" + key + "” goes from 0 to %,.0f.".formatted(most));
            return Optional.empty();
        }
        return number;
    }

    /** By one word: off, on, or a severity. */
    private RuleSetting ruled(Entry entry, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "off", "no", "false" ->
                    new RuleSetting(Optional.of(false), Optional.empty(), Map.of());
            case "on", "yes", "true" ->
                    new RuleSetting(Optional.of(true), Optional.empty(), Map.of());
            case "error", "warning", "info" ->
                    new RuleSetting(
                            Optional.of(true),
                            Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT))),
                            Map.of());
            default -> {
                fault(
                        entry,
                        "“"
                                + word
                                + "” says nothing of a rule. Write off, on, error, warning or info.");
                yield new RuleSetting(Optional.empty(), Optional.empty(), Map.of());
            }
        };
    }

    private Optional<Double> number(Entry entry) {
        String word = word(entry).orElse("");
        if (!NUMBER.matcher(word).matches()) {
            fault(entry, "“" + word + "” is no number. Write one, such as 100.");
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(word));
    }

    private boolean flag(Map<String, Entry> group, String key) {
        String word = word(group, key).orElse("false").toLowerCase(Locale.ROOT);
        boolean known = List.of("true", "false", "yes", "no", "on", "off").contains(word);
        if (!known) {
            fault(group, key, "“" + word + "” is neither yes nor no. Write true or false.");
        }
        return List.of("true", "yes", "on").contains(word);
    }

    private Map<String, Entry> group(Map<String, Entry> parent, String key) {
        Entry entry = parent.get(key);
        if (entry == null || entry.value() instanceof Node.Empty) {
            return Map.of();
        }
        if (!(entry.value() instanceof Node.Mapping)) {
            fault(entry, "“" + key + "” has to be a group of lines below it.");
        }
        return entries(entry.value());
    }

    private void known(Map<String, Entry> group, List<String> keys) {
        group.forEach(
                (key, entry) -> {
                    if (!keys.contains(key)) {
                        fault(
                                entry,
                                "“"
                                        + key
                                        + "” is not known here. Write one of "
                                        + String.join(", ", keys)
                                        + ".");
                    }
                });
    }

    private static Map<String, Entry> entries(Node node) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (!entry.key().isEmpty()) {
                    entries.put(entry.key(), entry);
                }
            }
        }
        return entries;
    }

    private static Optional<String> word(Map<String, Entry> group, String key) {
        return Optional.ofNullable(group.get(key)).flatMap(SettingsReader::word);
    }

    private static Optional<String> word(Entry entry) {
        return entry.value() instanceof Node.Scalar scalar
                ? Optional.of(scalar.value().strip())
                : Optional.empty();
    }

    private void fault(Map<String, Entry> group, String key, String message) {
        Optional.ofNullable(group.get(key)).ifPresent(entry -> fault(entry, message));
    }

    private void fault(Entry entry, String message) {
        fault(entry.keySpan().start(), message);
    }

    private void fault(int offset, String message) {
        faults.add(new Fault(LineEnds.placeOf(text, offset), message));
    }
}
