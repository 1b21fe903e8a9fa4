package galley.ui.collection;

import galley.library.bulk.BulkChange;
import galley.library.bulk.Finder;
import java.util.List;

/**
 * What the author wants done to many articles, as it stands in the form.
 *
 * @param key the field, or several with a {@code *}
 * @param text what is looked for where something is replaced, else the value
 * @param by the replacement or the new name
 */
public record ChangeWish(Kind kind, String key, String text, String by, Matching matching) {

    public enum Kind {
        SET("Set a field"),
        REPLACE("Find and replace"),
        ADD("Add a field"),
        REMOVE("Remove a field"),
        ADD_KEYWORD("Add a keyword"),
        REMOVE_KEYWORD("Remove a keyword"),
        RENAME("Rename a field"),
        FOLLOW("Follow the field's rule");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }

        boolean hasText() {
            return switch (this) {
                case SET, REPLACE, ADD, ADD_KEYWORD, REMOVE_KEYWORD -> true;
                case REMOVE, RENAME, FOLLOW -> false;
            };
        }

        boolean hasReplacement() {
            return this == REPLACE || this == RENAME;
        }

        /** What stands before the text's field. */
        String textLabel() {
            return switch (this) {
                case REPLACE -> "Find";
                case ADD_KEYWORD, REMOVE_KEYWORD -> "Keyword";
                case SET, ADD, REMOVE, RENAME, FOLLOW -> "Value";
            };
        }
    }

    /** How a text is looked for. */
    public enum Matching {
        TEXT("Text"),
        WORDS("Whole words"),
        VALUE("The whole value"),
        EXPRESSION("Regular expression");

        private final String words;

        Matching(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The change as it is made to each article. */
    BulkChange change() {
        String at = key.strip();
        return switch (kind) {
            case SET -> new BulkChange.Put(at, text);
            case REPLACE -> new BulkChange.Replace(at, finder(), by);
            case ADD -> new BulkChange.Add(at, text);
            case REMOVE -> new BulkChange.Remove(at);
            case ADD_KEYWORD -> new BulkChange.AppendKeyword(at, text);
            case REMOVE_KEYWORD -> new BulkChange.RemoveKeyword(at, text);
            case RENAME -> new BulkChange.RenameKey(at, by.strip());
            case FOLLOW -> new BulkChange.Derive(at);
        };
    }

    private Finder finder() {
        return switch (matching) {
            case TEXT -> new Finder.Plain(text, false, false);
            case WORDS -> new Finder.Plain(text, false, true);
            case VALUE -> new Finder.Whole(text);
            case EXPRESSION -> new Finder.Expression(text, false);
        };
    }

    /** What it is called in the list of changes. */
    String title() {
        String at = key.strip();
        return switch (kind) {
            case SET -> "Set %s to “%s”".formatted(at, text);
            case REPLACE -> "Replace “%s” by “%s” in %s".formatted(text, by, at);
            case ADD -> "Add %s “%s”".formatted(at, text);
            case REMOVE -> "Remove " + at;
            case ADD_KEYWORD -> "Add the keyword “%s”".formatted(text);
            case REMOVE_KEYWORD -> "Remove the keyword “%s”".formatted(text);
            case RENAME -> "Rename %s to %s".formatted(at, by.strip());
            case FOLLOW -> at + " follows its rule";
        };
    }

    List<BulkChange> changes() {
        return List.of(change());
    }
}
