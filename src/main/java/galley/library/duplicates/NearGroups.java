package galley.library.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Finds sketches that are alike without comparing each with each. Two that share much have one of
 * their smallest hashes in common nearly surely: of those half alike one pair in sixty shares none
 * of six. Only those that share one are compared.
 */
final class NearGroups {

    private static final int LOOKED_AT = 6;

    /** So many texts begin with the same words, which says nothing: they are not compared. */
    private static final int CROWD = 400;

    private final List<Sketch> sketches;
    private final double least;
    private final int[] parents;
    private final double[] likeness;
    private final BooleanSupplier cancelled;

    /**
     * @param least from which likeness on two belong together
     */
    NearGroups(List<Sketch> sketches, double least, BooleanSupplier cancelled) {
        this.sketches = sketches;
        this.least = least;
        this.cancelled = cancelled;
        parents = new int[sketches.size()];
        likeness = new double[sketches.size()];
        Arrays.setAll(parents, i -> i);
        Arrays.fill(likeness, 1);
    }

    /**
     * @param members places in the list given
     * @param likeness of the least alike pair that brought them together
     */
    record Group(List<Integer> members, double likeness) {}

    List<Group> find() {
        joinEqual();
        long[] byHash = byHash();
        int from = 0;
        while (from < byHash.length && !cancelled.getAsBoolean()) {
            int to = from + 1;
            while (to < byHash.length && byHash[to] >>> 32 == byHash[from] >>> 32) {
                to++;
            }
            if (to - from <= CROWD) {
                compare(byHash, from, to);
            }
            from = to;
        }
        return groups();
    }

    /** Those that are the same are one from the start, so that many copies are no crowd. */
    private void joinEqual() {
        Map<Integer, List<Integer>> byContent = new HashMap<>();
        for (int i = 0; i < sketches.size(); i++) {
            List<Integer> same =
                    byContent.computeIfAbsent(
                            Arrays.hashCode(sketches.get(i).hashes()), k -> new ArrayList<>(1));
            int number = i;
            same.stream()
                    .filter(other -> sketches.get(other).same(sketches.get(number)))
                    .findFirst()
                    .ifPresentOrElse(other -> parents[number] = other, () -> same.add(number));
        }
    }

    /** A hash and the place of a sketch that has it, in order. */
    private long[] byHash() {
        long[] all = new long[sketches.size() * LOOKED_AT];
        int filled = 0;
        for (int i = 0; i < sketches.size(); i++) {
            int[] hashes = sketches.get(i).hashes();
            for (int k = 0; parents[i] == i && k < Math.min(LOOKED_AT, hashes.length); k++) {
                all[filled++] = (long) hashes[k] << 32 | i;
            }
        }
        long[] sorted = Arrays.copyOf(all, filled);
        Arrays.sort(sorted);
        return sorted;
    }

    private void compare(long[] byHash, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                int one = (int) byHash[i];
                int other = (int) byHash[j];
                if (root(one) != root(other)) {
                    double alike = sketches.get(one).likeness(sketches.get(other));
                    if (alike >= least) {
                        join(root(one), root(other), alike);
                    }
                }
            }
        }
    }

    private int root(int at) {
        int root = at;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void join(int one, int other, double alike) {
        parents[other] = one;
        likeness[one] = Math.min(alike, Math.min(likeness[one], likeness[other]));
    }

    private List<Group> groups() {
        Map<Integer, List<Integer>> byRoot = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            byRoot.computeIfAbsent(root(i), k -> new ArrayList<>(1)).add(i);
        }
        List<Group> groups = new ArrayList<>();
        byRoot.forEach(
                (root, members) -> {
                    if (members.size() > 1) {
                        groups.add(new Group(members, likeness[root]));
                    }
                });
        return groups;
    }
}
