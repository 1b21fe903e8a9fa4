package galley.library.rename;

import galley.schema.NewArticle;
import galley.schema.Slug;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an article shall be called. */
public sealed interface NewName {

    /** Another question, which is its title, and the address that follows from it. */
    record Question(String text) implements NewName {
        public Question {
            text = text.strip();
        }
    }

    /** Another address alone. */
    record Address(String slug) implements NewName {}

    /** The last step of the address, and the file's name without its end. */
    default String slug() {
        return switch (this) {
            case Question(String text) -> Slug.of(text);
            case Address(String slug) -> slug;
        };
    }

    /** Why there can be no article of this name, for the author. */
    default Optional<String> problem() {
        if (this instanceof Address(String slug) && !Forms.SLUG.matcher(slug).matches()) {
            String near = Slug.of(slug.replace('_', ' ').replace('-', ' ').strip());
            return Optional.of(
                    "An address holds a-z, 0-9 and hyphens alone."
                            + (near.isEmpty() ? "" : " Write “" + near + "”."));
        }
        String question = this instanceof Question(String text) ? text : slug().replace('-', ' ');
        return new NewArticle(question, "subject", "", "", LocalDate.EPOCH, 1).problem();
    }

    /** Here, since what stands in an interface is seen by all. */
    final class Forms {
        private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");

        private Forms() {}
    }
}
