package galley.page;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * The language that a page is written in.
 *
 * @param tag by BCP 47, in its usual letter case, such as {@code en} or {@code pt-BR}
 */
public record Language(String tag) {

    public static final Language ENGLISH = new Language("en");

    /** Empty for what is no tag or names no language. */
    public static Optional<Language> of(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text.strip()).build();
            return locale.getLanguage().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Language(locale.toLanguageTag()));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
