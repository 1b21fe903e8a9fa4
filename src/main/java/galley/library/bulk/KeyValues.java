package galley.library.bulk;

import galley.article.Article;
import galley.article.Value;
import galley.schema.DateText;
import galley.schema.FieldKind;
import galley.schema.FieldSpec;
import galley.schema.Schema;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import galley.yaml.ScalarType;
import java.util.Optional;

/** What a KEY and a VALUE as one writes them mean for one article. */
public final class KeyValues {

    private KeyValues() {}

    /**
     * The scalar's own text: what is text stays text, quoted where need be; numbers, dates and
     * flags are written as they come. A type changes only where the field had no value, or text
     * that the schema wants no text in.
     */
    public static NewValue value(Article article, Schema schema, KeyPath path, String text) {
        ScalarType type = ScalarType.of(text);
        if (type == ScalarType.TEXT || type == ScalarType.SPECIAL) {
            return new NewValue.Text(text);
        }
        Optional<Value> old = article.find(path);
        Optional<FieldSpec> spec = schema.spec(path);
        boolean wanted = spec.filter(s -> fits(s, type)).isPresent();
        boolean misplaced =
                wanted
                        && old.orElse(null) instanceof Value.Text t
                        && !fits(spec.get(), ScalarType.of(t.text()));
        boolean keepsType =
                misplaced
                        || old.map(v -> fits(v, type))
                                .orElseGet(() -> spec.isPresent() ? wanted : !text.isEmpty());
        return keepsType ? new NewValue.Plain(text) : new NewValue.Text(text);
    }

    /**
     * Why a text is no date where the field is one: by the schema, else by what stands there, of
     * which only a day that there is not is wrong, since it may become any text. Nothing is as good
     * as a date.
     */
    static Optional<String> whyNoDate(Article article, Schema schema, String key, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<KeyPath> path = KeyPath.parse(key);
        Optional<FieldSpec> spec = path.flatMap(schema::spec);
        boolean wanted =
                spec.map(s -> s.kind() == FieldKind.DATE)
                        .orElseGet(
                                () ->
                                        DateText.isLikeADay(text)
                                                && path.flatMap(article::find)
                                                        .filter(Value.Date.class::isInstance)
                                                        .isPresent());
        return wanted
                ? DateText.whyNone(text, ScalarType.of(text) == ScalarType.DATE)
                : Optional.empty();
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
}
