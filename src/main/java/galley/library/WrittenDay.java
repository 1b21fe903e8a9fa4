package galley.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month or a day in figures, as people type it: {@code 2025-4}, {@code 2025-04-05}. */
final class WrittenDay {

    private static final Pattern BEGINNING =
            Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?!\\d)");

    private WrittenDay() {}

    /** With the zeros that are left out; any other text stays as it is. */
    static String padded(String text) {
        Matcher day = BEGINNING.matcher(text);
        if (!day.lookingAt()) {
            return text;
        }
        String rest = text.substring(day.end());
        return day.group(1) + two(day.group(2)) + two(day.group(3)) + rest;
    }

    private static String two(String digits) {
        return digits == null ? "" : "-" + "0".repeat(2 - digits.length()) + digits;
    }

    /** Whether a text begins with one. */
    static boolean begins(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }

    /**
     * Why there is no such month or day. A nought alone is the beginning of a month that is still
     * typed.
     */
    static Optional<String> whyNone(String text) {
        Matcher day = BEGINNING.matcher(text);
        if (!day.matches() || text.endsWith("-0")) {
            return Optional.empty();
        }
        int month = Integer.parseInt(day.group(2));
        if (month < 1 || month > 12) {
            return Optional.of(text + " is no month: they go from 01 to 12.");
        }
        return day.group(3) == null
                ? Optional.empty()
                : whyNone(text, day.group(1), month, Integer.parseInt(day.group(3)));
    }

    private static Optional<String> whyNone(String text, String year, int month, int day) {
        try {
            LocalDate.of(Integer.parseInt(year), month, day);
            return Optional.empty();
        } catch (DateTimeException none) {
            return Optional.of(text + " is no day of the calendar.");
        }
    }
}
