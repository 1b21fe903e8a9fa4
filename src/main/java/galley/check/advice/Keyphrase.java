package galley.check.advice;

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
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || c == ' ') {
                folded.append(c);
            } else if (Character.isWhitespace(c) || "-‐‑\u00A0".indexOf(c) >= 0) {
                folded.append(' ');
            } else if ("’ʼ‘".indexOf(c) >= 0) {
                folded.append('\'');
            } else {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    /** For telling whether two keywords are the same. */
    static String key(String keyword) {
        return Normalizer.normalize(keyword, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
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
        if (contentWords.isEmpty()) {
            return isIn(text);
        }
        Set<String> there = new HashSet<>(words(fold(text)));
        return there.containsAll(contentWords) || isIn(text);
    }

    /** How many of the words that mean something are there. */
    long wordsIn(String text) {
        Set<String> there = new HashSet<>(words(fold(text)));
        return contentWords.stream().filter(there::contains).count();
    }
}
