package galley.store;

import galley.store.Origin.OfFile;
import galley.store.Origin.Unnamed;
import galley.text.SourceText;
import galley.text.SourceText.Decoded;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One text in the journal: a few lines that say what it is, an empty line, and the text exactly as
 * it would have been saved, so that it can be rescued by hand.
 */
record JournalEntry(Origin origin, SourceText text, Instant when) {

    private static final String FIRST = "galley recovery 1";

    byte[] write() {
        byte[] body = text.encode();
        var head = new StringBuilder(FIRST).append('\n');
        switch (origin) {
            case OfFile(Path path, Stamp base) -> {
                line(head, "file", uri(path));
                line(head, "base-size", Long.toString(base.size()));
                line(head, "base-modified", base.modified().toString());
                line(head, "base-key", base.fileKey());
                line(head, "base-hash", base.hash());
            }
            case Unnamed(String id, Optional<Path> proposed) -> {
                line(head, "unnamed", id);
                proposed.ifPresent(p -> line(head, "proposed", uri(p)));
            }
        }
        line(head, "when", when.toString());
        line(head, "hash", Stamp.hash(body));
        head.append('\n');
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static String uri(Path path) {
        return path.toAbsolutePath().toUri().toString();
    }

    private static void line(StringBuilder head, String key, String value) {
        head.append(key).append(": ").append(value).append('\n');
    }

    /** Empty for anything but a whole entry. */
    static Optional<JournalEntry> read(byte[] bytes) {
        int end = endOfHead(bytes);
        if (end < 0) {
            return Optional.empty();
        }
        String head = new String(bytes, 0, end, StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOfRange(bytes, end + 2, bytes.length);
        try {
            return read(head, body);
        } catch (RuntimeException garbage) {
            // A line that is missing, no number, no date, no path of this system.
            return Optional.empty();
        }
    }

    private static int endOfHead(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<JournalEntry> read(String head, byte[] body) {
        Map<String, String> lines = new HashMap<>();
        String[] all = head.split("\n");
        for (String line : all) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                lines.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        boolean whole = all[0].equals(FIRST) && Stamp.hash(body).equals(need(lines, "hash"));
        if (!whole || !(SourceText.decode(body) instanceof Decoded.Exact decoded)) {
            return Optional.empty();
        }
        Instant when = Instant.parse(need(lines, "when"));
        return Optional.of(new JournalEntry(origin(lines), decoded.text(), when));
    }

    private static Origin origin(Map<String, String> lines) {
        String unnamed = lines.get("unnamed");
        if (unnamed != null) {
            return new Unnamed(
                    unnamed,
                    Optional.ofNullable(lines.get("proposed"))
                            .map(uri -> Path.of(URI.create(uri))));
        }
        return new OfFile(
                Path.of(URI.create(need(lines, "file"))),
                new Stamp(
                        Long.parseLong(need(lines, "base-size")),
                        Instant.parse(need(lines, "base-modified")),
                        need(lines, "base-key"),
                        need(lines, "base-hash")));
    }

    private static String need(Map<String, String> lines, String key) {
        String value = lines.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }
}
