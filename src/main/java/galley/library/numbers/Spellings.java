package galley.library.numbers;

import java.util.List;

/**
 * One subject that is written in several ways, which differ in letter case and blanks alone.
 *
 * @param written each way and how many articles have it, the commonest first
 */
public record Spellings(List<Written> written) {
    public Spellings {
        written = List.copyOf(written);
    }

    /** One way. */
    public record Written(String text, int count) {}
}
