package galley.session;

import galley.article.Article;
import galley.text.Patches;

/**
 * One step of an article's text.
 *
 * @param revision counts up with every change
 * @param patches to the text of {@code before}
 */
public record Change(long revision, Patches patches, Article before, Article after, Origin origin) {

    /** The end of what changed, in the text after it. */
    public int end() {
        return patches.map(patches.hull().end(), true);
    }
}
