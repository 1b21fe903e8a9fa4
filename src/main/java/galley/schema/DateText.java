package galley.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand in a field that is a date: a day that there is, perhaps with a time. */
public final class DateText {

    private static final Pattern LIKE_A_DAY =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ].*)?", Pattern.DOTALL);

    private static final String RIGHT = " Write it as YYYY-MM-DD, such as 2024-11-30.";

    private DateText() {}

    /** Whether it is written as a day, though there may be none such. */
    public static boolean isLikeADay(String text) {
        return LIKE_A_DAY.matcher(text).matches();
    }

    /**
     * Why the text is none, for the author.
     *
     * @param timestamp whether YAML reads it as one
     */
    public static Optional<String> whyNone(String text, boolean timestamp) {
        boolean like = timestamp || isLikeADay(text);
        return like && IsoMoment.parse(text).isPresent()
                ? Optional.empty()
                : Optional.of(
                        (like ? "“%s” is no day of the calendar." : "“%s” is no date.")
                                        .formatted(text)
                                + RIGHT);
    }
}
