package galley.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * The list of the folder's articles: groups and what the filter leaves of them. Knows no control.
 */
public final class LibraryModel {

    private static final Comparator<LibraryItem> BY_TITLE =
            Comparator.comparing(LibraryItem::title, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(LibraryItem::path);

    private final Map<Path, LibraryItem> items = new HashMap<>();
    private final Set<String> folded = new HashSet<>();
    private String filter = "";

    /** A line of the list. */
    public sealed interface Line {
        record Group(String name, int count, boolean folded) implements Line {}

        record Article(LibraryItem item) implements Line {}
    }

    public void clear() {
        items.clear();
    }

    public void add(List<LibraryItem> more) {
        more.forEach(item -> items.put(item.path(), item));
    }

    public void remove(List<Path> gone) {
        gone.forEach(items::remove);
    }

    public int size() {
        return items.size();
    }

    public void filter(String words) {
        filter = words;
    }

    public void fold(String group, boolean isFolded) {
        if (isFolded) {
            folded.add(group);
        } else {
            folded.remove(group);
        }
    }

    /** The list as it is now, to be put in order elsewhere. */
    public Snapshot snapshot() {
        return new Snapshot(List.copyOf(items.values()), filter, Set.copyOf(folded));
    }

    /** What the lines of the list follow from; shared by no thread with the model. */
    public record Snapshot(List<LibraryItem> items, String filter, Set<String> folded) {

        public List<Line> lines() {
            Map<String, List<LibraryItem>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (LibraryItem item : items) {
                if (filter.isBlank() || item.matches(filter)) {
                    groups.computeIfAbsent(item.group(), g -> new ArrayList<>()).add(item);
                }
            }
            List<Line> lines = new ArrayList<>();
            groups.forEach((name, members) -> add(lines, name, members));
            return lines;
        }

        private void add(List<Line> lines, String name, List<LibraryItem> members) {
            boolean isFolded = filter.isBlank() && folded.contains(name);
            lines.add(new Line.Group(name, members.size(), isFolded));
            if (!isFolded) {
                members.sort(BY_TITLE);
                members.forEach(m -> lines.add(new Line.Article(m)));
            }
        }
    }

    /** The subjects that articles of the folder have, most used first. */
    public List<String> subjects() {
        Map<String, Integer> counts = new HashMap<>();
        items.values().forEach(i -> counts.merge(i.subject(), 1, Integer::sum));
        counts.remove("");
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The articles whose title, file name or subject holds all the words; those whose title begins
     * so come first.
     */
    public List<LibraryItem> find(String words, int most) {
        String lower = words.toLowerCase(Locale.ROOT);
        Comparator<LibraryItem> best =
                Comparator.comparing(
                                (LibraryItem i) ->
                                        !i.title().toLowerCase(Locale.ROOT).startsWith(lower))
                        .thenComparing(BY_TITLE);
        // Only the best are kept in order: to sort all of a large folder takes too long.
        var found = new PriorityQueue<LibraryItem>(best.reversed());
        for (LibraryItem item : items.values()) {
            if (words.isBlank() || item.matches(words)) {
                found.add(item);
                if (found.size() > most) {
                    found.remove();
                }
            }
        }
        return found.stream().sorted(best).toList();
    }

    /**
     * The article that an address leads to: the file whose name is the address's last part, in its
     * subject's folder first.
     */
    public Optional<LibraryItem> byUrl(String url) {
        String path = url.replaceAll("[?#].*$", "").replaceAll("/+$", "");
        String name = path.substring(path.lastIndexOf('/') + 1) + ".md";
        List<LibraryItem> named =
                items.values().stream()
                        .filter(i -> String.valueOf(i.path().getFileName()).equals(name))
                        .toList();
        return named.stream()
                .filter(
                        i ->
                                i.path().getParent() != null
                                        && path.contains(
                                                "/" + i.path().getParent().getFileName() + "/"))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }
}
