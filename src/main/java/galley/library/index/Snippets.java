package galley.library.index;

import galley.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cuts the stretch out of a text that shows best what was asked for. */
final class Snippets {

    /** In UTF-16 units. */
    private static final int WIDTH = 160;

    private static final int MOST_PARTS = 3;

    private Snippets() {}

    /**
     * @param words which of the wanted words it shows
     */
    record Cut(Snippet snippet, Set<String> words) {}

    /** The beginning of a text in which nothing is marked. */
    static Snippet of(String text) {
        return shown(text, List.of(new Span(0, end(text, 0, WIDTH))), List.of());
    }

    /**
     * One stretch, or shorter ones with a gap between them where those show more.
     *
     * @param known words that need not be shown
     */
    static Cut cut(String text, Marker marker, Set<String> known) {
        Marker.Marks found = marker.in(text);
        if (found.spans().isEmpty()) {
            return new Cut(Snippet.NONE, Set.of());
        }
        int best = best(found).orElseThrow();
        Cut one = cut(text, found, List.of(stretch(text, found.spans().get(best), WIDTH)));
        Set<String> left = without(new HashSet<>(found.words()), known);
        left.removeAll(one.words());
        if (left.isEmpty()) {
            return one;
        }
        int parts = Math.min(MOST_PARTS, 1 + left.size());
        Cut several = cut(text, found, parts(text, found, best, parts, known));
        boolean more = without(several.words(), known).size() > without(one.words(), known).size();
        return more ? several : one;
    }

    private static Set<String> without(Set<String> words, Set<String> known) {
        Set<String> rest = new HashSet<>(words);
        rest.removeAll(known);
        return rest;
    }

    /** Stretches that each show a word that those before do not, in the order of the text. */
    private static List<Span> parts(
            String text, Marker.Marks found, int best, int most, Set<String> known) {
        List<Span> parts = new ArrayList<>();
        Set<String> shown = new HashSet<>(known);
        int next = best;
        while (next >= 0 && parts.size() < most) {
            Span part = stretch(text, found.spans().get(next), WIDTH / most);
            parts.add(part);
            next = -1;
            for (int i = found.spans().size() - 1; i >= 0; i--) {
                if (part.contains(found.spans().get(i))) {
                    shown.add(found.words().get(i));
                }
            }
            for (int i = found.spans().size() - 1; i >= 0; i--) {
                if (!shown.contains(found.words().get(i))) {
                    next = i;
                }
            }
        }
        return joined(parts);
    }

    /** In order; what touches is one. */
    private static List<Span> joined(List<Span> parts) {
        List<Span> joined = new ArrayList<>();
        for (Span part : parts.stream().sorted().toList()) {
            if (!joined.isEmpty() && joined.getLast().touches(part.start())) {
                joined.set(joined.size() - 1, joined.getLast().union(part));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static Cut cut(String text, Marker.Marks found, List<Span> parts) {
        List<Span> spans = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (int i = 0; i < found.spans().size(); i++) {
            Span span = found.spans().get(i);
            if (isWithin(parts, span)) {
                spans.add(span);
                words.add(found.words().get(i));
            }
        }
        return new Cut(shown(text, parts, spans), words);
    }

    private static boolean isWithin(List<Span> parts, Span span) {
        boolean within = false;
        for (Span part : parts) {
            within |= part.contains(span);
        }
        return within;
    }

    private static Span stretch(String text, Span mark, int width) {
        int from = begin(text, mark.start(), width / 4);
        return new Span(from, Math.max(mark.end(), end(text, from, width)));
    }

    /** The first mark of the stretch that shows most different words. */
    static Optional<Span> firstOfBest(Marker.Marks found) {
        return best(found).map(found.spans()::get);
    }

    /** The first mark of the stretch that holds most different words, of those most marks. */
    private static Optional<Integer> best(Marker.Marks found) {
        List<Span> marks = found.spans();
        List<String> words = found.words();
        Map<String, Integer> within = new HashMap<>();
        int best = 0;
        int most = 0;
        int last = 0;
        for (int first = 0; first < marks.size(); first++) {
            // A mark longer than a stretch is in none.
            last = Math.max(last, first);
            while (last < marks.size()
                    && marks.get(last).end() - marks.get(first).start() < WIDTH - 40) {
                within.merge(words.get(last), 1, Integer::sum);
                last++;
            }
            int held = within.size() * WIDTH + last - first;
            if (held > most) {
                most = held;
                best = first;
            }
            within.computeIfPresent(
                    words.get(first), (word, times) -> times > 1 ? times - 1 : null);
        }
        return marks.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** A little before it, at the beginning of a word or line. */
    private static int begin(String text, int mark, int before) {
        int from = Math.max(0, mark - before);
        int line = text.lastIndexOf('\n', mark - 1) + 1;
        if (line > from) {
            return line;
        }
        while (from > 0 && from < mark && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        return from;
    }

    private static int end(String text, int from, int width) {
        int to = Math.min(text.length(), from + width);
        if (to == text.length()) {
            return to;
        }
        int word = to;
        while (word > from + width / 2 && !Character.isWhitespace(text.charAt(word))) {
            word--;
        }
        int cut = word > from + width / 2 ? word : to;
        return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    }

    /**
     * On one line, without the marks of headings and emphasis, and with dots for what is left out.
     *
     * @param marks within the parts
     */
    private static Snippet shown(String text, List<Span> parts, List<Span> marks) {
        var out = new StringBuilder();
        List<Span> shown = new ArrayList<>();
        for (Span part : parts) {
            if (part.start() > 0) {
                out.append(out.isEmpty() || endsWithSpace(out) ? "… " : " … ");
            }
            int[] at = append(text, part, out);
            for (Span mark : marks) {
                if (part.contains(mark)) {
                    shown.add(
                            new Span(
                                    at[mark.start() - part.start()],
                                    at[mark.end() - part.start()]));
                }
            }
        }
        if (parts.getLast().end() < text.length()) {
            out.append(out.isEmpty() || endsWithSpace(out) ? "…" : " …");
        }
        return new Snippet(out.toString(), shown);
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return text.charAt(text.length() - 1) == ' ';
    }

    /**
     * @return where each unit of the part stands
     */
    private static int[] append(String text, Span part, StringBuilder out) {
        int[] at = new int[part.length() + 1];
        boolean lineStart = true;
        for (int i = part.start(); i < part.end(); i++) {
            at[i - part.start()] = out.length();
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                lineStart |= c == '\n';
                if (!out.isEmpty() && !endsWithSpace(out)) {
                    out.append(' ');
                }
            } else if (!(isEmphasis(text, i, c) || lineStart && c == '#')) {
                out.append(c);
                lineStart = false;
            }
        }
        at[part.length()] = out.length();
        return at;
    }

    private static boolean isEmphasis(String text, int i, char c) {
        return c == '*'
                && (i + 1 < text.length() && text.charAt(i + 1) == '*'
                        || i > 0 && text.charAt(i - 1) == '*');
    }
}
