package galley.schema;

import galley.article.Article;
import galley.article.Field;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What fields an article of one kind has.
 *
 * @param name for the author
 * @param groups of the form, in order; fields that no group names come after them
 * @param keyOrder the keys at the top in the order in which they are written
 * @param answerLabel what the article's Markdown is called
 */
public record Schema(
        String name, List<FieldGroup> groups, List<String> keyOrder, String answerLabel) {

    public Schema {
        groups = List.copyOf(groups);
        keyOrder = List.copyOf(keyOrder);
    }

    /** The built-in schema that fits. */
    public static Schema of(Article article) {
        List<String> keys = article.fields().stream().map(Field::key).toList();
        if (keys.contains("question") || keys.contains("answer")) {
            return BuiltIn.question();
        }
        if (keys.contains("featuredImg")
                || (keys.contains("seo") && keys.contains("description"))) {
            return BuiltIn.post();
        }
        return BuiltIn.other();
    }

    /**
     * @param template whether it is what new articles begin with: nothing in it has to be there yet
     */
    public static Schema of(Article article, boolean template) {
        return template ? BuiltIn.other() : of(article);
    }

    /** Whether it is of a page of which nothing is known. */
    public boolean isPage() {
        return equals(BuiltIn.other());
    }

    public Stream<FieldSpec> fields() {
        return groups.stream().flatMap(group -> group.fields().stream());
    }

    /** What is known of a field; list indices and the number of a related article do not matter. */
    public Optional<FieldSpec> spec(KeyPath path) {
        return fields().filter(f -> f.path().equals(path)).findFirst();
    }

    /**
     * Where a new key belongs among the keys that are there: after the last that comes before it.
     */
    public int placeFor(String key, List<String> present) {
        int rank = rank(key);
        for (int i = present.size(); i > 0; i--) {
            if (rank(present.get(i - 1)) <= rank) {
                return i;
            }
        }
        return present.isEmpty() || rank == Integer.MAX_VALUE ? present.size() : 0;
    }

    private int rank(String key) {
        int at = keyOrder.indexOf(key);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
