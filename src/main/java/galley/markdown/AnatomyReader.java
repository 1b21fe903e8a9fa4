package galley.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads flexmark's tree as an {@link Anatomy}. */
final class AnatomyReader {

    private static final int DEEPEST = 120;

    private final String text;
    private final PassageReader inlines;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Anatomy.UnevenRow> unevenRows = new ArrayList<>();
    private final List<Span> boldParagraphs = new ArrayList<>();
    private final List<Anatomy.ItemNumber> itemNumbers = new ArrayList<>();
    private int depth;

    private AnatomyReader(String text, Masked source, Document document) {
        this.text = text;
        this.inlines = new PassageReader(text, source, document);
    }

    static Anatomy read(String text, Masked source) {
        Document document = Reader.read(source.characters());
        var reader = new AnatomyReader(text, source, document);
        reader.children(document, Passage.Kind.PARAGRAPH);
        return reader.anatomy(
                source.math().stream()
                        .map(m -> new Anatomy.Formula(m.span(), m.tex(text)))
                        .toList(),
                MathScanner.scan(text).fences().stream().map(f -> fence(text, f)).toList());
    }

    /** The whole as one passage. */
    static Anatomy plain(String text) {
        var reader = new AnatomyReader(text, Masked.of("", 0), Reader.read(""));
        reader.passages.add(
                new Passage(
                        Passage.Kind.PARAGRAPH,
                        text,
                        IntStream.range(0, text.length()).toArray(),
                        new Span(0, text.length())));
        return reader.anatomy(List.of(), List.of());
    }

    private Anatomy anatomy(List<Anatomy.Formula> formulas, List<Anatomy.Fence> fences) {
        return new Anatomy(
                passages,
                headings,
                inlines.links(),
                inlines.pictures(),
                fences,
                unevenRows,
                boldParagraphs,
                itemNumbers,
                formulas,
                inlines.tags());
    }

    private static Anatomy.Fence fence(String text, MathScanner.Fence fence) {
        int lineEnd = Lines.end(text, fence.open());
        int marks = Lines.run(text, fence.open(), lineEnd, text.charAt(fence.open()));
        int lines = (int) fence.body().of(text).lines().count();
        return new Anatomy.Fence(
                new Span(fence.open(), fence.end()),
                new Span(fence.open(), lineEnd),
                text.substring(fence.open(), marks),
                text.substring(marks, lineEnd).strip(),
                lines,
                fence.end() > fence.body().end());
    }

    private void children(Node parent, Passage.Kind kind) {
        if (++depth <= DEEPEST) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                block(child, kind);
            }
        }
        depth--;
    }

    private void block(Node node, Passage.Kind kind) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph, kind);
            case com.vladsch.flexmark.ast.Heading heading -> heading(heading);
            case BlockQuote quote -> children(quote, kind);
            case OrderedList list -> {
                numbers(list);
                children(list, Passage.Kind.ITEM);
            }
            case ListItem item -> children(item, Passage.Kind.ITEM);
            case TableBlock table -> table(table);
            case HtmlBlock html -> inlines.tag(html);
            case FencedCodeBlock _ -> {}
            case IndentedCodeBlock _ -> {}
            case HtmlCommentBlock _ -> {}
            case ThematicBreak _ -> {}
            case Reference _ -> {}
            default -> children(node, kind);
        }
    }

    private void paragraph(Paragraph paragraph, Passage.Kind kind) {
        passages.add(inlines.read(paragraph, kind));
        Node only = paragraph.getFirstChild();
        if (only instanceof StrongEmphasis && only.getNext() == null && kind != Passage.Kind.ITEM) {
            boldParagraphs.add(inlines.spanOf(only));
        }
    }

    private void heading(com.vladsch.flexmark.ast.Heading heading) {
        Passage passage = inlines.read(heading, Passage.Kind.HEADING);
        passages.add(passage);
        headings.add(new Heading(heading.getLevel(), inlines.nameOf(heading), passage.span()));
    }

    private void numbers(OrderedList list) {
        Optional<Integer> before = Optional.empty();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            int start = inlines.spanOf(item).start();
            int end = start;
            while (end < text.length() && Lines.isDigit(text.charAt(end)) && end - start < 9) {
                end++;
            }
            if (end > start) {
                int number = Integer.parseInt(text.substring(start, end));
                itemNumbers.add(new Anatomy.ItemNumber(number, before, new Span(start, end)));
                before = Optional.of(number);
            }
        }
    }

    private void table(TableBlock table) {
        var cells = new TableCells(text, inlines);
        passages.addAll(cells.read(table));
        unevenRows.addAll(cells.uneven());
    }
}
