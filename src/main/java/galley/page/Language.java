package galley.page;

import java.util.Arrays;
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
            return isKnown(locale.getLanguage())
                    ? Optional.of(new Language(locale.toLanguageTag()))
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** Of ISO 639: {@code english} has the form of a tag and is none. */
    private static boolean isKnown(String code) {
        return code.length() == 3 || Arrays.asList(Locale.getISOLanguages()).contains(code);
    }
}
