package galley.library.bulk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What is looked for in a value. */
public sealed interface Finder {

    /** This text, wherever it stands. */
    record Plain(String text, boolean anyCase, boolean wholeWords) implements Finder {}

    /** A value that is this text, from its first letter to its last. */
    record Whole(String text) implements Finder {}

    /** A regular expression of Java; {@code $1} in the replacement is its first group. */
    record Expression(String text, boolean anyCase) implements Finder {}

    /** Why it cannot be looked for, or cannot be replaced by this, for the author. */
    default Optional<String> mistake(String replacement) {
        if (text().isEmpty()) {
            return Optional.of("Write what to look for.");
        }
        if (!(this instanceof Expression expression)) {
            return Optional.empty();
        }
        try {
            expression.pattern();
            // Matches everywhere, so that the replacement is tried with the expression's groups.
            Pattern.compile("(?:" + expression.text() + "\n)|")
                    .matcher("")
                    .replaceFirst(replacement);
            return Optional.empty();
        } catch (PatternSyntaxException wrong) {
            return Optional.of(
                    "The expression is wrong at character %d: %s."
                            .formatted(Math.max(0, wrong.getIndex()) + 1, wrong.getDescription()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            return Optional.of(
                    "The replacement names a group that the expression does not have. Write \\$ for a dollar sign.");
        }
    }

    String text();

    /** Compiled once and used for all articles. */
    default Pattern pattern() {
        return switch (this) {
            case Plain(String text, boolean anyCase, boolean wholeWords) -> {
                String quoted = Pattern.quote(text);
                yield Pattern.compile(
                        wholeWords
                                ? "(?<![\\p{L}\\p{N}_])" + quoted + "(?![\\p{L}\\p{N}_])"
                                : quoted,
                        anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
            }
            case Whole(String text) -> Pattern.compile("\\A" + Pattern.quote(text) + "\\z");
            case Expression(String text, boolean anyCase) ->
                    Pattern.compile(
                            text,
                            Pattern.MULTILINE
                                    | (anyCase
                                            ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
                                            : 0));
        };
    }

    /** The replacement as a {@link Matcher} takes it. */
    default String replacement(String written) {
        return this instanceof Expression ? written : Matcher.quoteReplacement(written);
    }
}
