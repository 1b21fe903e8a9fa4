package galley.yaml;

import java.util.Optional;

/** A change to the front matter. */
public sealed interface YamlEdit {

    /**
     * @param style that the value had and takes again when it can; otherwise the one it has stays
     */
    record Set(KeyPath path, NewValue value, Optional<ScalarStyle> style) implements YamlEdit {
        public Set(KeyPath path, NewValue value) {
            this(path, value, Optional.empty());
        }
    }

    /**
     * A new key.
     *
     * @param parent the mapping
     * @param at the index among the mapping's entries; the end when beyond them
     * @param like an entry whose indentation and styles the new one follows, value by value
     */
    record Add(KeyPath parent, String key, NewValue value, int at, Optional<KeyPath> like)
            implements YamlEdit {}

    /** A new list item, before the one at the index of the path or at the end. */
    record Insert(KeyPath list, int at, NewValue value) implements YamlEdit {}

    record Remove(KeyPath path) implements YamlEdit {}

    /**
     * Of a key that stands more than once, one goes.
     *
     * @param which among those of the key, from 0
     */
    record RemoveTwin(KeyPath path, int which) implements YamlEdit {}

    /** To another place among its siblings; {@code to} is its index afterwards. */
    record Move(KeyPath path, int to) implements YamlEdit {}

    record Rename(KeyPath path, String key) implements YamlEdit {}

    /** Two values change places as they are written; their keys stay. */
    record Exchange(KeyPath first, KeyPath second) implements YamlEdit {}
}
