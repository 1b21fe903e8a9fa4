package galley.ui.window;

import java.nio.file.Path;

/** What the desk asks of the window around it. */
interface Surroundings {

    void open(Path path);

    /**
     * Opens an article and goes to a field of it.
     *
     * @param place the field's path; empty for none
     */
    void openField(Path path, String place);

    void openLink(String url);

    void chooseFolder();

    void chooseFile();

    void showReader();

    boolean showsLibrary();

    /** Whether the page gives its room to what stands in the article's place. */
    void articleAlone(boolean alone);
}
