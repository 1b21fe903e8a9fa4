package galley.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import galley.library.Catalogue;
import galley.library.Progress;
import galley.library.index.Hit;
import galley.session.BesideWork;
import galley.ui.library.ReadingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a collection, stopped by the author and gone on with. */
class CollectionReadingTest {

    /** Of the first, enough to be reported before the others are read. */
    private static final int FIRST = 300;

    /** With the first more than the piece that the catalogue begins with. */
    private static final int SECOND = 150;

    private static final int PIECE = 400;

    private final Path root;
    private final Path cache;

    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newCachedThreadPool();
    private final AtomicBoolean scanWaits = new AtomicBoolean();
    private final AtomicBoolean endWaits = new AtomicBoolean();
    private final AtomicBoolean textWaits = new AtomicBoolean();
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger found = new AtomicInteger();

    /** Where reports of the scan are handed over; its thread waits here when it is to. */
    private final Executor deliver =
            report -> {
                if (endWaits.get() && Files.exists(kept())) {
                    waitToGoOn();
                }
                window.execute(report);
                if (scanWaits.get() && found.incrementAndGet() > 1) {
                    waitToGoOn();
                }
            };

    /** Where what waits for the window to be drawn is run. */
    private volatile Executor drawn = Runnable::run;

    /** Where text and links are read. */
    private final Executor beside =
            work ->
                    pool.execute(
                            () -> {
                                if (textWaits.get()) {
                                    waitToGoOn();
                                }
                                work.run();
                            });

    private final Collection collection;
    private final CollectionReading reading;

    CollectionReadingTest(@TempDir Path root, @TempDir Path cache) {
        this.root = root;
        this.cache = cache;
        collection = new Collection(deliver, task -> drawn.execute(task), Optional.of(cache));
        reading =
                new CollectionReading(
                        collection, (file, article) -> 0, new BesideWork(beside, window));
    }

    /** Is written before the last report. */
    private Path kept() {
        return Catalogue.fileFor(cache, root);
    }

    private void waitToGoOn() {
        try {
            go.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void articles() throws IOException {
        write("a", FIRST);
        write("b", SECOND);
    }

    private void write(String folder, int articles) throws IOException {
        Files.createDirectories(root.resolve(folder));
        for (int i = 0; i < articles; i++) {
            Files.writeString(
                    root.resolve(folder).resolve(i + ".md"),
                    "---\nid: %d\ntitle: %s %d\n---\nThe word zebra.\n".formatted(i, folder, i));
        }
    }

    @AfterEach
    void end() throws Exception {
        go.countDown();
        in(
                () -> {
                    reading.close();
                    collection.close();
                    return true;
                });
        pool.shutdown();
        assertTrue(pool.awaitTermination(20, TimeUnit.SECONDS));
        window.shutdown();
    }

    private <T> T in(Callable<T> work) throws Exception {
        return window.submit(work).get(20, TimeUnit.SECONDS);
    }

    private void until(String what, BooleanSupplier holds) throws Exception {
        for (int i = 0; i < 800; i++) {
            if (in(holds::getAsBoolean)) {
                return;
            }
            Thread.sleep(25);
        }
        fail("did not come about: " + what);
    }

    private void open() throws Exception {
        in(
                () -> {
                    collection.open(root);
                    return true;
                });
    }

    private void stop() throws Exception {
        in(
                () -> {
                    reading.stop();
                    return true;
                });
    }

    private void goOn() throws Exception {
        in(
                () -> {
                    reading.goOn();
                    return true;
                });
    }

    private int listed() {
        return collection.library().size();
    }

    private List<Hit> zebras() throws Exception {
        return in(() -> reading.search().find("zebra", FIRST + SECOND, Progress.UNSEEN))
                .get()
                .hits();
    }

    private boolean isAllRead() {
        return !reading.isGoing() && !reading.isStopped();
    }

    private boolean isWhole() {
        return listed() == FIRST + SECOND && isAllRead();
    }

    /** Opens the folder in a window that is drawn once what is returned is run. */
    private Runnable openUndrawn() throws Exception {
        var asked = new CompletableFuture<Runnable>();
        drawn = asked::complete;
        open();
        Runnable seen = asked.get(20, TimeUnit.SECONDS);
        Thread.sleep(300);
        return seen;
    }

    @Test
    void theBeginningIsSeenBeforeTheRestIsRead() throws Exception {
        Runnable seen = openUndrawn();
        assertEquals(FIRST, in(this::listed));
        seen.run();
        until("all", this::isWhole);
    }

    @Test
    void theBeginningOfTheLastLookIsSeenBeforeTheRest() throws Exception {
        open();
        until("all", this::isWhole);
        Runnable seen = openUndrawn();
        assertEquals(PIECE, in(this::listed));
        assertEquals(0, in(() -> reading.words().known()), "there are more");
        seen.run();
        until("all", this::isWhole);
        assertEquals(FIRST + SECOND, in(() -> reading.words().known()));
    }

    @Test
    void whatIsNeverDrawnIsReadAllTheSame() throws Exception {
        drawn = never -> {};
        open();
        until("all", this::isWhole);
    }

    @Test
    void allIsReadOneAfterTheOther() throws Exception {
        open();
        assertTrue(in(reading::isGoing));
        until("all", this::isWhole);
        assertEquals(FIRST + SECOND, zebras().size());
        assertEquals(ReadingState.IDLE, in(reading::linksState));
    }

    @Test
    void linksWaitUntilTheTextIsRead() throws Exception {
        textWaits.set(true);
        open();
        until("the text", () -> reading.search().reading().isGoing());
        assertEquals(ReadingState.BEGUN, in(reading::linksState));
        assertFalse(in(() -> reading.links().isOf(root)));
        textWaits.set(false);
        go.countDown();
        until("all", this::isWhole);
        assertTrue(in(() -> reading.links().isOf(root)));
    }

    @Test
    void whatChangesWhileTheLinksWaitIsKnownWithThem() throws Exception {
        textWaits.set(true);
        open();
        until("the text", () -> reading.search().reading().isGoing());
        Path late = root.resolve("late.md");
        Files.writeString(late, "---\nid: 9999\ntitle: Late\nrelated_article1:\n    id: 3\n---\n");
        until("the late one", () -> listed() == FIRST + SECOND + 1);
        textWaits.set(false);
        go.countDown();
        until("all", this::isAllRead);
        in(
                () -> {
                    reading.links().show(Optional.of(late), Optional.empty());
                    return true;
                });
        until("its link", () -> !reading.links().shown().own().isEmpty());
    }

    @Test
    void aListThatIsStoppedKeepsWhatWasReadAndGoesOnFromThere() throws Exception {
        scanWaits.set(true);
        open();
        until("the first", () -> listed() > 0);
        stop();
        assertTrue(in(() -> collection.reading().isStopped()), "though the disk still waits");
        assertTrue(in(reading::isStopped));
        assertTrue(in(() -> reading.linksState().isStopped()));
        scanWaits.set(false);
        go.countDown();
        List<Catalogue.Entry> entries = new ArrayList<>();
        until("what is kept", () -> Catalogue.read(kept(), entries::addAll));
        assertTrue(entries.size() >= FIRST);
        assertTrue(in(reading::isStopped));
        Path first = root.resolve("a/0.md");
        FileTime time = Files.getLastModifiedTime(first);
        Files.writeString(first, Files.readString(first).replace("title: a", "title: z"));
        Files.setLastModifiedTime(first, time);
        goOn();
        assertTrue(in(reading::isGoing));
        until("all", this::isWhole);
        assertEquals(FIRST + SECOND, zebras().size());
        assertEquals("a 0", in(() -> collection.library().titleOf(first)), "it is not read again");
    }

    @Test
    void whoGoesOnAtOnceLosesNothing() throws Exception {
        scanWaits.set(true);
        open();
        until("the first", () -> listed() > 0);
        stop();
        goOn();
        assertTrue(in(reading::isGoing));
        scanWaits.set(false);
        go.countDown();
        until("all", this::isWhole);
        assertEquals(FIRST + SECOND, zebras().size());
    }

    @Test
    void textAndLinksAreStoppedTogetherAndReadLater() throws Exception {
        textWaits.set(true);
        open();
        until("the list", () -> collection.reading().equals(ReadingState.IDLE));
        assertTrue(in(reading::isGoing));
        stop();
        assertTrue(in(reading::isStopped));
        assertTrue(in(() -> reading.search().reading().isStopped()));
        assertTrue(in(() -> reading.linksState().isStopped()));
        release();
        assertTrue(in(reading::isStopped), "what was begun is ended, and makes nothing whole");
        assertEquals(List.of(), zebras());
        goOn();
        until("all", this::isWhole);
        assertEquals(FIRST + SECOND, zebras().size());
    }

    /** Lets the text be read, and waits until nothing is. */
    private void release() throws Exception {
        textWaits.set(false);
        go.countDown();
        until("the end of what was begun", this::isQuiet);
    }

    /** The list is whole, and no text is read. */
    private void stopBeforeTheText() throws Exception {
        textWaits.set(true);
        open();
        until("the list", () -> collection.reading().equals(ReadingState.IDLE));
        stop();
        release();
    }

    private boolean isQuiet() {
        return pool.getActiveCount() == 0 && pool.getQueue().isEmpty();
    }

    @Test
    void anArticleThatChangesWhileReadingIsStoppedBeginsNoReading() throws Exception {
        stopBeforeTheText();
        Files.writeString(root.resolve("new.md"), "---\ntitle: New\n---\nA zebra.\n");
        until("the new one", () -> listed() == FIRST + SECOND + 1);
        until("the end of what it began", this::isQuiet);
        assertTrue(in(reading::isStopped));
        assertEquals(List.of(), zebras());
    }

    @Test
    void aLookAtWhatWasChangedHereReadsNoTextThatWasStopped() throws Exception {
        stopBeforeTheText();
        Files.writeString(root.resolve("new.md"), "---\ntitle: New\n---\nA zebra.\n");
        in(
                () -> {
                    collection.readAgain();
                    return true;
                });
        assertEquals(ReadingState.IDLE, in(collection::reading), "the list is whole all the time");
        until("the new one", () -> listed() == FIRST + SECOND + 1);
        until("the end of what it began", this::isQuiet);
        assertTrue(in(reading::isStopped));
        assertEquals(List.of(), zebras());
    }

    @Test
    void aListThatWasReadToItsEndWhenItWasStoppedIsWholeAndNoTextIsRead() throws Exception {
        endWaits.set(true);
        open();
        until("the end", () -> listed() == FIRST + SECOND && Files.exists(kept()));
        stop();
        assertTrue(in(() -> collection.reading().isStopped()));
        go.countDown();
        until("the list", () -> collection.reading().equals(ReadingState.IDLE));
        assertTrue(in(reading::isStopped));
        assertTrue(in(() -> reading.linksState().isStopped()));
        goOn();
        until("all", this::isWhole);
        assertEquals(FIRST + SECOND, zebras().size());
    }

    @Test
    void anotherFolderIsReadThoughTheOneBeforeWasStopped() throws Exception {
        stopBeforeTheText();
        in(
                () -> {
                    collection.open(root.resolve("b"));
                    return true;
                });
        assertFalse(in(reading::isStopped));
        until("the other", () -> listed() == SECOND && isAllRead());
        assertEquals(SECOND, zebras().size());
        open();
        until("all", this::isWhole);
        assertEquals(FIRST + SECOND, zebras().size());
    }

    @Test
    void whatAnEarlierRunHasReadIsFoundThoughTheListIsStopped() throws Exception {
        open();
        until("all", this::isWhole);
        in(
                () -> {
                    collection.close();
                    reading.close();
                    return true;
                });
        scanWaits.set(true);
        open();
        until("the last run's list", () -> listed() > 0);
        stop();
        assertEquals(FIRST + SECOND, zebras().size());
        assertTrue(in(reading::isStopped));
    }
}
