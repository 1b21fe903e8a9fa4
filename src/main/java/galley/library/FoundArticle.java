package galley.library;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An article as a list shows it, from a quick look at the start of its file.
 *
 * @param relative to the folder that was searched
 * @param title its title or question, else its first heading, else the file's name
 * @param folder that it stands in, relative, with {@code /}; empty for the searched one itself
 * @param subject empty when it has none
 * @param author empty when it has none
 * @param date as it is written
 */
public record FoundArticle(
        Path file,
        Path relative,
        String title,
        String folder,
        String subject,
        String author,
        Optional<String> date) {}
