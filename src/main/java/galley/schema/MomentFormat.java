package galley.schema;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a date as a page shows it, by the tokens of moment.js and in English: {@code MMM DD, YYYY}
 * gives {@code Nov 30, 2024}. What is no token stays as it is; {@code [at]} and {@code \a} are
 * text.
 */
public final class MomentFormat {

    private static final Pattern SHORTHAND =
            Pattern.compile("\\[[^\\[]*\\]|\\\\?(?:LTS|LT|LL?L?L?|l{1,4})");
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\[[^\\[]*\\]|\\\\?(?:[Hh]mm(?:ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|do|ddd?d?|d"
                            + "|wo|ww?|Wo|WW?|Qo?|N{1,5}|YYYYYY|YYYYY|YYYY|YY|y{2,4}|yo?"
                            + "|gg(?:ggg?)?|GG(?:GGG?)?|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X"
                            + "|zz?|ZZ?|.)",
                    Pattern.DOTALL);

    private MomentFormat() {}

    /**
     * @param date in an ISO form, as front matter has it; shown in the offset in which it is
     *     written
     * @param pattern where it is empty the page shows the whole moment, as moment.js does
     * @return the text as it stands where it is no date
     */
    public static String format(String date, String pattern) {
        return IsoMoment.parse(date).map(moment -> format(moment, pattern)).orElse(date);
    }

    private static String format(OffsetDateTime moment, String pattern) {
        var out = new StringBuilder();
        Matcher tokens = TOKEN.matcher(expand(pattern.isEmpty() ? whole(moment) : pattern));
        while (tokens.find()) {
            String token = tokens.group();
            if (token.length() > 1 && token.charAt(0) == '[') {
                out.append(token, 1, token.length() - 1);
            } else if (token.charAt(0) == '\\') {
                out.append(token.replace("\\", ""));
            } else {
                out.append(MomentTokens.value(token, moment));
            }
        }
        return out.toString();
    }

    private static String whole(OffsetDateTime moment) {
        boolean utc = moment.getOffset().equals(ZoneOffset.UTC);
        return "YYYY-MM-DDTHH:mm:ss" + (utc ? "[Z]" : "Z");
    }

    private static String expand(String pattern) {
        return SHORTHAND
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(longhand(found.group())));
    }

    private static String longhand(String token) {
        return switch (token) {
            case "LTS" -> "h:mm:ss A";
            case "LT" -> "h:mm A";
            case "L" -> "MM/DD/YYYY";
            case "LL" -> "MMMM D, YYYY";
            case "LLL" -> "MMMM D, YYYY h:mm A";
            case "LLLL" -> "dddd, MMMM D, YYYY h:mm A";
            case "l" -> "M/D/YYYY";
            case "ll" -> "MMM D, YYYY";
            case "lll" -> "MMM D, YYYY h:mm A";
            case "llll" -> "ddd, MMM D, YYYY h:mm A";
            default -> token;
        };
    }
}
