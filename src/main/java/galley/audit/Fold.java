package galley.audit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared, and numbers that stand for them: equal texts have equal numbers. */
final class Fold {

    /** FNV-1a of 64 bits. */
    private static final long START = 0xcbf29ce484222325L;

    private static final long STEP = 0x100000001b3L;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

    private Fold() {}

    /** Letter case, width of letters and blanks do not matter. */
    static String text(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(folded).replaceAll(" ").strip();
    }

    /** Nor do marks between words; {@code C++} and {@code C#} are no {@code C}. */
    static String words(String text) {
        return BETWEEN_WORDS.matcher(text(text)).replaceAll(" ").strip();
    }

    /** Whether one writes “and” or “&” does not matter either. */
    static String subject(String text) {
        return words(text.replace("&", " and "));
    }

    /** 0 for an empty text alone. */
    static long hash(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * STEP;
        }
        return text.isEmpty() ? 0 : mixed(hash) | 1;
    }

    /** Of the letters and digits of a text, in lower case; 0 where there are none. */
    static long letters(String text) {
        long hash = START;
        boolean any = false;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = gap && any ? (hash ^ ' ') * STEP : hash;
                hash = (hash ^ Character.toLowerCase(c)) * STEP;
                any = true;
                gap = false;
            } else {
                gap = true;
            }
        }
        return any ? mixed(hash) | 1 : 0;
    }

    private static long mixed(long hash) {
        long x = (hash ^ hash >>> 32) * 0x4cd6944c5cc20b6dL;
        x = (x ^ x >>> 29) * 0xfc12c5b19d3259e9L;
        return x ^ x >>> 32;
    }

    /** For a message: on one line, and not longer than one reads. */
    static String shown(String text) {
        String line = BLANKS.matcher(text.strip()).replaceAll(" ");
        int end =
                line.length() > 90
                        ? line.offsetByCodePoints(
                                0, Math.min(80, line.codePointCount(0, line.length())))
                        : line.length();
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
