package galley.library.index;

import galley.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts the stretch out of a text that shows best what was asked for. */
final class Snippets {

    /** In UTF-16 units. */
    private static final int WIDTH = 160;

    private Snippets() {}

    /**
     * @param words which of the wanted words it shows
     */
    record Cut(Snippet snippet, Set<String> words) {}

    /** The beginning of a text in which nothing is marked. */
    static Snippet of(String text) {
        return clean(text, 0, end(text, 0), List.of());
    }

    static Cut cut(String text, Marker marker) {
        Marker.Marks marks = marker.in(text);
        List<Span> spans = marks.spans();
        if (spans.isEmpty()) {
            return new Cut(Snippet.NONE, Set.of());
        }
        int from = begin(text, best(spans, marks.words()));
        int to = end(text, from);
        int first = 0;
        while (first < spans.size() && spans.get(first).start() < from) {
            first++;
        }
        int last = first;
        while (last < spans.size() && spans.get(last).end() <= to) {
            last++;
        }
        return new Cut(
                clean(text, from, to, spans.subList(first, last)),
                new HashSet<>(marks.words().subList(first, last)));
    }

    /** The first mark of the stretch that holds most different words, of those most marks. */
    private static int best(List<Span> marks, List<String> words) {
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
        return marks.get(best).start();
    }

    /** A little before it, at the beginning of a word or line. */
    private static int begin(String text, int mark) {
        int from = Math.max(0, mark - 40);
        int line = text.lastIndexOf('\n', mark - 1) + 1;
        if (line > from) {
            return line;
        }
        while (from > 0 && from < mark && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        return from;
    }

    private static int end(String text, int from) {
        int to = Math.min(text.length(), from + WIDTH);
        if (to == text.length()) {
            return to;
        }
        int word = to;
        while (word > from + WIDTH / 2 && !Character.isWhitespace(text.charAt(word))) {
            word--;
        }
        int cut = word > from + WIDTH / 2 ? word : to;
        return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    }

    /** On one line, without the marks of headings and emphasis. */
    private static Snippet clean(String text, int from, int to, List<Span> marks) {
        var out = new StringBuilder();
        if (from > 0) {
            out.append("… ");
        }
        int[] at = new int[to - from + 1];
        boolean lineStart = true;
        for (int i = from; i < to; i++) {
            at[i - from] = out.length();
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                lineStart |= c == '\n';
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!(isEmphasis(text, i, c) || lineStart && c == '#')) {
                out.append(c);
                lineStart = false;
            }
        }
        at[to - from] = out.length();
        List<Span> shown = new ArrayList<>();
        for (Span mark : marks) {
            shown.add(new Span(at[mark.start() - from], at[mark.end() - from]));
        }
        if (to < text.length()) {
            out.append(out.isEmpty() || out.charAt(out.length() - 1) == ' ' ? "…" : " …");
        }
        return new Snippet(out.toString(), shown);
    }

    private static boolean isEmphasis(String text, int i, char c) {
        return c == '*'
                && (i + 1 < text.length() && text.charAt(i + 1) == '*'
                        || i > 0 && text.charAt(i - 1) == '*');
    }
}
