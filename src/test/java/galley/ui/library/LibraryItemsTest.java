package galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LibraryItemsTest {

    private final LibraryItems items = new LibraryItems();

    private static LibraryItem item(String name, String title) {
        return new LibraryItem(Path.of(name), title, "", "", "", "");
    }

    @Test
    void whatWasAskedForStaysAsItWas() {
        items.put(item("a.md", "A"));
        items.put(item("b.md", "B"));
        List<LibraryItem> all = items.all();
        List<Path> paths = items.paths();
        items.put(item("a.md", "Another"));
        items.remove(Path.of("b.md"));
        assertEquals(List.of(item("a.md", "A"), item("b.md", "B")), all);
        assertEquals(List.of(Path.of("a.md"), Path.of("b.md")), paths);
        assertEquals(List.of(item("a.md", "Another")), items.all());
    }

    /** A step puts an article where its number is odd, and takes one out where it is even. */
    @Property
    void theyAreWhatAMapOfThemWouldHold(@ForAll List<@IntRange(min = 0, max = 19) Integer> steps) {
        var kept = new LibraryItems();
        Map<Path, LibraryItem> expected = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            int step = steps.get(i);
            Path path = Path.of(step / 2 + ".md");
            if (step % 2 == 1) {
                LibraryItem next = item(path.toString(), "Title " + i);
                assertEquals(Optional.ofNullable(expected.put(path, next)), kept.put(next));
            } else {
                assertEquals(Optional.ofNullable(expected.remove(path)), kept.remove(path));
            }
            assertEquals(expected.size(), kept.size());
            assertEquals(Optional.ofNullable(expected.get(path)), kept.find(path));
            assertEquals(Set.copyOf(expected.values()), new HashSet<>(kept.all()));
            assertEquals(expected.keySet(), new HashSet<>(kept.paths()));
        }
        kept.clear();
        assertEquals(List.of(), kept.all());
        assertEquals(Optional.empty(), kept.find(Path.of("0.md")));
    }
}
