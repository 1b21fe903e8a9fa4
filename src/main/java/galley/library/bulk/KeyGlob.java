package galley.library.bulk;

import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of an article that a key with {@code *} in it means. */
final class KeyGlob {

    private KeyGlob() {}

    /**
     * In the order of the article.
     *
     * @param keys that {@link KeyPath#parse} takes
     */
    static List<KeyPath> paths(Article article, String keys) {
        KeyPath wanted = KeyPath.parse(keys).orElseThrow();
        if (keys.indexOf('*') < 0) {
            return article.find(wanted).isPresent() ? List.of(wanted) : List.of();
        }
        List<KeyPath> found = new ArrayList<>();
        collect(article.fields(), wanted.steps(), found);
        return found;
    }

    private static void collect(List<Field> fields, List<KeyPath.Step> steps, List<KeyPath> found) {
        Pattern name =
                switch (steps.getFirst()) {
                    case KeyPath.Step.Key(String key) -> pattern(key);
                    case KeyPath.Step.Index index -> Pattern.compile("(?!)");
                };
        List<KeyPath.Step> rest = steps.subList(1, steps.size());
        for (Field field : fields) {
            if (!name.matcher(field.key()).matches()) {
                continue;
            }
            if (rest.isEmpty()) {
                found.add(field.path());
            } else if (field.value() instanceof Value.Fields group) {
                collect(group.fields(), rest, found);
            }
        }
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(
                Stream.of(glob.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")));
    }
}
