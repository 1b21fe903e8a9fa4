package galley.yaml;

import galley.text.LineEnds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The habits of one file, read off it: how far it indents, how it quotes. New text follows them.
 */
final class Layout {

    private final List<Node.Mapping> mappings = new ArrayList<>();
    private final List<Node.Scalar> blockScalars = new ArrayList<>();
    private int single;
    private int doubled;
    private Optional<Integer> dashStep = Optional.empty();
    private Optional<Integer> childStep = Optional.empty();

    private final Optional<Integer> usual;

    /**
     * @param usual by how far block scalars were indented while the file had some
     */
    Layout(Node root, Optional<Integer> usual) {
        this.usual = usual;
        collect(root, -1);
    }

    /** By how far the first block scalar is indented, or was while there was one. */
    Optional<Integer> blockStep() {
        return blockScalars.stream().findFirst().map(Layout::step).or(() -> usual);
    }

    private void collect(Node node, int parentIndent) {
        switch (node) {
            case Node.Mapping mapping -> {
                if (!mapping.flow()) {
                    mappings.add(mapping);
                    if (parentIndent >= 0 && childStep.isEmpty()) {
                        childStep = Optional.of(mapping.indent() - parentIndent);
                    }
                }
                mapping.entries().forEach(e -> collect(e.value(), mapping.indent()));
            }
            case Node.Sequence sequence -> {
                if (!sequence.flow() && parentIndent >= 0 && dashStep.isEmpty()) {
                    dashStep = Optional.of(sequence.indent() - parentIndent);
                }
                sequence.items().forEach(i -> collect(i.value(), -1));
            }
            case Node.Scalar scalar -> {
                switch (scalar.style()) {
                    case SINGLE_QUOTED -> single++;
                    case DOUBLE_QUOTED -> doubled++;
                    case LITERAL, FOLDED -> {
                        if (scalar.header().indent() > 0) {
                            blockScalars.add(scalar);
                        }
                    }
                    case PLAIN -> {}
                }
            }
            case Node.Empty e -> {}
            case Node.Raw r -> {}
            case Node.Broken b -> {}
        }
    }

    /** The quote that the file uses most; without any the one that needs no escape in the text. */
    ScalarStyle quotes(String text) {
        if (single != doubled) {
            return single > doubled ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
        }
        return text.indexOf('\'') >= 0 ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED;
    }

    /**
     * The column of a block scalar's text under a key at {@code column}: as another at this column
     * has it, else the next stop of the width that the first has, or that keys below keys have, as
     * editors indent.
     */
    int blockIndent(int column) {
        return blockScalars.stream()
                .filter(s -> s.parentIndent() == column)
                .findFirst()
                .map(s -> s.header().indent())
                .orElseGet(
                        () -> {
                            int step = blockStep().or(() -> childStep).orElse(2);
                            return (column / step + 1) * step;
                        });
    }

    /** Whether the file breaks lines of folded scalars; where none is broken, new ones are not. */
    boolean wraps(String text) {
        return blockScalars.stream()
                .filter(s -> s.style() == ScalarStyle.FOLDED)
                .anyMatch(s -> isBroken(s.body().of(text), s.header().indent()));
    }

    /** A line that begins with a blank stands alone anyway. */
    private static boolean isBroken(String body, int indent) {
        boolean before = false;
        for (String line : LineEnds.toLf(body).split("\n")) {
            boolean words = line.length() > indent && !Chars.isBlank(line.charAt(indent));
            if (words && before) {
                return true;
            }
            before = words;
        }
        return false;
    }

    private static int step(Node.Scalar scalar) {
        return Math.max(1, scalar.header().indent() - Math.max(0, scalar.parentIndent()));
    }

    /** The column of keys below a key at {@code column}. */
    int childIndent(int column) {
        return column + childStep.orElse(2);
    }

    /** The column of dashes below a key at {@code column}. */
    int dashIndent(int column) {
        return column + dashStep.orElse(2);
    }
}
