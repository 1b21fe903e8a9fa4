package galley.library;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that knows articles of a folder without reading them, such as a search index. */
public interface Glances {

    /** Knows none. */
    Glances NONE =
            new Glances() {
                @Override
                public Map<String, Glance> of(Set<String> keys) {
                    return Map.of();
                }

                @Override
                public Set<String> keys() {
                    return Set.of();
                }

                @Override
                public List<UsedKey> written() {
                    return List.of();
                }

                @Override
                public List<String> likely(Query query) {
                    return List.of();
                }
            };

    /**
     * What it knows, which may be of files as they were. Waits for the disk.
     *
     * @param keys that are asked for, as {@link Glance#keys} has them; it may not know all
     * @return by the path below the folder, with {@code /}
     */
    Map<String, Glance> of(Set<String> keys);

    /**
     * Keys at which something stands in any article, in lower case, such as {@code seo.title}.
     * Waits for the disk.
     */
    Set<String> keys();

    /** All keys as articles have them, the most used first. Waits for the disk. */
    List<UsedKey> written();

    /**
     * Some of the articles that a query may want, the best first, by their paths; for who reads
     * them in an order. Waits for the disk.
     */
    List<String> likely(Query query);
}
