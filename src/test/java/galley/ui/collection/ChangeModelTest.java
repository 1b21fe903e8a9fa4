package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import galley.library.Templates;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.library.rename.NewName;
import galley.session.BesideWork;
import galley.store.FileStore;
import galley.ui.collection.ChangeModel.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeModelTest {

    @TempDir private Path temp;

    private Path root = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        root = Files.createDirectories(temp.resolve("one"));
        file = root.resolve("ice.md");
        Files.writeString(file, "---\ntitle: Ice\nurl: /x/ice\n---\n");
    }

    private ChangeModel model() {
        return model(BesideWork.atOnce(), Set.of());
    }

    private ChangeModel model(BesideWork work, Set<Path> unsaved) {
        return new ChangeModel(
                ChangeModel.Tools.of(
                        temp.resolve("state"), new FileStore(), new Templates(), (f, a) -> 0),
                work,
                () -> unsaved,
                () -> {});
    }

    private static Made.Ended ended(ChangeModel model) {
        return assertInstanceOf(
                Made.Ended.class, assertInstanceOf(State.Ended.class, model.state()).made());
    }

    private Kept renamed() {
        ChangeModel model = model();
        model.planRename(root, file, new NewName.Address("water"));
        model.make();
        Path target = root.resolve("water.md");
        assertEquals(List.of(new Made.Moved(file, target)), ended(model).moved());
        assertEquals(List.of("/x/ice /x/water 301"), model.notes());
        assertEquals(List.of(), model.redirectsBack());
        return ended(model).kept();
    }

    @Test
    void undoingSendsNobodyToAnAddressThatIsNoMore() {
        Kept kept = renamed();
        ChangeModel model = model();
        model.undo(kept);
        assertEquals(List.of(new Made.Moved(root.resolve("water.md"), file)), ended(model).moved());
        assertEquals(List.of(), model.notes());
        assertEquals(List.of("/x/water /x/ice 301"), model.redirectsBack());
    }

    @Test
    void whatIsLeftAsItIsHasNotMoved() throws IOException {
        Kept kept = renamed();
        Files.writeString(root.resolve("water.md"), "changed since");
        ChangeModel model = model();
        model.undo(kept);
        assertEquals(List.of(new Made.Moved(file, root.resolve("water.md"))), ended(model).moved());
    }

    @Test
    void whatIsLookedForForOneArticleIsNotShownForAnother() {
        List<Runnable> beside = new ArrayList<>();
        var model = model(new BesideWork(beside::add, Runnable::run), Set.of());
        model.planRename(root, file, new NewName.Address("water"));
        assertInstanceOf(State.Working.class, model.state());
        model.beginRename(root.resolve("other.md"));
        beside.forEach(Runnable::run);
        assertEquals(new State.Asking(""), model.state());
    }

    @Test
    void whatIsNotSavedIsNotRenamedAndNoLinksAreLookedForFirst() {
        var model = model(new BesideWork(work -> {}, Runnable::run), Set.of(file));
        var refused =
                new State.Asking("ice.md is open with changes that are not saved. Save it first.");
        model.beginRename(file);
        assertEquals(refused, model.state(), "as soon as one asks");
        model.begin();
        model.planRename(root, file, new NewName.Address("water"));
        assertEquals(refused, model.state());
    }

    @Test
    void onlyChangesOfTheCollectionAreOffered() throws IOException {
        Kept kept = renamed();
        List<Kept> earlier = new ArrayList<>();
        model().earlier(root, earlier::addAll);
        assertEquals(List.of(kept), earlier);
        earlier.clear();
        model().earlier(Files.createDirectories(temp.resolve("other")), earlier::addAll);
        assertEquals(List.of(), earlier);
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);
        model().earlier(link, earlier::addAll);
        assertEquals(List.of(kept), earlier, "by whatever way the folder was opened");
    }
}
