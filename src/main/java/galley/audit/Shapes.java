package galley.audit;

import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.schema.FieldSpec;
import galley.schema.Schema;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which fields of which type the articles have; most articles of a collection have one shape. */
final class Shapes {

    /**
     * @param kind of page
     * @param types of the fields, by their keys
     */
    private record Shape(Schema kind, Map<String, String> types) {}

    /** What nearly all articles of one kind have and some have not. */
    record Drift(Schema kind, String key, What what, List<Integer> articles, int of) {}

    /** How a field may differ. */
    sealed interface What {
        record Missing() implements What {}

        record Unknown() implements What {}

        /** Of another type than usual. */
        record Other(String usual) implements What {}
    }

    private final Map<Shape, List<Integer>> shapes = new HashMap<>();

    void put(int number, Article article, Schema kind) {
        Map<String, String> types = new TreeMap<>();
        article.fields().forEach(f -> collect(f, types));
        synchronized (this) {
            shapes.computeIfAbsent(new Shape(kind, types), s -> new ArrayList<>()).add(number);
        }
    }

    private static void collect(Field field, Map<String, String> types) {
        // How many there are is the author's choice.
        if (field.key().isEmpty() || field.key().startsWith("related")) {
            return;
        }
        types.put(field.path().toString(), type(field.value()));
        if (field.value() instanceof Value.Fields group) {
            group.fields().forEach(f -> collect(f, types));
        }
    }

    private static String type(Value value) {
        return switch (value) {
            case Value.Text t -> "text";
            case Value.Number n -> "a number";
            case Value.Flag f -> "yes or no";
            case Value.Date d -> "a date";
            case Value.Items i -> "a list";
            case Value.Fields f -> "a group";
            case Value.Nothing n -> "";
            case Value.Other o -> "";
        };
    }

    /**
     * @param fewest articles of a kind of which something can be said
     * @param share of the articles that makes a rule of what they have
     */
    synchronized List<Drift> drifts(double fewest, double share) {
        Map<Schema, Map<Shape, List<Integer>>> kinds = new HashMap<>();
        shapes.forEach(
                (shape, articles) ->
                        kinds.computeIfAbsent(shape.kind(), k -> new HashMap<>())
                                .put(shape, articles));
        List<Drift> found = new ArrayList<>();
        kinds.forEach(
                (kind, ofKind) -> {
                    int all = ofKind.values().stream().mapToInt(List::size).sum();
                    if (all >= fewest) {
                        new OfKind(kind, ofKind, all, share * all).drifts(found);
                    }
                });
        return found;
    }

    private record OfKind(Schema kind, Map<Shape, List<Integer>> shapes, int all, double many) {

        void drifts(List<Drift> found) {
            Map<String, Map<String, Integer>> types = new TreeMap<>();
            shapes.forEach(
                    (shape, articles) ->
                            shape.types()
                                    .forEach(
                                            (key, type) ->
                                                    types.computeIfAbsent(key, k -> new TreeMap<>())
                                                            .merge(
                                                                    type,
                                                                    articles.size(),
                                                                    Integer::sum)));
            types.forEach((key, counts) -> drift(key, counts, found));
        }

        private void drift(String key, Map<String, Integer> counts, List<Drift> found) {
            int having = counts.values().stream().mapToInt(Integer::intValue).sum();
            boolean needed = spec(key, true);
            boolean seen = spec(key, false);
            if (having > many && having < all && !needed) {
                found.add(drift(key, new What.Missing(), s -> !s.types().containsKey(key)));
            } else if (having < all - many && !seen && isOutermost(key)) {
                found.add(drift(key, new What.Unknown(), s -> s.types().containsKey(key)));
            }
            counts.forEach(
                    (type, count) -> {
                        // What the form knows is checked there.
                        if (count > many && !type.isEmpty() && !seen) {
                            Drift other =
                                    drift(
                                            key,
                                            new What.Other(type),
                                            s -> isOther(s.types().getOrDefault(key, ""), type));
                            if (!other.articles().isEmpty()) {
                                found.add(other);
                            }
                        }
                    });
        }

        private static boolean isOther(String type, String usual) {
            return !type.isEmpty() && !type.equals(usual);
        }

        /** A group that nobody else has is told of once. */
        private boolean isOutermost(String key) {
            int dot = key.lastIndexOf('.');
            return dot < 0
                    || shapes.entrySet().stream()
                                    .filter(
                                            e ->
                                                    e.getKey()
                                                            .types()
                                                            .containsKey(key.substring(0, dot)))
                                    .mapToInt(e -> e.getValue().size())
                                    .sum()
                            >= all - many;
        }

        private boolean spec(String key, boolean required) {
            return KeyPath.parse(key)
                    .flatMap(kind::spec)
                    .filter(s -> !required || s.required())
                    .map(FieldSpec::path)
                    .isPresent();
        }

        private Drift drift(String key, What what, java.util.function.Predicate<Shape> wanted) {
            List<Integer> articles = new ArrayList<>();
            shapes.forEach(
                    (shape, numbers) -> {
                        if (wanted.test(shape)) {
                            articles.addAll(numbers);
                        }
                    });
            articles.sort(null);
            return new Drift(kind, key, what, articles, all);
        }
    }
}
