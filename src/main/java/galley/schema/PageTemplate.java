package galley.schema;

import galley.article.Article;
import galley.yaml.KeyPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with fields in braces, as a site makes its pages' titles: {@code {title} | {subject}}.
 *
 * @param pattern as written in the collection's settings
 */
public record PageTemplate(String pattern) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]+)}");

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

    /** Whether it shows a field. */
    public boolean uses(KeyPath field) {
        return FIELD.matcher(pattern)
                .results()
                .anyMatch(m -> KeyPath.parse(m.group(1).strip()).filter(field::equals).isPresent());
    }
}
