package galley.audit;

import galley.check.advice.Rating;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;

/**
 * Articles that are one finding, before the first of them is looked at for its place.
 *
 * @param key the field that is pointed at
 * @param articles their numbers, in order
 * @param value what they share; empty for what stands in the field of the first
 * @param words of the message, from the value
 */
record Group(
        String rule,
        Rating rating,
        Optional<KeyPath> key,
        List<Integer> articles,
        Optional<String> value,
        Words words) {

    /** Makes a message of the value that is shared, which may be long. */
    interface Words {
        String of(String value);
    }

    Group {
        articles = List.copyOf(articles);
    }

    int first() {
        return articles.getFirst();
    }
}
