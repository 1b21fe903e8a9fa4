package galley.markdown;

import galley.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a Markdown text is made of, as one who judges it needs to know. Offsets are UTF-16 units of
 * the text given, which has LF line ends only; everything is in the order of the text.
 *
 * @param passages what is read as running text
 * @param boldParagraphs paragraphs that are one stretch of bold text
 * @param tags of HTML, with their marks
 * @param code blocks and spans of it, with their marks
 * @param leads where each paragraph or item of a list could stand below one as a heading
 * @param unread stretches with so many marks that none of them was read as one
 */
public record Anatomy(
        List<Passage> passages,
        List<Heading> headings,
        List<Anchor> links,
        List<Picture> pictures,
        List<Fence> fences,
        List<UnevenRow> unevenRows,
        List<Span> boldParagraphs,
        List<ItemNumber> itemNumbers,
        List<Formula> formulas,
        List<Span> tags,
        List<Span> code,
        List<Lead> leads,
        List<Span> unread) {

    public Anatomy {
        passages = List.copyOf(passages);
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
        fences = List.copyOf(fences);
        unevenRows = List.copyOf(unevenRows);
        boldParagraphs = List.copyOf(boldParagraphs);
        itemNumbers = List.copyOf(itemNumbers);
        formulas = List.copyOf(formulas);
        tags = List.copyOf(tags);
        code = List.copyOf(code);
        leads = List.copyOf(leads);
        unread = List.copyOf(unread);
    }

    /**
     * @param target as it leads, escapes resolved; may be empty
     * @param text as read; of a picture in the link its words
     * @param bare whether the text holds the address alone, without any mark
     */
    public record Anchor(Span span, String target, String text, boolean bare) {}

    /**
     * @param words that stand for it; may be empty
     * @param wordsSpan where they stand, or would
     */
    public record Picture(Span span, String source, String words, Span wordsSpan) {}

    /**
     * A fenced block of code.
     *
     * @param opening its opening line from the marks on
     * @param marks as they are written
     * @param info after the marks
     * @param lines how many it holds
     * @param closed by its marks, or with the quote or item that it stands in; else it goes on to
     *     the end of the text
     */
    public record Fence(
            Span span, Span opening, String marks, String info, int lines, boolean closed) {}

    /**
     * A row of a table whose number of cells is not that of the header.
     *
     * @param row counted from 1 below the header; 0 is a header with an empty cell
     */
    public record UnevenRow(Span span, int row, int cells, int header) {}

    /**
     * The number of an item in an ordered list.
     *
     * @param before the number of the item before it in the list; empty for the first
     * @param digits where it is written
     */
    public record ItemNumber(int number, Optional<Integer> before, Span digits) {}

    /**
     * @param tex between its marks
     */
    public record Formula(Span span, String tex) {}

    /**
     * The bold beginning of a paragraph or of an item, closed by a colon or full stop.
     *
     * @param span from the item's mark to the text that follows
     * @param words without what closes them
     */
    public record Lead(Span span, String words) {}

    /** Any text can be read; one that cannot be read as Markdown is one passage. */
    public static Anatomy of(String lfText) {
        try {
            return AnatomyReader.read(lfText, Masked.of(lfText));
        } catch (RuntimeException | StackOverflowError unreadable) {
            return plainer(lfText);
        }
    }

    private static Anatomy plainer(String lfText) {
        try {
            return AnatomyReader.read(lfText, Masked.of(lfText, 50));
        } catch (RuntimeException | StackOverflowError unreadable) {
            return AnatomyReader.plain(lfText);
        }
    }
}
