package galley.library.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import java.util.function.BiConsumer;
import java.time.Duration;
import java.nio.file.attribute.FileTime;
import java.io.UncheckedIOException;
import galley.library.Progress;
import galley.library.bulk.Kept.Status;
import galley.store.CrashingStore;
import galley.store.FileStore;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes over many files are made as one, ended when they were cut off, and undone as one. */
class TransactionsTest {

    private static final int FILES = 20;

    @TempDir Path temp = Path.of("");
    private Folder folder = new Folder(temp);
    private TreeMap<String, String> before = new TreeMap<>();
    private TreeMap<String, String> after = new TreeMap<>();

    private static String name(int i) {
        return "s" + i % 3 + "/a" + i + ".md";
    }

    private static String text(int i, String subject) {
        return Folder.ARTICLE.replace("id: 7", "id: " + i).replace("Biology", subject);
    }

    @BeforeEach
    void write() throws IOException {
        folder = new Folder(temp.resolve("articles"));
        for (int i = 0; i < FILES; i++) {
            folder.write(name(i), text(i, "Biology"));
        }
        before = folder.all();
        after = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            after.put(name(i), text(i, "Life"));
        }
    }

    private ChangeSet set(ChangeSet.Kind kind) throws IOException {
        List<FileChange> changes = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            changes.add(
                    FileChange.of(
                            folder.root().resolve(name(i)),
                            SourceText.of(folder.read(name(i))),
                            SourceText.of(text(i, "Life"))));
        }
        return new ChangeSet("T", folder.root(), kind, Instant.now(), changes, List.of("a note"));
    }

    private Transactions transactions() {
        return new Transactions(temp.resolve("state"), new FileStore());
    }

    private static Made.Ended ended(Made made) {
        return assertInstanceOf(Made.Ended.class, made);
    }

    @Test
    void allFilesAreChangedAndChangedBack() throws IOException {
        Made.Ended made = ended(transactions().make(set(ChangeSet.Kind.EACH), Progress.UNSEEN));
        assertEquals(FILES, made.files());
        assertEquals(Status.DONE, made.kept().status());
        assertEquals(after, folder.all());
        Kept kept = transactions().kept().getFirst();
        assertEquals(made.kept(), kept);
        assertEquals(List.of("a note"), kept.notes());
        assertEquals(List.of(), transactions().interrupted());
        Made.Ended undone = ended(transactions().undo(kept, Progress.UNSEEN));
        assertEquals(FILES, undone.files());
        assertEquals(Status.UNDONE, transactions().kept().getFirst().status());
        assertEquals(before, folder.all());
    }

    @Test
    void onlyWhatWasAcceptedIsMade() throws IOException {
        ChangeSet set = set(ChangeSet.Kind.EACH).only(List.of(folder.root().resolve(name(3))));
        assertEquals(1, ended(transactions().make(set, Progress.UNSEEN)).files());
        before.put(name(3), text(3, "Life"));
        assertEquals(before, folder.all());
    }

    @Test
    void whatWasChangedSinceStaysAndIsToldOf() throws IOException {
        ChangeSet set = set(ChangeSet.Kind.EACH);
        folder.write(name(1), "mine");
        Files.delete(folder.root().resolve(name(2)));
        Made.Ended made = ended(transactions().make(set, Progress.UNSEEN));
        assertEquals(FILES - 2, made.files());
        assertEquals(
                List.of(name(1), name(2)),
                made.refused().stream()
                        .map(r -> folder.root().relativize(r.file()).toString())
                        .toList());
        folder.write(name(4), "mine too");
        Made.Ended undone = ended(transactions().undo(made.kept(), Progress.UNSEEN));
        assertEquals(3, undone.refused().size());
        before.put(name(1), "mine");
        before.put(name(4), "mine too");
        before.remove(name(2));
        assertEquals(before, folder.all());
        // Once the file is as it was made, undoing takes it as well.
        folder.write(name(4), text(4, "Life"));
        ended(transactions().undo(undone.kept(), Progress.UNSEEN));
        assertEquals(text(4, "Biology"), folder.read(name(4)));
    }

    @Test
    void allOrNothing() throws IOException {
        ChangeSet set = set(ChangeSet.Kind.WHOLE);
        folder.write(name(FILES - 1), "mine");
        before.put(name(FILES - 1), "mine");
        Made.Ended made = ended(transactions().make(set, Progress.UNSEEN));
        assertEquals(0, made.files());
        assertEquals(1, made.refused().size());
        assertEquals(Status.UNDONE, made.kept().status());
        assertEquals(before, folder.all());
    }

    /** Ends after some files. */
    private static Progress endingAfter(int files) {
        var reached = new AtomicInteger();
        return new Progress() {
            @Override
            public void at(int done, int all) {
                assertEquals(FILES, all);
                reached.set(Math.max(reached.get(), done));
            }

            @Override
            public boolean isCancelled() {
                return reached.get() >= files;
            }
        };
    }

    @Test
    void whatWasEndedEarlyGoesOnOrBack() throws IOException {
        for (ChangeSet.Kind kind : ChangeSet.Kind.values()) {
            Made.Ended early = ended(transactions().make(set(kind), endingAfter(5)));
            assertEquals(Status.RUNNING, early.kept().status());
            assertTrue(early.files() >= 5 && early.files() < FILES);
            Kept cut = transactions().interrupted().getFirst();
            assertEquals(FILES, ended(transactions().resume(cut, Progress.UNSEEN)).files());
            assertEquals(after, folder.all());
            Made.Ended back = ended(transactions().undo(cut, endingAfter(5)));
            assertEquals(Status.UNDOING, back.kept().status());
            cut = transactions().interrupted().getFirst();
            ended(transactions().resume(cut, Progress.UNSEEN));
            assertEquals(before, folder.all());
            assertEquals(List.of(), transactions().interrupted());
        }
    }

    /** The process dies before each step that changes something; the next goes on, or back. */
    @Test
    void deathAtEveryStep() throws IOException {
        ChangeSet set = set(ChangeSet.Kind.WHOLE);
        ChangeSet few = set.only(set.changes().stream().limit(2).map(FileChange::file).toList());
        var whole = new CrashingStore(Integer.MAX_VALUE);
        Path state = temp.resolve("state");
        Made.Ended all = ended(new Transactions(state, whole.store()).make(few, Progress.UNSEEN));
        ended(transactions().undo(all.kept(), Progress.UNSEEN));
        assertTrue(whole.changing().size() >= 6);
        boolean on = true;
        for (int at : whole.changing()) {
            var crashing = new CrashingStore(at);
            Error death =
                    assertThrows(
                            Error.class,
                            () ->
                                    new Transactions(state, crashing.store())
                                            .make(few, Progress.UNSEEN));
            assertTrue(CrashingStore.isDeath(death));
            Kept cut = transactions().interrupted().getFirst();
            if (on) {
                ended(transactions().resume(cut, Progress.UNSEEN));
                assertEquals(text(0, "Life"), folder.read(name(0)), crashing.where());
                assertEquals(text(1, "Life"), folder.read(name(1)), crashing.where());
            }
            ended(transactions().undo(cut, Progress.UNSEEN));
            TreeMap<String, String> now = folder.all();
            now.keySet().removeIf(name -> name.contains(".galley-") && name.endsWith(".tmp"));
            assertEquals(before, now, crashing.where());
            on = !on;
        }
    }

    @Test
    void aDamagedPlanIsSaidAndTouchesNothing() throws IOException {
        Made.Ended made = ended(transactions().make(set(ChangeSet.Kind.EACH), Progress.UNSEEN));
        Path plan = temp.resolve("state/changes").resolve(made.kept().id()).resolve("plan");
        byte[] bytes = Files.readAllBytes(plan);
        bytes[bytes.length / 2] ^= 1;
        Files.write(plan, bytes);
        assertInstanceOf(Made.NotBegun.class, transactions().undo(made.kept(), Progress.UNSEEN));
        assertEquals(after, folder.all());
    }

    @Test
    void aStatusThatCannotBeWrittenDoesNotHideWhatWasDone() throws IOException {
        for (ChangeSet.Kind kind : ChangeSet.Kind.values()) {
            Made.Ended made =
                    ended(
                            transactions()
                                    .make(
                                            set(kind),
                                            watched(
                                                    (done, all) -> {
                                                        if (done == all) {
                                                            blockStatus();
                                                        }
                                                    })));
            assertEquals(FILES, made.files());
            assertEquals(after, folder.all());
            assertEquals(Kept.Status.RUNNING, made.kept().status());
            unblockStatus();
            assertEquals(List.of(made.kept()), transactions().interrupted());
            Made.Ended again = ended(transactions().resume(made.kept(), Progress.UNSEEN));
            assertEquals(List.of(), again.refused());
            assertEquals(Kept.Status.DONE, again.kept().status());
            assertEquals(List.of(), transactions().interrupted());
            ended(transactions().undo(made.kept(), Progress.UNSEEN));
            assertEquals(before, folder.all());
        }
    }

    private static Progress watched(BiConsumer<Integer, Integer> at) {
        return new Progress() {
            @Override
            public void at(int done, int all) {
                at.accept(done, all);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private List<Path> sets() {
        try (Stream<Path> sets = Files.list(temp.resolve("state/changes"))) {
            return sets.toList();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** The status is written beside its file first, which cannot be where a folder is. */
    private void blockStatus() {
        for (Path set : sets()) {
            try {
                Files.createDirectories(set.resolve("status.part"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void unblockStatus() throws IOException {
        for (Path set : sets()) {
            Files.delete(set.resolve("status.part"));
        }
    }

    @Test
    void whatAnotherHasEndedIsNotGoneOnWith() throws IOException {
        Made.Ended made =
                ended(
                        transactions()
                                .make(
                                        set(ChangeSet.Kind.EACH),
                                        watched((done, all) -> blockStatus())));
        unblockStatus();
        Kept seen = made.kept();
        assertEquals(Kept.Status.RUNNING, seen.status());
        ended(transactions().undo(seen, Progress.UNSEEN));
        assertInstanceOf(Made.NotBegun.class, transactions().resume(seen, Progress.UNSEEN));
        assertEquals(before, folder.all());
    }

    @Test
    void aPlanOfAnotherVersionStays() throws IOException {
        Made.Ended made = ended(transactions().make(set(ChangeSet.Kind.EACH), Progress.UNSEEN));
        Path plan = temp.resolve("state/changes").resolve(made.kept().id()).resolve("plan");
        Files.writeString(plan, "galley changes 9");
        Path begun = Files.createDirectories(temp.resolve("state/changes/0-begun"));
        Path abandoned = Files.createDirectories(temp.resolve("state/changes/0-abandoned"));
        Files.setLastModifiedTime(
                abandoned, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        ended(transactions().make(set(ChangeSet.Kind.EACH), Progress.UNSEEN));
        assertTrue(Files.exists(plan));
        assertTrue(Files.exists(begun));
        assertTrue(Files.notExists(abandoned));
    }

    @Test
    void cellsDoNotPushOutLargerChanges() throws IOException {
        Made.Ended large = ended(transactions().make(set(ChangeSet.Kind.EACH), Progress.UNSEEN));
        Path one = folder.root().resolve(name(0));
        for (int i = 0; i < 40; i++) {
            String now = folder.read(name(0));
            String next = now.replaceFirst("subject: .*", "subject: S" + i);
            var change = FileChange.of(one, SourceText.of(now), SourceText.of(next));
            var cell =
                    new ChangeSet(
                                    "C",
                                    folder.root(),
                                    ChangeSet.Kind.EACH,
                                    Instant.now(),
                                    List.of(change),
                                    List.of())
                            .ofCell();
            ended(transactions().make(cell, Progress.UNSEEN));
        }
        assertTrue(transactions().kept().contains(large.kept()));
    }

    @Test
    void withoutAPlaceForThePlanNothingIsTouched() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        Made made =
                new Transactions(file, new FileStore())
                        .make(set(ChangeSet.Kind.EACH), Progress.UNSEEN);
        assertInstanceOf(Made.NotBegun.class, made);
        assertEquals(before, folder.all());
    }
}
