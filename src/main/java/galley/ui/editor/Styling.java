package galley.ui.editor;

import galley.text.Patches;
import galley.text.Span;
import galley.ui.editor.Highlighter.Styled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Gives the visible paragraphs their style classes: syntax below, marks over it. Only a paragraph
 * that looks otherwise than it should is touched, since each touch costs a layout.
 */
final class Styling {

    private final Area area;
    private Highlighter highlighter = (_, _) -> List.of();
    private List<Mark> marks = List.of();
    private List<Mark> found = List.of();
    private String text = "";
    private boolean pending;

    Styling(Area area) {
        this.area = area;
        area.viewportDirtyEvents().subscribe(_ -> later());
    }

    void highlighter(Highlighter newHighlighter) {
        highlighter = newHighlighter;
        later();
    }

    void marks(List<Mark> newMarks) {
        marks = inOrder(newMarks);
        later();
    }

    void found(List<Mark> newFound) {
        found = inOrder(newFound);
        refresh();
    }

    private static List<Mark> inOrder(List<Mark> unordered) {
        return unordered.stream()
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .toList();
    }

    Optional<Mark> markAt(int offset) {
        return marks.stream()
                .filter(mark -> mark.span().touches(offset) && !mark.message().isEmpty())
                .findFirst();
    }

    /** Marks move with the text; those whose text was touched wait for new ones. */
    void changed(String newText, Patches patches) {
        text = newText;
        marks = moved(marks, patches);
        found = moved(found, patches);
        refresh();
    }

    void replaced(String newText) {
        text = newText;
        marks = List.of();
        found = List.of();
        refresh();
        later();
    }

    private static List<Mark> moved(List<Mark> marks, Patches patches) {
        return marks.stream()
                .map(
                        mark -> {
                            int start = patches.map(mark.span().start(), true);
                            int end = Math.max(start, patches.map(mark.span().end(), false));
                            Span span = new Span(start, end);
                            return new Mark(span, mark.styleClass(), mark.message());
                        })
                .filter(mark -> !mark.span().isEmpty())
                .toList();
    }

    /** Once for all that happens until the next turn of the event loop. */
    private void later() {
        if (!pending) {
            pending = true;
            Platform.runLater(
                    () -> {
                        pending = false;
                        refresh();
                    });
        }
    }

    private void refresh() {
        if (area.getVisibleParagraphs().isEmpty() || area.getLength() != text.length()) {
            return;
        }
        int first = Math.max(0, area.firstVisibleParToAllParIndex());
        int last =
                Math.min(area.getParagraphs().size() - 1, area.lastVisibleParToAllParIndex() + 1);
        int from = area.getAbsolutePosition(first, 0);
        int to = area.getAbsolutePosition(last, 0) + area.getParagraphLength(last);
        List<Styled> styled = highlighter.styles(text, new Span(from, Math.max(from, to)));
        int next = 0;
        int start = from;
        for (int paragraph = first; paragraph <= last; paragraph++) {
            int end = start + area.getParagraphLength(paragraph);
            while (next < styled.size() && styled.get(next).span().end() <= start) {
                next++;
            }
            paint(paragraph, new Span(start, end), styled, next);
            start = end + 1;
        }
    }

    private void paint(int paragraph, Span span, List<Styled> styled, int next) {
        if (span.isEmpty()) {
            return;
        }
        StyleSpans<Collection<String>> spans = spans(span, styled, next);
        if (!spans.equals(area.getParagraph(paragraph).getStyleSpans())) {
            area.setStyleSpans(paragraph, 0, spans);
        }
    }

    private StyleSpans<Collection<String>> spans(Span span, List<Styled> styled, int next) {
        List<Mark> over =
                Stream.concat(marks.stream(), found.stream())
                        .filter(mark -> mark.span().overlaps(span))
                        .toList();
        var builder = new StyleSpansBuilder<Collection<String>>();
        int[] edges = edges(span, styled, next, over);
        int token = next;
        for (int i = 0; i + 1 < edges.length; i++) {
            while (token < styled.size() && styled.get(token).span().end() <= edges[i]) {
                token++;
            }
            builder.add(classes(edges[i], styled, token, over), edges[i + 1] - edges[i]);
        }
        return builder.create();
    }

    private static int[] edges(Span span, List<Styled> styled, int next, List<Mark> over) {
        var edges = new TreeSet<Integer>(Arrays.asList(span.start(), span.end()));
        for (int i = next; i < styled.size() && styled.get(i).span().start() < span.end(); i++) {
            add(edges, styled.get(i).span(), span);
        }
        over.forEach(mark -> add(edges, mark.span(), span));
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void add(TreeSet<Integer> edges, Span span, Span within) {
        edges.add(Math.clamp(span.start(), within.start(), within.end()));
        edges.add(Math.clamp(span.end(), within.start(), within.end()));
    }

    private static List<String> classes(int at, List<Styled> styled, int token, List<Mark> over) {
        List<String> classes = new ArrayList<>(2);
        if (token < styled.size() && styled.get(token).span().start() <= at) {
            classes.add(styled.get(token).styleClass());
        }
        for (Mark mark : over) {
            if (mark.span().start() <= at && at < mark.span().end()) {
                classes.add(mark.styleClass());
            }
        }
        return List.copyOf(classes);
    }
}
