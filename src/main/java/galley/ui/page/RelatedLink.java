package galley.ui.page;

/**
 * An article that the page points to.
 *
 * @param note what stands below the title, such as the subject; may be empty
 * @param target what {@link PageView#onLink} is told when it is chosen
 */
public record RelatedLink(String title, String note, String target) {}
