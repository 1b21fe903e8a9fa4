package galley.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.List;

/** A unified diff, as patch tools read it. */
final class Diff {

    private static final String NO_END = "\\ No newline at end of file";

    private Diff() {}

    static List<String> unified(Path file, String before, String after) {
        return unified(file, file, before, after);
    }

    /**
     * @param file as it is called before
     * @param target as it is called after
     */
    static List<String> unified(Path file, Path target, String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<String> diff =
                UnifiedDiffUtils.generateUnifiedDiff(
                        "a" + named(file), "b" + named(target), old, DiffUtils.diff(old, now), 3);
        return diff.stream()
                .flatMap(l -> l.endsWith(NO_END) ? l.lines() : java.util.stream.Stream.of(l))
                .toList();
    }

    private static String named(Path file) {
        // From where one is: there a patch tool finds it.
        Path here = Path.of("").toAbsolutePath();
        Path whole = file.toAbsolutePath().normalize();
        String name =
                (whole.startsWith(here) ? here.relativize(whole) : whole)
                        .toString()
                        .replace('\\', '/');
        return name.startsWith("/") ? name : "/" + name;
    }

    /** The last line carries the mark that it has no line end, so that its gain or loss shows. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        boolean ended = text.endsWith("\n");
        List<String> lines = new java.util.ArrayList<>(List.of(text.split("\n", -1)));
        if (ended) {
            lines.removeLast();
        } else {
            lines.set(lines.size() - 1, lines.getLast() + "\n" + NO_END);
        }
        return lines;
    }
}
