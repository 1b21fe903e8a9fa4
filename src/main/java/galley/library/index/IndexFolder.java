package galley.library.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

/** Where one index lies. Opens it when it can be read and says why it must be made again. */
final class IndexFolder {

    private static final String VERSION_KEY = "galley.version";

    private static final long LOOK_AGAIN = 300_000_000L;

    /** In megabytes, for both threads together. */
    private static final double BUFFER = 64;

    /** Opens a folder of the disk; tests open others. */
    interface Opener {
        Directory open(Path folder) throws IOException;
    }

    /** What lies in the folder. */
    sealed interface Contents {
        record Nothing() implements Contents {}

        record Ours() implements Contents {}

        /**
         * @param why a sentence for the user
         */
        record Unusable(String why) implements Contents {}
    }

    /** What is done with what the index says now. */
    interface Use<T> {
        T of(OpenIndex index) throws IOException;
    }

    /** Held, since the logging library forgets loggers that nobody holds, with their levels. */
    private final Logger lucene = Logger.getLogger("org.apache.lucene");

    /** Makes them with room for what is worked out of their words. */
    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new OpenIndex(reader);
        }
    }

    private final Path folder;
    private final Opener opener;
    private @Nullable Directory directory;
    private @Nullable SearcherManager manager;
    private long lookedAt;
    private boolean damaged;
    private boolean closed;

    IndexFolder(Path folder, Opener opener) {
        this.folder = folder;
        this.opener = opener;
        // It advises a flag of the virtual machine at each start; a user cannot act on that.
        lucene.setLevel(Level.SEVERE);
    }

    private Directory directory() throws IOException {
        Directory open = directory;
        if (open == null) {
            Files.createDirectories(folder);
            open = opener.open(folder);
            directory = open;
        }
        return open;
    }

    /** Looks at what is there, without trusting it. */
    synchronized Contents contents() throws IOException {
        Directory at = directory();
        if (damaged) {
            return new Contents.Unusable("The search index was damaged and was made again.");
        }
        if (!DirectoryReader.indexExists(at)) {
            return new Contents.Nothing();
        }
        try (DirectoryReader reader = DirectoryReader.open(at)) {
            return isOurs(reader)
                    ? new Contents.Ours()
                    : new Contents.Unusable(
                            "The search index was of another version of Galley and was made again.");
        } catch (IOException | RuntimeException damage) {
            return new Contents.Unusable("The search index was damaged and was made again.");
        }
    }

    private static boolean isOurs(DirectoryReader reader) throws IOException {
        return Schema.VERSION.equals(reader.getIndexCommit().getUserData().get(VERSION_KEY));
    }

    /**
     * The one that may write, among all programs of the user. It puts no parts together, which
     * {@link IndexParts} does.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException where another does
     */
    synchronized IndexWriter writer(boolean anew) throws IOException {
        Directory at = directory();
        mendLock();
        if (anew) {
            clear(at);
        }
        var config = new IndexWriterConfig(new WordAnalyzer());
        config.setOpenMode(OpenMode.CREATE_OR_APPEND);
        config.setRAMBufferSizeMB(BUFFER);
        config.setUseCompoundFile(true);
        config.setMergePolicy(NoMergePolicy.INSTANCE);
        var writer = new IndexWriter(at, config);
        writer.setLiveCommitData(Map.of(VERSION_KEY, Schema.VERSION).entrySet());
        return writer;
    }

    /** A lock is held by the system; what is written into its file is damage that stops Lucene. */
    private void mendLock() throws IOException {
        Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
        if (Files.isRegularFile(lock) && Files.size(lock) > 0) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    FileLock held = channel.tryLock()) {
                if (held != null) {
                    channel.truncate(0);
                }
            }
        }
    }

    /** What is damaged may not be read even to be replaced. */
    private void clear(Directory at) throws IOException {
        try (Lock _ = at.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            forget();
            for (String name : at.listAll()) {
                if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    at.deleteFile(name);
                }
            }
            damaged = false;
        }
    }

    /**
     * Asks the index as it was last written; empty where there is none that can be read, or where
     * it cannot be asked for so much.
     */
    <T> Optional<T> use(Use<T> use) {
        Optional<SearcherManager> open = open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try {
            IndexSearcher searcher = open.get().acquire();
            try {
                return Optional.of(use.of((OpenIndex) searcher));
            } finally {
                open.get().release(searcher);
            }
        } catch (ThreadInterruptedException ended) {
            // Nothing is wrong with the index, and nothing is to be asked in its place.
            Thread.currentThread().interrupt();
            throw ended;
        } catch (IndexSearcher.TooManyClauses tooLong) {
            return Optional.empty();
        } catch (IOException | RuntimeException | InternalError damage) {
            // An InternalError is what reading a cut-off mapped file gives.
            spoil(open.get());
            return Optional.empty();
        }
    }

    private synchronized void spoil(SearcherManager of) {
        if (manager == of) {
            forget();
            damaged = true;
        }
    }

    /** Whether the index must be made again before it is used. */
    synchronized boolean isDamaged() {
        return damaged;
    }

    private synchronized Optional<SearcherManager> open() {
        if (damaged || closed) {
            return Optional.empty();
        }
        try {
            SearcherManager open = manager;
            if (open == null) {
                Directory at = directory();
                if (!DirectoryReader.indexExists(at) || !(contents() instanceof Contents.Ours)) {
                    return Optional.empty();
                }
                open = new SearcherManager(at, new Searchers());
                manager = open;
                lookedAt = System.nanoTime();
            } else if (System.nanoTime() - lookedAt > LOOK_AGAIN) {
                refresh();
            }
            return Optional.ofNullable(manager);
        } catch (IOException | RuntimeException unreadable) {
            forget();
            return Optional.empty();
        }
    }

    /** Takes up what was written since, by this program or another. */
    synchronized void refresh() throws IOException {
        lookedAt = System.nanoTime();
        SearcherManager open = manager;
        if (open != null && open.maybeRefresh()) {
            IndexSearcher searcher = open.acquire();
            boolean ours;
            try {
                ours = isOurs((DirectoryReader) searcher.getIndexReader());
            } finally {
                open.release(searcher);
            }
            if (!ours) {
                forget();
            }
        }
    }

    private synchronized void forget() {
        try {
            if (manager != null) {
                manager.close();
            }
        } catch (IOException closing) {
            // It was only read.
        }
        manager = null;
    }

    synchronized void close() {
        closed = true;
        forget();
        try {
            if (directory != null) {
                directory.close();
            }
        } catch (IOException closing) {
            // All that was committed is on the disk.
        }
        directory = null;
    }
}
