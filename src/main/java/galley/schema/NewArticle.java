package galley.schema;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A new question-and-answer article: every field that follows from question and subject is there,
 * the rest is empty.
 *
 * @param site the site's name, as it stands before the bar in search titles; blank where none is
 *     known
 */
public record NewArticle(
        String question, String subject, String author, String site, LocalDate date, long id) {

    /** In bytes, with room for the name that a file has while it is written. */
    private static final int LONGEST = 200;

    /** Names of devices: Windows keeps no file of them, whatever ends the name has. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    public NewArticle {
        question = question.strip();
        subject = subject.strip();
    }

    public String fileName() {
        return Slug.of(question) + ".md";
    }

    public String url() {
        return "/learn/" + Slug.of(subject) + "/questions/" + Slug.of(question);
    }

    /** With the site's name where it is known. */
    public String searchTitle() {
        return site.isBlank() ? subject : site + " | " + subject;
    }

    /** Why there can be no such article, for the author. */
    public Optional<String> problem() {
        if (question.isBlank()) {
            return Optional.of("Write the question.");
        }
        if (subject.isBlank()) {
            return Optional.of("Choose a subject.");
        }
        if (Slug.of(question).isEmpty() || Slug.of(subject).isEmpty()) {
            return Optional.of(
                    "The address needs a letter or digit from a to z in question and subject.");
        }
        for (String name : List.of(Slug.of(question), Slug.of(subject))) {
            if (DEVICE.matcher(name).matches()) {
                return Optional.of(
                        "Windows can keep no file or folder named “%s”. Use more words."
                                .formatted(name));
            }
            if (name.length() > LONGEST) {
                return Optional.of(
                        "This gives a name of %d characters for a file or folder. Write at most %d."
                                .formatted(name.length(), LONGEST));
            }
        }
        return Optional.empty();
    }

    /**
     * The frame that the fields' values are set into; complete but for question, subject and what
     * follows from them. The title's place holder shows how far values are indented.
     */
    public String frame() {
        return """
                ---
                _schema: default
                id: %d
                date: %s
                title: >-
                    Question
                article_title: >-
                date_format: MMM DD, YYYY
                post_on_text: Posted on
                seo:
                  title:
                  page_description: >-
                  page_keywords: >-
                author:
                question: >-
                answer: >-
                subject:
                file_name:
                url:
                score: -1.0
                ---

                &nbsp;"""
                .formatted(id, date);
    }
}
