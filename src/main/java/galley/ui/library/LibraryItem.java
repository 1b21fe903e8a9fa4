package galley.ui.library;

import java.nio.file.Path;
import java.util.Locale;

/**
 * An article of the folder.
 *
 * @param folder below the collection's folder, with slashes; empty for the folder itself
 */
public record LibraryItem(Path path, String title, String folder, String subject, String date) {

    /** What it is listed under: its subject, else its folder. */
    public String group() {
        if (!subject.isEmpty()) {
            return subject;
        }
        return folder.isEmpty() ? "This folder" : folder;
    }

    boolean matches(String words) {
        String text = (title + " " + path.getFileName() + " " + subject).toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
