package galley.check.advice;

import galley.check.Evidence;
import galley.text.Span;
import galley.yaml.Entry;
import galley.yaml.Node;
import galley.yaml.YamlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules of advice with their reasons, in the order of the things they speak of. */
public final class RuleBook {

    private final Map<String, AdviceRule> rules = new LinkedHashMap<>();

    public RuleBook() {
        String text = text();
        Node root = YamlDocument.parse(text, new Span(0, text.length())).root();
        entries(root).forEach((id, node) -> rules.put(id, rule(id, entries(node))));
    }

    public List<AdviceRule> rules() {
        return new ArrayList<>(rules.values());
    }

    public Optional<AdviceRule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    AdviceRule of(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no such rule: " + id));
    }

    private static AdviceRule rule(String id, Map<String, Node> entries) {
        return new AdviceRule(
                id,
                word(entries, "title"),
                Evidence.valueOf(word(entries, "evidence")),
                word(entries, "why"),
                word(entries, "good"),
                word(entries, "example"),
                word(entries, "fact").equals("true"),
                !word(entries, "on").equals("false"));
    }

    private static String word(Map<String, Node> entries, String key) {
        return entries.get(key) instanceof Node.Scalar scalar ? scalar.value().strip() : "";
    }

    private static Map<String, Node> entries(Node node) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                entries.put(entry.key(), entry.value());
            }
        }
        return entries;
    }

    private static String text() {
        try (InputStream in = RuleBook.class.getResourceAsStream("/galley/check/rules.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the rules are not built in");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
