package galley.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The list of the folder's articles: groups and what the filter leaves of them. Knows no control.
 */
public final class LibraryModel {

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

    public List<Line> lines() {
        Map<String, List<LibraryItem>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (LibraryItem item : items.values()) {
            if (filter.isBlank() || item.matches(filter)) {
                groups.computeIfAbsent(item.group(), g -> new ArrayList<>()).add(item);
            }
        }
        List<Line> lines = new ArrayList<>();
        groups.forEach(
                (name, members) -> {
                    boolean isFolded = filter.isBlank() && folded.contains(name);
                    lines.add(new Line.Group(name, members.size(), isFolded));
                    if (!isFolded) {
                        members.sort(
                                Comparator.comparing(
                                        LibraryItem::title, String.CASE_INSENSITIVE_ORDER));
                        members.forEach(m -> lines.add(new Line.Article(m)));
                    }
                });
        return lines;
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
        String lower = words.toLowerCase(java.util.Locale.ROOT);
        return items.values().stream()
                .filter(i -> words.isBlank() || i.matches(words))
                .sorted(
                        Comparator.comparing(
                                        (LibraryItem i) ->
                                                !i.title()
                                                        .toLowerCase(java.util.Locale.ROOT)
                                                        .startsWith(lower))
                                .thenComparing(LibraryItem::title, String.CASE_INSENSITIVE_ORDER))
                .limit(most)
                .toList();
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
