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

    /** Takes keys into account that were met before. */
    synchronized void met(Set<String> keys) {
        left.removeIf(key -> keys.contains(Glance.nameOf(key)));
    }

    /**
     * Takes an article into account that is not read now: keys for which it was not read before are
     * taken to be there.
     *
     * @param read the keys for which it was
     */
    synchronized void passed(Collection<String> read) {
        met = true;
        left.removeIf(key -> !read.contains(Glance.nameOf(key)));
    }

    /** Whether there are keys that no article was met with so far. */
    public synchronized boolean isOpen() {
        return !left.isEmpty();
    }

    /** Nothing where no article was met: then all keys are as good as others. */
    public synchronized List<String> keys() {
        return met ? List.copyOf(left) : List.of();
    }

    /**
     * Those that were asked for and are not known.
     *
     * @param known all keys of the articles, in lower case; none where nobody knows
     */
    public static List<String> of(Collection<String> asked, Set<String> known) {
        var unknown = new UnknownKeys(asked);
        unknown.met(known);
        return known.isEmpty() ? List.of() : List.copyOf(unknown.left);
    }

    /** A sentence without its end. */
    public static String words(String key) {
        return "No article here has “" + key + "”";
    }
}
