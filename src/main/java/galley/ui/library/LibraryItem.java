package galley.ui.library;

import galley.session.Listing;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article of the folder.
 *
 * @param folder below the collection's folder, with slashes; empty for the folder itself
 * @param date as it is written
 */
public record LibraryItem(
        Path path, String title, String folder, String subject, String author, String date) {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])\\b.*");
    private static final DateTimeFormatter MONTH_NAME =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** What it is listed under: its subject, else its folder. */
    public String group() {
        return subject.isEmpty() ? folderName() : subject;
    }

    /** What it is listed under. */
    String group(Listing.Group by) {
        return switch (by) {
            case SUBJECT -> group();
            case FOLDER -> folderName();
            case AUTHOR -> author.isEmpty() ? "No author" : author;
            case MONTH ->
                    month().map(MONTH_NAME::format)
                            .orElse(date.isEmpty() ? "No date" : "Other dates");
            case NONE -> "";
        };
    }

    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    private String folderName() {
        return folder.isEmpty() ? "This folder" : folder;
    }

    /** Of its date, where that is written as one. */
    Optional<YearMonth> month() {
        Matcher written = MONTH.matcher(date);
        return written.matches()
                ? Optional.of(
                        YearMonth.of(
                                Integer.parseInt(written.group(1)),
                                Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    /**
     * @param words in small letters
     */
    boolean matches(List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String text =
                (title + " " + folder + "/" + fileName() + " " + subject).toLowerCase(Locale.ROOT);
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
