package galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryModelTest {

    private final LibraryModel model = new LibraryModel();

    private static LibraryItem item(String name, String title, String subject) {
        return new LibraryItem(Path.of(name), title, "learn", subject, "");
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
        assertEquals(List.of("Sky and sea", "A blue sky", "Clouds"), titles(model.find("SKY", 40)));
        assertEquals(List.of("Sky and sea"), titles(model.find("sky", 1)));
        assertEquals(List.of("Sky and sea"), titles(model.find(" sea  sky ", 9)));
        assertEquals(4, model.find(" ", 9).size());
        assertEquals(List.of(), model.find("", 0));
    }
}
