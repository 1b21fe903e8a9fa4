package galley.library;

import galley.text.Spelling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people say them: {@code today}, {@code yesterday}, {@code tomorrow}, {@code 7d} for the
 * last seven.
 *
 * @param today asked for when a query is read
 */
public record Days(Supplier<LocalDate> today) {

    private static final Pattern LAST = Pattern.compile("(\\d{1,4})[dD]");

    private static final List<String> WORDS = List.of("today", "yesterday", "tomorrow");

    public static final Days SYSTEM = new Days(() -> LocalDate.now(ZoneId.systemDefault()));

    /** The condition for a word that means days; empty for any other text. */
    Optional<Condition> of(String word) {
        return LAST.matcher(word.strip()).matches()
                ? first(word).map(day -> new Condition.Above(day.toString(), true))
                : first(word).map(day -> new Condition.Between(day.toString(), day.toString()));
    }

    /** Whether a text is such a word with a letter or two wrong. */
    static boolean isMisspelt(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .anyMatch(
                        right ->
                                !lower.isEmpty()
                                        && lower.charAt(0) == right.charAt(0)
                                        && !lower.equals(right)
                                        && Spelling.distance(lower, right) <= right.length() / 4);
    }

    /** The day that a word means, the first where it means several; else the text as it is. */
    String written(String word) {
        return first(word).map(LocalDate::toString).orElse(word);
    }

    private Optional<LocalDate> first(String word) {
        LocalDate now = today.get();
        String lower = word.strip().toLowerCase(Locale.ROOT);
        Matcher last = LAST.matcher(lower);
        if (last.matches()) {
            return Optional.of(now.minusDays(Long.parseLong(last.group(1)) - 1));
        }
        return switch (lower) {
            case "today" -> Optional.of(now);
            case "tomorrow" -> Optional.of(now.plusDays(1));
            case "yesterday" -> Optional.of(now.minusDays(1));
            default -> Optional.empty();
        };
    }

    static String dayOf(Instant when) {
        return LocalDate.ofInstant(when, ZoneId.systemDefault()).toString();
    }
}
