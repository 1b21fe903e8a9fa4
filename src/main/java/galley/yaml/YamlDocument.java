package galley.yaml;

import galley.text.LineEnds;
import galley.text.Patches;
import galley.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Front matter read twice, by Galley's own scanner, which knows where everything stands, and by
 * SnakeYAML. What both read alike can be edited; the rest is {@link Node.Raw} or {@link
 * Node.Broken}. All spans are of the whole file's text. Reading never throws.
 */
public final class YamlDocument {

    private static final int MOST_HIDDEN = 100;

    private final String text;
    private final Span span;
    private final Node root;
    private final List<Damage> damages;
    private final boolean judged;
    private final List<String> aliases;
    private final Optional<Integer> usualStep;

    private YamlDocument(
            String text,
            Span span,
            Node root,
            List<Damage> damages,
            boolean judged,
            List<String> aliases,
            Optional<Integer> usualStep) {
        this.text = text;
        this.span = span;
        this.root = root;
        this.damages = told(damages);
        this.judged = judged;
        this.aliases = aliases;
        this.usualStep = usualStep;
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
            case Judge.Verdict.Read(
                            Optional<Judge.Reading> root,
                            List<String> aliases,
                            List<Integer> unknown) ->
                    read(
                            text,
                            span,
                            root.map(r -> Judge.agreed(scanned, r)).orElse(scanned),
                            root.isPresent() ? unknown(text, span, unknown) : damages,
                            aliases);
            case Judge.Verdict.Refused(String message, int offset) -> {
                hidden(text, span, damages);
                if (damages.isEmpty()) {
                    damages.add(notRead(span, offset));
                }
                yield new YamlDocument(
                        text, span, scanned, damages, false, List.of(), Optional.empty());
            }
        };
    }

    private static YamlDocument read(
            String text, Span span, Node root, List<Damage> damages, List<String> aliases) {
        Node marked = damages.isEmpty() ? root : marked(root, damages);
        return new YamlDocument(text, span, marked, damages, true, aliases, Optional.empty());
    }

    /** A place is told of once, though it may end more than one block. */
    private static List<Damage> told(List<Damage> damages) {
        Set<Span> places = new HashSet<>();
        return damages.stream().filter(d -> places.add(d.place())).toList();
    }

    /** With the habits of the text that it comes from, where it shows none of its own. */
    public YamlDocument keepingHabitsOf(YamlDocument before) {
        return new YamlDocument(
                text, span, root, damages, judged, aliases, before.layout().blockStep());
    }

    Layout layout() {
        return new Layout(root, usualStep);
    }

    /** The aliases that repeat nothing are damage, not values to be kept. */
    private static Node marked(Node node, List<Damage> damages) {
        return switch (node) {
            case Node.Raw raw ->
                    damages.stream()
                            .filter(d -> d.place().equals(raw.span()))
                            .findFirst()
                            .<Node>map(d -> new Node.Broken(raw.span(), d))
                            .orElse(raw);
            case Node.Mapping m ->
                    new Node.Mapping(
                            m.span(),
                            m.flow(),
                            m.indent(),
                            m.entries().stream()
                                    .map(e -> e.withValue(marked(e.value(), damages)))
                                    .toList());
            case Node.Sequence s ->
                    new Node.Sequence(
                            s.span(),
                            s.flow(),
                            s.indent(),
                            s.items().stream()
                                    .map(i -> i.withValue(marked(i.value(), damages)))
                                    .toList());
            case Node.Scalar s -> s;
            case Node.Empty e -> e;
            case Node.Broken b -> b;
        };
    }

    private static List<Damage> unknown(String text, Span span, List<Integer> offsets) {
        return offsets.stream()
                .map(
                        offset -> {
                            int start = span.start() + offset;
                            int stop = start + 1;
                            while (!Chars.endsWord(text, stop, span.end())
                                    && !Chars.isFlowIndicator(text.charAt(stop))) {
                                stop++;
                            }
                            var place = new Span(start, stop);
                            return new Damage(Damage.Kind.UNKNOWN_ALIAS, place, place);
                        })
                .toList();
    }

    /** Characters that no YAML may hold, in comments and wherever no value is. */
    private static void hidden(String text, Span span, List<Damage> damages) {
        List<Span> known = damages.stream().map(Damage::extent).toList();
        int bad = Chars.firstNotPrintable(text, span.start(), span.end());
        for (int found = 0; bad >= 0 && found < MOST_HIDDEN; found++) {
            Span place = new Span(bad, bad + 1);
            if (known.stream().noneMatch(place::overlaps)) {
                damages.add(new Damage(Damage.Kind.CONTROL_CHARACTER, place, place));
            }
            bad = Chars.firstNotPrintable(text, bad + 1, span.end());
        }
        damages.sort(Comparator.comparing(Damage::place));
    }

    /** What the library refuses for its own reasons. */
    private static Damage notRead(Span span, int offset) {
        Span place = Span.at(Math.min(span.start() + offset, span.end()));
        return new Damage(Damage.Kind.NOT_READ, place, place);
    }

    public Span span() {
        return span;
    }

    /** Whether the library read it as well. */
    boolean isJudged() {
        return judged;
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
        return ScalarWriter.origins(text, span.end(), scalar);
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
        boolean repeated = false;
        for (var way : new YamlEditor(this, text).ways(edit)) {
            Optional<Patches> patches = way.get();
            if (patches.isEmpty()) {
                continue;
            }
            String newText = patches.get().apply(text);
            Span newSpan = new Span(span.start(), span.end() + newText.length() - text.length());
            YamlDocument after = parse(newText, newSpan);
            if (!Model.of(after.root, newText).equals(wanted)) {
                continue;
            }
            if (!keepsAliases(after)) {
                repeated = true;
            } else if (isRead(after)) {
                return new Edited.Done(
                        patches.get().effective(text), newText, after.keepingHabitsOf(this));
            }
        }
        if (repeated) {
            return new Edited.Refused(
                    "Another field repeats this value by its name (*). Edit it in the source view.",
                    Span.at(span.start()));
        }
        return new Edited.Refused(
                "Galley found no way to write this that changes nothing else. Edit it in the source view.",
                Span.at(span.start()));
    }

    /** Whether the library reads as much as before; what it never read it may read now. */
    private boolean isRead(YamlDocument after) {
        if (after.judged) {
            return after.damages.size() <= damages.size();
        }
        return !judged && after.changedEntries(this).allMatch(e -> after.isReadAlone(e, this));
    }

    private Stream<Entry> changedEntries(YamlDocument before) {
        Set<String> known = new HashSet<>();
        before.entries().forEach(e -> known.add(before.lines(e)));
        return entries().filter(e -> !known.contains(lines(e)));
    }

    private Stream<Entry> entries() {
        return root instanceof Node.Mapping m ? m.entries().stream() : Stream.empty();
    }

    private String lines(Entry entry) {
        int start = LineEnds.startOfLine(text, entry.keySpan().start());
        return text.substring(start, Chars.nextLine(text, entry.chunk().end(), span.end()));
    }

    /**
     * Where the library refuses the text as a whole it is asked for the changed field alone, unless
     * it refused that before as well.
     */
    private boolean isReadAlone(Entry entry, YamlDocument before) {
        if (reads(entry)) {
            return true;
        }
        return before.entries()
                .filter(e -> e.key().equals(entry.key()))
                .findFirst()
                .filter(e -> !before.reads(e))
                .isPresent();
    }

    private boolean reads(Entry entry) {
        var alone = new Node.Mapping(entry.span(), false, 0, List.of(entry));
        return Judge.judge(lines(entry)) instanceof Judge.Verdict.Read read
                && read.root()
                        .map(r -> Model.of(Judge.agreed(alone, r), text))
                        .filter(Model.of(alone, text)::equals)
                        .isPresent();
    }

    /** Whether each alias that is left still repeats the value that it repeated. */
    private boolean keepsAliases(YamlDocument after) {
        if (!judged) {
            return true;
        }
        List<String> before = new ArrayList<>(aliases);
        return after.aliases.stream().allMatch(before::remove);
    }
}
