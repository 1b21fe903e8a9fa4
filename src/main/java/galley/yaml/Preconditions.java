package galley.yaml;

import galley.text.Span;
import java.util.Optional;

/** Why an edit cannot be made, found before anything is written. */
final class Preconditions {

    private final YamlDocument document;

    Preconditions(YamlDocument document) {
        this.document = document;
    }

    Optional<YamlDocument.Edited.Refused> refusal(YamlEdit edit) {
        return switch (edit) {
            case YamlEdit.Set set ->
                    target(set.path())
                            .or(() -> scalarFor(set.path(), set.value()))
                            .or(() -> surrogates(set.value()));
            case YamlEdit.Add add ->
                    parent(add)
                            .or(() -> free(add.parent(), add.key()))
                            .or(() -> surrogates(add.value()));
            case YamlEdit.Insert insert -> list(insert.list()).or(() -> surrogates(insert.value()));
            case YamlEdit.Remove(KeyPath path) -> sibling(path);
            case YamlEdit.RemoveTwin(KeyPath path, int which) -> twins(path, which);
            case YamlEdit.Move(KeyPath path, int to) -> sibling(path);
            case YamlEdit.Rename(KeyPath path, String key) ->
                    sibling(path).or(() -> named(path)).or(() -> free(path.parent(), key));
            case YamlEdit.Exchange(KeyPath first, KeyPath second) ->
                    target(first).or(() -> target(second)).or(() -> apart(first, second));
        };
    }

    private Optional<YamlDocument.Edited.Refused> target(KeyPath path) {
        return sibling(path)
                .or(
                        () ->
                                document.find(path)
                                        .flatMap(
                                                node ->
                                                        switch (node) {
                                                            case Node.Raw raw ->
                                                                    refuse(
                                                                            raw.reason(),
                                                                            raw.span());
                                                            case Node.Broken broken ->
                                                                    refuse(
                                                                            broken.damage()
                                                                                    .kind()
                                                                                    .message(),
                                                                            broken.span());
                                                            case Node.Scalar s -> Optional.empty();
                                                            case Node.Empty e -> Optional.empty();
                                                            case Node.Mapping m -> Optional.empty();
                                                            case Node.Sequence s ->
                                                                    Optional.empty();
                                                        }));
    }

    private Optional<YamlDocument.Edited.Refused> named(KeyPath path) {
        return path.last() instanceof KeyPath.Step.Index
                ? refuse(
                        "“" + path + "” is an item of a list and has no name.",
                        Span.at(document.span().start()))
                : Optional.empty();
    }

    private Optional<YamlDocument.Edited.Refused> apart(KeyPath first, KeyPath second) {
        return first.startsWith(second) || second.startsWith(first)
                ? refuse(
                        "“" + first + "” and “" + second + "” stand one in the other.",
                        Span.at(document.span().start()))
                : Optional.empty();
    }

    /** One value in place of a list or group would lose everything in it. */
    private Optional<YamlDocument.Edited.Refused> scalarFor(KeyPath path, NewValue value) {
        if (!(value instanceof NewValue.Text || value instanceof NewValue.Plain)) {
            return Optional.empty();
        }
        Node node = document.find(path).orElse(document.root());
        if (node instanceof Node.Mapping m) {
            return refuse(
                    "“"
                            + path
                            + "” is a group of fields, not a single value. Set a field in it"
                            + m.entries().stream()
                                    .map(Entry::key)
                                    .filter(key -> !key.isEmpty())
                                    .findFirst()
                                    .map(key -> ", such as “" + path.child(key) + "”.")
                                    .orElse("."),
                    m.span());
        }
        return node instanceof Node.Sequence s
                ? refuse(
                        "“"
                                + path
                                + "” is a list, not a single value. Set one of its items, such as “"
                                + path.child(0)
                                + "”, or add one.",
                        s.span())
                : Optional.empty();
    }

    private Optional<YamlDocument.Edited.Refused> sibling(KeyPath path) {
        if (path.isRoot() || document.find(path).isEmpty()) {
            return valueAbove(path)
                    .map(
                            above ->
                                    refuse(
                                            "“"
                                                    + above
                                                    + "” is a single value and has nothing below it. Set it as a whole.",
                                            document.find(above).orElseThrow().span()))
                    .orElseGet(
                            () ->
                                    refuse(
                                            "There is no field “" + path + "”.",
                                            Span.at(document.span().start())));
        }
        return twice(path);
    }

    /** Where a path leads into a scalar, that one. */
    private Optional<KeyPath> valueAbove(KeyPath path) {
        for (KeyPath at = path; !at.isRoot(); at = at.parent()) {
            if (document.find(at).isPresent()) {
                return Optional.of(at)
                        .filter(p -> document.find(p).orElseThrow() instanceof Node.Scalar);
            }
        }
        return Optional.empty();
    }

    private Optional<YamlDocument.Edited.Refused> twice(KeyPath path) {
        KeyPath at = path;
        while (!at.isRoot()) {
            if (at.last() instanceof KeyPath.Step.Key(String name)
                    && document.find(at.parent()).orElse(document.root())
                            instanceof Node.Mapping m) {
                var same = m.entries().stream().filter(e -> e.key().equals(name)).toList();
                if (same.size() > 1) {
                    return refuse(
                            "The key “" + name + "” stands here twice. Remove one first.",
                            same.get(1).keySpan());
                }
            }
            at = at.parent();
        }
        return Optional.empty();
    }

    private Optional<YamlDocument.Edited.Refused> twins(KeyPath path, int which) {
        long count =
                !path.isRoot()
                                && path.last() instanceof KeyPath.Step.Key(String name)
                                && document.find(path.parent()).orElse(document.root())
                                        instanceof Node.Mapping m
                        ? m.entries().stream().filter(e -> e.key().equals(name)).count()
                        : 0;
        return count < 2 || which < 0 || which >= count
                ? refuse(
                        "“" + path + "” does not stand there so often.",
                        Span.at(document.span().start()))
                : twice(path.parent());
    }

    private Optional<YamlDocument.Edited.Refused> parent(YamlEdit.Add add) {
        Optional<Node> parent = document.find(add.parent());
        if (parent.isEmpty()) {
            return refuse(
                    "There is no field “" + add.parent() + "”.", Span.at(document.span().start()));
        }
        return switch (parent.get()) {
            case Node.Mapping m -> add.parent().isRoot() ? Optional.empty() : twice(add.parent());
            case Node.Empty e -> Optional.empty();
            case Node.Scalar s ->
                    refuse("“" + add.parent() + "” is a value, not a group of fields.", s.span());
            case Node.Sequence s ->
                    refuse("“" + add.parent() + "” is a list, not a group of fields.", s.span());
            case Node.Raw raw -> refuse(raw.reason(), raw.span());
            case Node.Broken broken -> refuse(broken.damage().kind().message(), broken.span());
        };
    }

    private Optional<YamlDocument.Edited.Refused> list(KeyPath path) {
        if (path.isRoot()) {
            return refuse("Front matter holds fields, not a list.", document.root().span());
        }
        Optional<Node> list = document.find(path);
        boolean fits =
                list.filter(n -> n instanceof Node.Sequence || n instanceof Node.Empty).isPresent();
        if (fits) {
            return twice(path);
        }
        return refuse(
                list.isEmpty()
                        ? "There is no list “" + path + "”."
                        : "“" + path + "” is no list, so nothing can be added to it as an item.",
                list.map(Node::span).orElse(Span.at(document.span().start())));
    }

    private Optional<YamlDocument.Edited.Refused> free(KeyPath parent, String key) {
        if (key.isEmpty()) {
            return refuse("A field needs a name.", Span.at(document.span().start()));
        }
        return document.entry(parent.child(key))
                .flatMap(
                        e ->
                                refuse(
                                        e.value() instanceof Node.Sequence s
                                                ? "There is a list “%s” already. Add an item to it as “%s”."
                                                        .formatted(
                                                                key,
                                                                parent.child(key)
                                                                        .child(s.items().size()))
                                                : "There is a field “" + key + "” already.",
                                        e.keySpan()));
    }

    private Optional<YamlDocument.Edited.Refused> surrogates(NewValue value) {
        boolean lone =
                switch (value) {
                    case NewValue.Text(String text) -> hasLoneSurrogate(text);
                    case NewValue.Plain(String written) -> hasLoneSurrogate(written);
                    case NewValue.Nothing n -> false;
                    case NewValue.Items(var items) ->
                            items.stream().anyMatch(i -> surrogates(i).isPresent());
                    case NewValue.Fields(var fields) ->
                            fields.stream().anyMatch(f -> surrogates(f.value()).isPresent());
                };
        return lone
                ? refuse(
                        "The text holds half of a character (a lone surrogate), which no file can store.",
                        Span.at(document.span().start()))
                : Optional.empty();
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length()
                        || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static Optional<YamlDocument.Edited.Refused> refuse(String reason, Span place) {
        return Optional.of(new YamlDocument.Edited.Refused(reason, place));
    }
}
