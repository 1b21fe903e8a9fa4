package galley.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.audit.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One array of findings, written one by one, so that there may be any number of them. */
final class JsonReport implements CheckReport {

    private final Sink out;
    private boolean begun;

    JsonReport(Sink out) {
        this.out = out;
    }

    @Override
    public void article(Path file, List<Finding> findings) {
        findings.forEach(this::write);
    }

    @Override
    public void end(Checked checked) {
        checked.collection().forEach(this::write);
        out.write(begun ? " ]\n" : "[ ]\n");
    }

    private void write(Finding finding) {
        out.write((begun ? ", " : "[ ") + Json.indented(json(finding)));
        begun = true;
    }

    private static ObjectNode json(Finding f) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("path", CheckReport.named(f.file()))
                .put("rule", f.rule())
                .put("severity", f.severity().name().toLowerCase(Locale.ROOT))
                .put("rating", f.rating().name().toLowerCase(Locale.ROOT))
                .put("evidence", f.evidence().name())
                .put("line", f.place().line())
                .put("column", f.place().column());
        if (f.key().isEmpty()) {
            node.putNull("key");
        } else {
            node.put("key", f.keyText());
        }
        node.put("message", f.message()).put("fixable", f.fixable());
        f.shared()
                .ifPresent(
                        shared -> {
                            ArrayNode files = node.putArray("files");
                            shared.files().forEach(file -> files.add(CheckReport.named(file)));
                        });
        return node;
    }
}
