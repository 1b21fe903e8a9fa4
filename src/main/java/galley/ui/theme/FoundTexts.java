package galley.ui.theme;

import galley.text.Span;
import java.util.List;

/**
 * What was found in one view of a text, said so that another can mark it too.
 *
 * @param texts as they stand there, each once
 * @param whole whether no letter, digit or low line stands beside any of them
 */
public record FoundTexts(List<String> texts, boolean whole) {

    public static final FoundTexts NONE = new FoundTexts(List.of(), false);

    private static final int MOST = 50;

    public FoundTexts {
        texts = List.copyOf(texts);
    }

    /**
     * @param found in the text; where it is very many different ones nothing is said of them
     */
    public static FoundTexts of(String text, List<Span> found) {
        List<String> texts =
                found.stream().map(span -> span.of(text)).distinct().limit(MOST + 1).toList();
        return texts.size() > MOST
                ? NONE
                : new FoundTexts(texts, found.stream().allMatch(span -> isWhole(text, span)));
    }

    private static boolean isWhole(String text, Span span) {
        return !isLetter(text, span.start() - 1) && !isLetter(text, span.end());
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }
}
