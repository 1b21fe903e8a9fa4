package galley.schema;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;

/** What each token of moment.js stands for. */
final class MomentTokens {

    /** The weeks of moment's English: from Sunday, the first one holds 1 January. */
    private static final WeekFields WEEK = WeekFields.of(DayOfWeek.SUNDAY, 1);

    private MomentTokens() {}

    /** The token itself where it is none. */
    static String value(String token, OffsetDateTime at) {
        return switch (token.charAt(0)) {
            case 'Y', 'y', 'g', 'G', 'Q', 'N', 'M' -> yearOrMonth(token, at);
            case 'D', 'd', 'e', 'E', 'w', 'W' -> day(token, at);
            default -> time(token, at);
        };
    }

    private static String yearOrMonth(String token, OffsetDateTime at) {
        int year = at.getYear();
        int month = at.getMonthValue();
        return switch (token) {
            case "YY" -> padded(year % 100, 2);
            case "Y", "YYYY" -> padded(year, 4);
            case "YYYYY" -> padded(year, 5);
            case "YYYYYY" -> "+" + padded(year, 6);
            case "y" -> String.valueOf(year);
            case "yy", "yyy", "yyyy" -> padded(year, token.length());
            case "yo" -> ordinal(year);
            case "gg" -> padded(at.get(WEEK.weekBasedYear()) % 100, 2);
            case "gggg", "ggggg" -> padded(at.get(WEEK.weekBasedYear()), token.length());
            case "GG" -> padded(at.get(IsoFields.WEEK_BASED_YEAR) % 100, 2);
            case "GGGG", "GGGGG" -> padded(at.get(IsoFields.WEEK_BASED_YEAR), token.length());
            case "Q" -> String.valueOf(at.get(IsoFields.QUARTER_OF_YEAR));
            case "Qo" -> ordinal(at.get(IsoFields.QUARTER_OF_YEAR));
            case "N", "NN", "NNN", "NNNNN" -> "AD";
            case "NNNN" -> "Anno Domini";
            case "M" -> String.valueOf(month);
            case "Mo" -> ordinal(month);
            case "MM" -> padded(month, 2);
            case "MMM" ->
                    at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
            case "MMMM" -> at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            default -> token;
        };
    }

    private static String day(String token, OffsetDateTime at) {
        int sundayFirst = at.getDayOfWeek().getValue() % 7;
        String name = at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        int week = at.get(WEEK.weekOfWeekBasedYear());
        int isoWeek = at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return switch (token) {
            case "D" -> String.valueOf(at.getDayOfMonth());
            case "Do" -> ordinal(at.getDayOfMonth());
            case "DD" -> padded(at.getDayOfMonth(), 2);
            case "DDD" -> String.valueOf(at.getDayOfYear());
            case "DDDo" -> ordinal(at.getDayOfYear());
            case "DDDD" -> padded(at.getDayOfYear(), 3);
            case "d", "e" -> String.valueOf(sundayFirst);
            case "do" -> ordinal(sundayFirst);
            case "dd" -> name.substring(0, 2);
            case "ddd" -> name.substring(0, 3);
            case "dddd" -> name;
            case "E" -> String.valueOf(at.getDayOfWeek().getValue());
            case "w" -> String.valueOf(week);
            case "wo" -> ordinal(week);
            case "ww" -> padded(week, 2);
            case "W" -> String.valueOf(isoWeek);
            case "Wo" -> ordinal(isoWeek);
            case "WW" -> padded(isoWeek, 2);
            default -> token;
        };
    }

    private static String time(String token, OffsetDateTime at) {
        int hour = at.getHour();
        int twelve = at.get(ChronoField.CLOCK_HOUR_OF_AMPM);
        int twentyFour = at.get(ChronoField.CLOCK_HOUR_OF_DAY);
        String minute = padded(at.getMinute(), 2);
        String second = padded(at.getSecond(), 2);
        return switch (token) {
            case "H" -> String.valueOf(hour);
            case "HH" -> padded(hour, 2);
            case "h" -> String.valueOf(twelve);
            case "hh" -> padded(twelve, 2);
            case "k" -> String.valueOf(twentyFour);
            case "kk" -> padded(twentyFour, 2);
            case "hmm" -> twelve + minute;
            case "hmmss" -> twelve + minute + second;
            case "Hmm" -> hour + minute;
            case "Hmmss" -> hour + minute + second;
            case "m" -> String.valueOf(at.getMinute());
            case "mm" -> minute;
            case "s" -> String.valueOf(at.getSecond());
            case "ss" -> second;
            case "a" -> hour < 12 ? "am" : "pm";
            case "A" -> hour < 12 ? "AM" : "PM";
            default -> rest(token, at);
        };
    }

    private static String rest(String token, OffsetDateTime at) {
        String offset = at.getOffset().getId();
        boolean utc = at.getOffset().equals(ZoneOffset.UTC);
        return switch (token) {
            case "Z" -> utc ? "+00:00" : offset;
            case "ZZ" -> utc ? "+0000" : offset.replace(":", "");
            case "z" -> utc ? "UTC" : "";
            case "zz" -> utc ? "Coordinated Universal Time" : "";
            case "X" -> String.valueOf(at.toEpochSecond());
            case "x" -> String.valueOf(at.toInstant().toEpochMilli());
            default -> token.charAt(0) == 'S' ? fraction(token.length(), at) : token;
        };
    }

    /** moment knows milliseconds only. */
    private static String fraction(int digits, OffsetDateTime at) {
        return (padded(at.getNano() / 1_000_000, 3) + "000000").substring(0, digits);
    }

    private static String padded(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    private static String ordinal(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
