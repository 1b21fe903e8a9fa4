package galley.library;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys that were asked for and that no article has, most likely mistyped. May be told of articles
 * by many threads.
 */
public final class UnknownKeys {

    private final Set<String> left;
    private boolean met;

    public UnknownKeys(Collection<String> asked) {
        left = new LinkedHashSet<>(asked);
        left.removeIf(ArticleFacts::isOwn);
    }

    /** Takes an article into account, whether it is wanted or not. */
    public synchronized void met(ArticleFacts facts) {
        met = true;
        left.removeIf(facts::has);
    }

    /** The same of one that was not read: a key that it may have is taken to be there. */
    synchronized void met(Glance glance) {
        met = true;
        left.removeIf(key -> glance.texts(key).map(texts -> !texts.isEmpty()).orElse(true));
    }

    /** Nothing where no article was met: then all keys are as good as others. */
    public synchronized List<String> keys() {
        return met ? List.copyOf(left) : List.of();
    }

    /** A sentence without its end. */
    public static String words(String key) {
        return "No article here has “" + key + "”";
    }
}
