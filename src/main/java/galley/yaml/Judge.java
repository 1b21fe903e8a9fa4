package galley.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * The second reader: SnakeYAML's event parser, which builds no objects and follows no alias, so
 * neither tags nor alias bombs can do anything.
 */
final class Judge {

    /** SnakeYAML takes quadratic time over what is nested in brackets. */
    private static final int DEEPEST = 500;

    private Judge() {}

    /** What the judge read; scalars by value alone. */
    sealed interface Reading {
        record Scalar(String value, boolean empty) implements Reading {}

        record Mapping(List<Reading> keys, List<Reading> values) implements Reading {}

        record Sequence(List<Reading> items) implements Reading {}

        record Alias(String name) implements Reading {}
    }

    sealed interface Verdict {
        /**
         * The one document's root; empty for a text without any.
         *
         * @param aliases in the order of the text, each with the number of the anchor of its name
         *     that it repeats; 0 where none stands before it
         * @param unknown offsets, in UTF-16 units, of those
         */
        record Read(Optional<Reading> root, List<String> aliases, List<Integer> unknown)
                implements Verdict {}

        /**
         * @param offset in UTF-16 units of the judged text
         */
        record Refused(String message, int offset) implements Verdict {}
    }

    static Verdict judge(String yaml) {
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            return read(yaml, new ParserImpl(new WholeReader(yaml), options));
        } catch (MarkedYAMLException e) {
            int points = e.getProblemMark() == null ? 0 : e.getProblemMark().getIndex();
            return new Verdict.Refused(String.valueOf(e.getProblem()), offset(yaml, points));
        } catch (ReaderException e) {
            return new Verdict.Refused("character not allowed", offset(yaml, e.getPosition()));
        } catch (YAMLException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()), 0);
        } catch (IllegalArgumentException e) {
            // SnakeYAML lets through what an escape for no character makes Java throw.
            return new Verdict.Refused("no such character", 0);
        }
    }

    private static int offset(String yaml, int points) {
        return yaml.offsetByCodePoints(0, Math.min(points, yaml.codePointCount(0, yaml.length())));
    }

    private static Verdict.Read read(String yaml, ParserImpl parser) {
        Map<String, Integer> anchors = new HashMap<>();
        List<String> aliases = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        Deque<List<Reading>> open = new ArrayDeque<>();
        List<Reading> top = new ArrayList<>();
        open.push(top);
        boolean done = false;
        while (!done) {
            Event event = parser.getEvent();
            if (event instanceof AliasEvent alias) {
                int number = anchors.getOrDefault(alias.getAnchor(), 0);
                aliases.add(alias.getAnchor() + " " + number);
                if (number == 0) {
                    unknown.add(offset(yaml, alias.getStartMark().getIndex()));
                }
            } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
                anchors.merge(node.getAnchor(), 1, Integer::sum);
            }
            switch (event.getEventId()) {
                case Scalar -> add(open, scalar((ScalarEvent) event));
                case Alias -> add(open, new Reading.Alias(((AliasEvent) event).getAnchor()));
                case MappingStart, SequenceStart -> {
                    if (open.size() > DEEPEST) {
                        throw new YAMLException("nested too deeply");
                    }
                    open.push(new ArrayList<>());
                }
                case MappingEnd -> {
                    List<Reading> children = open.pop();
                    add(open, mapping(children));
                }
                case SequenceEnd -> {
                    List<Reading> children = open.pop();
                    add(open, new Reading.Sequence(children));
                }
                case StreamEnd -> done = true;
                case StreamStart, DocumentStart, DocumentEnd, Comment -> {}
            }
        }
        if (top.size() > 1) {
            throw new YAMLException("more than one document");
        }
        return new Verdict.Read(top.stream().findFirst(), List.copyOf(aliases), unknown);
    }

    private static void add(Deque<List<Reading>> open, Reading reading) {
        List<Reading> innermost = open.peek();
        if (innermost != null) {
            innermost.add(reading);
        }
    }

    private static Reading scalar(ScalarEvent event) {
        boolean empty = event.isPlain() && event.getValue().isEmpty();
        return new Reading.Scalar(event.getValue(), empty);
    }

    private static Reading mapping(List<Reading> children) {
        List<Reading> keys = new ArrayList<>();
        List<Reading> values = new ArrayList<>();
        for (int i = 0; i + 1 < children.size(); i += 2) {
            keys.add(children.get(i));
            values.add(children.get(i + 1));
        }
        return new Reading.Mapping(keys, values);
    }

    /** The tree with every value that the judge reads otherwise made {@link Node.Raw}. */
    static Node agreed(Node node, Reading reading) {
        return switch (node) {
            case Node.Scalar scalar ->
                    reading instanceof Reading.Scalar s && s.value().equals(scalar.value())
                            ? node
                            : raw(node);
            case Node.Empty e ->
                    reading instanceof Reading.Scalar s && s.empty() ? node : raw(node);
            case Node.Mapping mapping ->
                    reading instanceof Reading.Mapping m ? agreed(mapping, m) : raw(node);
            case Node.Sequence sequence ->
                    reading instanceof Reading.Sequence s ? agreed(sequence, s) : raw(node);
            case Node.Raw r ->
                    reading instanceof Reading.Scalar s && r.value().isPresent()
                            ? new Node.Raw(r.span(), r.reason(), Optional.of(s.value()))
                            : node;
            case Node.Broken b -> raw(node);
        };
    }

    /**
     * Entries are paired in order, by key: what only one of the two reads stays out and the rest
     * still agrees.
     */
    private static Node agreed(Node.Mapping mapping, Reading.Mapping reading) {
        List<Entry> agreed = new ArrayList<>(mapping.entries().size());
        int from = 0;
        for (Entry entry : mapping.entries()) {
            int at = find(reading.keys(), entry.key(), from);
            if (at >= 0 && !(entry.value() instanceof Node.Broken)) {
                agreed.add(entry.withValue(agreed(entry.value(), reading.values().get(at))));
                from = at + 1;
            } else {
                agreed.add(entry.withValue(raw(entry.value())));
            }
        }
        return new Node.Mapping(mapping.span(), mapping.flow(), mapping.indent(), agreed);
    }

    private static int find(List<Reading> keys, String key, int from) {
        for (int i = from; i < keys.size(); i++) {
            if (keys.get(i) instanceof Reading.Scalar k && k.value().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static Node agreed(Node.Sequence sequence, Reading.Sequence reading) {
        List<Item> items = sequence.items();
        if (items.size() != reading.items().size()) {
            return raw(sequence);
        }
        List<Item> agreed = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            agreed.add(
                    items.get(i).withValue(agreed(items.get(i).value(), reading.items().get(i))));
        }
        return new Node.Sequence(sequence.span(), sequence.flow(), sequence.indent(), agreed);
    }

    private static Node raw(Node node) {
        return new Node.Raw(node.span(), "Written in a way that Galley shows but does not change.");
    }
}
