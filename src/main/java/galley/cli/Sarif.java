package galley.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.check.Severity;
import java.util.List;

/** Findings as SARIF 2.1.0, which code hosts read. */
final class Sarif {

    private Sarif() {}

    static ObjectNode of(List<CheckCommand.Finding> findings) {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Galley");
        ArrayNode rules = driver.putArray("rules");
        findings.stream()
                .map(f -> f.problem().rule())
                .distinct()
                .sorted()
                .forEach(id -> rules.addObject().put("id", id));
        ArrayNode results = run.putArray("results");
        findings.forEach(f -> result(results.addObject(), f));
        return log;
    }

    private static void result(ObjectNode result, CheckCommand.Finding finding) {
        result.put("ruleId", finding.problem().rule())
                .put("kind", finding.good() ? "pass" : "fail")
                .put("level", finding.good() ? "none" : level(finding.problem().severity()));
        result.putObject("message").put("text", finding.problem().message());
        ObjectNode physical =
                result.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation")
                .put("uri", finding.path().toString().replace('\\', '/'));
        physical.putObject("region")
                .put("startLine", finding.place().line())
                .put("startColumn", finding.place().column());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
