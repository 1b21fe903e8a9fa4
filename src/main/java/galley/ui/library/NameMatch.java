package galley.ui.library;

import static java.util.Comparator.naturalOrder;

import galley.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well a name fits what was typed, and which of its letters do. */
public final class NameMatch {

    /** The better first. */
    public enum Rank {
        /** The name begins so. */
        BEGINS,
        /** Each word that was typed is one of the name's. */
        WHOLE_WORDS,
        /** Each begins one of the name's. */
        WORDS,
        /** Each is somewhere in the name. */
        WITHIN,
        /** It was found by something else. */
        ELSEWHERE
    }

    private NameMatch() {}

    public static Rank rank(String name, String typed) {
        String whole = typed.strip();
        if (name.regionMatches(true, 0, whole, 0, whole.length())) {
            return Rank.BEGINS;
        }
        Rank rank = Rank.WHOLE_WORDS;
        for (String word : LibraryItem.words(typed)) {
            List<Span> places = places(name, word);
            if (places.isEmpty()) {
                return Rank.ELSEWHERE;
            }
            Rank one = places.stream().map(p -> rank(name, p)).min(naturalOrder()).orElseThrow();
            rank = one.compareTo(rank) > 0 ? one : rank;
        }
        return rank;
    }

    private static Rank rank(String name, Span place) {
        return !beginsWord(name, place.start())
                ? Rank.WITHIN
                : endsWord(name, place.end()) ? Rank.WHOLE_WORDS : Rank.WORDS;
    }

    /**
     * The letters of the name that were typed, in their order and apart. One letter alone counts
     * where a word begins with it, unless none does.
     */
    public static List<Span> marks(String name, String typed) {
        List<Span> found = new ArrayList<>();
        for (String word : LibraryItem.words(typed)) {
            List<Span> places = places(name, word);
            List<Span> begin = places.stream().filter(p -> beginsWord(name, p.start())).toList();
            found.addAll(word.length() == 1 && !begin.isEmpty() ? begin : places);
        }
        found.sort(Comparator.comparingInt(Span::start));
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            if (!apart.isEmpty() && span.start() <= apart.getLast().end()) {
                Span last = apart.removeLast();
                apart.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                apart.add(span);
            }
        }
        return List.copyOf(apart);
    }

    private static List<Span> places(String name, String word) {
        List<Span> places = new ArrayList<>();
        for (int at = 0; at + word.length() <= name.length(); at++) {
            if (name.regionMatches(true, at, word, 0, word.length())) {
                places.add(Span.ofLength(at, word.length()));
            }
        }
        return places;
    }

    private static boolean endsWord(String name, int end) {
        return end == name.length() || !Character.isLetterOrDigit(name.charAt(end));
    }

    private static boolean beginsWord(String name, int at) {
        return at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
    }
}
