package galley.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes flexmark's tree as the blocks of a document, and collects what else is wanted of it. */
final class HtmlWriter {

    private static final int DEEPEST = 120;

    private final Masked source;
    private final StringBuilder out = new StringBuilder();
    private final Readable readable = new Readable();
    private final TextWriter characters;
    private final InlineWriter inlines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Heading> outline = new ArrayList<>();
    private int blockStart;
    private int depth;

    private HtmlWriter(Masked source, Document document) {
        this.source = source;
        this.characters = new TextWriter(source, out, readable);
        this.inlines = new InlineWriter(characters, out, readable, document);
    }

    static HtmlWriter write(Masked source) {
        Document document = Reader.read(source.characters());
        var writer = new HtmlWriter(source, document);
        int from = 0;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            from = writer.topLevel(node, from);
        }
        return writer;
    }

    /** The whole text as one preformatted block. */
    static HtmlWriter plain(String text) {
        var writer = new HtmlWriter(Masked.of("", 0), Reader.read(""));
        if (!text.isBlank()) {
            writer.out.append("<pre class=\"plain\">");
            Html.escape(text, writer.out);
            writer.out.append("</pre>");
            writer.readable.add(text);
            writer.close(new Span(0, text.length()));
        }
        return writer;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Heading> outline() {
        return outline;
    }

    List<Link> links() {
        return inlines.links();
    }

    private int topLevel(Node node, int from) {
        Span own = characters.spanOf(node);
        int end = Math.max(from, trimmedEnd(own));
        Span span = new Span(Math.clamp(own.start(), from, end), end);
        blockStart = span.start();
        block(node);
        if (!out.isEmpty()) {
            close(span);
        }
        return end;
    }

    private int trimmedEnd(Span span) {
        int end = span.end();
        while (end > span.start() && Character.isWhitespace(source.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void close(Span span) {
        String html = out.toString();
        blocks.add(new Block(span, Key.of(html), html));
        out.setLength(0);
    }

    private void children(Node parent) {
        if (++depth > DEEPEST) {
            pre("plain", parent, parent.getChars());
        } else {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                block(child);
            }
        }
        depth--;
    }

    private void block(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case com.vladsch.flexmark.ast.Heading heading -> heading(heading);
            case BlockQuote quote -> container("blockquote", "", quote);
            case BulletList list -> list("ul", "", list);
            case OrderedList list -> orderedList(list);
            case ListItem item -> item(item);
            case FencedCodeBlock code -> fence(code);
            case IndentedCodeBlock code -> pre("code", code, code.getContentChars());
            case HtmlCommentBlock _ -> {}
            case HtmlBlock html -> pre("html", html, html.getChars());
            case ThematicBreak rule -> open("hr", "", rule);
            case Reference _ -> {}
            case TableBlock table ->
                    new TableWriter(inlines, out, readable, this::open).write(table);
            default -> children(node);
        }
    }

    private void open(String tag, String attributes, Node node) {
        int start = Math.max(0, node.getStartOffset() - blockStart);
        int end = Math.max(start, trimmedEnd(characters.spanOf(node)) - blockStart);
        out.append('<').append(tag).append(attributes);
        out.append(" data-from=\"").append(start);
        out.append("\" data-to=\"").append(end).append("\">");
    }

    private void container(String tag, String attributes, Node node) {
        open(tag, attributes, node);
        children(node);
        out.append("</").append(tag).append('>');
    }

    private void list(String tag, String attributes, Node list) {
        boolean tasks = false;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            tasks |= item instanceof TaskListItem;
        }
        container(tag, attributes + (tasks ? " class=\"tasks\"" : ""), list);
    }

    private void orderedList(OrderedList list) {
        int start = list.getStartNumber();
        list("ol", start == 1 ? "" : " start=\"" + start + "\"", list);
    }

    private void item(ListItem item) {
        if (item instanceof TaskListItem task) {
            open("li", " class=\"task\"", item);
            out.append("<span class=\"box\" role=\"checkbox\" aria-checked=\"");
            out.append(task.isItemDoneMarker()).append("\"></span>");
        } else {
            open("li", "", item);
        }
        children(item);
        readable.endBlock();
        out.append("</li>");
    }

    private void paragraph(Paragraph paragraph) {
        List<MathSpan> alone = source.only(characters.spanOf(paragraph));
        if (!alone.isEmpty() && alone.getFirst().display()) {
            open("div", " class=\"formula\"", paragraph);
            characters.formula(alone.getFirst(), "div");
            out.append("</div>");
        } else if (isTight(paragraph)) {
            open("span", " class=\"tight\"", paragraph);
            inlines.children(paragraph);
            out.append("</span>");
        } else {
            open("p", "", paragraph);
            inlines.children(paragraph);
            out.append("</p>");
        }
        readable.endBlock();
    }

    private static boolean isTight(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item && item.isTight();
    }

    private void heading(com.vladsch.flexmark.ast.Heading heading) {
        String tag = "h" + heading.getLevel();
        open(tag, "", heading);
        int start = readable.length();
        inlines.children(heading);
        out.append("</").append(tag).append('>');
        String text = readable.since(start).replace('\n', ' ');
        outline.add(new Heading(heading.getLevel(), text, characters.spanOf(heading)));
        readable.endBlock();
    }

    private void fence(FencedCodeBlock code) {
        String info = characters.original(code.getInfo()).strip();
        String language = info.split("[\\s{,:]", 2)[0];
        open("pre", " class=\"code\"", code);
        out.append("<code");
        if (!language.isEmpty()) {
            out.append(" data-language=\"");
            Html.escape(language.toLowerCase(Locale.ROOT), out);
            out.append('"');
        }
        out.append('>');
        codeText(code.getContentChars());
        out.append("</code></pre>");
    }

    private void pre(String style, Node node, BasedSequence content) {
        open("pre", " class=\"" + style + "\"", node);
        out.append("<code>");
        codeText(content);
        out.append("</code></pre>");
    }

    private void codeText(BasedSequence content) {
        String text = characters.original(content);
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        Html.escape(text.substring(0, end), out);
    }
}
