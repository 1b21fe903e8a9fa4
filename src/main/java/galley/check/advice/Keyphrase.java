package galley.check.advice;

import galley.markdown.WordScan;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A keyword as it is looked for: letter case, hyphens and the kind of apostrophe do not matter, and
 * it stands for itself, whatever characters it holds.
 *
 * @param text as written
 * @param folded as it is compared
 * @param contentWords those that mean something by themselves
 */
record Keyphrase(String text, String folded, List<String> contentWords) {

    Keyphrase {
        contentWords = List.copyOf(contentWords);
    }

    static Keyphrase of(String written, FunctionWords function) {
        String folded = fold(written).strip();
        List<String> content =
                words(folded).stream().filter(w -> !function.contains(w)).distinct().toList();
        return new Keyphrase(written.strip(), folded, content);
    }

    /** One character for one, so that offsets stay. */
    static String fold(String text) {
        int same = 0;
        while (same < text.length() && isFolded(text.charAt(same))) {
            same++;
        }
        if (same == text.length()) {
            return text;
        }
        char[] folded = text.toCharArray();
        for (int i = same; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static boolean isFolded(char c) {
        return (c >= 'a' && c <= 'z') || c == ' ';
    }

    private static char fold(char c) {
        if (isFolded(c)) {
            return c;
        }
        return switch (c) {
            case '-', '‐', '‑', '\u00A0' -> ' ';
            case '’', 'ʼ', '‘' -> '\'';
            default -> Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
        };
    }

    /** For telling whether two keywords are the same. */
    static String key(String keyword) {
        String plain = Normalizer.normalize(keyword, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            if (c == '+' || c == '#' || WordScan.isPart(c)) {
                key.append(gap && !key.isEmpty() ? " " : "").appendCodePoint(c);
                gap = false;
            } else {
                gap |= !isMark(c);
            }
        }
        return key.toString();
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    /** The words of a folded text; hyphens part them. */
    static List<String> words(String folded) {
        return Reading.wordsOf(folded);
    }

    /** Whether it is written with signs that no blanks part, so that its words cannot be told. */
    boolean isIdeographic() {
        return folded.codePoints().anyMatch(Scripts::isIdeographic);
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    /** Where it stands as a phrase, in offsets of the text. */
    List<int[]> places(String text) {
        return placesFolded(fold(text));
    }

    List<int[]> placesFolded(String where) {
        List<int[]> places = new ArrayList<>();
        if (folded.isEmpty()) {
            return places;
        }
        for (int at = where.indexOf(folded); at >= 0; at = where.indexOf(folded, at + 1)) {
            int end = at + folded.length();
            if (isEdge(where, at - 1, at) && isEdge(where, end, end - 1) && !goesOn(where, end)) {
                places.add(new int[] {at, end});
                at = end - 1;
            }
        }
        return places;
    }

    /** Whether a word ends between what is outside and what is inside. */
    private static boolean isEdge(String text, int outside, int inside) {
        if (outside < 0 || outside >= text.length()) {
            return true;
        }
        char out = text.charAt(outside);
        char in = text.charAt(inside);
        return !isWordPart(out)
                || !isWordPart(in)
                || Scripts.isIdeographic(out)
                || Scripts.isIdeographic(in);
    }

    /** {@code C} is another word than {@code C++} and {@code C#}. */
    private static boolean goesOn(String text, int end) {
        return Character.isLetterOrDigit(text.charAt(end - 1))
                && (text.startsWith("#", end) || text.startsWith("++", end));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    boolean isIn(String text) {
        return !places(text).isEmpty();
    }

    /** Whether all words that mean something are there, in any order. */
    boolean wordsAreIn(String text) {
        return wordsAreInFolded(fold(text));
    }

    boolean wordsAreInFolded(String text) {
        // Both ways to be in it need all letters of each word, which is told soon.
        for (String word : contentWords) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return !placesFolded(text).isEmpty()
                || !contentWords.isEmpty() && words(text).containsAll(contentWords);
    }

    /** How many of the words that mean something are there. */
    long wordsIn(String text) {
        Set<String> there = new HashSet<>(words(fold(text)));
        return contentWords.stream().filter(there::contains).count();
    }
}
