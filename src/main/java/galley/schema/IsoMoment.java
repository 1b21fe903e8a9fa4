package galley.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as front matter has it: ISO 8601 in its usual forms, and what YAML takes for a timestamp.
 * The moment stays in the offset in which it is written, so that the day shown is the day that the
 * author wrote; without an offset it is UTC.
 */
public final class IsoMoment {

    private static final Pattern CALENDAR =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?<date>[^Tt\\s]+)(?:(?:[Tt]|[ \\t]+)(?<time>[0-9:.,]+?)"
                            + "[ \\t]*(?<offset>[Zz]|[+-]\\d{1,2}(?::?\\d{2})?)?)?");

    private IsoMoment() {}

    /** Empty for what is no date, and for a day or a time that there is not. */
    public static Optional<OffsetDateTime> parse(String text) {
        Matcher whole = WHOLE.matcher(text.strip());
        if (!whole.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = date(whole.group("date"));
            String time = whole.group("time");
            String offset = whole.group("offset");
            return Optional.of(at(date, time == null ? "00" : time, offset == null ? "Z" : offset));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String text) {
        Matcher calendar = CALENDAR.matcher(text);
        if (calendar.matches()) {
            int first = calendar.group(1) == null ? 4 : 1;
            return LocalDate.of(
                    number(calendar, first),
                    number(calendar, first + 1),
                    number(calendar, first + 2));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return LocalDate.of(number(month, 1), month.group(2) == null ? 1 : number(month, 2), 1);
        }
        return text.indexOf('W') > 0
                ? LocalDate.parse(text, DateTimeFormatter.ISO_WEEK_DATE)
                : LocalDate.parse(text, DateTimeFormatter.ISO_ORDINAL_DATE);
    }

    private static OffsetDateTime at(LocalDate date, String time, String offset) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new DateTimeException("no time: " + time);
        }
        int hour = number(parts, 1);
        int minute = number(parts, 2);
        int second = number(parts, 3);
        int nano = nano(parts.group(4));
        // ISO's other name for the midnight that ends the day.
        boolean end = hour == 24 && minute == 0 && second == 0 && nano == 0;
        return OffsetDateTime.of(
                end ? date.plusDays(1) : date,
                LocalTime.of(end ? 0 : hour, minute, second, nano),
                offset(offset));
    }

    private static int nano(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneOffset offset(String text) {
        if (text.equalsIgnoreCase("z")) {
            return ZoneOffset.UTC;
        }
        String digits = text.substring(1).replace(":", "");
        int sign = text.charAt(0) == '-' ? -1 : 1;
        int hours = digits.length() > 2 ? digits.length() - 2 : digits.length();
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(hours)) : 0;
        return ZoneOffset.ofHoursMinutes(
                sign * Integer.parseInt(digits.substring(0, hours)), sign * minutes);
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
