package galley.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.audit.Finding;
import galley.check.Severity;
import galley.check.advice.AdviceRule;
import galley.check.advice.RuleBook;
import galley.text.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings as SARIF 2.1.0, which code hosts read. Results are written one by one; the rules that
 * they name come after them, where all are known.
 */
final class Sarif implements CheckReport {

    /** Of a finding about very many articles the first are enough to go to. */
    private static final int MOST_RELATED = 100;

    private final Sink out;
    private final RuleBook book;
    private final Path here = Path.of("").toAbsolutePath();
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private boolean begun;

    Sarif(Sink out, RuleBook book) {
        this.out = out;
        this.book = book;
        out.write(
                "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\","
                        + " \"runs\": [{\"columnKind\": \"unicodeCodePoints\", \"results\": [");
    }

    @Override
    public void article(Path file, List<Finding> findings) {
        findings.forEach(this::write);
    }

    @Override
    public void end(Checked checked) {
        checked.collection().forEach(this::write);
        ObjectNode tool = JsonNodeFactory.instance.objectNode();
        ObjectNode driver =
                tool.putObject("driver").put("name", "Galley").put("version", Version.NUMBER);
        ArrayNode all = driver.putArray("rules");
        rules.keySet().forEach(id -> all.add(rule(id)));
        ObjectNode invocation = JsonNodeFactory.instance.objectNode();
        invocation.put("executionSuccessful", checked.isWhole());
        if (!checked.failed().isEmpty()) {
            ArrayNode told = invocation.putArray("toolExecutionNotifications");
            checked.failed().forEach(why -> failed(told.addObject(), why));
        }
        out.write(
                "\n], \"tool\": %s, \"invocations\": [%s]}]}\n"
                        .formatted(Json.line(tool), Json.line(invocation)));
    }

    /** Of what could not be looked at nothing was found, which is no sign that it is right. */
    private static void failed(ObjectNode notification, String why) {
        notification.put("level", "error").putObject("message").put("text", why);
    }

    private void write(Finding finding) {
        out.write((begun ? ",\n" : "\n") + Json.line(result(finding)));
        begun = true;
    }

    private ObjectNode result(Finding finding) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        int index = rules.computeIfAbsent(finding.rule(), id -> rules.size());
        result.put("ruleId", finding.rule())
                .put("ruleIndex", index)
                .put("kind", finding.isGood() ? "pass" : "fail")
                .put("level", finding.isGood() ? "none" : level(finding.severity()));
        result.putObject("message").put("text", finding.message());
        location(result.putArray("locations").addObject(), finding.file(), finding.place());
        finding.shared()
                .ifPresent(
                        shared -> {
                            ArrayNode others = result.putArray("relatedLocations");
                            CheckReport.others(finding)
                                    .limit(MOST_RELATED)
                                    .forEach(
                                            file ->
                                                    location(
                                                            others.addObject(),
                                                            file,
                                                            new Place(1, 1)));
                        });
        result.putObject("partialFingerprints")
                .put("galleyFinding/v1", Identity.of(finding, here).fingerprint());
        return result;
    }

    private void location(ObjectNode location, Path file, Place place) {
        ObjectNode physical = location.putObject("physicalLocation");
        String path = Identity.relative(file, here);
        boolean absolute = Path.of(path).isAbsolute();
        ObjectNode artifact = physical.putObject("artifactLocation");
        artifact.put(
                "uri",
                absolute ? "file://" + (path.startsWith("/") ? "" : "/") + uri(path) : uri(path));
        if (!absolute) {
            artifact.put("uriBaseId", "%SRCROOT%");
        }
        physical.putObject("region")
                .put("startLine", place.line())
                .put("startColumn", place.column());
    }

    /** Percent-encoded but for what stands for itself in a path. */
    private static String uri(String path) {
        var uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return uri.toString();
    }

    private ObjectNode rule(String id) {
        ObjectNode rule = JsonNodeFactory.instance.objectNode();
        rule.put("id", id);
        Optional<AdviceRule> known =
                book.find(id).or(() -> book.find(id.startsWith("yaml-") ? "yaml" : ""));
        known.ifPresent(
                about -> {
                    rule.putObject("shortDescription").put("text", about.title());
                    rule.putObject("fullDescription").put("text", about.why());
                    rule.putObject("help").put("text", help(about));
                    rule.putObject("defaultConfiguration")
                            .put("level", level(RuleList.usual(about)));
                    rule.putObject("properties").put("evidence", about.evidence().name());
                });
        return rule;
    }

    private static String help(AdviceRule about) {
        String example = about.example().isEmpty() ? "" : " For example: " + about.example();
        String good = about.good().isEmpty() ? about.why() : about.good();
        return "%s%s Rests on: %s.".formatted(good, example, about.evidence().words());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
