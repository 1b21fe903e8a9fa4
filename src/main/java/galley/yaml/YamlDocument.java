package galley.yaml;

import galley.text.Patches;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Front matter read twice, by Galley's own scanner, which knows where everything stands, and by
 * SnakeYAML. What both read alike can be edited; the rest is {@link Node.Raw} or {@link
 * Node.Broken}. All spans are of the whole file's text. Reading never throws.
 */
public final class YamlDocument {

    private final String text;
    private final Span span;
    private final Node root;
    private final List<Damage> damages;
    private final boolean judged;
    private final List<String> aliases;

    private YamlDocument(
            String text,
            Span span,
            Node root,
            List<Damage> damages,
            boolean judged,
            List<String> aliases) {
        this.text = text;
        this.span = span;
        this.root = root;
        this.damages = List.copyOf(damages);
        this.judged = judged;
        this.aliases = aliases;
    }

    /**
     * @param text the whole file
     * @param span the YAML in it: the lines between the two markers
     */
    public static YamlDocument parse(String text, Span span) {
        var scanner = new BlockScanner(text, span.end());
        Node scanned = scanner.scan(span.start());
        List<Damage> damages = new ArrayList<>(scanner.damages());
        return switch (Judge.judge(span.of(text))) {
            case Judge.Verdict.Read(Optional<Judge.Reading> root, List<String> aliases) ->
                    new YamlDocument(
                            text,
                            span,
                            root.map(reading -> Judge.agreed(scanned, reading)).orElse(scanned),
                            root.isPresent() ? List.of() : damages,
                            true,
                            aliases);
            case Judge.Verdict.Refused(String message, int offset) -> {
                if (damages.isEmpty()) {
                    int at = Math.min(span.start() + offset, span.end());
                    damages.add(new Damage(Damage.Kind.NOT_READ, Span.at(at), Span.at(at)));
                }
                yield new YamlDocument(text, span, scanned, damages, false, List.of());
            }
        };
    }

    public Span span() {
        return span;
    }

    public Node root() {
        return root;
    }

    /** In the order of the text; empty for valid YAML. */
    public List<Damage> damages() {
        return damages;
    }

    public Optional<Node> find(KeyPath path) {
        Node node = root;
        for (KeyPath.Step step : path.steps()) {
            Optional<Node> next = child(node, step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    private static Optional<Node> child(Node node, KeyPath.Step step) {
        return switch (step) {
            case KeyPath.Step.Key(String name) ->
                    node instanceof Node.Mapping m
                            ? m.entries().stream()
                                    .filter(e -> e.key().equals(name))
                                    .map(Entry::value)
                                    .findFirst()
                            : Optional.empty();
            case KeyPath.Step.Index(int at) ->
                    node instanceof Node.Sequence s && at < s.items().size()
                            ? Optional.of(s.items().get(at).value())
                            : Optional.empty();
        };
    }

    /** The entry of a path that ends in a key. */
    public Optional<Entry> entry(KeyPath path) {
        return path.isRoot()
                ? Optional.empty()
                : find(path.parent())
                        .flatMap(
                                parent ->
                                        parent instanceof Node.Mapping m
                                                        && path.last()
                                                                instanceof
                                                                KeyPath.Step.Key(String name)
                                                ? m.entries().stream()
                                                        .filter(e -> e.key().equals(name))
                                                        .findFirst()
                                                : Optional.empty());
    }

    /**
     * For each unit of the scalar's value the offset in the file it comes from, and the end of the
     * last.
     */
    public int[] origins(Node.Scalar scalar) {
        return new ScalarWriter(text, span.end(), new Layout(root)).origins(scalar);
    }

    /** Whether all that can be read here reads the same in {@code after}. */
    public boolean keepsSound(YamlDocument after) {
        return Model.keepsSound(root, text, after.root, after.text);
    }

    /** What came of an edit. */
    public sealed interface Edited {

        /**
         * Proven: reading {@code after} gives the old values with the edit made, and nothing else.
         */
        record Done(Patches patches, String text, YamlDocument after) implements Edited {}

        /**
         * @param place where the reason lies
         */
        record Refused(String reason, Span place) implements Edited {}
    }

    /** Plans the edit and proves it by reading the new text. */
    public Edited edit(YamlEdit edit) {
        Optional<Edited.Refused> refusal = new Preconditions(this).refusal(edit);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Model wanted = Model.after(Model.of(root, text), edit);
        for (var way : new YamlEditor(this, text).ways(edit)) {
            Optional<Patches> patches = way.get();
            if (patches.isEmpty()) {
                continue;
            }
            String newText = patches.get().apply(text);
            Span newSpan = new Span(span.start(), span.end() + newText.length() - text.length());
            YamlDocument after = parse(newText, newSpan);
            if (after.judged == judged
                    && Model.of(after.root, newText).equals(wanted)
                    && keepsAliases(after)) {
                return new Edited.Done(patches.get().effective(text), newText, after);
            }
        }
        return new Edited.Refused(
                "Galley found no way to write this that changes nothing else. Edit it in the source view.",
                Span.at(span.start()));
    }

    /** Whether each alias that is left still repeats the value that it repeated. */
    private boolean keepsAliases(YamlDocument after) {
        List<String> before = new ArrayList<>(aliases);
        return after.aliases.stream().allMatch(before::remove);
    }
}
