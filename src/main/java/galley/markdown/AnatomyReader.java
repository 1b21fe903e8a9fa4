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
    private final List<Anatomy.Fence> fences = new ArrayList<>();
    private final List<Anatomy.UnevenRow> unevenRows = new ArrayList<>();
    private final List<Span> boldParagraphs = new ArrayList<>();
    private final List<Anatomy.ItemNumber> itemNumbers = new ArrayList<>();

    /** Where all that is left is blanks and quote marks. */
    private final int end;

    private int depth;

    private AnatomyReader(String text, Masked source, Document document) {
        this.text = text;
        this.inlines = new PassageReader(text, source, document);
        int last = text.length();
        while (last > 0 && "> \t\n".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        this.end = last;
    }

    static Anatomy read(String text, Masked source) {
        Document document = Reader.read(source.characters());
        var reader = new AnatomyReader(text, source, document);
        reader.children(document, Passage.Kind.PARAGRAPH);
        return reader.anatomy(
                reader.formulas(source.math()),
                new LeadReader(text, reader.inlines).read(document),
                source.unread());
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
        return reader.anatomy(List.of(), List.of(), List.of(new Span(0, text.length())));
    }

    /** Those that are not code to flexmark. */
    private List<Anatomy.Formula> formulas(List<MathSpan> math) {
        List<Anatomy.Formula> formulas = new ArrayList<>();
        int next = 0;
        List<Span> code = inlines.code();
        for (MathSpan formula : math) {
            while (next < code.size() && code.get(next).end() <= formula.span().start()) {
                next++;
            }
            if (next == code.size() || !code.get(next).overlaps(formula.span())) {
                formulas.add(new Anatomy.Formula(formula.span(), formula.tex(text)));
            }
        }
        return formulas;
    }

    private Anatomy anatomy(
            List<Anatomy.Formula> formulas, List<Anatomy.Lead> leads, List<Span> unread) {
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
                inlines.tags(),
                inlines.code(),
                leads,
                unread);
    }

    private void fence(FencedCodeBlock fence) {
        inlines.code(fence);
        Span span = inlines.spanOf(fence);
        int open = Math.max(span.start(), fence.getOpeningMarker().getStartOffset());
        int lineEnd = Lines.end(text, open);
        int marks = Lines.run(text, open, lineEnd, text.charAt(open));
        boolean marked = !fence.getClosingMarker().isEmpty();
        int lines =
                (int)
                        new Span(Math.min(lineEnd + 1, span.end()), span.end())
                                .of(text)
                                .lines()
                                .count();
        fences.add(
                new Anatomy.Fence(
                        span,
                        new Span(open, lineEnd),
                        text.substring(open, marks),
                        text.substring(marks, lineEnd).strip(),
                        marked ? lines - 1 : lines,
                        marked || span.end() < end));
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
            case FencedCodeBlock fence -> fence(fence);
            case IndentedCodeBlock code -> inlines.code(code);
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
