package galley.schema;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Field;
import galley.article.Value;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** New fields and list items at the place that the schema gives them, in the file's own style. */
public final class Additions {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)[0-9]+");

    private static final List<Field> NONE = List.of();

    private Additions() {}

    /** Of a field that the schema knows the group comes along where the file lacks it. */
    public static Edit add(Article article, Schema schema, KeyPath path, NewValue value) {
        KeyPath parent = path.parent();
        return switch (path.last()) {
            case KeyPath.Step.Index(int at) -> new Edit.Insert(parent, at, value);
            case KeyPath.Step.Key(String key)
                    when !parent.isRoot()
                            && article.find(parent).isEmpty()
                            && schema.spec(path).isPresent() ->
                    add(
                            article,
                            schema,
                            parent,
                            new NewValue.Fields(List.of(new NewValue.NewField(key, value))));
            case KeyPath.Step.Key(String key) -> {
                List<String> present = keys(article, parent);
                int at =
                        parent.isRoot()
                                ? schema.placeFor(key, present)
                                : placeIn(schema, path, present);
                yield new Edit.Add(parent, key, value, at, like(parent, key, present));
            }
        };
    }

    /** The keys of a group as they stand; none where there is no such group. */
    public static List<String> keys(Article article, KeyPath parent) {
        List<Field> fields =
                parent.isRoot()
                        ? article.fields()
                        : article.find(parent)
                                .map(v -> v instanceof Value.Fields group ? group.fields() : NONE)
                                .orElse(NONE);
        return fields.stream().map(Field::key).toList();
    }

    /** In a group: after the last key that the schema names before it, or at the end. */
    private static int placeIn(Schema schema, KeyPath path, List<String> present) {
        List<KeyPath> order = schema.fields().map(FieldSpec::path).toList();
        int rank = order.indexOf(path);
        if (rank < 0) {
            return Integer.MAX_VALUE;
        }
        int at = 0;
        for (int i = 0; i < present.size(); i++) {
            if (order.indexOf(path.parent().child(present.get(i))) < rank) {
                at = i + 1;
            }
        }
        return at;
    }

    /**
     * A sibling whose name differs only in its number, whose layout a new one follows: {@code
     * related_article1} for {@code related_article2}.
     */
    private static Optional<KeyPath> like(KeyPath parent, String key, List<String> present) {
        Matcher own = NUMBERED.matcher(key);
        return own.matches()
                ? present.stream()
                        .filter(
                                other -> {
                                    Matcher m = NUMBERED.matcher(other);
                                    return m.matches() && m.group(1).equals(own.group(1));
                                })
                        .reduce((first, last) -> last)
                        .map(parent::child)
                : Optional.empty();
    }
}
