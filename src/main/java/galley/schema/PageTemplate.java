package galley.schema;

import galley.article.Article;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with fields in braces, as a site makes its pages' titles: {@code {title} | {subject}}.
 *
 * @param pattern as written in the collection's settings
 */
public record PageTemplate(String pattern) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]+)}");

    /** Whether every brace has its other; one alone would be shown as it stands. */
    public boolean isWhole() {
        return FIELD.matcher(pattern).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}');
    }

    /** With the article's own values; a field that it lacks is left empty. */
    public String fill(Article article) {
        Matcher field = FIELD.matcher(pattern);
        return field.replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        KeyPath.parse(m.group(1).strip())
                                                .flatMap(article::text)
                                                .map(String::strip)
                                                .orElse("")))
                .strip();
    }

    /** What it asks for and the article does not have, as it is written. */
    public List<String> missing(Article article) {
        return FIELD.matcher(pattern)
                .results()
                .map(m -> m.group(1).strip())
                .filter(
                        key ->
                                KeyPath.parse(key)
                                        .flatMap(article::text)
                                        .filter(t -> !t.isBlank())
                                        .isEmpty())
                .distinct()
                .toList();
    }

    /** What it shows, in its order. */
    public List<KeyPath> fields() {
        return FIELD.matcher(pattern)
                .results()
                .flatMap(m -> KeyPath.parse(m.group(1).strip()).stream())
                .distinct()
                .toList();
    }

    /** Whether it shows a field. */
    public boolean uses(KeyPath field) {
        return fields().contains(field);
    }
}
