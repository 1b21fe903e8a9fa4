package galley.ui.editor;

import galley.text.Span;
import galley.ui.editor.Finder.Found;
import galley.ui.editor.Finder.Query;
import galley.ui.editor.Finder.Sought;
import java.util.List;
import java.util.Optional;

/** A search under way: what was found, and which of it one stands at. */
final class FindModel {

    private Sought sought = Query.NOTHING;
    private Found found = new Found.Matches(List.of());
    private int current = -1;

    /** Searches again; stands at the first match at or after {@code from}. */
    void search(String text, Sought next, int from) {
        sought = next;
        found = Finder.find(text, sought);
        current = -1;
        List<Span> spans = spans();
        for (int i = 0; i < spans.size() && current < 0; i++) {
            if (spans.get(i).start() >= from) {
                current = i;
            }
        }
        if (current < 0 && !spans.isEmpty()) {
            current = 0;
        }
    }

    Sought sought() {
        return sought;
    }

    List<Span> spans() {
        return switch (found) {
            case Found.Matches matches -> matches.spans();
            case Found.Invalid _ -> List.of();
        };
    }

    Optional<Span> current() {
        return current < 0 ? Optional.empty() : Optional.of(spans().get(current));
    }

    /** Goes on by so many matches, round the ends. */
    Optional<Span> step(int by) {
        int count = spans().size();
        if (count > 0) {
            current = Math.floorMod(current + by, count);
        }
        return current();
    }

    /** Stands at the match after the caret, or before it, as F3 wants it. */
    Optional<Span> stepFrom(Span selection, int by) {
        List<Span> spans = spans();
        if (current().equals(Optional.of(selection))) {
            return step(by);
        }
        current = -1;
        for (int i = 0; i < spans.size(); i++) {
            boolean before = spans.get(i).start() < selection.start();
            if (by < 0 && before) {
                current = i;
            } else if (by > 0 && !before) {
                current = i;
                break;
            }
        }
        if (current < 0 && !spans.isEmpty()) {
            current = by < 0 ? spans.size() - 1 : 0;
        }
        return current();
    }

    /** Why the expression is none; empty where it is one. */
    Optional<String> problem() {
        return switch (found) {
            case Found.Invalid(String reason) -> Optional.of(reason);
            case Found.Matches _ -> Optional.empty();
        };
    }

    /** Such as {@code 3 of 17}. */
    String label() {
        int count = spans().size();
        if (sought.pattern().isEmpty() || problem().isPresent()) {
            return "";
        }
        String more = count == Finder.MOST ? "+" : "";
        return count == 0 ? "No results" : "%,d of %,d".formatted(current + 1, count) + more;
    }
}
