package galley.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the leads that can become headings with nothing else changed. A list is taken as a whole or
 * not at all, since what is left of one would go on with the text before it.
 */
final class LeadReader {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;

    private final String text;
    private final PassageReader inlines;

    LeadReader(String text, PassageReader inlines) {
        this.text = text;
        this.inlines = inlines;
    }

    List<Anatomy.Lead> read(Document document) {
        List<Anatomy.Lead> leads = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Paragraph paragraph ->
                        lead(paragraph, inlines.spanOf(paragraph).start()).ifPresent(leads::add);
                case ListBlock list -> leads.addAll(list(list));
                default -> {}
            }
        }
        return leads;
    }

    private List<Anatomy.Lead> list(ListBlock list) {
        List<Anatomy.Lead> leads = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Optional<Anatomy.Lead> lead = item instanceof ListItem i ? item(i) : Optional.empty();
            if (lead.isEmpty()) {
                return List.of();
            }
            leads.add(lead.get());
        }
        return endsApart(list) ? leads : List.of();
    }

    private Optional<Anatomy.Lead> item(ListItem item) {
        boolean plain = item.getFirstChild() == item.getLastChild();
        return plain
                        && !(item instanceof TaskListItem)
                        && item.getFirstChild() instanceof Paragraph paragraph
                ? lead(paragraph, inlines.spanOf(item).start())
                : Optional.empty();
    }

    /** A line right below would go on with the last item's text. */
    private boolean endsApart(Node list) {
        int last = inlines.spanOf(list).end();
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        int below = Lines.next(text, last);
        return Lines.skipBlanks(text, below, text.length()) == Lines.end(text, below);
    }

    private Optional<Anatomy.Lead> lead(Paragraph paragraph, int from) {
        if (!(paragraph.getFirstChild() instanceof StrongEmphasis bold)) {
            return Optional.empty();
        }
        String words =
                MarkdownDocument.clamp(
                                bold.getText().getStartOffset(),
                                bold.getText().getEndOffset(),
                                text.length())
                        .of(text)
                        .strip();
        int after = inlines.spanOf(bold).end();
        boolean inside = words.endsWith(":") || words.endsWith(".");
        boolean behind = !inside && after < text.length() && text.charAt(after) == ':';
        String bare = inside ? words.substring(0, words.length() - 1).strip() : words;
        int end = Lines.end(text, after);
        int rest = Lines.skipBlanks(text, after + (behind ? 1 : 0), end);
        boolean fits = bare.length() >= SHORTEST && bare.length() <= LONGEST;
        return (inside || behind) && fits && bare.indexOf('\n') < 0 && staysText(rest, end)
                ? Optional.of(new Anatomy.Lead(new Span(from, rest), bare))
                : Optional.empty();
    }

    /** Whether what follows the lead is a paragraph too where it begins a line. */
    private boolean staysText(int at, int end) {
        return at == end
                || !Lines.endsParagraph(text, at, end) && "<>|".indexOf(text.charAt(at)) < 0;
    }
}
