package galley.library;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys that were asked for and at which nothing stands in any article. An index tells that without
 * reading, but not whether the key is there. May be told of articles by many threads.
 */
final class BareKeys {

    private final Set<String> left;
    private boolean met;

    BareKeys(Collection<String> asked) {
        left = new LinkedHashSet<>(asked);
        left.removeIf(ArticleFacts::isOwn);
    }

    /** Takes an article into account that was read. */
    synchronized void met(ArticleFacts facts) {
        met = true;
        left.removeIf(key -> isText(facts.texts(key)));
    }

    /** Takes an article into account that is known; what is not known of it may stand there. */
    synchronized void met(Glance glance) {
        met = true;
        left.removeIf(key -> glance.texts(key).map(BareKeys::isText).orElse(true));
    }

    private static boolean isText(List<String> texts) {
        return texts.stream().anyMatch(text -> !text.isBlank());
    }

    /** Nothing where no article was met. */
    synchronized List<String> keys() {
        return met ? List.copyOf(left) : List.of();
    }
}
