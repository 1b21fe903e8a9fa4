package galley.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Edit;
import galley.article.Outcome;
import galley.library.Templates;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.store.ProbedDisk;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One open article, its file, and what happens to that outside. */
class ArticleSessionTest {

    private static final String TEXT =
            """
            ---
            title: What is a node?
            question: What is a node?
            answer: >-
              It stays still.
            subject: Physics
            ---

            """;

    @TempDir Path folder;
    private Path file;
    private final FileStore store = new FileStore();
    private final List<Saving> savings = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.md");
        Files.writeString(file, TEXT);
    }

    private ArticleSession open(BesideWork work) {
        return ArticleSession.of(OpenedArticle.of(load(), new Templates()), store, work, () -> 0);
    }

    private ArticleSession open() {
        return open(BesideWork.atOnce());
    }

    private Loaded.Opened load() {
        return assertInstanceOf(Loaded.Opened.class, store.load(file));
    }

    private static void title(ArticleSession session, String title) {
        assertInstanceOf(
                Outcome.Patched.class,
                session.edit(
                        new Edit.Set(KeyPath.of("title"), new NewValue.Text(title)), Origin.FORM));
    }

    private String disk() throws IOException {
        return Files.readString(file);
    }

    // ---- saving ----

    @Test
    void aSavedArticleIsWhatTheDiskHolds() throws IOException {
        ArticleSession session = open();
        title(session, "What is an antinode?");
        assertTrue(session.isDirty());
        session.save(false, savings::add);
        assertEquals(List.of(new Saving.Done()), savings);
        assertFalse(session.isDirty());
        assertEquals(TEXT.replaceFirst("a node", "an antinode"), disk());
        session.save(false, savings::add);
        assertEquals(new Saving.NothingToDo(), savings.getLast());
    }

    @Test
    void whatIsTypedDuringASaveStaysUnsaved() throws IOException {
        var slow = new Later();
        ArticleSession session = open(slow.work());
        title(session, "First?");
        session.save(true, savings::add);
        title(session, "Second?");
        slow.runAll();
        assertTrue(disk().contains("title: First?"));
        assertTrue(session.isDirty());
        session.undo();
        assertFalse(session.isDirty(), "undo leads back to what was saved");
    }

    @Test
    void aSecondSaveWaitsForTheFirstAndWritesTheNewText() throws IOException {
        var slow = new Later();
        ArticleSession session = open(slow.work());
        title(session, "First?");
        session.save(true, savings::add);
        title(session, "Second?");
        session.save(true, savings::add);
        slow.runAll();
        assertEquals(List.of(new Saving.Done(), new Saving.Done()), savings);
        assertTrue(disk().contains("title: Second?"));
        assertFalse(session.isDirty());
    }

    @Test
    void aMoveOutsideIsFollowedWithTextAndHistory() throws IOException {
        ArticleSession session = open();
        title(session, "Mine?");
        Path to = file.resolveSibling("moved.md");
        Files.move(file, to);
        session.deletedOutside();
        session.followTo(assertInstanceOf(Loaded.Opened.class, store.load(to)), file);
        assertEquals(Optional.of(to), session.path());
        assertEquals(Optional.empty(), session.disk());
        assertTrue(session.isDirty());
        assertTrue(session.canUndo());
        session.save(false, savings::add);
        assertEquals(List.of(new Saving.Done()), savings);
        assertFalse(Files.exists(file));
    }

    @Test
    void aMoveOutsideTakesNothingBackThatWasSavedSince() throws IOException {
        ArticleSession session = open();
        Path to = file.resolveSibling("moved.md");
        Files.move(file, to);
        title(session, "Mine?");
        session.save(false, savings::add);
        assertTrue(disk().contains("Mine?"), "a file that is gone is written anew");
        session.followTo(assertInstanceOf(Loaded.Opened.class, store.load(to)), file);
        assertEquals(Optional.of(file), session.path());
        assertTrue(session.article().text().contains("Mine?"));
        assertTrue(session.canUndo());
    }

    @Test
    void whatWasSeenDuringASaveIsLookedAtAgain() throws IOException {
        var slow = new Later();
        ArticleSession session = open(slow.work());
        title(session, "Mine?");
        Loaded.Opened before = load();
        session.save(true, savings::add);
        session.changedOutside(before);
        session.deletedOutside();
        slow.runAll();
        assertEquals(List.of(new Saving.Done()), savings);
        assertTrue(session.disk().isEmpty(), "the file holds what was saved");
        assertFalse(session.isDirty());
        assertTrue(session.article().text().contains("Mine?"));
    }

    @Test
    void aTextKeptFromTheirsThatMayOnlyBeReadStaysOnesOwn() throws IOException {
        ArticleSession session = open();
        title(session, "Mine?");
        Files.write(
                file, TEXT.replace("node?", "n\u00F6de?").getBytes(StandardCharsets.ISO_8859_1));
        session.changedOutside(load());
        session.keepMine(load());
        title(session, "Still mine?");
        Path other = folder.resolve("b.md");
        session.saveAs(other, false, true, savings::add);
        assertEquals(new Saving.Done(), savings.getLast());
        assertTrue(Files.readString(other).contains("Still mine?"));
    }

    @Test
    void ownTextFromBeforeTheirsMayBeSavedElsewhere() throws IOException {
        ArticleSession session = open();
        title(session, "Mine?");
        Files.write(
                file, TEXT.replace("node?", "n\u00F6de?").getBytes(StandardCharsets.ISO_8859_1));
        session.takeTheirs(load());
        session.undo();
        assertTrue(session.article().text().contains("Mine?"));
        session.saveAs(folder.resolve("b.md"), false, true, savings::add);
        assertEquals(new Saving.Done(), savings.getLast());
    }

    @Test
    void aChangeOutsideDuringASaveIsSettledAfterIt() throws IOException {
        var slow = new Later();
        ArticleSession session = open(slow.work());
        title(session, "Mine?");
        session.save(true, savings::add);
        session.keepMine(load());
        assertTrue(slow.isWaiting());
        slow.runAll();
        assertEquals(List.of(new Saving.Done()), savings);
        assertTrue(session.isDirty(), "what was known last is that the disk holds the old text");
    }

    @Test
    void errorsStopASaveUnlessItIsADraft() throws IOException {
        ArticleSession session = open();
        title(session, "");
        session.save(false, savings::add);
        assertInstanceOf(Saving.HasErrors.class, savings.getLast());
        assertEquals(TEXT, disk());
        session.save(true, savings::add);
        assertEquals(new Saving.Done(), savings.getLast());
    }

    @Test
    void aFaultOfOurOwnKeepsTheTextAndTheNextSaveWorks() throws IOException {
        var broken = new boolean[] {false};
        FileStore faulty =
                ProbedDisk.store(
                        step -> {
                            if (broken[0] && step.equals("create")) {
                                throw new IllegalStateException("a bug");
                            }
                        });
        ArticleSession session =
                ArticleSession.of(
                        OpenedArticle.of(load(), new Templates()),
                        faulty,
                        BesideWork.atOnce(),
                        () -> 0);
        title(session, "Mine?");
        broken[0] = true;
        assertThrows(IllegalStateException.class, () -> session.save(true, savings::add));
        assertInstanceOf(Saving.Failed.class, savings.getLast());
        assertTrue(session.isDirty());
        assertEquals(TEXT, disk());
        broken[0] = false;
        session.save(true, savings::add);
        assertEquals(new Saving.Done(), savings.getLast());
        assertTrue(disk().contains("Mine?"));
    }

    @Test
    void whatIsNotWhatTheFileHoldsIsNeverWrittenOverIt() throws IOException {
        byte[] bytes = TEXT.replace("node?", "n\u00F6de?").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        ArticleSession session = open();
        session.save(true, savings::add);
        assertInstanceOf(Saving.Failed.class, savings.getLast());
        session.saveAs(file, true, true, savings::add);
        assertInstanceOf(Saving.Failed.class, savings.getLast());
        session.saveAs(folder.resolve("b.md"), true, true, savings::add);
        assertInstanceOf(Saving.Failed.class, savings.getLast());
        assertEquals(
                new String(bytes, StandardCharsets.ISO_8859_1),
                Files.readString(file, StandardCharsets.ISO_8859_1));
        assertFalse(Files.exists(folder.resolve("b.md")));
    }

    @Test
    void saveAsGoesOnUnderTheNewName() throws IOException {
        ArticleSession session = open();
        title(session, "Mine?");
        Path other = folder.resolve("sub").resolve("b.md");
        session.saveAs(other, false, true, savings::add);
        assertEquals(other, session.path().orElseThrow());
        assertEquals(TEXT, disk());
        assertTrue(Files.readString(other).contains("Mine?"));
        session.saveAs(file, false, true, savings::add);
        assertEquals(new Saving.Taken(file), savings.getLast());
    }

    // ---- changes from outside ----

    @Test
    void aDeletedFileCountsAsUnsavedAndIsWrittenAgain() throws IOException {
        ArticleSession session = open();
        Files.delete(file);
        session.deletedOutside();
        assertTrue(session.isDirty());
        session.save(true, savings::add);
        assertEquals(new Saving.Done(), savings.getLast());
        assertEquals(TEXT, disk());
        assertFalse(session.isDirty());
    }

    @Test
    void withoutEditsOfOnesOwnTheirTextIsTakenAtOnce() throws IOException {
        ArticleSession session = open();
        String theirs = TEXT.replace("Physics", "Acoustics");
        Files.writeString(file, theirs);
        session.changedOutside(load());
        assertEquals(theirs, session.article().text());
        assertFalse(session.isDirty());
        session.undo();
        assertEquals(TEXT, session.article().text());
        assertTrue(session.isDirty(), "the older text can be had back, and is not on disk");
    }

    @Test
    void withEditsOfOnesOwnTheAuthorChooses() throws IOException {
        ArticleSession session = open();
        title(session, "Mine?");
        String mine = session.article().text();
        String theirs = TEXT.replace("Physics", "Acoustics");
        Files.writeString(file, theirs);
        session.changedOutside(load());
        assertInstanceOf(DiskState.Changed.class, session.disk().orElseThrow());
        assertEquals(mine, session.article().text());
        session.save(true, savings::add);
        assertInstanceOf(Saving.Conflict.class, savings.getLast());
        assertEquals(theirs, disk());
        session.takeTheirs(load());
        assertEquals(theirs, session.article().text());
        assertFalse(session.isDirty());
        session.undo();
        assertEquals(mine, session.article().text());
        session.save(true, savings::add);
        assertEquals(mine, disk());
    }

    @Test
    void changesOfDifferentFieldsAreTakenBoth() throws IOException {
        ArticleSession session = open();
        title(session, "Mine?");
        String mine = session.article().text();
        String theirs = TEXT.replace("Physics", "Acoustics # theirs") + "Their body.";
        Files.writeString(file, theirs);
        session.changedOutside(load());
        String both = theirs.replaceFirst("What is a node\\?", "Mine?");
        assertEquals(both, session.merged(load()).orElseThrow().text());
        session.takeBoth(load(), merge -> assertTrue(merge.isPresent()));
        assertEquals(both, session.article().text());
        assertTrue(session.disk().isEmpty());
        assertTrue(session.isDirty());
        session.save(true, savings::add);
        assertEquals(both, disk());
        session.undo();
        assertEquals(mine, session.article().text());
    }

    @Test
    void oneFieldChangedInTwoWaysStaysMine() throws IOException {
        ArticleSession session = open();
        title(session, "Mine?");
        Files.writeString(file, TEXT.replaceFirst("What is a node\\?", "Theirs?"));
        Merge merge = session.merged(load()).orElseThrow();
        assertEquals(List.of("title"), merge.kept());
        assertEquals(session.article().text(), merge.text());
        Files.writeString(file, TEXT.replaceFirst("What is a node\\?", "Mine?"));
        assertEquals(session.article().text(), session.merged(load()).orElseThrow().text());
        Files.writeString(file, TEXT.replace("title: What", "title: \"What"));
        assertTrue(session.merged(load()).isEmpty(), "a damaged text is not merged");
    }

    @Test
    void keptMineReplacesTheirs() throws IOException {
        ArticleSession session = open();
        title(session, "Mine?");
        Files.writeString(file, TEXT.replace("Physics", "Acoustics"));
        session.changedOutside(load());
        session.keepMine(load());
        assertTrue(session.disk().isEmpty());
        session.save(true, savings::add);
        assertEquals(new Saving.Done(), savings.getLast());
        assertEquals(session.article().text(), disk());
    }

    @Test
    void aChangeThatWentBackIsNoChange() throws IOException {
        ArticleSession session = open();
        title(session, "Mine?");
        Files.writeString(file, TEXT.replace("Physics", "Acoustics"));
        session.changedOutside(load());
        Files.writeString(file, TEXT);
        session.changedOutside(load());
        assertTrue(session.disk().isEmpty());
    }

    @Test
    void theirByteOrderMarkIsTakenWithTheirText() throws IOException {
        ArticleSession session = open();
        Files.writeString(file, "\uFEFF" + TEXT);
        session.changedOutside(load());
        assertFalse(session.isDirty(), "nothing is left to save");
        title(session, "Mine?");
        session.save(true, savings::add);
        assertEquals(new Saving.Done(), savings.getLast());
        assertTrue(disk().startsWith("\uFEFF---\n"));
    }

    @Test
    void theirTextIsShownAlsoWhereItMayOnlyBeRead() throws IOException {
        ArticleSession session = open();
        title(session, "Mine?");
        Files.write(
                file, TEXT.replace("node?", "n\u00F6de?").getBytes(StandardCharsets.ISO_8859_1));
        session.takeTheirs(load());
        assertTrue(session.readOnly().isPresent());
        assertFalse(session.article().text().contains("Mine?"));
        assertFalse(session.isDirty());
        assertInstanceOf(
                Outcome.Refused.class,
                session.edit(
                        new Edit.Set(KeyPath.of("title"), new NewValue.Text("x")), Origin.FORM));
        Files.writeString(file, TEXT);
        session.changedOutside(load());
        assertTrue(session.readOnly().isEmpty());
        assertEquals(TEXT, session.article().text());
    }

    /** Work that waits until it is let go, as on a slow disk. */
    private static final class Later {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        BesideWork work() {
            return new BesideWork(waiting::add, Runnable::run);
        }

        boolean isWaiting() {
            return !waiting.isEmpty();
        }

        void runAll() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    @Test
    void whatNewArticlesBeginWithIsSavedWithItsFieldsEmpty() throws IOException {
        Files.writeString(
                folder.resolve("cloudcannon.config.yml"),
                "collections_config:\n  learn:\n    schemas:\n      default:\n        path: a.md\n");
        Files.writeString(file, "---\ntitle:\nquestion:\nsubject:\n---\n");
        ArticleSession session = open();
        assertEquals(List.of(), session.problems());
        title(session, "Title of all");
        session.save(false, savings::add);
        assertEquals(new Saving.Done(), savings.getLast());
    }
}
