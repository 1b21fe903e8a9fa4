package galley.ui.form;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Field;
import galley.article.Value;
import galley.schema.Additions;
import galley.schema.FieldKind;
import galley.schema.FieldSpec;
import galley.schema.Schema;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import galley.yaml.ScalarStyle;
import galley.yaml.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the form's gestures mean as edits. */
public final class FormEdits {

    private static final Pattern RELATED = Pattern.compile("related_article\\d{1,6}");
    private static final Value NONE = new Value.Nothing(Span.at(0));

    private FormEdits() {}

    /**
     * Typing {@code text} into a field's control.
     *
     * @param saved how the field stands in the saved file: half of a date or a blank at the start
     *     needs quotes only while it is being typed
     */
    public static Edit type(
            Article article, KeyPath path, FieldKind kind, String typed, ScalarStyle saved) {
        String text = FormRow.meant(typed, article.find(path));
        boolean again =
                saved == ScalarStyle.PLAIN
                        && !text.isEmpty()
                        && (isTypeOf(kind, text) || ScalarType.of(text) == ScalarType.TEXT);
        return again
                ? new Edit.Set(path, new NewValue.Plain(text))
                : new Edit.Set(
                        path,
                        valueOf(article.find(path), kind, text),
                        Optional.of(saved).filter(style -> style != ScalarStyle.PLAIN));
    }

    private static boolean isTypeOf(FieldKind kind, String text) {
        ScalarType type = ScalarType.of(text);
        return switch (kind) {
            case WHOLE_NUMBER, DECIMAL -> type.isNumber();
            case DATE -> type == ScalarType.DATE;
            case FLAG -> type == ScalarType.BOOLEAN;
            case LINE, TEXT, CHOICE, KEYWORDS, GROUP, LIST, MARKDOWN, SOURCE -> false;
        };
    }

    private static NewValue valueOf(Optional<Value> old, FieldKind kind, String text) {
        ScalarType type = ScalarType.of(text);
        boolean typed =
                switch (kind) {
                    case WHOLE_NUMBER, DECIMAL -> type.isNumber() && !isQuoted(old);
                    case DATE -> type == ScalarType.DATE && !isQuoted(old);
                    case FLAG -> type == ScalarType.BOOLEAN;
                    case LINE, TEXT, CHOICE, KEYWORDS, GROUP, LIST, MARKDOWN, SOURCE -> false;
                };
        if (typed) {
            return new NewValue.Plain(text);
        }
        boolean wasPlainOrNothing =
                old.map(
                                v ->
                                        v instanceof Value.Nothing
                                                || !(v instanceof Value.Text t)
                                                || t.style() == ScalarStyle.PLAIN)
                        .orElse(true);
        return text.isEmpty() && wasPlainOrNothing
                ? new NewValue.Nothing()
                : new NewValue.Text(text);
    }

    private static boolean isQuoted(Optional<Value> old) {
        return old.filter(
                        v ->
                                v instanceof Value.Text t
                                        && !t.text().isEmpty()
                                        && t.style() != ScalarStyle.PLAIN)
                .isPresent();
    }

    /** A field that the schema knows and the file lacks, at the place that the schema gives it. */
    public static List<Edit> add(Article article, Schema schema, FieldSpec spec, NewValue value) {
        return List.of(Additions.add(article, schema, spec.path(), value));
    }

    /** What a control of this kind starts with. */
    public static NewValue initial(FieldSpec spec) {
        return switch (spec.kind()) {
            case FLAG -> new NewValue.Plain("True");
            case GROUP ->
                    isRelated(spec.path())
                            ? related("", "", "", "")
                            : new NewValue.Fields(List.of());
            case LIST -> new NewValue.Items(List.of());
            case LINE, TEXT, WHOLE_NUMBER, DECIMAL, DATE, CHOICE, KEYWORDS, MARKDOWN, SOURCE ->
                    new NewValue.Nothing();
        };
    }

    /** Whether a field is one of the numbered groups that lead to other articles. */
    public static boolean isRelated(KeyPath path) {
        return path.steps().size() == 1 && RELATED.matcher(path.name()).matches();
    }

    /**
     * Makes a group lead to an article, each value as it or its like in another group is written.
     */
    public static List<Edit> relate(Article article, KeyPath group, RelatedArticle to) {
        List<Edit> edits = new ArrayList<>();
        List<String> present = new ArrayList<>(Additions.keys(article, group));
        relate(article, group.child("id"), to.id(), present, edits);
        relate(article, group.child("title"), to.title(), present, edits);
        relate(article, group.child("subject"), to.subject(), present, edits);
        relate(article, group.child("url"), to.url(), present, edits);
        return edits;
    }

    private static void relate(
            Article article, KeyPath path, String text, List<String> present, List<Edit> edits) {
        KeyPath group = path.parent();
        Optional<Value> old = article.find(path);
        boolean number = path.name().equals("id") && ScalarType.of(text).isNumber();
        NewValue value =
                text.isEmpty()
                        ? new NewValue.Nothing()
                        : number && !(old.orElse(NONE) instanceof Value.Text)
                                ? new NewValue.Plain(text)
                                : new NewValue.Text(text);
        if (old.isPresent() && !(old.get() instanceof Value.Nothing)) {
            edits.add(new Edit.Set(path, value));
            return;
        }
        int at = present.indexOf(path.name());
        if (at >= 0) {
            edits.add(new Edit.Remove(path));
        } else {
            at = present.size();
            present.add(path.name());
        }
        edits.add(new Edit.Add(group, path.name(), value, at, writtenLike(article, path)));
    }

    /** The same value of another group, where that has one. */
    private static Optional<KeyPath> writtenLike(Article article, KeyPath path) {
        return article.fields().stream()
                .map(Field::path)
                .filter(p -> isRelated(p) && !p.equals(path.parent()))
                .map(p -> p.child(path.name()))
                .filter(p -> !(article.find(p).orElse(NONE) instanceof Value.Nothing))
                .findFirst();
    }

    public static NewValue related(String id, String title, String subject, String url) {
        return new NewValue.Fields(
                List.of(
                        new NewValue.NewField(
                                "id",
                                id.isEmpty() ? new NewValue.Nothing() : new NewValue.Plain(id)),
                        new NewValue.NewField("title", textOrNothing(title)),
                        new NewValue.NewField("subject", textOrNothing(subject)),
                        new NewValue.NewField("url", textOrNothing(url))));
    }

    private static NewValue textOrNothing(String text) {
        return text.isEmpty() ? new NewValue.Nothing() : new NewValue.Text(text);
    }

    /** Two fields exchange their values, as they are written; their keys stay. */
    public static Optional<Edit> exchange(Article article, KeyPath first, KeyPath second) {
        return article.find(first).isPresent() && article.find(second).isPresent()
                ? Optional.of(new Edit.Exchange(first, second))
                : Optional.empty();
    }

    /**
     * Removes a field; of numbered ones those with a higher number move up, so that no number is
     * left out.
     */
    public static List<Edit> remove(Article article, KeyPath path) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Remove(path));
        if (isRelated(path)) {
            String stem = path.name().replaceAll("\\d+$", "");
            int number = Integer.parseInt(path.name().substring(stem.length()));
            while (article.find(KeyPath.of(stem + (number + 1))).isPresent()) {
                edits.add(new Edit.Rename(KeyPath.of(stem + (number + 1)), stem + number));
                number++;
            }
        }
        return edits;
    }
}
