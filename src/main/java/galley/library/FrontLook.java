package galley.library;

import galley.article.Sections;
import galley.text.LineEnds;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A quick look at the start of a file for what a list shows. No YAML parser: it reads lines, never
 * fails, and takes what looks like a value; only shown, never written.
 */
final class FrontLook {

    private static final Set<String> WANTED =
            Set.of("id", "title", "question", "subject", "date", "author");

    private final List<String> lines;
    private final String body;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    private int at;

    private FrontLook(List<String> lines, String body) {
        this.lines = lines;
        this.body = body;
    }

    static FrontLook at(byte[] start) {
        String text = LineEnds.toLf(decode(start));
        Sections sections = Sections.of(text);
        boolean yaml = sections.kind() == Sections.Kind.YAML;
        var look =
                new FrontLook(
                        yaml ? lines(sections.yaml().of(text)) : List.of(),
                        sections.body().of(text));
        look.readFrontMatter();
        return look;
    }

    /** The line ends are of one kind here, which is quicker than what knows all kinds. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static String decode(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        Charset charset =
                switch (first) {
                    case 0xFFFE -> StandardCharsets.UTF_16LE;
                    case 0xFEFF -> StandardCharsets.UTF_16BE;
                    default -> StandardCharsets.UTF_8;
                };
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    Catalogue.Seen seen() {
        return new Catalogue.Seen(
                title().orElse(""),
                value("subject").orElse(""),
                value("date").orElse(""),
                value("id").orElse(""),
                value("author").orElse(""),
                value("seo.title")
                        .filter(title -> title.indexOf(" | ") > 0)
                        .map(title -> title.substring(0, title.indexOf(" | ")))
                        .orElse(""));
    }

    Optional<String> title() {
        return value("title").or(() -> value("question")).or(this::heading);
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    private void readFrontMatter() {
        while (at < lines.size()) {
            String line = lines.get(at++);
            int colon = line.indexOf(':');
            if (colon > 0 && isValueAfter(line, colon)) {
                String key = unquoted(line.substring(0, colon).stripTrailing());
                if (key.equals("seo") && line.substring(colon + 1).isBlank()) {
                    readSearchTitle();
                }
                String rest = line.substring(colon + 1).strip();
                if (WANTED.contains(key)) {
                    values.putIfAbsent(key, read(rest));
                } else if (rest.startsWith("&")) {
                    read(rest);
                }
            }
        }
    }

    /** The title below {@code seo}, without leaving the lines below for those who read on. */
    private void readSearchTitle() {
        for (int i = at; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                return;
            }
            String entry = line.strip();
            if (entry.startsWith("title:")) {
                String rest = entry.substring("title:".length()).strip();
                boolean block = rest.startsWith(">") || rest.startsWith("|");
                String value = block && i + 1 < lines.size() ? lines.get(i + 1).strip() : rest;
                boolean quoted = value.startsWith("'") || value.startsWith("\"");
                values.putIfAbsent(
                        "seo.title",
                        quoted ? LooseQuotes.read(value, value.charAt(0)) : plain(value));
                return;
            }
        }
    }

    private static boolean isValueAfter(String line, int colon) {
        return colon + 1 == line.length() || Character.isWhitespace(line.charAt(colon + 1));
    }

    private static String unquoted(String key) {
        boolean quoted =
                key.length() > 1
                        && (key.charAt(0) == '"' || key.charAt(0) == '\'')
                        && key.charAt(0) == key.charAt(key.length() - 1);
        return quoted ? key.substring(1, key.length() - 1) : key;
    }

    private String read(String rest) {
        if (rest.isEmpty()) {
            return isNested() ? "" : plain(indented());
        }
        return switch (rest.charAt(0)) {
            case '>', '|' -> indented();
            case '\'', '"' -> LooseQuotes.read(whole(rest), rest.charAt(0));
            case '[', '{' -> "";
            case '*' -> named.getOrDefault(word(rest).substring(1), "");
            case '&', '!' -> property(rest);
            case '#' -> isNested() ? "" : plain(indented());
            default -> plain(rest) + continued();
        };
    }

    /** The value behind anchors and tags. */
    private String property(String properties) {
        List<String> names = new ArrayList<>();
        String rest = properties;
        while (!rest.isEmpty() && "&!".indexOf(rest.charAt(0)) >= 0) {
            String word = word(rest);
            names.add(word.substring(1));
            rest = rest.substring(word.length()).strip();
        }
        String value = read(rest);
        names.forEach(name -> named.put(name, value));
        return value;
    }

    /** An anchor, alias or tag. */
    private static String word(String rest) {
        int blank = 0;
        while (blank < rest.length() && !Character.isWhitespace(rest.charAt(blank))) {
            blank++;
        }
        return rest.substring(0, blank);
    }

    /** Whether the lines below are keys or items and no text. */
    private boolean isNested() {
        if (at >= lines.size()) {
            return false;
        }
        String next = lines.get(at).strip();
        int colon = next.indexOf(':');
        return next.startsWith("- ")
                || next.equals("-")
                || next.startsWith("#")
                || (colon > 0 && isValueAfter(next, colon));
    }

    private static String plain(String value) {
        int comment = value.indexOf(" #");
        String text = comment < 0 ? value : value.substring(0, comment).stripTrailing();
        return text.equals("~") || text.equals("null") ? "" : text;
    }

    private String continued() {
        String more = indented();
        return more.isEmpty() ? "" : " " + more;
    }

    /** The lines below that are indented, as one. */
    private String indented() {
        var text = new StringBuilder();
        for (; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                break;
            }
            if (!line.isBlank()) {
                text.append(text.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        return text.toString();
    }

    /** A quoted value, to the end of the line on which it closes. */
    private String whole(String rest) {
        var text = new StringBuilder(rest);
        char quote = rest.charAt(0);
        while (!LooseQuotes.closed(text, quote) && at < lines.size()) {
            String line = lines.get(at);
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                break;
            }
            text.append(line.isBlank() ? "" : " ").append(line.strip());
            at++;
        }
        return text.toString();
    }

    private Optional<String> heading() {
        return body.lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .filter(line -> !line.isEmpty())
                .findFirst();
    }
}
