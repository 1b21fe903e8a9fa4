package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.article.Article;
import galley.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CellWritesTest {

    private static final Path FILE = Path.of("a.md");

    private final List<Consumer<Written>> begun = new ArrayList<>();
    private final List<Consumer<Written>> takenBack = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final CellWrites writes =
            new CellWrites((file, written) -> told.add(written.getClass().getSimpleName()));

    private void write() {
        writes.write(FILE, begun::add);
    }

    private Written done() {
        return new Written.Done(Article.parse(SourceText.of("a")), List.of(), takenBack::add);
    }

    @Test
    void theNextBeginsWhenTheOneBeforeIsOver() {
        write();
        write();
        assertEquals(1, begun.size());
        begun.getFirst().accept(done());
        assertEquals(2, begun.size());
        begun.getLast().accept(new Written.Refused("Not so."));
        assertEquals(List.of("Done", "Refused"), told);
    }

    @Test
    void theLastThatWasWrittenIsTakenBackFirstAndOnce() {
        write();
        begun.getFirst().accept(done());
        write();
        begun.getLast().accept(new Written.Unchanged());
        writes.undoLast(() -> told.add("none"));
        takenBack.getFirst().accept(done());
        writes.undoLast(() -> told.add("none"));
        assertEquals(List.of("Done", "Unchanged", "Done", "none"), told);
    }

    @Test
    void whatCannotBeTakenBackStaysTheLast() {
        write();
        begun.getFirst().accept(done());
        writes.undoLast(() -> told.add("none"));
        takenBack.getFirst().accept(new Written.Refused("The file changed."));
        writes.undoLast(() -> told.add("none"));
        assertEquals(2, takenBack.size());
        assertEquals(List.of("Done", "Refused"), told);
    }

    @Test
    void undoWaitsForWhatIsBeingWritten() {
        write();
        writes.undoLast(() -> told.add("none"));
        assertEquals(List.of(), told);
        begun.getFirst().accept(done());
        assertEquals(1, takenBack.size());
    }

    @Test
    void whatWasWrittenInAnotherCollectionIsNotTakenBackHere() {
        write();
        writes.another();
        begun.getFirst().accept(done());
        writes.undoLast(() -> told.add("none"));
        assertEquals(List.of("Done", "none"), told);
    }
}
