package galley.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Titles that are one pattern with a word in it. */
final class Patterns {

    private static final String HOLE = "\u0000";

    /** A pattern of fewer words is no pattern. */
    private static final int FEWEST = 3;

    private static final int MOST = 30;

    private Patterns() {}

    /** A hash of the title, then one for each word that might be another. */
    static long[] of(String title) {
        String folded = Fold.words(title);
        String[] words = folded.split(" ");
        if (words.length < FEWEST || words.length > MOST) {
            return new long[0];
        }
        long[] hashes = new long[words.length + 1];
        hashes[0] = Fold.hash(folded);
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            words[i] = HOLE;
            hashes[i + 1] = Fold.hash(String.join(" ", words));
            words[i] = word;
        }
        return hashes;
    }

    /**
     * Groups of articles with one pattern, the largest first; each article is in one alone.
     *
     * @param most titles that may have a pattern in common
     */
    static List<List<Integer>> groups(Known known, double most) {
        List<List<Integer>> groups = new ArrayList<>(candidates(known, most).values());
        groups.sort(
                (a, b) -> b.size() == a.size() ? a.getFirst() - b.getFirst() : b.size() - a.size());
        Set<Integer> taken = new HashSet<>();
        List<List<Integer>> found = new ArrayList<>();
        for (List<Integer> group : groups) {
            List<Integer> free = group.stream().filter(n -> !taken.contains(n)).toList();
            if (titles(known, free) > most) {
                found.add(free);
                taken.addAll(free);
            }
        }
        return found;
    }

    /** Counted first, since nearly all patterns have one title. */
    private static Map<Long, List<Integer>> candidates(Known known, double most) {
        long[] all =
                known.all()
                        .mapToObj(n -> known.row(n).patterns())
                        .flatMapToLong(p -> java.util.Arrays.stream(p).skip(1))
                        .sorted()
                        .toArray();
        Map<Long, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < all.length; ) {
            int to = i;
            while (to < all.length && all[to] == all[i]) {
                to++;
            }
            if (to - i > most) {
                groups.put(all[i], new ArrayList<>());
            }
            i = to;
        }
        known.all()
                .forEach(
                        n -> {
                            long[] own = known.row(n).patterns();
                            for (int i = 1; i < own.length; i++) {
                                List<Integer> group = groups.get(own[i]);
                                if (group != null) {
                                    group.add(n);
                                }
                            }
                        });
        return groups;
    }

    static long titles(Known known, List<Integer> group) {
        return group.stream().map(n -> known.row(n).patterns()[0]).distinct().count();
    }
}
