package galley.ui.page;

import galley.markdown.Block;
import java.util.List;

/**
 * What a page shows. Texts may be empty; without any the head of the page is left out, as for a
 * Markdown file that has no fields.
 *
 * @param posted such as {@code Posted on Nov 30, 2024}
 * @param picture what the picture above the text shows, in words
 */
public record PageContent(
        String title,
        String posted,
        String author,
        String subject,
        String picture,
        List<Block> blocks,
        List<RelatedLink> related) {

    public PageContent {
        blocks = List.copyOf(blocks);
        related = List.copyOf(related);
    }

    public static PageContent of(List<Block> blocks) {
        return new PageContent("", "", "", "", "", blocks, List.of());
    }

    boolean hasHead() {
        return !(title + posted + author + subject + picture).isEmpty();
    }
}
