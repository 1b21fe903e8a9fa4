package galley.library;

import galley.article.Sections;
import galley.text.LineEnds;
import galley.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quick look at the start of a file for what a list shows. No YAML parser: it reads lines, never
 * fails, and takes what looks like a value; only shown, never written.
 */
final class FrontLook {

    private final String text;

    /** Where the lines of the front matter end. */
    private final int stop;

    private final Span body;
    private final boolean cut;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();

    /** Where the line begins that is looked at next. */
    private int at;

    private FrontLook(String text, Span lines, Span body, boolean cut) {
        this.text = text;
        this.at = lines.start();
        this.stop = lines.end();
        this.body = body;
        this.cut = cut;
    }

    /** Whether the front matter goes on behind what was looked at. */
    boolean isCut() {
        return cut;
    }

    static FrontLook at(byte[] start) {
        return at(start, start.length);
    }

    /**
     * @param length how many of the bytes count
     */
    static FrontLook at(byte[] start, int length) {
        String text = LineEnds.toLf(decode(start, length));
        Sections sections = Sections.of(text);
        boolean yaml = sections.kind() == Sections.Kind.YAML;
        var look =
                new FrontLook(
                        text,
                        yaml ? sections.yaml() : Span.at(0),
                        sections.body(),
                        yaml && sections.isNeverClosed());
        look.readFrontMatter();
        return look;
    }

    private static String decode(byte[] bytes, int length) {
        int first = length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        Charset charset =
                switch (first) {
                    case 0xFFFE -> StandardCharsets.UTF_16LE;
                    case 0xFEFF -> StandardCharsets.UTF_16BE;
                    default -> StandardCharsets.UTF_8;
                };
        String text = new String(bytes, 0, length, charset);
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

    /** The line ends are of one kind here. */
    private int endOfLine(int from) {
        int end = text.indexOf('\n', from, stop);
        return end < 0 ? stop : end;
    }

    private int lineAfter(int end) {
        return Math.min(end + 1, stop);
    }

    private void readFrontMatter() {
        while (at < stop) {
            int start = at;
            int end = endOfLine(start);
            at = lineAfter(end);
            int colon = text.indexOf(':', start, end);
            if (colon > start && isValueAfter(text, colon, end)) {
                read(start, colon, end);
            }
        }
    }

    /** Most lines say nothing that is shown; of these no text is made. */
    private void read(int start, int colon, int end) {
        String key =
                isIndented(start) ? "" : unquoted(text.substring(start, colon).stripTrailing());
        int rest = skipBlanks(colon + 1, end);
        if (key.equals("seo") && rest == end) {
            readSearchTitle();
        }
        if (isWanted(key)) {
            values.putIfAbsent(key, read(text.substring(rest, end).stripTrailing()));
        } else if (rest < end && text.charAt(rest) == '&') {
            read(text.substring(rest, end).stripTrailing());
        }
    }

    private static boolean isWanted(String key) {
        return switch (key) {
            case "id", "title", "question", "subject", "date", "author" -> true;
            default -> false;
        };
    }

    private boolean isIndented(int line) {
        return Character.isWhitespace(text.charAt(line));
    }

    private int skipBlanks(int from, int end) {
        int i = from;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The title below {@code seo}, without leaving the lines below for those who read on. */
    private void readSearchTitle() {
        for (int line = at; line < stop && isIndented(line); line = lineAfter(endOfLine(line))) {
            int end = endOfLine(line);
            String entry = text.substring(line, end).strip();
            if (entry.startsWith("title:")) {
                String rest = entry.substring("title:".length()).strip();
                boolean block = rest.startsWith(">") || rest.startsWith("|");
                int next = lineAfter(end);
                String value =
                        block && next < stop ? text.substring(next, endOfLine(next)).strip() : rest;
                boolean quoted = value.startsWith("'") || value.startsWith("\"");
                values.putIfAbsent(
                        "seo.title",
                        quoted ? LooseQuotes.read(value, value.charAt(0)) : plain(value));
                return;
            }
        }
    }

    private static boolean isValueAfter(String line, int colon, int end) {
        return colon + 1 == end || Character.isWhitespace(line.charAt(colon + 1));
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
        if (at == stop) {
            return false;
        }
        String next = text.substring(at, endOfLine(at)).strip();
        int colon = next.indexOf(':');
        return next.startsWith("- ")
                || next.equals("-")
                || next.startsWith("#")
                || (colon > 0 && isValueAfter(next, colon, next.length()));
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
        var value = new StringBuilder();
        while (at < stop && isIndented(at)) {
            String line = nextLine();
            value.append(value.isEmpty() || line.isEmpty() ? "" : " ").append(line);
        }
        return value.toString();
    }

    /** The line that is next, which is passed, without the blanks around it. */
    private String nextLine() {
        int end = endOfLine(at);
        String line = text.substring(at, end).strip();
        at = lineAfter(end);
        return line;
    }

    /** A quoted value, to the end of the line on which it closes. */
    private String whole(String rest) {
        var value = new StringBuilder(rest);
        char quote = rest.charAt(0);
        while (!LooseQuotes.closed(value, quote) && at < stop && isIndented(at)) {
            String line = nextLine();
            value.append(line.isEmpty() ? "" : " ").append(line);
        }
        return value.toString();
    }

    private Optional<String> heading() {
        return body.of(text)
                .lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .filter(line -> !line.isEmpty())
                .findFirst();
    }
}
