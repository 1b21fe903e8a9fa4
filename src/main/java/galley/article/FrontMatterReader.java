package galley.article;

import galley.text.Span;
import galley.yaml.Damage;
import galley.yaml.Entry;
import galley.yaml.KeyPath;
import galley.yaml.Node;
import galley.yaml.ScalarType;
import galley.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the nodes of the YAML into fields and values. */
final class FrontMatterReader {

    private final String text;

    private FrontMatterReader(String text) {
        this.text = text;
    }

    static FrontMatter read(String text, Sections sections, Optional<YamlDocument> yaml) {
        return switch (sections.kind()) {
            case NONE -> new FrontMatter.Absent();
            case TOML, JSON ->
                    new FrontMatter.Foreign(
                            new Span(0, sections.body().start()), sections.kind().name());
            case YAML ->
                    yaml.map(d -> new FrontMatterReader(text).yaml(sections, d))
                            .orElse(new FrontMatter.Absent());
        };
    }

    private FrontMatter yaml(Sections sections, YamlDocument document) {
        List<FrontMatter.Fault> faults = new ArrayList<>();
        if (sections.closing().isEmpty()) {
            faults.add(
                    new FrontMatter.Fault(
                            "never-closed",
                            "The front matter is never closed. Add a line with three hyphens after its last field.",
                            sections.opening()));
        }
        List<Conflict> conflicts =
                Conflict.all(text).stream()
                        .filter(c -> c.marker().start() < sections.body().start())
                        .toList();
        conflicts.forEach(c -> faults.add(fault(c)));
        int last = sections.closing().isEmpty() ? lastField(document) : text.length();
        document.damages().stream()
                .filter(d -> d.place().start() <= last)
                .filter(d -> conflicts.stream().noneMatch(c -> c.span().overlaps(d.place())))
                .forEach(d -> faults.add(fault(d)));
        faults.sort(Comparator.comparing(FrontMatter.Fault::place));
        List<Field> fields =
                switch (document.root()) {
                    case Node.Mapping mapping -> fields(mapping, KeyPath.ROOT);
                    case Node.Empty e -> List.of();
                    case Node.Scalar s -> notFields(s, faults);
                    case Node.Sequence s -> notFields(s, faults);
                    case Node.Raw r -> notFields(r, faults);
                    case Node.Broken b -> List.of();
                };
        return faults.isEmpty()
                ? new FrontMatter.Parsed(sections.yaml(), fields)
                : new FrontMatter.Broken(sections.yaml(), fields, faults);
    }

    /** Below it stands the text of a file that never closes its front matter. */
    private static int lastField(YamlDocument document) {
        return document.root() instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(e -> !e.key().isEmpty())
                        .mapToInt(e -> e.span().end())
                        .max()
                        .orElse(mapping.span().start())
                : document.span().end();
    }

    private static FrontMatter.Fault fault(Conflict conflict) {
        return new FrontMatter.Fault(
                FrontMatter.CONFLICT, Damage.Kind.CONFLICT_MARKER.message(), conflict.marker());
    }

    private static FrontMatter.Fault fault(Damage damage) {
        String kind = damage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FrontMatter.Fault(kind, damage.kind().message(), damage.place());
    }

    private List<Field> notFields(Node node, List<FrontMatter.Fault> faults) {
        faults.add(
                new FrontMatter.Fault(
                        "no-fields",
                        "The front matter is not a list of fields. A field is a key, a colon, a space and a value.",
                        node.span()));
        return List.of();
    }

    private List<Field> fields(Node.Mapping mapping, KeyPath parent) {
        List<Field> fields = new ArrayList<>(mapping.entries().size());
        for (Entry entry : mapping.entries()) {
            KeyPath path = parent.child(entry.key());
            fields.add(new Field(path, entry.key(), entry.keySpan(), value(entry.value(), path)));
        }
        return fields;
    }

    private Value value(Node node, KeyPath path) {
        return switch (node) {
            case Node.Scalar scalar -> scalar(scalar);
            case Node.Mapping mapping -> new Value.Fields(mapping.span(), fields(mapping, path));
            case Node.Sequence sequence -> {
                List<Value> items = new ArrayList<>(sequence.items().size());
                for (int i = 0; i < sequence.items().size(); i++) {
                    items.add(value(sequence.items().get(i).value(), path.child(i)));
                }
                yield new Value.Items(sequence.span(), items);
            }
            case Node.Empty empty -> new Value.Nothing(empty.span());
            case Node.Raw raw -> {
                String source = raw.span().of(text);
                yield new Value.Other(
                        raw.span(), source, raw.value().orElse(source), raw.reason(), false);
            }
            case Node.Broken broken ->
                    new Value.Other(
                            broken.span(),
                            broken.span().of(text),
                            broken.span().of(text),
                            broken.damage().kind().message(),
                            true);
        };
    }

    private static Value scalar(Node.Scalar scalar) {
        return switch (ScalarType.of(scalar)) {
            case TEXT, SPECIAL -> new Value.Text(scalar.span(), scalar.value(), scalar.style());
            case NULL -> new Value.Nothing(scalar.span());
            case BOOLEAN -> new Value.Flag(scalar.span(), scalar.value());
            case INTEGER -> new Value.Number(scalar.span(), scalar.value(), true);
            case DECIMAL -> new Value.Number(scalar.span(), scalar.value(), false);
            case DATE -> new Value.Date(scalar.span(), scalar.value());
        };
    }

    static Optional<Value> find(List<Field> fields, KeyPath path) {
        if (path.isRoot()) {
            return Optional.empty();
        }
        Value at = new Value.Fields(Span.at(0), fields);
        for (KeyPath.Step step : path.steps()) {
            Optional<Value> child = child(at, step);
            if (child.isEmpty()) {
                return child;
            }
            at = child.get();
        }
        return Optional.of(at);
    }

    /** A loop: rules ask for fields some hundred times an article. */
    private static Optional<Value> named(String name, List<Field> fields) {
        for (Field field : fields) {
            if (field.key().equals(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    private static Optional<Value> child(Value value, KeyPath.Step step) {
        return switch (step) {
            case KeyPath.Step.Key(String name) ->
                    value instanceof Value.Fields(Span s, List<Field> fields)
                            ? named(name, fields)
                            : Optional.empty();
            case KeyPath.Step.Index(int at) ->
                    value instanceof Value.Items(Span s, List<Value> items) && at < items.size()
                            ? Optional.of(items.get(at))
                            : Optional.empty();
        };
    }
}
