package galley.library.links;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A link that an article has.
 *
 * @param from the article's path below the collection, with {@code /}
 * @param place the field that holds it, such as {@code related_article1}, or {@code answer}
 * @param id that it names; empty where it names none
 * @param url as it is written; empty where it names an id alone
 * @param to the articles with that url, or else with that id; several where they share it
 * @param meant of a dead link the one article that has the id it names
 */
public record LinkUse(
        String from,
        String place,
        String id,
        String url,
        List<String> to,
        Optional<String> meant,
        Set<LinkFault> faults) {
    public LinkUse {
        to = List.copyOf(to);
        faults = Set.copyOf(faults);
    }
}
