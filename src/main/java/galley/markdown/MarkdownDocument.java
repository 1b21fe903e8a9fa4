package galley.markdown;

import galley.text.Span;
import java.util.List;

/**
 * A Markdown text as a reader sees it: GitHub's Markdown with formulas. Any text can be parsed; the
 * HTML runs no script and loads nothing, whatever the text holds. Offsets are UTF-16 units of the
 * text given, which has LF line ends only.
 */
public final class MarkdownDocument {

    private final List<Block> blocks;
    private final List<Heading> outline;
    private final List<Link> links;

    private MarkdownDocument(HtmlWriter written) {
        blocks = List.copyOf(written.blocks());
        outline = List.copyOf(written.outline());
        links = List.copyOf(written.links());
    }

    public static MarkdownDocument parse(String lfText) {
        try {
            return new MarkdownDocument(HtmlWriter.write(Masked.of(lfText)));
        } catch (RuntimeException | StackOverflowError unreadable) {
            return parsePlainer(lfText);
        }
    }

    /** For what flexmark cannot read, being too deep or meeting a fault of its own. */
    private static MarkdownDocument parsePlainer(String lfText) {
        try {
            return new MarkdownDocument(HtmlWriter.write(Masked.of(lfText, 50)));
        } catch (RuntimeException | StackOverflowError unreadable) {
            return new MarkdownDocument(HtmlWriter.plain(lfText));
        }
    }

    /** The top-level blocks in order; they do not overlap. */
    public List<Block> blocks() {
        return blocks;
    }

    public List<Heading> outline() {
        return outline;
    }

    public List<Link> links() {
        return links;
    }

    public String html() {
        var html = new StringBuilder();
        blocks.forEach(block -> html.append(block.html()).append('\n'));
        return html.toString();
    }

    static Span clamp(int start, int end, int length) {
        int from = Math.clamp(start, 0, length);
        return new Span(from, Math.clamp(end, from, length));
    }
}
