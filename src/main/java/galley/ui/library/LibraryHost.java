package galley.ui.library;

import galley.session.Listing;
import java.nio.file.Path;
import java.util.List;

/** What the list of articles asks of the window. */
public interface LibraryHost {

    void open(Path file);

    /** Shows the articles as a table. */
    void browse();

    /** Changes several articles as one. */
    void change(List<Path> files);

    /** Ends reading the folder. */
    void stopReading();

    /** Reads what is left where reading was stopped. */
    void goOnReading();

    /** How the list is arranged, from the last time. */
    Listing listing();

    /** Remembers how the list is arranged. */
    void keep(Listing listing);

    /**
     * How many problems an article on the disk has; 0 where it cannot be read. Called beside the
     * window.
     */
    int problems(Path file);
}
