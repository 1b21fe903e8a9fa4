package galley.ui.library;

import galley.ui.theme.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said below the list of articles, and in its place while it is empty. Knows no control.
 *
 * @param folder whether one is open
 * @param known how many articles are known so far
 * @param unread what could not be looked into, a sentence each
 * @param list how far the list is read
 * @param text how far the text of its articles is, which is searched
 * @param links how far the links between them are
 */
public record ListWords(
        boolean folder,
        int known,
        List<String> unread,
        ReadingState list,
        ReadingState text,
        ReadingState links) {

    /** What the author can do about reading. */
    enum Choice {
        NONE,
        STOP,
        GO_ON
    }

    private static final int MOST_UNREAD = 12;

    public static final ListWords NO_FOLDER =
            new ListWords(
                    false, 0, List.of(), ReadingState.IDLE, ReadingState.IDLE, ReadingState.IDLE);

    public ListWords {
        unread = List.copyOf(unread);
    }

    /**
     * @param shown how many articles are in the list
     */
    String foot(boolean filtered, int shown) {
        if (!folder) {
            return "";
        }
        return switch (list) {
            case ReadingState.Going going -> {
                String far = known == 0 ? "Reading…" : "Reading %,d".formatted(known);
                yield filtered ? "%,d found. %s".formatted(shown, far) : far;
            }
            case ReadingState.Stopped stopped ->
                    filtered
                            ? "%,d of %,d, stopped".formatted(shown, known)
                            : "Stopped at %,d".formatted(known);
            case ReadingState.Idle idle -> filtered ? "%,d of %s".formatted(shown, all()) : whole();
        };
    }

    /** The list is whole; what else is read is said with it. */
    private String whole() {
        if (text.isGoing() || links.isGoing()) {
            return far().filter(f -> f > 0)
                    .map(f -> "Reading %d%%".formatted((int) (f * 100)))
                    .orElse("Reading…");
        }
        return isStopped() ? "%,d, not all read".formatted(known) : all();
    }

    private String count() {
        return "%,d %s".formatted(known, known == 1 ? "article" : "articles");
    }

    private String all() {
        return count() + (unread.isEmpty() ? "" : ", %,d not readable".formatted(unread.size()));
    }

    private Stream<ReadingState> states() {
        return Stream.of(list, text, links);
    }

    /** Whether something is read right now. */
    public boolean isGoing() {
        return states().anyMatch(ReadingState::isGoing);
    }

    /** Whether something was left unread. */
    public boolean isStopped() {
        return states().anyMatch(ReadingState::isStopped);
    }

    /**
     * How far reading has come, from 0 to 1; 0 while nobody knows. Text and links are read one
     * after the other, each half of the way. Empty where nothing is read.
     */
    Optional<Double> far() {
        return switch (list) {
            case ReadingState.Going going -> Optional.of(far(going));
            case ReadingState.Idle idle -> farBesideList();
            case ReadingState.Stopped stopped -> farBesideList();
        };
    }

    private Optional<Double> farBesideList() {
        return text.isGoing() || links.isGoing()
                ? Optional.of((far(text) + far(links)) / 2)
                : Optional.empty();
    }

    private static double far(ReadingState state) {
        return switch (state) {
            case ReadingState.Going(int done, int all) -> all == 0 ? 0 : (double) done / all;
            case ReadingState.Idle idle -> 1;
            case ReadingState.Stopped stopped -> 1;
        };
    }

    Choice choice() {
        return isGoing() ? Choice.STOP : isStopped() ? Choice.GO_ON : Choice.NONE;
    }

    /** What there is to know besides, a line each; empty for nothing. */
    String more() {
        List<String> lines = new ArrayList<>();
        if (list instanceof ReadingState.Stopped) {
            lines.add(
                    "Reading the folder was stopped. There may be more articles in it, and what others change is not followed.");
        }
        switch (text) {
            case ReadingState.Idle idle -> {}
            case ReadingState.Going(int done, int all) -> {
                if (all > 0) {
                    lines.add("Text of %,d of %,d articles read".formatted(done, all));
                }
            }
            case ReadingState.Stopped(int left) ->
                    lines.add(
                            left == 0
                                    ? "Reading the text was stopped. Not all words are found."
                                    : "Reading the text was stopped. The words of %,d %s are not found."
                                            .formatted(left, left == 1 ? "article" : "articles"));
        }
        switch (links) {
            case ReadingState.Idle idle -> {}
            case ReadingState.Going(int done, int all) -> {
                if (all > 0) {
                    lines.add("Links of %,d of %,d articles read".formatted(done, all));
                }
            }
            case ReadingState.Stopped stopped ->
                    lines.add(
                            "Reading the links was stopped. Which articles link to which is not known.");
        }
        lines.addAll(unread.subList(0, Math.min(unread.size(), MOST_UNREAD)));
        int hidden = unread.size() - MOST_UNREAD;
        if (hidden > 0) {
            lines.add("And %,d more.".formatted(hidden));
        }
        return String.join("\n", lines);
    }

    /** Why a search may not find all there is; empty where it does. */
    public Optional<String> partly() {
        String more = "; there may be more.";
        return switch (list) {
            case ReadingState.Going going -> Optional.of("The folder is still being read" + more);
            case ReadingState.Stopped stopped ->
                    Optional.of("Reading the folder was stopped" + more);
            case ReadingState.Idle idle ->
                    switch (text) {
                        case ReadingState.Idle whole -> Optional.empty();
                        case ReadingState.Going going ->
                                Optional.of("The text is still being read" + more);
                        case ReadingState.Stopped stopped ->
                                Optional.of("Reading the text was stopped" + more);
                    };
        };
    }

    /** In the list's place while it is empty. */
    String instead(boolean filtered) {
        if (!folder) {
            return "No folder is open";
        }
        return switch (list) {
            case ReadingState.Going going ->
                    filtered
                            ? "None found so far. The folder is being read."
                            : "Reading the folder…";
            case ReadingState.Stopped stopped ->
                    filtered
                            ? "None found in what was read. Go on reading to find the others."
                            : "Reading the folder was stopped.";
            case ReadingState.Idle idle ->
                    filtered
                            ? "No title has these words.\n"
                                    + Shortcut.of("Shortcut+K").getDisplayText()
                                    + " finds them in the text."
                            // They are put in order beside the window.
                            : known > 0 ? "Putting articles in order…" : "No articles here";
        };
    }
}
