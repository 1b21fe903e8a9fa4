package galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.session.Listing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryModelTest {

    private final LibraryModel model = new LibraryModel();

    private static LibraryItem item(String name, String title, String subject) {
        return new LibraryItem(Path.of(name), title, "learn", subject, "", "");
    }

    private static List<String> titles(List<LibraryItem> items) {
        return items.stream().map(LibraryItem::title).toList();
    }

    @Test
    void subjectsFollowTheArticles() {
        model.add(
                List.of(
                        item("a.md", "A", "Physics"),
                        item("b.md", "B", "Music"),
                        item("c.md", "C", "Music"),
                        item("d.md", "D", "")));
        assertEquals(List.of("Music", "Physics"), model.subjects());
        model.add(List.of(item("b.md", "B", "Physics")));
        assertEquals(List.of("Physics", "Music"), model.subjects());
        model.remove(List.of(Path.of("c.md"), Path.of("none.md"), Path.of("d.md")));
        assertEquals(List.of("Physics"), model.subjects());
        model.clear();
        assertEquals(List.of(), model.subjects());
    }

    @Test
    void aSnapshotIsAsItWasTaken() {
        model.add(List.of(item("a.md", "A", "Physics")));
        LibraryModel.Snapshot before = model.snapshot();
        model.add(List.of(item("b.md", "B", "Physics")));
        assertEquals(1, before.lines().articles());
        assertEquals(2, model.snapshot().lines().articles());
        model.fold("Physics", true);
        assertEquals(
                List.of(new LibraryModel.Line.Group("Physics", 2, true)),
                model.snapshot().lines().all());
        model.remove(List.of(Path.of("a.md")));
        assertEquals(1, model.snapshot().items().size());
    }

    @Test
    void theBestAreFoundFirst() {
        model.add(
                List.of(
                        item("a.md", "A blue sky", "Physics"),
                        item("sky.md", "Clouds", "Physics"),
                        item("c.md", "Sky and sea", "Physics"),
                        item("d.md", "Sea", "Physics")));
        assertEquals(
                List.of("Sky and sea", "A blue sky", "Clouds"),
                titles(model.snapshot().find("SKY", 40)));
        assertEquals(List.of("Sky and sea"), titles(model.snapshot().find("sky", 1)));
        assertEquals(List.of("Sky and sea"), titles(model.snapshot().find(" sea  sky ", 9)));
        assertEquals(4, model.snapshot().find(" ", 9).size());
        assertEquals(List.of(), model.snapshot().find("", 0));
    }

    // ---- how the list is arranged ----

    private static LibraryItem dated(String name, String folder, String author, String date) {
        return new LibraryItem(
                Path.of(name),
                name.toUpperCase(java.util.Locale.ROOT),
                folder,
                "Physics",
                author,
                date);
    }

    private List<String> lines(Listing listing) {
        model.arrange(listing);
        return model.snapshot().lines().all().stream()
                .map(
                        line ->
                                switch (line) {
                                    case LibraryModel.Line.Group(
                                                    String name,
                                                    int count,
                                                    boolean folded) ->
                                            name + " " + count + (folded ? " folded" : "");
                                    case LibraryModel.Line.Article(
                                                    LibraryItem item,
                                                    String apart) ->
                                            "- " + item.title() + " " + apart;
                                })
                .toList();
    }

    @Test
    void theListIsGroupedAndSorted() {
        model.add(
                List.of(
                        dated("a", "x", "Ada", "2024-11-30"),
                        dated("b", "", "", "2025-01-02"),
                        dated("c", "x", "Ada", ""),
                        dated("d", "y", "Bo", "Nov 3")));
        assertEquals(
                List.of("This folder 1", "- B ", "x 2", "- A ", "- C ", "y 1", "- D "),
                lines(new Listing(Listing.Group.FOLDER, Listing.Order.TITLE)));
        assertEquals(
                List.of("Ada 2", "- A ", "- C ", "Bo 1", "- D ", "No author 1", "- B "),
                lines(new Listing(Listing.Group.AUTHOR, Listing.Order.TITLE)));
        assertEquals(
                List.of(
                        "January 2025 1",
                        "- B 2025-01-02",
                        "November 2024 1",
                        "- A 2024-11-30",
                        "No date 1",
                        "- C ",
                        "Other dates 1",
                        "- D Nov 3"),
                lines(new Listing(Listing.Group.MONTH, Listing.Order.NEWEST)));
        assertEquals(
                List.of("- A 2024-11-30", "- B 2025-01-02", "- D Nov 3", "- C "),
                lines(new Listing(Listing.Group.NONE, Listing.Order.OLDEST)));
        model.arrange(new Listing(Listing.Group.FOLDER, Listing.Order.FILE));
        model.foldAll(true);
        assertEquals(
                List.of("This folder 1 folded", "x 2 folded", "y 1 folded"),
                lines(new Listing(Listing.Group.FOLDER, Listing.Order.FILE)));
        model.foldAll(false);
        assertEquals(7, model.snapshot().lines().all().size());
    }
}
