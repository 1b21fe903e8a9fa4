package galley.article;

import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** What SnakeYAML (YAML 1.1) and snakeyaml-engine (YAML 1.2) read, and edits of it. */
final class TwoReaders {

    /** A value with its type; duplicates and order are kept, aliases are what they repeat. */
    sealed interface Tree {
        record Leaf(String tag, String value) implements Tree {}

        record Group(List<Pair> pairs) implements Tree {}

        record Items(List<Tree> items) implements Tree {}
    }

    record Pair(Tree key, Tree value) {}

    /** For a value whose type each reader may see as it likes. */
    static final String ANY = "any";

    private static final String NULL = "tag:yaml.org,2002:null";
    private static final int DEEPEST = 60;

    private TwoReaders() {}

    static Optional<Tree> read(boolean engine, String yaml) {
        try {
            Tree tree = engine ? engine(yaml) : snake(yaml);
            return Optional.of(tree);
        } catch (YAMLException | YamlEngineException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final Tree EMPTY = new Tree.Group(List.of());

    private static Tree snake(String yaml) {
        var node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        return node == null ? EMPTY : of(node, 0);
    }

    private static Tree engine(String yaml) {
        var settings = LoadSettings.builder().build();
        return new Compose(settings).composeString(yaml).map(n -> of(n, 0)).orElse(EMPTY);
    }

    private static Tree of(org.yaml.snakeyaml.nodes.Node node, int depth) {
        if (depth > DEEPEST) {
            return new Tree.Leaf("deep", "");
        }
        return switch (node) {
            case org.yaml.snakeyaml.nodes.MappingNode m ->
                    new Tree.Group(
                            m.getValue().stream()
                                    .map(
                                            t ->
                                                    new Pair(
                                                            of(t.getKeyNode(), depth + 1),
                                                            of(t.getValueNode(), depth + 1)))
                                    .toList());
            case org.yaml.snakeyaml.nodes.SequenceNode s ->
                    new Tree.Items(s.getValue().stream().map(n -> of(n, depth + 1)).toList());
            case org.yaml.snakeyaml.nodes.ScalarNode s ->
                    new Tree.Leaf(s.getTag().getValue(), s.getValue());
            default -> throw new IllegalStateException(String.valueOf(node));
        };
    }

    private static Tree of(org.snakeyaml.engine.v2.nodes.Node node, int depth) {
        if (depth > DEEPEST) {
            return new Tree.Leaf("deep", "");
        }
        return switch (node) {
            case org.snakeyaml.engine.v2.nodes.MappingNode m ->
                    new Tree.Group(
                            m.getValue().stream()
                                    .map(
                                            t ->
                                                    new Pair(
                                                            of(t.getKeyNode(), depth + 1),
                                                            of(t.getValueNode(), depth + 1)))
                                    .toList());
            case org.snakeyaml.engine.v2.nodes.SequenceNode s ->
                    new Tree.Items(s.getValue().stream().map(n -> of(n, depth + 1)).toList());
            // Its usual schema is that of JSON, which knows no tilde.
            case org.snakeyaml.engine.v2.nodes.ScalarNode s ->
                    s.isPlain() && s.getValue().equals("~")
                            ? new Tree.Leaf(NULL, "")
                            : new Tree.Leaf(s.getTag().getValue(), s.getValue());
            default -> throw new IllegalStateException(String.valueOf(node));
        };
    }

    // ---- what an edit makes of it ----

    static Tree of(NewValue value) {
        return switch (value) {
            case NewValue.Text(String text) -> new Tree.Leaf("tag:yaml.org,2002:str", text);
            case NewValue.Plain(String written) -> new Tree.Leaf(ANY, written);
            case NewValue.Nothing n -> new Tree.Leaf(NULL, "");
            case NewValue.Items(var items) ->
                    new Tree.Items(items.stream().map(TwoReaders::of).toList());
            case NewValue.Fields(var fields) ->
                    new Tree.Group(
                            fields.stream()
                                    .map(f -> new Pair(key(f.key()), of(f.value())))
                                    .toList());
        };
    }

    private static Tree key(String key) {
        return new Tree.Leaf(ANY, key);
    }

    static Tree after(Tree tree, Edit edit) {
        return switch (edit) {
            case Edit.Set set -> at(tree, set.path(), old -> of(set.value()));
            case Edit.Add add ->
                    at(
                            tree,
                            add.parent(),
                            old -> {
                                List<Pair> pairs =
                                        old instanceof Tree.Group g
                                                ? new ArrayList<>(g.pairs())
                                                : new ArrayList<>();
                                pairs.add(
                                        Math.min(add.at(), pairs.size()),
                                        new Pair(key(add.key()), of(add.value())));
                                return new Tree.Group(pairs);
                            });
            case Edit.Insert insert ->
                    at(
                            tree,
                            insert.list(),
                            old -> {
                                List<Tree> items =
                                        old instanceof Tree.Items i
                                                ? new ArrayList<>(i.items())
                                                : new ArrayList<>();
                                items.add(Math.min(insert.at(), items.size()), of(insert.value()));
                                return new Tree.Items(items);
                            });
            case Edit.Remove(KeyPath path) ->
                    children(tree, path, (list, i) -> list.remove((int) i));
            case Edit.RemoveTwin(KeyPath path, int which) ->
                    children(
                            tree,
                            path,
                            (list, i) -> {
                                Tree key = ((Pair) list.get(i)).key();
                                List<Object> twins =
                                        list.stream()
                                                .filter(
                                                        o ->
                                                                o instanceof Pair p
                                                                        && same(key, p.key()))
                                                .toList();
                                Object gone = twins.get(which);
                                list.removeIf(o -> o == gone);
                            });
            case Edit.Move(KeyPath path, int to) ->
                    children(
                            tree,
                            path,
                            (list, i) -> {
                                Object moved = list.remove((int) i);
                                list.add(Math.min(to, list.size()), moved);
                            });
            case Edit.Rename(KeyPath path, String name) ->
                    children(
                            tree,
                            path,
                            (list, i) -> {
                                if (list.get(i) instanceof Pair pair) {
                                    list.set(i, new Pair(key(name), pair.value()));
                                }
                            });
            case Edit.Exchange(KeyPath first, KeyPath second) -> {
                List<Tree> found = new ArrayList<>();
                at(tree, first, old -> keep(found, old));
                at(tree, second, old -> keep(found, old));
                yield at(at(tree, first, o -> found.get(1)), second, o -> found.get(0));
            }
            case Edit.Mend m -> tree;
            case Edit.ReplaceAnswer r -> tree;
            case Edit.ReplaceText r -> tree;
        };
    }

    private static Tree keep(List<Tree> found, Tree old) {
        found.add(old);
        return old;
    }

    private interface Change {
        void make(List<Object> children, Integer at);
    }

    private static Tree children(Tree tree, KeyPath path, Change change) {
        return at(
                tree,
                path.parent(),
                old ->
                        switch (old) {
                            case Tree.Group g -> {
                                List<Object> all = new ArrayList<>(g.pairs());
                                change.make(all, index(g, path.last()));
                                yield new Tree.Group(all.stream().map(o -> (Pair) o).toList());
                            }
                            case Tree.Items i -> {
                                List<Object> all = new ArrayList<>(i.items());
                                change.make(all, ((KeyPath.Step.Index) path.last()).at());
                                yield new Tree.Items(all.stream().map(o -> (Tree) o).toList());
                            }
                            case Tree.Leaf l -> l;
                        });
    }

    private static int index(Tree.Group group, KeyPath.Step step) {
        for (int i = 0; i < group.pairs().size(); i++) {
            if (group.pairs().get(i).key() instanceof Tree.Leaf(String t, String name)
                    && step instanceof KeyPath.Step.Key(String wanted)
                    && name.equals(wanted)) {
                return i;
            }
        }
        throw new AssertionError("not read by the other reader: " + step);
    }

    private static Tree at(Tree tree, KeyPath path, UnaryOperator<Tree> change) {
        if (path.isRoot()) {
            return change.apply(tree);
        }
        var rest = new KeyPath(path.steps().subList(1, path.steps().size()));
        KeyPath.Step first = path.steps().getFirst();
        return switch (tree) {
            case Tree.Group g -> {
                List<Pair> all = new ArrayList<>(g.pairs());
                int i = index(g, first);
                all.set(i, new Pair(all.get(i).key(), at(all.get(i).value(), rest, change)));
                yield new Tree.Group(all);
            }
            case Tree.Items items -> {
                List<Tree> all = new ArrayList<>(items.items());
                int i = ((KeyPath.Step.Index) first).at();
                all.set(i, at(all.get(i), rest, change));
                yield new Tree.Items(all);
            }
            case Tree.Leaf l -> throw new AssertionError("no list or group: " + path);
        };
    }

    static boolean same(Tree wanted, Tree read) {
        return switch (wanted) {
            case Tree.Leaf w ->
                    read instanceof Tree.Leaf r
                            && (w.value().equals(r.value()) || w.tag().equals(NULL))
                            && (w.tag().equals(ANY) || w.tag().equals(r.tag()));
            case Tree.Items w ->
                    read instanceof Tree.Items r
                            && w.items().size() == r.items().size()
                            && all(w.items(), r.items());
            case Tree.Group w ->
                    read instanceof Tree.Group r
                            && w.pairs().size() == r.pairs().size()
                            && all(
                                    w.pairs().stream().map(Pair::key).toList(),
                                    r.pairs().stream().map(Pair::key).toList())
                            && all(
                                    w.pairs().stream().map(Pair::value).toList(),
                                    r.pairs().stream().map(Pair::value).toList());
        };
    }

    private static boolean all(List<Tree> wanted, List<Tree> read) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!same(wanted.get(i), read.get(i))) {
                return false;
            }
        }
        return true;
    }
}
