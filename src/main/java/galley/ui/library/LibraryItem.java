package galley.ui.library;

import java.nio.file.Path;
import java.util.List;
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

    /**
     * @param words in small letters
     */
    boolean matches(List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String text =
                (title + " " + folder + "/" + path.getFileName() + " " + subject)
                        .toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** What an article must have of what was typed; nothing where nothing was. */
    static List<String> words(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT).strip();
        return lower.isEmpty() ? List.of() : List.of(lower.split("\\s+"));
    }
}
