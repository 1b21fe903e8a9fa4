package galley.library.bulk;

import galley.yaml.KeyPath;
import java.util.Optional;

/**
 * A change to each of many articles.
 *
 * <p>Keys are paths such as {@code seo.title}; in a replacement, a removal and a derivation a
 * {@code *} in a key stands for any letters, so {@code related_article*.subject}, and {@code *}
 * alone for every field and the answer. {@code answer} is the Markdown, wherever it is kept.
 */
public sealed interface BulkChange {

    /**
     * The value of a field that is there; {@code value} is taken as {@code galley set} takes it.
     */
    record Put(String key, String value) implements BulkChange {}

    /** The value of a field, as a cell of a table has it: added where there is none. */
    record Write(String key, String value) implements BulkChange {}

    /** What is found in values gives way; of groups and lists, in each value in them. */
    record Replace(String keys, Finder finder, String by) implements BulkChange {}

    /** A new field, where the article has none of that key. */
    record Add(String key, String value) implements BulkChange {}

    /** A field goes, where there is one. */
    record Remove(String keys) implements BulkChange {}

    /** A keyword at the end, where it is not there yet in any letter case. */
    record AppendKeyword(String key, String word) implements BulkChange {}

    /** A keyword goes, in whatever letter case it stands there. */
    record RemoveKeyword(String key, String word) implements BulkChange {}

    /** A key gets another name in its group. */
    record RenameKey(String key, String name) implements BulkChange {}

    /** The field gets what its rule gives, and is added where it is missing. */
    record Derive(String keys) implements BulkChange {}

    String NO_KEY = "“%s” is no key. Keys look like title, seo.title and tags[0].";

    String SEVERAL =
            "“%s” stands for several fields, and this is done to one. Write its key in full.";

    /** Why it can be made to no article, for the author. */
    default Optional<String> mistake() {
        return switch (this) {
            case Put(String key, String value) -> wrongSingle(key);
            case Write(String key, String value) -> wrong(key);
            case Replace(String keys, Finder finder, String by) ->
                    wrong(keys).or(() -> finder.mistake(by));
            case Add(String key, String value) -> wrongSingle(key);
            case Remove(String keys) ->
                    keys.equals("*") ? Optional.of("Name the fields to remove.") : wrong(keys);
            case AppendKeyword(String key, String word) ->
                    wrongSingle(key).or(() -> wrongWord(word));
            case RemoveKeyword(String key, String word) ->
                    wrongSingle(key).or(() -> wrongWord(word));
            case RenameKey(String key, String name) ->
                    wrongSingle(key)
                            .or(
                                    () ->
                                            name.isBlank()
                                                    ? Optional.of("Write the new name.")
                                                    : Optional.empty());
            case Derive(String keys) -> wrong(keys);
        };
    }

    private static Optional<String> wrong(String key) {
        return KeyPath.parse(key).isPresent()
                ? Optional.empty()
                : Optional.of(NO_KEY.formatted(key));
    }

    private static Optional<String> wrongSingle(String key) {
        return wrong(key)
                .or(
                        () ->
                                key.indexOf('*') < 0
                                        ? Optional.empty()
                                        : Optional.of(SEVERAL.formatted(key)));
    }

    private static Optional<String> wrongWord(String word) {
        return word.isBlank() ? Optional.of("Write the keyword.") : Optional.empty();
    }
}
