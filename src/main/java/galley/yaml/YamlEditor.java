package galley.yaml;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Ways to make an edit, best first. None is trusted: the document takes the first whose result
 * reads right.
 */
final class YamlEditor {

    private final YamlDocument document;
    private final String text;
    private final Layout layout;
    private final Renderer renderer;
    private final String eol;

    YamlEditor(YamlDocument document, String text) {
        this.document = document;
        this.text = text;
        this.layout = document.layout();
        this.eol = LineEnds.dominant(text).characters();
        this.renderer = new Renderer(layout, eol);
    }

    List<Supplier<Optional<Patches>>> ways(YamlEdit edit) {
        return switch (edit) {
            case YamlEdit.Set set -> {
                List<Supplier<Optional<Patches>>> ways = new ArrayList<>(restyled(set));
                ways.addAll(set(set.path(), node(set.path()), set.value()));
                yield ways;
            }
            case YamlEdit.Add add -> one(() -> add(add));
            case YamlEdit.Insert insert -> one(() -> insert(insert));
            case YamlEdit.Remove(KeyPath path) -> removals(() -> remove(path, 0));
            case YamlEdit.RemoveTwin(KeyPath path, int which) ->
                    removals(() -> remove(path, which));
            case YamlEdit.Move(KeyPath path, int to) -> one(() -> move(path, to));
            case YamlEdit.Rename(KeyPath path, String key) ->
                    List.of(
                            () -> rename(path, key).map(Patches::of),
                            () -> renameQuoted(path, key).map(Patches::of));
            case YamlEdit.Exchange(KeyPath first, KeyPath second) ->
                    List.of(
                            () ->
                                    fits(first, second) && fits(second, first)
                                            ? exchange(node(first).span(), node(second).span())
                                            : Optional.empty(),
                            () -> exchange(afterMark(first), afterMark(second)));
        };
    }

    private Node node(KeyPath path) {
        return document.find(path).orElse(document.root());
    }

    private static List<Supplier<Optional<Patches>>> one(Supplier<Optional<Patch>> way) {
        return List.of(() -> way.get().map(Patches::of));
    }

    // ---- set ----

    private List<Supplier<Optional<Patches>>> set(KeyPath path, Node node, NewValue value) {
        List<Supplier<Optional<Patches>>> ways = new ArrayList<>();
        if (node instanceof Node.Scalar scalar) {
            var writer = new ScalarWriter(text, document.span().end(), layout);
            if (value instanceof NewValue.Text(String wanted)) {
                // What readers differ in is quoted where the library cannot be asked.
                boolean safe = document.isJudged() || !Chars.isReadOtherwise(wanted);
                List<Supplier<Optional<Patch>>> own =
                        safe ? writer.ways(scalar, wanted, true) : List.of();
                own.forEach(w -> ways.add(() -> w.get().map(Patches::of)));
            } else if (value instanceof NewValue.Plain(String wanted)) {
                writer.ways(scalar, wanted, false)
                        .forEach(w -> ways.add(() -> w.get().map(Patches::of)));
            }
        }
        ways.add(() -> Optional.of(Patches.of(replacement(path, node, value))));
        if (value instanceof NewValue.Text(String wanted) && !isInFlow(path)) {
            ways.add(
                    () ->
                            Optional.of(
                                    Patches.of(
                                            afterMark(path, node, " " + renderer.quoted(wanted)))));
        }
        return ways;
    }

    private List<Supplier<Optional<Patches>>> restyled(YamlEdit.Set set) {
        if (set.style().isEmpty() || !(node(set.path()) instanceof Node.Scalar scalar)) {
            return List.of();
        }
        boolean asText = set.value() instanceof NewValue.Text;
        String wanted =
                switch (set.value()) {
                    case NewValue.Text(String text) -> text;
                    case NewValue.Plain(String written) -> written;
                    case NewValue.Nothing n -> "";
                    case NewValue.Items i -> "";
                    case NewValue.Fields f -> "";
                };
        return new ScalarWriter(text, document.span().end(), layout)
                .restyled(scalar, wanted, asText, set.style().get()).stream()
                        .<Supplier<Optional<Patches>>>map(w -> () -> w.get().map(Patches::of))
                        .toList();
    }

    /** The whole value, from the blank after its colon or dash on. */
    private Patch replacement(KeyPath path, Node node, NewValue value) {
        boolean flow = isInFlow(path);
        if (flow) {
            return node instanceof Node.Empty
                    ? filledInFlow(path, node.span().end(), renderer.flow(value))
                    : new Patch(node.span(), renderer.flow(value));
        }
        int column = columnOf(path);
        String written =
                path.last() instanceof KeyPath.Step.Index
                        ? renderer.inItem(value, column, Optional.of(node))
                        : renderer.afterKey(value, column, Optional.of(node));
        return afterMark(path, node, written);
    }

    /**
     * What stands after the colon or dash, with the blanks behind it where nothing follows on the
     * line.
     */
    private Patch afterMark(KeyPath path, Node node, String written) {
        int from = document.entry(path).map(e -> e.colon() + 1).orElseGet(() -> dashOf(path) + 1);
        int stop = Math.max(from, node.span().end());
        int lineEnd = Chars.lineEnd(text, from, document.span().end());
        boolean comment =
                Chars.restIsComment(text, from, document.span().end())
                        && text.substring(from, lineEnd).indexOf('#') >= 0;
        if (comment && (written.isEmpty() || written.startsWith(eol))) {
            return new Patch(new Span(lineEnd, Math.max(lineEnd, stop)), written);
        }
        if (comment && node.span().start() >= lineEnd) {
            return new Patch(
                    new Span(from, stop),
                    withComment(written, text.substring(from, lineEnd), columnOf(path) + 2));
        }
        int blanks = Chars.skipBlanks(text, stop, document.span().end());
        boolean lineEnds = blanks >= document.span().end() || Chars.isBreak(text.charAt(blanks));
        return new Patch(
                new Span(from, node instanceof Node.Empty && lineEnds ? blanks : stop), written);
    }

    /** A comment stays on the line of its mark, before what goes on below. */
    private String withComment(String written, String comment, int column) {
        int line = written.indexOf(eol);
        if (line < 0) {
            return written + comment;
        }
        boolean block = written.startsWith(" |") || written.startsWith(" >");
        return block
                ? written.substring(0, line) + comment + written.substring(line)
                : comment + eol + " ".repeat(column) + written.stripLeading();
    }

    /** A key in brackets may lack its value, and even its colon. */
    private Patch filledInFlow(KeyPath path, int at, String written) {
        boolean bare =
                document.entry(path)
                        .filter(e -> e.colon() == e.keySpan().end() && !isColon(e.colon()))
                        .isPresent();
        return Patch.insert(at, (bare ? ": " : " ") + written);
    }

    private boolean isColon(int at) {
        return at < text.length() && text.charAt(at) == ':';
    }

    private boolean isInFlow(KeyPath path) {
        return switch (node(path.parent())) {
            case Node.Mapping m -> m.flow();
            case Node.Sequence s -> s.flow();
            case Node.Scalar s -> false;
            case Node.Empty e -> false;
            case Node.Raw r -> false;
            case Node.Broken b -> false;
        };
    }

    private int dashOf(KeyPath path) {
        return node(path.parent()) instanceof Node.Sequence s
                        && path.last() instanceof KeyPath.Step.Index(int i)
                ? s.items().get(i).dash()
                : 0;
    }

    /** The column of the block that holds the path's last step. */
    private int columnOf(KeyPath path) {
        return switch (node(path.parent())) {
            case Node.Mapping m -> m.indent();
            case Node.Sequence s -> s.indent();
            case Node.Scalar s -> 0;
            case Node.Empty e -> 0;
            case Node.Raw r -> 0;
            case Node.Broken b -> 0;
        };
    }

    // ---- add and insert ----

    private Optional<Patch> add(YamlEdit.Add add) {
        Optional<Node> like = add.like().flatMap(document::find);
        var field = new NewValue.NewField(add.key(), add.value());
        return switch (node(add.parent())) {
            case Node.Mapping m
                    when m.entries().isEmpty()
                            && !add.parent().isRoot()
                            && !isInFlow(add.parent()) ->
                    Optional.of(replacement(add.parent(), m, new NewValue.Fields(List.of(field))));
            case Node.Mapping m when m.flow() ->
                    Optional.of(intoFlow(spans(m), m.span(), add.at(), flowEntry(field)));
            case Node.Mapping m ->
                    Optional.of(
                            intoBlock(
                                    m.entries().stream().map(Entry::chunk).toList(),
                                    m.indent(),
                                    add.at(),
                                    renderer.entry(add.key(), add.value(), m.indent(), like)));
            case Node.Empty e when add.parent().isRoot() ->
                    Optional.of(
                            Patch.insert(
                                    document.span().end(),
                                    renderer.entry(add.key(), add.value(), 0, like) + eol));
            case Node.Empty e ->
                    Optional.of(replacement(add.parent(), e, new NewValue.Fields(List.of(field))));
            case Node.Scalar s -> Optional.empty();
            case Node.Sequence s -> Optional.empty();
            case Node.Raw r -> Optional.empty();
            case Node.Broken b -> Optional.empty();
        };
    }

    private String flowEntry(NewValue.NewField field) {
        return renderer.key(field.key(), true) + ": " + renderer.flow(field.value());
    }

    private static List<Span> spans(Node.Mapping mapping) {
        return mapping.entries().stream().map(Entry::chunk).toList();
    }

    private Optional<Patch> insert(YamlEdit.Insert insert) {
        return switch (node(insert.list())) {
            case Node.Sequence s
                    when s.items().isEmpty()
                            && !isInFlow(insert.list())
                            && !(insert.value() instanceof NewValue.Text) ->
                    Optional.of(
                            replacement(
                                    insert.list(), s, new NewValue.Items(List.of(insert.value()))));
            case Node.Sequence s when s.flow() ->
                    Optional.of(
                            intoFlow(
                                    s.items().stream().map(Item::chunk).toList(),
                                    s.span(),
                                    insert.at(),
                                    renderer.flow(insert.value())));
            case Node.Sequence s -> {
                int near = Math.min(insert.at(), s.items().size() - 1);
                Optional<Node> like = Optional.of(s.items().get(near).value());
                yield Optional.of(
                        intoBlock(
                                s.items().stream().map(Item::chunk).toList(),
                                s.indent(),
                                insert.at(),
                                renderer.item(insert.value(), s.indent(), like)));
            }
            case Node.Empty e ->
                    Optional.of(
                            replacement(
                                    insert.list(), e, new NewValue.Items(List.of(insert.value()))));
            case Node.Mapping m -> Optional.empty();
            case Node.Scalar s -> Optional.empty();
            case Node.Raw r -> Optional.empty();
            case Node.Broken b -> Optional.empty();
        };
    }

    private Patch intoFlow(List<Span> siblings, Span brackets, int at, String written) {
        if (siblings.isEmpty()) {
            return new Patch(new Span(brackets.start() + 1, brackets.end() - 1), written);
        }
        if (at >= siblings.size()) {
            return Patch.insert(siblings.getLast().end(), ", " + written);
        }
        return Patch.insert(siblings.get(at).start(), written + ", ");
    }

    /** A new line before the sibling at the index, or after the last. */
    private Patch intoBlock(List<Span> siblings, int indent, int at, String written) {
        if (at >= siblings.size()) {
            int stop = siblings.getLast().end();
            return Patch.insert(stop, eol + " ".repeat(indent) + written);
        }
        int start = siblings.get(at).start();
        return Patch.insert(start, written + eol + " ".repeat(indent));
    }

    // ---- remove, move, rename ----

    private List<Supplier<Optional<Patches>>> removals(Supplier<Optional<Patch>> removal) {
        return List.of(
                () -> removal.get().map(Patches::of),
                () -> removal.get().map(p -> Patches.of(withEmptyLines(p))));
    }

    /**
     * @param which of those with the path's key
     */
    private Optional<Patch> remove(KeyPath path, int which) {
        return switch (node(path.parent())) {
            case Node.Mapping m ->
                    Optional.of(remove(path, m, m.flow(), spans(m), indexIn(m, path, which), "{}"));
            case Node.Sequence s ->
                    Optional.of(
                            remove(
                                    path,
                                    s,
                                    s.flow(),
                                    s.items().stream().map(Item::chunk).toList(),
                                    indexOf(path),
                                    "[]"));
            case Node.Scalar s -> Optional.empty();
            case Node.Empty e -> Optional.empty();
            case Node.Raw r -> Optional.empty();
            case Node.Broken b -> Optional.empty();
        };
    }

    private static int indexIn(Node.Mapping mapping, KeyPath path, int which) {
        int before = which;
        for (int i = 0; i < mapping.entries().size(); i++) {
            if (mapping.entries().get(i).key().equals(path.name()) && before-- == 0) {
                return i;
            }
        }
        return 0;
    }

    private static int indexOf(KeyPath path) {
        return path.last() instanceof KeyPath.Step.Index(int i) ? i : 0;
    }

    private Patch remove(
            KeyPath path, Node parent, boolean flow, List<Span> siblings, int at, String empty) {
        Span chunk = siblings.get(at);
        if (siblings.size() == 1) {
            return path.parent().isRoot()
                    ? removeLines(chunk)
                    : emptied(path.parent(), parent, empty);
        }
        if (flow) {
            return at + 1 < siblings.size()
                    ? Patch.delete(new Span(chunk.start(), siblings.get(at + 1).start()))
                    : Patch.delete(new Span(siblings.get(at - 1).end(), chunk.end()));
        }
        boolean alone =
                Chars.skipBlanks(text, LineEnds.startOfLine(text, chunk.start()), chunk.start())
                        == chunk.start();
        if (!alone && at + 1 < siblings.size()) {
            return Patch.delete(new Span(chunk.start(), siblings.get(at + 1).start()));
        }
        return removeLines(chunk);
    }

    private Patch emptied(KeyPath path, Node node, String empty) {
        if (isInFlow(path)) {
            return new Patch(node.span(), empty);
        }
        return afterMark(path, node, " " + empty);
    }

    private Patch removeLines(Span chunk) {
        int from = LineEnds.startOfLine(text, chunk.start());
        int to = Math.min(document.span().end(), LineEnds.nextLine(text, chunk.end()));
        return Patch.delete(new Span(from, to));
    }

    private Optional<Patch> move(KeyPath path, int to) {
        return switch (node(path.parent())) {
            case Node.Mapping m -> Optional.of(move(spans(m), indexIn(m, path, 0), to));
            case Node.Sequence s ->
                    Optional.of(
                            move(s.items().stream().map(Item::chunk).toList(), indexOf(path), to));
            case Node.Scalar s -> Optional.empty();
            case Node.Empty e -> Optional.empty();
            case Node.Raw r -> Optional.empty();
            case Node.Broken b -> Optional.empty();
        };
    }

    /** The texts of the siblings change places; what stands between them stays. */
    private Patch move(List<Span> siblings, int from, int to) {
        int target = Math.min(to, siblings.size() - 1);
        List<Span> order = new ArrayList<>(siblings);
        order.add(target, order.remove(from));
        int first = Math.min(from, target);
        int last = Math.max(from, target);
        var out = new StringBuilder();
        for (int i = first; i <= last; i++) {
            out.append(order.get(i).of(text));
            if (i < last) {
                out.append(text, siblings.get(i).end(), siblings.get(i + 1).start());
            }
        }
        return new Patch(
                new Span(siblings.get(first).start(), siblings.get(last).end()), out.toString());
    }

    /** After a block scalar that keeps its empty lines those behind what goes must go too. */
    private Patch withEmptyLines(Patch removal) {
        int stop = removal.span().end();
        int next = Chars.nextLine(text, stop, document.span().end());
        while (next > stop && text.substring(stop, next).isBlank()) {
            stop = next;
            next = Chars.nextLine(text, stop, document.span().end());
        }
        return Patch.delete(new Span(removal.span().start(), stop));
    }

    private Optional<Patch> renameQuoted(KeyPath path, String key) {
        return document.entry(path)
                .map(entry -> new Patch(entry.keySpan(), '"' + Escapes.write(key) + '"'));
    }

    /** Behind a tab no fields and no list can begin. */
    private boolean fits(KeyPath place, KeyPath value) {
        int start = node(place).span().start();
        boolean block =
                switch (node(value)) {
                    case Node.Mapping m -> !m.flow();
                    case Node.Sequence s -> !s.flow();
                    case Node.Raw r -> true;
                    case Node.Scalar s -> false;
                    case Node.Empty e -> false;
                    case Node.Broken b -> false;
                };
        return !block || start == 0 || text.charAt(start - 1) != '\t';
    }

    private Optional<Patches> exchange(Span first, Span second) {
        return first.overlaps(second)
                ? Optional.empty()
                : Optional.of(
                        Patches.of(
                                new Patch(first, second.of(text)),
                                new Patch(second, first.of(text))));
    }

    /** From the colon or dash to the end of the value. */
    private Span afterMark(KeyPath path) {
        int from = document.entry(path).map(e -> e.colon() + 1).orElseGet(() -> dashOf(path) + 1);
        return new Span(from, Math.max(from, node(path).span().end()));
    }

    private Optional<Patch> rename(KeyPath path, String key) {
        return document.entry(path)
                .map(
                        entry -> {
                            char quote = text.charAt(entry.keySpan().start());
                            String written =
                                    switch (quote) {
                                        case '"' -> '"' + Escapes.write(key) + '"';
                                        case '\'' -> '\'' + key.replace("'", "''") + '\'';
                                        default -> renderer.key(key, isInFlow(path));
                                    };
                            return new Patch(entry.keySpan(), written);
                        });
    }
}
