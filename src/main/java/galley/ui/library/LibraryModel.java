package galley.ui.library;

import galley.session.Listing;
import java.nio.file.Path;
import java.time.Year;
import java.time.YearMonth;
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

/**
 * The list of the folder's articles: groups and what the filter leaves of them. Knows no control.
 */
public final class LibraryModel {

    private static final Comparator<LibraryItem> BY_TITLE =
            Comparator.comparing(LibraryItem::title, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(LibraryItem::path);

    private static final YearMonth BEFORE_ALL = YearMonth.of(Year.MIN_VALUE, 1);

    private final LibraryItems items = new LibraryItems();
    private final Set<String> folded = new HashSet<>();
    private final Map<String, Integer> subjects = new HashMap<>();
    private String filter = "";
    private Listing listing = Listing.USUAL;

    /** A line of the list. */
    public sealed interface Line {
        record Group(String name, int count, boolean folded) implements Line {}

        /**
         * @param apart what else is said of it: what it is sorted by, or what tells it from its
         *     neighbour of the same title; empty for nothing
         */
        record Article(LibraryItem item, String apart) implements Line {}
    }

    public void clear() {
        items.clear();
        subjects.clear();
    }

    public void add(List<LibraryItem> more) {
        more.forEach(
                item -> {
                    forget(items.put(item));
                    if (!item.subject().isEmpty()) {
                        subjects.merge(item.subject(), 1, Integer::sum);
                    }
                });
    }

    public void remove(List<Path> gone) {
        gone.forEach(path -> forget(items.remove(path)));
    }

    private void forget(Optional<LibraryItem> old) {
        old.ifPresent(o -> subjects.computeIfPresent(o.subject(), (s, n) -> n > 1 ? n - 1 : null));
    }

    /** In no order, since putting very many in one takes the window's time. */
    public List<Path> files() {
        return items.paths();
    }

    /** What an article is called; the file's name where it is not known. */
    public String titleOf(Path file) {
        return find(file)
                .map(LibraryItem::title)
                .orElseGet(() -> String.valueOf(file.getFileName()));
    }

    public Optional<LibraryItem> find(Path file) {
        return items.find(file);
    }

    public int size() {
        return items.size();
    }

    public void filter(String words) {
        filter = words;
    }

    public void arrange(Listing next) {
        listing = next;
    }

    /** Folds all groups there are now, or unfolds them. */
    public void foldAll(boolean isFolded) {
        folded.clear();
        if (isFolded) {
            items.all().forEach(item -> folded.add(item.group(listing.group())));
        }
    }

    public void fold(String group, boolean isFolded) {
        if (isFolded) {
            folded.add(group);
        } else {
            folded.remove(group);
        }
    }

    /** The list as it is now, to be put in order or searched elsewhere. */
    public Snapshot snapshot() {
        return new Snapshot(items.all(), filter, listing, Set.copyOf(folded));
    }

    /**
     * @param articles how many lines are articles
     */
    public record Lines(List<Line> all, int articles) {}

    /** What the lines of the list follow from; shared by no thread with the model. */
    public record Snapshot(
            List<LibraryItem> items, String filter, Listing listing, Set<String> folded) {

        public Lines lines() {
            List<String> words = LibraryItem.words(filter);
            Map<String, List<LibraryItem>> groups = new HashMap<>();
            for (LibraryItem item : items) {
                if (item.matches(words)) {
                    groups.computeIfAbsent(item.group(listing.group()), g -> new ArrayList<>())
                            .add(item);
                }
            }
            List<Line> lines = new ArrayList<>();
            inOrder(groups).forEach(name -> add(lines, name, groups.getOrDefault(name, List.of())));
            long articles = lines.stream().filter(l -> l instanceof Line.Article).count();
            return new Lines(List.copyOf(lines), (int) articles);
        }

        /** By name; months from the last one, and what has none at the end. */
        private List<String> inOrder(Map<String, List<LibraryItem>> groups) {
            Comparator<String> byName =
                    String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
            if (listing.group() != Listing.Group.MONTH) {
                return groups.keySet().stream().sorted(byName).toList();
            }
            Map<String, YearMonth> months = new HashMap<>();
            groups.forEach(
                    (name, of) -> months.put(name, of.getFirst().month().orElse(BEFORE_ALL)));
            return groups.keySet().stream()
                    .sorted(
                            Comparator.comparing(
                                            (String name) -> months.getOrDefault(name, BEFORE_ALL))
                                    .reversed()
                                    .thenComparing(byName))
                    .toList();
        }

        private void add(List<Line> lines, String group, List<LibraryItem> members) {
            boolean isFolded = filter.isBlank() && folded.contains(group);
            if (listing.group() != Listing.Group.NONE) {
                lines.add(new Line.Group(group, members.size(), isFolded));
            } else {
                isFolded = false;
            }
            if (isFolded) {
                return;
            }
            members.sort(comparator());
            for (int i = 0; i < members.size(); i++) {
                LibraryItem item = members.get(i);
                boolean twin =
                        i > 0 && isTitled(item, members.get(i - 1))
                                || i + 1 < members.size() && isTitled(item, members.get(i + 1));
                lines.add(new Line.Article(item, apart(item, twin)));
            }
        }

        private Comparator<LibraryItem> comparator() {
            return switch (listing.order()) {
                case TITLE -> BY_TITLE;
                case NEWEST ->
                        Comparator.comparing(LibraryItem::date).reversed().thenComparing(BY_TITLE);
                case OLDEST ->
                        Comparator.comparing((LibraryItem i) -> i.date().isEmpty())
                                .thenComparing(LibraryItem::date)
                                .thenComparing(BY_TITLE);
                case FILE ->
                        Comparator.comparing(LibraryItem::fileName, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(LibraryItem::path);
            };
        }

        /** What the order follows is seen. */
        private String apart(LibraryItem item, boolean twin) {
            return switch (listing.order()) {
                case TITLE -> twin ? item.fileName() : "";
                case NEWEST, OLDEST -> item.date();
                case FILE -> item.fileName();
            };
        }

        private static boolean isTitled(LibraryItem one, LibraryItem other) {
            return one.title().equalsIgnoreCase(other.title());
        }

        private record Ranked(LibraryItem item, NameMatch.Rank rank) {}

        /**
         * The articles whose title, file name or subject holds all the words: first those whose
         * title begins so, then those in which words do, then those that have them within.
         */
        public List<LibraryItem> find(String typed, int most) {
            List<String> words = LibraryItem.words(typed);
            Comparator<Ranked> best =
                    Comparator.comparing(Ranked::rank).thenComparing(Ranked::item, BY_TITLE);
            // Only the best are kept in order: to sort all of a large folder takes too long.
            var found = new PriorityQueue<Ranked>(best.reversed());
            for (LibraryItem item : items) {
                if (most == 0 || !item.matches(words)) {
                    continue;
                }
                var ranked = new Ranked(item, NameMatch.rank(item.title(), typed));
                if (found.size() < most) {
                    found.add(ranked);
                } else if (best.compare(ranked, found.element()) < 0) {
                    found.remove();
                    found.add(ranked);
                }
            }
            return found.stream().sorted(best).map(Ranked::item).toList();
        }

        /** The articles that ask this already, in whatever letter case and spacing. */
        public List<LibraryItem> asking(String question) {
            String wanted = plain(question);
            return wanted.isEmpty()
                    ? List.of()
                    : items.stream().filter(i -> plain(i.title()).equals(wanted)).toList();
        }

        private static String plain(String text) {
            return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }

        /**
         * The article that an address leads to: the file whose name is the address's last part, in
         * its subject's folder first.
         */
        public Optional<LibraryItem> byUrl(String url) {
            String path = url.replaceAll("[?#].*$", "").replaceAll("/+$", "");
            String name = path.substring(path.lastIndexOf('/') + 1) + ".md";
            List<LibraryItem> named =
                    items.stream().filter(i -> i.fileName().equals(name)).toList();
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

    /** The subjects that articles of the folder have, most used first. */
    public List<String> subjects() {
        return subjects.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
