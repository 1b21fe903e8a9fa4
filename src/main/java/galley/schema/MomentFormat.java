package galley.schema;

/** Interim. */
public final class MomentFormat {
    private MomentFormat() {}

    public static String format(String date, String format) {
        try {
            var day = java.time.LocalDate.parse(date.substring(0, 10));
            return day.format(
                    java.time.format.DateTimeFormatter.ofPattern(
                            "MMM dd, yyyy", java.util.Locale.ENGLISH));
        } catch (RuntimeException e) {
            return date;
        }
    }
}
