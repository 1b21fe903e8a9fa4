package galley.ui.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.schema.NewArticle;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskedAlreadyTest {

    private static final LibraryItem SKY =
            new LibraryItem(Path.of("/c/sky.md"), "Why is the sky blue?", "", "Physics", "", "");
    private static final LibraryItem SEA =
            new LibraryItem(Path.of("/c/sea.md"), "Why is the sea salty?", "", "Physics", "", "");

    private static AskedAlready of(String question, List<LibraryItem> answering) {
        return of(question, "physics", answering);
    }

    private static AskedAlready of(String question, String subject, List<LibraryItem> answering) {
        var library = new LibraryModel();
        library.add(List.of(SKY, SEA));
        return AskedAlready.of(
                library.snapshot(),
                new NewArticle(question, subject, "", "", LocalDate.EPOCH, 1),
                Optional.of(Path.of("/c/ice.md")),
                answering,
                file -> question.contains("ice"));
    }

    @Test
    void theSameQuestionIsTakenInAnyLetterCaseAndSpacing() {
        AskedAlready asked = of(" why is  the sky Blue? ", List.of(SKY, SEA));
        assertEquals(Optional.of(SKY.path()), asked.taken().map(AskedAlready.Taken::file));
        assertEquals(List.of(SEA), asked.like(), "it is not told twice");
    }

    @Test
    void inAnotherSubjectItIsTold() {
        AskedAlready asked = of("Why is the sky blue?", "Art", List.of(SEA));
        assertEquals(Optional.empty(), asked.taken());
        assertEquals(List.of(SKY, SEA), asked.like());
    }

    @Test
    void anArticleIsToldOnceThoughListAndIndexHaveItInOtherWords() {
        var indexed = new LibraryItem(SKY.path(), SKY.title(), "physics", "Physics", "", "2024");
        assertEquals(List.of(SKY), of("Why is the sky blue?", "Art", List.of(indexed)).like());
    }

    @Test
    void soIsAFileThatIsThere() {
        AskedAlready asked = of("What is ice", List.of());
        assertEquals(
                Optional.of(Path.of("/c/ice.md")), asked.taken().map(AskedAlready.Taken::file));
        assertTrue(asked.taken().orElseThrow().why().contains("ice.md"));
    }

    @Test
    void halfAQuestionIsEnoughToBeTold() {
        assertEquals(List.of(SEA), of("why is the sea", List.of()).like());
        assertEquals(List.of(), of("why is", List.of()).like(), "these words are in too many");
        assertEquals(AskedAlready.NOTHING, of("", List.of()));
    }
}
