package galley.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.store.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The open articles and which of them is in front. */
class WorkspaceTest {

    @TempDir Path folder;
    private final List<Runnable> reading = new ArrayList<>();
    private final Workspace workspace =
            new Workspace(new FileStore(), new BesideWork(reading::add, Runnable::run), () -> 0);
    private Path one;
    private Path two;

    @BeforeEach
    void write() throws IOException {
        one = Files.writeString(folder.resolve("one.md"), "---\ntitle: One\n---\n");
        two = Files.writeString(folder.resolve("two.md"), "---\ntitle: Two\n---\n");
    }

    private Optional<Path> inFront() {
        return workspace.active().flatMap(ArticleSession::path);
    }

    private void open(Path path) {
        workspace.open(path, opening -> {});
    }

    @Test
    void ofTwoThatAreAskedForTheLastIsInFrontWhicheverIsReadFirst() {
        for (int first : new int[] {0, 1}) {
            reading.clear();
            workspace.open().forEach(workspace::close);
            open(one);
            open(two);
            reading.get(first).run();
            reading.get(1 - first).run();
            assertEquals(2, workspace.open().size());
            assertEquals(Optional.of(two), inFront());
        }
    }

    @Test
    void oneThatIsAskedForTwiceIsOpenOnce() {
        open(one);
        open(one);
        reading.forEach(Runnable::run);
        assertEquals(1, workspace.open().size());
        assertEquals(Optional.of(one), inFront());
        open(one);
        assertEquals(1, workspace.open().size());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToAnOpenFileLeadsToIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), one);
        open(one);
        open(two);
        open(link);
        reading.forEach(Runnable::run);
        assertEquals(2, workspace.open().size());
        assertEquals(Optional.of(one), inFront());
    }

    @Test
    void whatCannotBeOpenedLeavesWhatIsInFront() {
        List<Workspace.Opening> told = new ArrayList<>();
        open(one);
        workspace.open(folder.resolve("gone.md"), told::add);
        reading.forEach(Runnable::run);
        assertInstanceOf(Workspace.Opening.Failed.class, told.getFirst());
        assertEquals(Optional.of(one), inFront());
        assertTrue(workspace.unsaved().isEmpty());
    }
}
