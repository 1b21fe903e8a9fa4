package galley.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.session.Settings.EditorFont;
import galley.session.Settings.Position;
import galley.session.Settings.WindowPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void recentFilesAreTheLastTwentyEachOnce() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 30; i++) {
            settings = settings.withRecentFile(Path.of("f" + i));
        }
        settings = settings.withRecentFile(Path.of("f25"));
        assertEquals(20, settings.recentFiles().size());
        assertEquals(
                List.of(Path.of("f25"), Path.of("f29"), Path.of("f28")),
                settings.recentFiles().subList(0, 3));
    }

    @Test
    void recentFoldersToo() {
        Settings settings =
                Settings.DEFAULT.withRecentFolder(Path.of("a")).withRecentFolder(Path.of("b"));
        assertEquals(List.of(Path.of("b"), Path.of("a")), settings.recentFolders());
    }

    @Test
    void positionsOfTheLastTwoHundred() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 200; i++) {
            settings = settings.withPosition(Path.of("f" + i), new Position("Answer", i));
        }
        settings = settings.withPosition(Path.of("f0"), new Position("Source", 7));
        settings = settings.withPosition(Path.of("new"), new Position("Source", 1));
        assertEquals(200, settings.positions().size());
        assertTrue(settings.positions().containsKey(Path.of("f0")), "looked at again");
        assertFalse(settings.positions().containsKey(Path.of("f1")), "the oldest goes");
    }

    @Test
    void panesHideAndShow() {
        Settings hidden = Settings.DEFAULT.withPane("library", false).withPane("reader", false);
        assertEquals(Set.of("library", "reader"), hidden.hiddenPanes());
        assertEquals(Set.of("reader"), hidden.withPane("library", true).hiddenPanes());
    }

    @Test
    void nothingMakesTheWindowUnusable() {
        var place = new WindowPlace(Double.NaN, 0, -5, Double.POSITIVE_INFINITY, false);
        assertEquals(new WindowPlace(0, 0, 640, 900, false), place);
        assertEquals(48, new EditorFont("", 4000).size());
        assertEquals(0.0, Settings.DEFAULT.withSplit("a", -3).splits().get("a"));
        assertTrue(Settings.DEFAULT.withSplit("a", Double.NaN).splits().isEmpty());
    }

    @Test
    void allTabsThatAreLeftOpenComeBack() {
        List<Path> files =
                IntStream.range(0, 60).mapToObj(i -> Path.of("/a/" + i + ".md")).toList();
        assertEquals(files, new Settings.Tabs(files, Optional.of(files.getLast())).files());
    }
}
