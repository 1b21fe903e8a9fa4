package galley.library;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is asked of a value. Numbers are compared as numbers, all else as text. */
public sealed interface Condition {

    /** The text holds these words; a number is this one. */
    record Holds(String words) implements Condition {}

    /** The text is this one, from its first letter to its last. */
    record Is(String text) implements Condition {}

    /**
     * From one to the other, both with all that begins so: {@code 2024-11..2025-01} has all days of
     * three months. Empty ends are open.
     */
    record Between(String from, String to) implements Condition {}

    record Below(String limit, boolean included) implements Condition {}

    record Above(String limit, boolean included) implements Condition {}

    /** A day is compared as {@code 2025-04-05} also where it is written {@code 2025-4-5}. */
    record Dated(Condition of) implements Condition {}

    default boolean passes(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        return switch (this) {
            case Holds(String words) -> holds(text, words.toLowerCase(Locale.ROOT));
            case Is(String wanted) -> compare(text, wanted.toLowerCase(Locale.ROOT)) == 0;
            case Between(String from, String to) ->
                    !text.isEmpty()
                            && (from.isEmpty() || compare(text, from) >= 0)
                            && (to.isEmpty() || compare(cut(text, to), to) <= 0);
            case Below(String limit, boolean included) ->
                    comparable(text, limit)
                            && (included
                                    ? compare(cut(text, limit), limit) <= 0
                                    : compare(text, limit) < 0);
            case Dated(Condition of) -> of.passes(WrittenDay.padded(text));
            case Above(String limit, boolean included) ->
                    comparable(text, limit)
                            && (included
                                    ? compare(text, limit) >= 0
                                    : compare(cut(text, limit), limit) > 0);
        };
    }

    private static boolean holds(String text, String words) {
        Optional<BigDecimal> wanted = number(words);
        Optional<BigDecimal> there = number(text);
        return wanted.isPresent() && there.isPresent()
                ? wanted.get().compareTo(there.get()) == 0
                : text.contains(words);
    }

    /** A word is neither below nor above a number; a date is before or after a year. */
    private static boolean comparable(String text, String limit) {
        return !text.isEmpty()
                && (number(limit).isEmpty()
                        || number(text).isPresent()
                        || Patterns.DATE.matcher(text).lookingAt());
    }

    /** A day as far as a month is written, so that all of the month counts. */
    private static String cut(String text, String limit) {
        return number(text).isPresent() || text.length() < limit.length()
                ? text
                : text.substring(0, limit.length());
    }

    private static int compare(String one, String other) {
        Optional<BigDecimal> left = number(one);
        Optional<BigDecimal> right = number(other);
        return left.isPresent() && right.isPresent()
                ? left.get().compareTo(right.get())
                : one.compareTo(other.toLowerCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> number(String text) {
        return isCount(text)
                ? Optional.of(BigDecimal.valueOf(Long.parseLong(text)))
                : written(text);
    }

    /** As nearly all numbers are; to ask the pattern takes longer than all else here. */
    private static boolean isCount(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return length > 0 && length <= Patterns.FIGURES;
    }

    private static Optional<BigDecimal> written(String text) {
        return Patterns.NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** Here, since what stands in an interface is seen by all. */
    final class Patterns {

        /** Longer ones are codes and no quantities. */
        private static final int FIGURES = 18;

        private static final Pattern NUMBER =
                Pattern.compile("[-+]?\\d{1," + FIGURES + "}(\\.\\d{1," + FIGURES + "})?");

        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}");

        private Patterns() {}
    }
}
