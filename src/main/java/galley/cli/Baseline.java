package galley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.audit.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that are known and are not told again. Of the same finding in one article so many are
 * known as there were; one about several articles is known as long as they are not more.
 */
final class Baseline {

    private static final int VERSION = 1;

    private final Path base;
    private final Map<Identity, Integer> counts;
    private final Map<Identity, Integer> seen = new HashMap<>();

    private Baseline(Path file, Map<Identity, Integer> counts) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        this.base = folder == null ? whole : folder;
        this.counts = counts;
    }

    /** To be filled. */
    static Baseline empty(Path file) {
        return new Baseline(file, new HashMap<>());
    }

    /**
     * @throws IOException where it cannot be read, with what to do in its message
     */
    static Baseline of(Path file) throws IOException {
        try {
            return read(file);
        } catch (IOException e) {
            String why =
                    Files.exists(file)
                            ? "This is no baseline that can be read; write it anew with --write-baseline"
                            : "There is no such baseline; write it with --write-baseline";
            throw new IOException(file + ": " + why, e);
        }
    }

    private static Baseline read(Path file) throws IOException {
        JsonNode root = Json.tree(Files.readString(file, StandardCharsets.UTF_8));
        if (root.path("version").asInt() != VERSION || !root.path("findings").isArray()) {
            throw new IOException("this is no baseline of Galley");
        }
        Map<Identity, Integer> counts = new HashMap<>();
        for (JsonNode each : root.path("findings")) {
            var identity =
                    new Identity(
                            each.path("path").asText(),
                            each.path("rule").asText(),
                            each.path("key").asText(),
                            each.path("hash").asText());
            counts.merge(identity, each.path("count").asInt(1), Integer::sum);
        }
        return new Baseline(file, counts);
    }

    boolean knows(Finding finding) {
        Identity identity = Identity.of(finding, base);
        int known = counts.getOrDefault(identity, 0);
        int now =
                finding.shared()
                        .map(shared -> shared.files().size())
                        .orElseGet(() -> seen.merge(identity, 1, Integer::sum));
        return now <= known;
    }

    void add(Finding finding) {
        int count = finding.shared().map(shared -> shared.files().size()).orElse(1);
        counts.merge(Identity.of(finding, base), count, Integer::sum);
    }

    /** One line a finding, in order, so that a change of the file is read as a diff. */
    void write(CheckReport.Sink out) {
        List<Map.Entry<Identity, Integer>> sorted =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.comparingByKey(
                                        Comparator.comparing(Identity::path)
                                                .thenComparing(Identity::rule)
                                                .thenComparing(Identity::key)
                                                .thenComparing(Identity::hash)))
                        .toList();
        out.write("{\"version\": " + VERSION + ", \"findings\": [");
        String between = "\n";
        for (Map.Entry<Identity, Integer> each : sorted) {
            out.write(between + Json.line(json(each.getKey(), each.getValue())));
            between = ",\n";
        }
        out.write("\n]}\n");
    }

    private static ObjectNode json(Identity identity, int count) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("path", identity.path())
                .put("rule", identity.rule())
                .put("key", identity.key())
                .put("hash", identity.hash())
                .put("count", count);
    }
}
