package galley.check.advice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much of what the tools ask for an article has, and of what that is made.
 *
 * @param search of 100: the mean of the rules that count points; empty where there is too little
 * @param reading of 100: 30, 60 or 90, by how many of the rules of readability are not kept
 * @param searchParts the assessments that count
 * @param readingParts the assessments that count
 */
public record Score(
        Optional<Integer> search,
        Optional<Integer> reading,
        List<Assessment> searchParts,
        List<Assessment> readingParts) {

    /** Below, a score or a share of the sentences says nothing. */
    static final int ENOUGH_WORDS = 50;

    private static final int MOST_POINTS = 9;

    /**
     * They count in the other score, and the answer's links and pictures are left to its author.
     */
    private static final Set<String> READING =
            Set.of(
                    "sentence-length",
                    "paragraph-length",
                    "passive-voice",
                    "transition-words",
                    "consecutive-sentences",
                    "subheading-distribution");

    private static final Set<String> LEFT_OUT =
            Set.of("links-internal", "links-outbound", "images-none");

    public Score {
        searchParts = List.copyOf(searchParts);
        readingParts = List.copyOf(readingParts);
    }

    static Score of(List<Assessment> assessments, int words) {
        List<Assessment> counted =
                assessments.stream()
                        .filter(a -> a.points().isPresent())
                        .filter(a -> !LEFT_OUT.contains(a.rule()))
                        .toList();
        List<Assessment> reading =
                counted.stream().filter(a -> READING.contains(a.rule())).toList();
        List<Assessment> search =
                counted.stream().filter(a -> !READING.contains(a.rule())).toList();
        boolean enough = words >= ENOUGH_WORDS;
        return new Score(
                enough && search.size() > 1 ? Optional.of(mean(search)) : Optional.empty(),
                enough && reading.size() > 1 ? Optional.of(penalties(reading)) : Optional.empty(),
                search,
                reading);
    }

    private static int mean(List<Assessment> parts) {
        int sum = parts.stream().mapToInt(a -> a.points().orElse(0)).sum();
        return Math.clamp(Math.round(100.0 * sum / (MOST_POINTS * parts.size())), 0, 100);
    }

    private static int penalties(List<Assessment> parts) {
        int sum =
                parts.stream()
                        .mapToInt(
                                a ->
                                        switch (a.rating()) {
                                            case BAD -> 3;
                                            case OK -> 2;
                                            case GOOD, INFO, NOT_APPLICABLE -> 0;
                                        })
                        .sum();
        return sum > 6 ? 30 : sum > 4 ? 60 : 90;
    }
}
