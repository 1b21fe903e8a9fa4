package galley.library.numbers;

import java.util.List;

/**
 * A key, and how articles use it.
 *
 * @param key as {@code seo.title}; of the items of a list {@code tags[]}
 * @param files how many have it
 * @param types what its values are, the commonest first
 * @param styles how its texts are written, the commonest first
 */
public record KeyUse(String key, int files, List<Use> types, List<Use> styles) {

    /**
     * @param name such as {@code text} or {@code folded >-}
     * @param differing the paths of the first articles that have it, where it is not the commonest
     */
    public record Use(String name, int files, List<String> differing) {
        public Use {
            differing = List.copyOf(differing);
        }
    }

    public KeyUse {
        types = List.copyOf(types);
        styles = List.copyOf(styles);
    }
}
