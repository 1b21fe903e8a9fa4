package galley.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a reader gets from front matter: keys, values and types without spans. The proof of an edit
 * is that the model of the new text equals the model of the old one with the edit made to it.
 */
sealed interface Model {

    record Scalar(String value, ScalarType type) implements Model {}

    record Nothing() implements Model {}

    record Mapping(List<Pair> pairs) implements Model {}

    record Sequence(List<Model> items) implements Model {}

    /** Raw and broken stretches, as they stand. */
    record AsWritten(String source) implements Model {}

    record Pair(String key, Model value) {}

    static Model of(Node node, String text) {
        return switch (node) {
            case Node.Scalar scalar -> scalar(scalar.value(), ScalarType.of(scalar));
            case Node.Empty e -> new Nothing();
            case Node.Mapping mapping ->
                    new Mapping(
                            mapping.entries().stream()
                                    .map(e -> new Pair(e.key(), of(e.value(), text)))
                                    .toList());
            case Node.Sequence sequence ->
                    new Sequence(sequence.items().stream().map(i -> of(i.value(), text)).toList());
            case Node.Raw raw -> new AsWritten(raw.span().of(text));
            case Node.Broken broken -> new AsWritten(broken.span().of(text));
        };
    }

    /** No value is written as nothing, as {@code null} or as {@code ~}. */
    private static Model scalar(String value, ScalarType type) {
        return type == ScalarType.NULL ? new Nothing() : new Scalar(value, type);
    }

    static Model of(NewValue value) {
        return switch (value) {
            case NewValue.Text(String text) -> new Scalar(text, ScalarType.TEXT);
            case NewValue.Plain(String written) -> scalar(written, ScalarType.of(written));
            case NewValue.Nothing n -> new Nothing();
            case NewValue.Items items ->
                    new Sequence(items.items().stream().map(Model::of).toList());
            case NewValue.Fields fields ->
                    new Mapping(
                            fields.fields().stream()
                                    .map(f -> new Pair(f.key(), of(f.value())))
                                    .toList());
        };
    }

    /** The model after the edit, whose path exists. */
    static Model after(Model model, YamlEdit edit) {
        return switch (edit) {
            case YamlEdit.Set set -> at(model, set.path(), old -> of(set.value()));
            case YamlEdit.Add add -> at(model, add.parent(), old -> added(old, add));
            case YamlEdit.Insert insert ->
                    at(model, insert.list(), old -> inserted(old, insert.at(), of(insert.value())));
            case YamlEdit.Remove remove ->
                    withoutFields(
                            at(
                                    model,
                                    remove.path().parent(),
                                    old -> removed(old, remove.path().last())));
            case YamlEdit.RemoveTwin(KeyPath path, int which) ->
                    at(model, path.parent(), old -> withoutTwin(old, path.name(), which));
            case YamlEdit.Move move ->
                    at(
                            model,
                            move.path().parent(),
                            old -> moved(old, move.path().last(), move.to()));
            case YamlEdit.Rename rename ->
                    at(model, rename.path().parent(), old -> renamed(old, rename));
            case YamlEdit.Exchange(KeyPath first, KeyPath second) -> {
                Model a = get(model, first);
                Model b = get(model, second);
                yield at(at(model, first, old -> b), second, old -> a);
            }
        };
    }

    /** Front matter whose last field is gone is empty, not an empty group. */
    private static Model withoutFields(Model root) {
        return root instanceof Mapping(List<Pair> pairs) && pairs.isEmpty() ? new Nothing() : root;
    }

    private static Model at(Model model, KeyPath path, UnaryOperator<Model> change) {
        if (path.isRoot()) {
            return change.apply(model);
        }
        KeyPath rest = new KeyPath(path.steps().subList(1, path.steps().size()));
        KeyPath.Step first = path.steps().getFirst();
        return switch (model) {
            case Mapping(List<Pair> pairs) -> {
                List<Pair> changed = new ArrayList<>(pairs);
                int i = indexOf(pairs, first);
                changed.set(
                        i, new Pair(pairs.get(i).key(), at(pairs.get(i).value(), rest, change)));
                yield new Mapping(changed);
            }
            case Sequence(List<Model> items) -> {
                List<Model> changed = new ArrayList<>(items);
                int i = first instanceof KeyPath.Step.Index(int index) ? index : 0;
                changed.set(i, at(items.get(i), rest, change));
                yield new Sequence(changed);
            }
            case Scalar s -> model;
            case Nothing n -> model;
            case AsWritten a -> model;
        };
    }

    private static Model get(Model model, KeyPath path) {
        List<Model> found = new ArrayList<>(1);
        at(
                model,
                path,
                old -> {
                    found.add(old);
                    return old;
                });
        return found.getFirst();
    }

    /** Whether all that is sound in {@code before} reads the same in {@code after}. */
    static boolean keepsSound(Node before, String text, Node after, String newText) {
        return switch (before) {
            case Node.Broken b -> true;
            case Node.Mapping mapping ->
                    after instanceof Node.Mapping now && keepsSound(mapping, text, now, newText);
            case Node.Sequence s ->
                    after instanceof Node.Sequence now && keepsSound(s, text, now, newText);
            case Node.Scalar s -> of(before, text).equals(of(after, newText));
            case Node.Empty e -> of(before, text).equals(of(after, newText));
            case Node.Raw r -> of(before, text).equals(of(after, newText));
        };
    }

    /** Sound entries keep their order; what was damaged may become entries between them. */
    private static boolean keepsSound(
            Node.Mapping before, String text, Node.Mapping after, String newText) {
        int from = 0;
        for (Entry entry : before.entries()) {
            if (entry.key().isEmpty()) {
                continue;
            }
            int at = from;
            while (at < after.entries().size()
                    && !after.entries().get(at).key().equals(entry.key())) {
                at++;
            }
            if (at == after.entries().size()
                    || !keepsSound(entry.value(), text, after.entries().get(at).value(), newText)) {
                return false;
            }
            from = at + 1;
        }
        return true;
    }

    /** Sound items keep their order; what was damaged may become items between them. */
    private static boolean keepsSound(
            Node.Sequence before, String text, Node.Sequence after, String newText) {
        int at = 0;
        for (Item item : before.items()) {
            while (at < after.items().size()
                    && !keepsSound(item.value(), text, after.items().get(at).value(), newText)) {
                at++;
            }
            if (at == after.items().size()) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static int indexOf(List<Pair> pairs, KeyPath.Step step) {
        for (int i = 0; i < pairs.size(); i++) {
            if (step instanceof KeyPath.Step.Key(String name) && pairs.get(i).key().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException("no entry " + step);
    }

    private static Model added(Model old, YamlEdit.Add add) {
        List<Pair> pairs =
                old instanceof Mapping(List<Pair> p) ? new ArrayList<>(p) : new ArrayList<>();
        pairs.add(Math.min(add.at(), pairs.size()), new Pair(add.key(), of(add.value())));
        return new Mapping(pairs);
    }

    private static Model inserted(Model old, int at, Model value) {
        List<Model> items =
                old instanceof Sequence(List<Model> s) ? new ArrayList<>(s) : new ArrayList<>();
        items.add(Math.min(at, items.size()), value);
        return new Sequence(items);
    }

    private static Model removed(Model old, KeyPath.Step step) {
        return switch (old) {
            case Mapping(List<Pair> pairs) -> {
                List<Pair> fewer = new ArrayList<>(pairs);
                fewer.remove(indexOf(pairs, step));
                yield new Mapping(fewer);
            }
            case Sequence(List<Model> items) -> {
                List<Model> fewer = new ArrayList<>(items);
                fewer.remove(step instanceof KeyPath.Step.Index(int i) ? i : 0);
                yield new Sequence(fewer);
            }
            case Scalar s -> old;
            case Nothing n -> old;
            case AsWritten a -> old;
        };
    }

    private static Model withoutTwin(Model old, String key, int which) {
        if (!(old instanceof Mapping(List<Pair> pairs))) {
            return old;
        }
        List<Pair> fewer = new ArrayList<>();
        int seen = 0;
        for (Pair pair : pairs) {
            if (!pair.key().equals(key) || seen++ != which) {
                fewer.add(pair);
            }
        }
        return new Mapping(fewer);
    }

    private static Model moved(Model old, KeyPath.Step step, int to) {
        return switch (old) {
            case Mapping(List<Pair> pairs) -> {
                List<Pair> order = new ArrayList<>(pairs);
                Pair pair = order.remove(indexOf(pairs, step));
                order.add(Math.min(to, order.size()), pair);
                yield new Mapping(order);
            }
            case Sequence(List<Model> items) -> {
                List<Model> order = new ArrayList<>(items);
                Model item = order.remove(step instanceof KeyPath.Step.Index(int i) ? i : 0);
                order.add(Math.min(to, order.size()), item);
                yield new Sequence(order);
            }
            case Scalar s -> old;
            case Nothing n -> old;
            case AsWritten a -> old;
        };
    }

    private static Model renamed(Model old, YamlEdit.Rename rename) {
        if (!(old instanceof Mapping(List<Pair> pairs))) {
            return old;
        }
        List<Pair> changed = new ArrayList<>(pairs);
        int i = indexOf(pairs, rename.path().last());
        changed.set(i, new Pair(rename.key(), pairs.get(i).value()));
        return new Mapping(changed);
    }
}
