package galley.article;

import galley.text.Span;
import java.util.List;

/** The part between the two {@code ---} lines. */
public sealed interface FrontMatter {

    /** The fault of a merge that left two versions. */
    String CONFLICT = "conflict";

    /** There is none: the whole file is Markdown. */
    record Absent() implements FrontMatter {}

    /** Valid YAML. */
    record Parsed(Span yaml, List<Field> fields) implements FrontMatter {
        public Parsed {
            fields = List.copyOf(fields);
        }
    }

    /** Damaged; the sound fields can still be edited. */
    record Broken(Span yaml, List<Field> fields, List<Fault> faults) implements FrontMatter {
        public Broken {
            fields = List.copyOf(fields);
            faults = List.copyOf(faults);
        }
    }

    /** TOML or JSON: shown in the source, its body can be edited, it is otherwise left alone. */
    record Foreign(Span span, String language) implements FrontMatter {}

    /**
     * @param kind the name of the fault in lower case with hyphens
     * @param message what is wrong and what to do
     * @param place what to point at
     */
    record Fault(String kind, String message, Span place) {}

    /** What is damaged, in the order of the text. */
    default List<Fault> faults() {
        return switch (this) {
            case Broken b -> b.faults();
            case Parsed p -> List.of();
            case Absent a -> List.of();
            case Foreign f -> List.of();
        };
    }

    /** The fields at the top, in their order. */
    default List<Field> topFields() {
        return switch (this) {
            case Parsed p -> p.fields();
            case Broken b -> b.fields();
            case Absent a -> List.of();
            case Foreign f -> List.of();
        };
    }
}
