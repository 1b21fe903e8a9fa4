package galley.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.library.index.Found;
import galley.ui.library.LibraryItem;
import galley.ui.library.Marked;
import galley.ui.library.NameMatch;
import galley.ui.library.OneLine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteEntryTest {

    private static PaletteEntry.Action command(String name, boolean possible) {
        return new PaletteEntry.Action(
                Command.of("", name, "", () -> {}), OneLine.name(Marked.plain(name)), possible);
    }

    private static final List<PaletteEntry.Action> COMMANDS =
            List.of(
                    command("Light colours", true),
                    command("Collection as a table", true),
                    command("Go on reading the folder", true),
                    command("Stop reading the folder", false));

    private static List<String> found(String typed, String... titles) {
        List<LibraryItem> items =
                Stream.of(titles)
                        .map(t -> new LibraryItem(Path.of(t + ".md"), t, "", "", "", ""))
                        .toList();
        return PaletteEntry.inOrder(
                        typed,
                        FoundArticles.of(typed, items, Found.NOTHING),
                        COMMANDS.stream()
                                .filter(
                                        c ->
                                                NameMatch.rank(c.name(), typed)
                                                        != NameMatch.Rank.ELSEWHERE)
                                .toList())
                .stream()
                .map(PaletteEntry::name)
                .toList();
    }

    @Test
    void anArticleComesBeforeACommandThatIsCalledTheSame() {
        assertEquals(
                List.of("Light and shade", "Which colours has light?", "Light colours"),
                found("light", "Light and shade", "Which colours has light?"));
        assertEquals(
                List.of("Colliding lights", "Collection as a table"),
                found("coll", "Colliding lights"));
    }

    @Test
    void aCommandComesBeforeATitleThatHasOnlyTheLetters() {
        assertEquals(
                List.of("Go on reading the folder", "Why do dragons ready ponds?"),
                found("go on read", "Why do dragons ready ponds?"));
    }

    @Test
    void whatCannotBeRunNowStandsLast() {
        assertEquals(
                List.of("Go on reading the folder", "Spreading trees", "Stop reading the folder"),
                found("reading", "Spreading trees"));
    }
}
