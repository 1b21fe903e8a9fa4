package galley.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.store.CreateOutcome.AlreadyThere;
import galley.store.Loaded.Kind;
import galley.store.Loaded.NotOpened;
import galley.store.Loaded.Opened;
import galley.store.SaveOutcome.ChangedOnDisk;
import galley.store.SaveOutcome.NotSaved;
import galley.store.SaveOutcome.Saved;
import galley.store.SaveOutcome.Unchanged;
import galley.store.SaveOutcome.Vanished;
import galley.text.Place;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    @TempDir Path folder;
    private Path file = Path.of("");
    private final FileStore store = new FileStore();

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.md"), "old\r\n");
    }

    private Opened open(Path path) {
        return assertInstanceOf(Opened.class, store.load(path));
    }

    private NotOpened refused(Path path) {
        return assertInstanceOf(NotOpened.class, store.load(path));
    }

    @Test
    void opens() {
        Opened opened = open(file);
        assertEquals("old\r\n", opened.text().characters());
        assertTrue(opened.readOnly().isEmpty());
        assertEquals(5, opened.stamp().size());
        assertEquals(64, opened.stamp().hash().length());
    }

    @Test
    void missingFileAndFolder() {
        NotOpened file = refused(folder.resolve("b.md"));
        assertEquals(Kind.MISSING, file.kind());
        assertEquals("b.md is not there.", file.what());
        NotOpened deep = refused(folder.resolve("x/b.md"));
        assertEquals(Kind.MISSING, deep.kind());
        assertEquals("The folder " + folder.resolve("x") + " is not there.", deep.what());
        assertEquals(Kind.MISSING, refused(folder.resolve("a.md/b.md")).kind());
    }

    @Test
    void folder() {
        assertEquals(Kind.FOLDER, refused(folder).kind());
    }

    @Test
    void tooLargeIsSaidInWords() throws IOException {
        Files.write(file, new byte[3 << 20]);
        NotOpened none = (NotOpened) new FileStore(2 << 20).load(file);
        assertEquals(Kind.TOO_LARGE, none.kind());
        assertEquals("a.md has 3.0 MB; Galley opens files of up to 2.0 MB.", none.what());
        assertInstanceOf(Opened.class, new FileStore(3 << 20).load(file));
    }

    @Test
    void notUtf8IsReadOnlyWithThePlaceAndNeverSaved() throws IOException {
        Files.write(file, new byte[] {'a', '\n', 'b', (byte) 0xE9, 'c'});
        Opened opened = open(file);
        ReadOnlyReason why = opened.readOnly().orElseThrow();
        assertEquals(new Place(2, 2), why.place().orElseThrow());
        assertTrue(why.message().contains("UTF-8"));
        byte[] before = Files.readAllBytes(file);
        assertInstanceOf(NotSaved.class, store.save(file, opened.text().with("x"), opened.stamp()));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void utf16IsReadOnly() throws IOException {
        Files.write(file, "\uFEFFabc".getBytes(StandardCharsets.UTF_16LE));
        Opened opened = open(file);
        assertEquals("abc", opened.text().characters());
        assertTrue(opened.readOnly().isPresent());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void pipesAndDevicesDoNotBlock() throws Exception {
        Path pipe = folder.resolve("pipe.md");
        var made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertTrue(made.waitFor(5, TimeUnit.SECONDS));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    assertEquals(Kind.SPECIAL, refused(pipe).kind());
                    assertEquals(Kind.SPECIAL, refused(Path.of("/dev/zero")).kind());
                    assertInstanceOf(
                            NotSaved.class,
                            store.save(pipe, SourceText.of("x"), open(file).stamp()));
                    assertInstanceOf(NotSaved.class, store.saveAs(pipe, SourceText.of("x"), true));
                });
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void brokenLinksAndLoops() throws IOException {
        Path broken = Files.createSymbolicLink(folder.resolve("l.md"), Path.of("nowhere.md"));
        Path one = Files.createSymbolicLink(folder.resolve("1.md"), Path.of("2.md"));
        Files.createSymbolicLink(folder.resolve("2.md"), Path.of("1.md"));
        assertEquals(Kind.BROKEN_LINK, refused(broken).kind());
        assertEquals(Kind.LINK_LOOP, refused(one).kind());
        assertInstanceOf(AlreadyThere.class, store.saveNew(broken, SourceText.of("x")));
        assertInstanceOf(NotSaved.class, store.saveAs(broken, SourceText.of("x"), true));
    }

    @Test
    void saves() throws IOException {
        Opened opened = open(file);
        var saved =
                assertInstanceOf(
                        Saved.class,
                        store.save(file, opened.text().with("new\r\n"), opened.stamp()));
        assertEquals("new\r\n", Files.readString(file));
        assertEquals(open(file).stamp(), saved.stamp());
        assertEquals(1, count());
    }

    @Test
    void noChangeIsNoWrite() throws IOException {
        Opened opened = open(file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertInstanceOf(Unchanged.class, store.save(file, opened.text(), opened.stamp()));
        assertEquals(FileTime.from(Instant.EPOCH), Files.getLastModifiedTime(file));
    }

    @Test
    void aTouchIsNoChange() throws IOException {
        Opened opened = open(file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertInstanceOf(Saved.class, store.save(file, SourceText.of("new"), opened.stamp()));
    }

    @Test
    void changedOnDiskIsTheirsAndStays() throws IOException {
        Opened opened = open(file);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "ald\r\n");
        Files.setLastModifiedTime(file, time);
        var theirs =
                assertInstanceOf(
                        ChangedOnDisk.class,
                        store.save(file, SourceText.of("new"), opened.stamp()));
        assertEquals("ald\r\n", theirs.theirs().text().characters());
        assertEquals("ald\r\n", Files.readString(file));
        assertInstanceOf(
                Saved.class, store.save(file, SourceText.of("new"), theirs.theirs().stamp()));
    }

    @Test
    void vanishedFileAndFolder() throws IOException {
        Opened opened = open(file);
        Files.delete(file);
        assertEquals(
                new Vanished(file, false), store.save(file, SourceText.of("new"), opened.stamp()));
        Path gone = folder.resolve("gone/a.md");
        assertEquals(
                new Vanished(gone, true), store.save(gone, SourceText.of("new"), opened.stamp()));
        NotSaved none = assertInstanceOf(NotSaved.class, store.saveNew(gone, SourceText.of("new")));
        assertTrue(none.what().contains("is not there"), none.what());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsTheModeAndTheLink() throws IOException {
        Path target = Files.writeString(folder.resolve("target.md"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-x--x"));
        Path deep = Files.createDirectory(folder.resolve("deep"));
        Path link = Files.createSymbolicLink(deep.resolve("l.md"), Path.of("../target.md"));
        Opened opened = open(link);
        assertEquals(link, opened.path());
        assertInstanceOf(Saved.class, store.save(link, SourceText.of("new"), opened.stamp()));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(target));
        assertEquals(
                "rw-r-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsOwnerAndGroupWherePermitted() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "skipped: only root gives away");
        Files.setAttribute(file, "unix:uid", 12345);
        Files.setAttribute(file, "unix:gid", 23456);
        assertInstanceOf(Saved.class, store.save(file, SourceText.of("new"), open(file).stamp()));
        assertEquals(12345, Files.getAttribute(file, "unix:uid"));
        assertEquals(23456, Files.getAttribute(file, "unix:gid"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void hardLinksStayLinked() throws IOException {
        Path other = Files.createLink(folder.resolve("b.md"), file);
        for (String text : new String[] {"a longer text", "short", ""}) {
            assertInstanceOf(
                    Saved.class, store.save(file, SourceText.of(text), open(file).stamp()));
            assertEquals(text, Files.readString(other));
        }
        assertEquals(2, Files.getAttribute(file, "unix:nlink"));
        assertEquals(2, count());
    }

    @Test
    void newNeverOverwrites() throws IOException {
        assertEquals(new AlreadyThere(file), store.saveNew(file, SourceText.of("new")));
        Path fresh = folder.resolve("b.md");
        assertInstanceOf(Saved.class, store.saveNew(fresh, SourceText.of("new")));
        assertEquals("new", Files.readString(fresh));
        assertEquals(
                new AlreadyThere(fresh), store.saveNew(folder.resolve("B.MD"), SourceText.of("x")));
        assertEquals("old\r\n", Files.readString(file));
        assertEquals(2, count());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aNewFileHasTheUsualModeAndOneName() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        Path fresh = folder.resolve("b.md");
        store.saveNew(fresh, SourceText.of("new"));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(fresh));
        assertEquals(1, Files.getAttribute(fresh, "unix:nlink"));
    }

    @Test
    void saveAs() throws IOException {
        assertEquals(new AlreadyThere(file), store.saveAs(file, SourceText.of("x"), false));
        assertInstanceOf(Saved.class, store.saveAs(file, SourceText.of("x"), true));
        assertEquals("x", Files.readString(file));
        Path fresh = folder.resolve("b.md");
        assertInstanceOf(Saved.class, store.saveAs(fresh, SourceText.of("y"), true));
        assertEquals("y", Files.readString(fresh));
        assertInstanceOf(NotSaved.class, store.saveAs(folder, SourceText.of("x"), true));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void longNames() throws IOException {
        Path longest = folder.resolve("n".repeat(252) + ".md");
        Path tooLong = folder.resolve("n".repeat(253) + ".md");
        assertInstanceOf(Saved.class, store.saveNew(longest, SourceText.of("a")));
        assertInstanceOf(
                Saved.class, store.save(longest, SourceText.of("b"), open(longest).stamp()));
        NotSaved none =
                assertInstanceOf(NotSaved.class, store.saveNew(tooLong, SourceText.of("a")));
        assertTrue(none.what().contains("longer than the disk allows"), none.what());
    }

    @Test
    void anInterruptedThreadSavesAllTheSame() throws IOException {
        Stamp stamp = open(file).stamp();
        Thread.currentThread().interrupt();
        SaveOutcome outcome = store.save(file, SourceText.of("new"), stamp);
        assertTrue(Thread.interrupted());
        assertInstanceOf(Saved.class, outcome);
    }

    @Test
    void leftoversAreSweptWhenTheyAreOld() throws IOException {
        Path old = Files.writeString(folder.resolve(".galley-0123456789abcdef.tmp"), "x");
        Path running = Files.writeString(folder.resolve(".galley-1123456789abcdef.tmp"), "x");
        Path foreign = Files.writeString(folder.resolve(".galley-notes.tmp"), "x");
        FileTime hourAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        Files.setLastModifiedTime(old, hourAgo);
        Files.setLastModifiedTime(foreign, hourAgo);
        store.save(file, SourceText.of("new"), open(file).stamp());
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(running));
        assertTrue(Files.exists(foreign));
    }

    @Test
    void halfACharacterIsNeverWrittenAsAQuestionMark() throws IOException {
        SourceText half = SourceText.of("a\nb\uD83D");
        NotSaved none =
                assertInstanceOf(NotSaved.class, store.save(file, half, open(file).stamp()));
        assertEquals(
                "a.md was not saved: half a character stands at line 2, column 2.", none.what());
        assertInstanceOf(NotSaved.class, store.saveNew(folder.resolve("b.md"), half));
        assertInstanceOf(NotSaved.class, store.saveAs(file, half, true));
        assertInstanceOf(
                Saved.class, store.save(file, SourceText.of("\uD83D\uDE00"), open(file).stamp()));
    }

    @Test
    void aTornFileIsFinishedAndAnothersTextIsNot() throws IOException {
        var redo = new Redo(new RealDisk());
        byte[] before = "aaaaaaaa".getBytes(StandardCharsets.UTF_8);
        byte[] after = "bbbb".getBytes(StandardCharsets.UTF_8);
        redo.begin(file, before, after);
        Files.writeString(file, "bbaaaaaa");
        assertEquals("bbbb", open(file).text().characters());
        redo.begin(file, before, after);
        Files.writeString(file, "bbca");
        assertEquals("bbca", open(file).text().characters());
        redo.begin(file, before, after);
        Files.writeString(file, "aaaaaaaa");
        assertEquals("aaaaaaaa", open(file).text().characters());
    }

    private long count() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
