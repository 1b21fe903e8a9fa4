package galley.markdown;

import java.util.Locale;
import java.util.Set;

/** What may stand in the HTML of an article, and how text stands in it. */
final class Html {

    private static final Set<String> HARMLESS =
            Set.of(
                    "br", "sub", "sup", "kbd", "b", "i", "u", "s", "em", "strong", "mark", "small",
                    "del", "ins", "code", "q", "wbr");

    private static final Set<String> SCHEMES =
            Set.of("http", "https", "mailto", "tel", "ftp", "sftp");

    private Html() {}

    static void escape(CharSequence text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), out);
        }
    }

    static void escape(char c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\0' -> out.append('\uFFFD');
            case '\r' -> out.append(' ');
            default -> out.append(c);
        }
    }

    /** Whether the tag is a known one without attributes, so that nothing can hide in it. */
    static boolean isHarmless(String tag) {
        int from = tag.startsWith("</") ? 2 : 1;
        int to = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
        return from < to
                && HARMLESS.contains(tag.substring(from, to).strip().toLowerCase(Locale.ROOT));
    }

    /** Whether following the link can run nothing: a known scheme, or none. */
    static boolean isSafe(String target) {
        String plain = target.replaceAll("[\\x00-\\x20\\u00a0\\u200b-\\u200f\\ufeff]", "");
        int colon = plain.indexOf(':');
        if (colon < 0) {
            return true;
        }
        int other = indexOfAny(plain, "/?#");
        return (other >= 0 && other < colon)
                || SCHEMES.contains(plain.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static int indexOfAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
