package galley.article;

import static org.junit.jupiter.api.Assertions.fail;

import galley.article.EditProof.Kind;
import galley.article.EditProof.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every kind of edit on documents of every shape, {@code -Dgalley.cases=100000} of them if so
 * wished. After each: the bytes outside the edited entry are the same, both independent readers
 * find the wanted value and every other value as it was, and undo gives the first bytes again.
 */
class EditProofTest {

    private static final int CASES = Integer.getInteger("galley.cases", 20_000);
    private static final long SEED = Long.getLong("galley.seed", 20260701L);
    private static final int MOST_TOLD = 12;

    /** Tried, accepted, refused, and not to be tried: the document has nothing of the kind. */
    private final Map<String, Map<Kind, int[]>> table = new LinkedHashMap<>();

    private final Map<String, String> faults = new TreeMap<>();
    private final int[] compared = new int[2];
    private int faulty;

    @Test
    void everyEditOfEveryShapeIsExact() {
        List<Shapes.Shape> shapes = Shapes.all();
        Kind[] kinds = Kind.values();
        for (int i = 0; i < CASES; i++) {
            var random = new Random(SEED + i);
            Shapes.Shape shape = shapes.get(i % shapes.size());
            Kind kind = kinds[i / shapes.size() % kinds.length];
            one(shape, kind, random, i);
        }
        System.out.println(report());
        if (!faults.isEmpty()) {
            fail(faulty + " of " + CASES + " cases:\n" + String.join("\n\n", faults.values()));
        }
    }

    private void one(Shapes.Shape shape, Kind kind, Random random, int number) {
        String text = Shapes.document(shape, random);
        int[] counts =
                table.computeIfAbsent(shape.name(), n -> new TreeMap<>())
                        .computeIfAbsent(kind, k -> new int[3]);
        try {
            switch (EditProof.of(text, kind, random)) {
                case Result.Nothing nothing -> {}
                case Result.Refused refused -> {
                    counts[0]++;
                    counts[2]++;
                }
                case Result.Proven proven -> {
                    counts[0]++;
                    counts[1]++;
                    compared[0] += proven.bySnakeYaml() ? 1 : 0;
                    compared[1] += proven.byEngine() ? 1 : 0;
                }
            }
        } catch (AssertionError | RuntimeException e) {
            faulty++;
            String what = shape.name() + " / " + kind + " / " + e.getClass().getSimpleName();
            if (faults.size() < MOST_TOLD) {
                faults.putIfAbsent(
                        what,
                        "case %d, %s: %s%n%s"
                                .formatted(number, what, e.getMessage(), EditProof.shown(text)));
            }
        }
    }

    // ---- the table ----

    private String report() {
        var out = new StringBuilder("Edits proven: tried / accepted / refused\n\n| shape |");
        Kind[] kinds = Kind.values();
        for (Kind kind : kinds) {
            out.append(' ')
                    .append(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                    .append(" |");
        }
        out.append("\n|---|").append("---|".repeat(kinds.length)).append('\n');
        int[] sum = new int[3];
        table.forEach(
                (shape, row) -> {
                    out.append("| ").append(shape).append(" |");
                    for (Kind kind : kinds) {
                        int[] n = row.getOrDefault(kind, new int[3]);
                        for (int i = 0; i < sum.length; i++) {
                            sum[i] += n[i];
                        }
                        out.append(" %d / %d / %d |".formatted(n[0], n[1], n[2]));
                    }
                    out.append('\n');
                });
        return out.append("\nall: %d / %d / %d".formatted(sum[0], sum[1], sum[2]))
                .append(
                        "; compared by SnakeYAML %d, by snakeyaml-engine %d, of %d cases from seed %d\n"
                                .formatted(compared[0], compared[1], CASES, SEED))
                .toString();
    }
}
