package galley.cli;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Field;
import galley.article.Value;
import galley.schema.FieldSpec;
import galley.schema.Schema;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import galley.yaml.ScalarType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a script's KEY and VALUE mean for one article. */
final class KeyValues {

    private KeyValues() {}

    /**
     * The scalar's own text: what is text stays text, quoted where need be; numbers, dates and
     * flags are written as they come. A type changes only where the field had no value.
     */
    static NewValue value(Article article, Schema schema, KeyPath path, String text) {
        ScalarType type = ScalarType.of(text);
        if (type == ScalarType.TEXT || type == ScalarType.SPECIAL) {
            return new NewValue.Text(text);
        }
        Optional<Value> old = article.find(path);
        boolean keepsType =
                old.map(v -> fits(v, type))
                        .orElseGet(
                                () ->
                                        schema.spec(path)
                                                .map(s -> fits(s, type))
                                                .orElse(!text.isEmpty()));
        return keepsType ? new NewValue.Plain(text) : new NewValue.Text(text);
    }

    private static boolean fits(Value old, ScalarType type) {
        return switch (old) {
            case Value.Number n -> type.isNumber();
            case Value.Flag f -> type == ScalarType.BOOLEAN;
            case Value.Date d -> type == ScalarType.DATE;
            case Value.Nothing n -> type != ScalarType.NULL;
            case Value.Text t -> false;
            case Value.Items i -> false;
            case Value.Fields f -> false;
            case Value.Other o -> false;
        };
    }

    private static boolean fits(FieldSpec spec, ScalarType type) {
        return switch (spec.kind()) {
            case WHOLE_NUMBER, DECIMAL -> type.isNumber();
            case DATE -> type == ScalarType.DATE;
            case FLAG -> type == ScalarType.BOOLEAN;
            case LINE, TEXT, CHOICE, KEYWORDS, GROUP, LIST, MARKDOWN, SOURCE -> false;
        };
    }

    /** A new key or list item, at the place that the schema gives it. */
    static Edit add(Article article, Schema schema, KeyPath path, NewValue value) {
        return switch (path.last()) {
            case KeyPath.Step.Index(int at) -> new Edit.Insert(path.parent(), at, value);
            case KeyPath.Step.Key(String key) -> {
                KeyPath parent = path.parent();
                List<String> present = keys(article, parent);
                int at =
                        parent.isRoot()
                                ? schema.placeFor(key, present)
                                : placeIn(schema, path, present);
                yield new Edit.Add(parent, key, value, at, like(parent, key, present));
            }
        };
    }

    private static List<String> keys(Article article, KeyPath parent) {
        List<Field> fields =
                parent.isRoot()
                        ? article.fields()
                        : article.find(parent).orElse(new Value.Nothing(Span.at(0)))
                                        instanceof Value.Fields group
                                ? group.fields()
                                : List.of();
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
            int other = order.indexOf(path.parent().child(present.get(i)));
            if (other < 0 || other < rank) {
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
        Pattern numbered = Pattern.compile("(.*?)[0-9]+");
        Matcher own = numbered.matcher(key);
        return own.matches()
                ? present.stream()
                        .filter(
                                other -> {
                                    Matcher m = numbered.matcher(other);
                                    return m.matches() && m.group(1).equals(own.group(1));
                                })
                        .reduce((first, last) -> last)
                        .map(parent::child)
                : Optional.empty();
    }
}
