package galley.library.numbers;

import galley.markdown.Counts;
import galley.markdown.WordScan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a Markdown text, as {@link Counts} has them. Most answers hold headings, lists and
 * bold words alone; those are counted without a parser, some thirty times as fast. All else is left
 * to the parser.
 */
final class QuickWords {

    /** Wherever one of these stands, marks may be more than marks. */
    private static final Pattern MORE =
            Pattern.compile("[$`\\\\<>&|\\[\\]_~@\t\r]|://|www\\.|[^\\x00-\\u024F\\u2010-\\u2027]");

    /** A line that is one thing only: its mark, and text that begins with a letter. */
    private static final Pattern LINE =
            Pattern.compile(
                    "(?<mark>#{1,6} |-[ ]|\\* |(?<number>\\d{1,9})\\. )?(?=(?:\\*\\*)?\\p{L})(?<text>.*)");

    /** Stands by itself, so that it is bold whatever the rules of emphasis are. */
    private static final Pattern BOLD =
            Pattern.compile(
                    "(?<=^|[ (])\\*\\*(\\p{L}|\\p{L}[^*\n]*[\\p{L}\\p{N}])\\*\\*(?=[ ,.;:!?)]|$)");

    private QuickWords() {}

    static int of(String markdown) {
        int words = MORE.matcher(markdown).find() ? -1 : counted(markdown);
        return words >= 0 ? words : Counts.of(markdown).words();
    }

    /** Negative where a line is none of those that are sure. */
    private static int counted(String markdown) {
        int words = 0;
        boolean open = false;
        boolean numbered = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.isEmpty()) {
                open = false;
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                return -1;
            }
            String number = matcher.group("number");
            // A number that is not the first goes on with a list, or is text of a paragraph.
            if (number != null && !number.equals("1") && open && !numbered) {
                return -1;
            }
            numbered = number != null;
            open = true;
            String text = BOLD.matcher(matcher.group("text")).replaceAll("$1");
            if (text.indexOf('*') >= 0) {
                return -1;
            }
            words += wordsOf(text);
        }
        return words;
    }

    private static int wordsOf(String line) {
        int words = 0;
        var scan = new WordScan(line);
        while (scan.next()) {
            words++;
        }
        return words;
    }
}
