package galley.article;

import galley.text.Patch;
import galley.text.Patches;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import galley.yaml.ScalarStyle;
import java.util.Optional;

/** A change to an article. */
public sealed interface Edit {

    /**
     * @param style that the value had, as in the saved file, and takes again when it can: a blank
     *     at its start or half of a date needs quotes only while it is being typed
     */
    record Set(KeyPath path, NewValue value, Optional<ScalarStyle> style) implements Edit {
        public Set(KeyPath path, NewValue value) {
            this(path, value, Optional.empty());
        }
    }

    /**
     * A new field, or a new list item where the parent is a list.
     *
     * @param at its place among its siblings afterwards; beyond them the end
     * @param like a field whose styles it follows
     */
    record Add(KeyPath parent, String key, NewValue value, int at, Optional<KeyPath> like)
            implements Edit {}

    record Insert(KeyPath list, int at, NewValue value) implements Edit {}

    record Remove(KeyPath path) implements Edit {}

    /**
     * Of a key that stands more than once, one goes.
     *
     * @param which among those of the key, from 0
     */
    record RemoveTwin(KeyPath path, int which) implements Edit {}

    record Move(KeyPath path, int to) implements Edit {}

    record Rename(KeyPath path, String key) implements Edit {}

    /** Two fields or items exchange their values, as they are written; their keys stay. */
    record Exchange(KeyPath first, KeyPath second) implements Edit {}

    /**
     * A change to the file's text that mends damage; refused unless less is damaged afterwards and
     * all that was sound reads as before, or unless it takes one side of a {@link Conflict}.
     */
    record Mend(Patches patches) implements Edit {}

    /** A change to the answer's Markdown, in offsets of the Markdown. */
    record ReplaceAnswer(Patch patch) implements Edit {}

    /** A change to the file's text itself; never refused. */
    record ReplaceText(Patches patches) implements Edit {}
}
