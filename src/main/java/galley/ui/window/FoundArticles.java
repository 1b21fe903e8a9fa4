package galley.ui.window;

import galley.library.Query;
import galley.library.UnknownKeys;
import galley.library.index.Found;
import galley.library.index.Found.Nearness;
import galley.library.index.FoundWords;
import galley.library.index.Hit;
import galley.library.index.Place;
import galley.ui.library.LibraryItem;
import galley.ui.library.Marked;
import galley.ui.library.NameMatch;
import galley.ui.library.NameMatch.Rank;
import galley.ui.library.OneLine;
import galley.ui.library.SearchModel;
import galley.ui.window.PaletteEntry.Article;
import galley.ui.window.PaletteEntry.Below;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Articles as lines of the palette: what was found is marked in the title, or else stands below it.
 * Knows no control.
 *
 * @param named by title, subject, folder or file
 * @param texts by words of their texts
 * @param note what the author should know of how they were found
 */
record FoundArticles(List<Article> named, List<Article> texts, Optional<String> note) {

    static final FoundArticles NONE = new FoundArticles(List.of(), List.of(), Optional.empty());

    private static final String FILE = "File";

    FoundArticles {
        named = List.copyOf(named);
        texts = List.copyOf(texts);
    }

    /**
     * @param named what has all that was typed in title, subject, folder and file name
     * @param texts what has the words in its texts; what is named too stands there alone
     */
    static FoundArticles of(String typed, List<LibraryItem> named, Found texts) {
        Set<Path> there = named.stream().map(LibraryItem::path).collect(Collectors.toSet());
        List<Article> lines = new ArrayList<>();
        named.forEach(item -> lines.add(named(item, typed)));
        texts.hits().stream()
                .filter(hit -> !there.contains(hit.article().file()))
                .forEach(hit -> lines.add(found(typed, hit, texts.words())));
        List<Article> apart = toldApart(lines);
        return new FoundArticles(
                apart.subList(0, named.size()),
                apart.subList(named.size(), apart.size()),
                lines.isEmpty() || !named.isEmpty() ? Optional.empty() : taken(texts.nearness()));
    }

    private static Optional<String> taken(Nearness nearness) {
        return switch (nearness) {
            case AS_TYPED -> Optional.empty();
            case WITH_TYPOS ->
                    Optional.of("Nothing is spelt like this. These are spelt much the same.");
            case SOME_WORDS ->
                    Optional.of("Nothing has all of these words. These have most of them.");
        };
    }

    /**
     * Says of a question that finds nothing which of its keys no article has.
     *
     * @param known all keys of the articles, in lower case; none where nobody knows
     */
    FoundArticles orUnknown(Query asked, Supplier<Set<String>> known) {
        return named.isEmpty() && texts.isEmpty()
                ? new FoundArticles(
                        named,
                        texts,
                        UnknownKeys.of(asked.keys(), known.get()).stream()
                                .findFirst()
                                .map(key -> UnknownKeys.words(key) + "."))
                : this;
    }

    private static Article named(LibraryItem item, String typed) {
        boolean titled = has(item.title(), typed);
        boolean grouped = titled || has(item.title() + " " + item.group(), typed);
        return new Article(
                item,
                OneLine.name(marked(item.title(), typed)),
                OneLine.name(marked(item.group(), titled ? "" : typed)),
                grouped ? Optional.empty() : Optional.of(file(item, typed)),
                Optional.empty());
    }

    private static boolean has(String name, String typed) {
        return NameMatch.rank(name, typed) != Rank.ELSEWHERE;
    }

    private static Marked marked(String name, String typed) {
        return new Marked(name, NameMatch.marks(name, typed));
    }

    private static Below file(LibraryItem item, String typed) {
        return new Below(FILE, OneLine.name(marked(path(item), typed)));
    }

    private static String path(LibraryItem item) {
        return item.folder().isEmpty() ? item.fileName() : item.folder() + "/" + item.fileName();
    }

    private static Article found(String typed, Hit hit, FoundWords sought) {
        LibraryItem item = SearchModel.item(hit.article());
        var words = new Marked(hit.snippet().text(), hit.snippet().marks());
        boolean elsewhere = !words.marks().isEmpty();
        return new Article(
                item,
                OneLine.name(new Marked(item.title(), hit.titleMarks())),
                OneLine.name(Marked.plain(item.group())),
                elsewhere
                        ? Optional.of(new Below(name(hit.place()), OneLine.text(words)))
                        : Optional.empty(),
                elsewhere
                        ? Optional.of(new FoundPlace(typed, hit.place(), sought))
                        : Optional.empty());
    }

    private static String name(Place place) {
        return switch (place) {
            case ANSWER -> "Answer";
            case DESCRIPTION -> "Description";
            case QUESTION -> "Question";
            case KEYWORDS -> "Keywords";
            case SUBJECT -> "Subject";
            case ID -> "Id";
            case URL -> "Address";
            case FILE_NAME -> FILE;
        };
    }

    /** Where titles begin the same they show where they differ; else the file tells. */
    private static List<Article> toldApart(List<Article> lines) {
        Map<String, List<Article>> byTitle =
                lines.stream().collect(Collectors.groupingBy(FoundArticles::title));
        TreeSet<String> titles =
                lines.stream()
                        .map(line -> line.item().title())
                        .collect(Collectors.toCollection(TreeSet::new));
        return lines.stream()
                .map(
                        line -> {
                            List<Article> same = byTitle.getOrDefault(title(line), List.of());
                            return same.size() > 1 ? withFile(line, same) : line;
                        })
                .map(
                        line ->
                                new Article(
                                        line.item(),
                                        line.title().among(titles),
                                        line.aside(),
                                        line.below(),
                                        line.at()))
                .toList();
    }

    private static String title(Article line) {
        return line.item().title().toLowerCase(Locale.ROOT);
    }

    private static Article withFile(Article line, List<Article> same) {
        TreeSet<String> files =
                same.stream()
                        .map(other -> path(other.item()))
                        .collect(Collectors.toCollection(TreeSet::new));
        OneLine file = OneLine.name(Marked.plain(path(line.item()))).among(files);
        return line.below().isEmpty()
                ? new Article(
                        line.item(),
                        line.title(),
                        line.aside(),
                        Optional.of(new Below(FILE, file)),
                        line.at())
                : new Article(line.item(), line.title(), file, line.below(), line.at());
    }
}
