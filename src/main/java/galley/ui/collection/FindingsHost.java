package galley.ui.collection;

import java.nio.file.Path;

/** What the findings of a collection ask of the window. */
public interface FindingsHost {

    /**
     * Opens an article.
     *
     * @param place the field to go to; empty for none
     */
    void open(Path file, String place);

    /** Shows two articles side by side. */
    void compare(Path one, Path other);

    String titleOf(Path file);
}
