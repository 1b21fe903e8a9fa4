package galley.yaml;

import java.util.List;

/** A value to be written. */
public sealed interface NewValue {

    /** Must be read as text, so it is quoted where a reader would take it for something else. */
    record Text(String text) implements NewValue {}

    /**
     * Is written just so, as a plain scalar of whatever type it is: {@code -1.0}, {@code
     * 2024-11-30}, {@code no}.
     */
    record Plain(String written) implements NewValue {}

    /** No value: the key alone. */
    record Nothing() implements NewValue {}

    record Items(List<NewValue> items) implements NewValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Fields(List<NewField> fields) implements NewValue {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    record NewField(String key, NewValue value) {}
}
