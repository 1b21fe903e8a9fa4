package galley.library.index;

import galley.library.ArticleTree;
import galley.library.Progress;
import galley.library.ScanReport.Unread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;

/** Makes the index say what the files say, reading only those that are others than they were. */
final class IndexBuild {

    private static final int READERS = 2;

    /** How many articles are found at once after the first start, and how many more each time. */
    private static final int FIRST_COMMIT = 2_000;

    private static final int COMMIT = 40_000;

    /** In bytes; of a longer file the rest is not found. */
    private static final int LONGEST = 8 << 20;

    private final Path root;
    private final IndexFolder folder;
    private final Progress progress;

    /** How many need not be read: how far it is counts of all, also where it goes on. */
    private int before;

    private final List<Unread> unread = Collections.synchronizedList(new ArrayList<>());

    IndexBuild(Path root, IndexFolder folder, Progress progress) {
        this.root = root;
        this.folder = folder;
        this.progress = progress;
    }

    private record Stamp(long size, long modified) {}

    Updated run() {
        progress.at(0, 0);
        ArticleTree.Look look = ArticleTree.look(root, progress::isCancelled);
        if (progress.isCancelled()) {
            return new Updated.Cancelled();
        }
        return run(look);
    }

    Updated run(ArticleTree.Look look) {
        unread.addAll(look.unread());
        if (look.unread().stream().anyMatch(u -> u.path().equals(root))) {
            // A disk that is not there now says nothing of the articles on it.
            return new Updated.Done(0, 0, unread, Optional.empty());
        }
        try {
            IndexFolder.Contents contents = folder.contents();
            Map<String, Stamp> known = folder.use(IndexBuild::stamps).orElseGet(HashMap::new);
            List<ArticleTree.File> others = new ArrayList<>();
            Set<Path> unseen = new HashSet<>();
            look.unread().forEach(u -> unseen.add(u.path()));
            boolean empty = known.isEmpty();
            for (ArticleTree.File file : look.files()) {
                Stamp before = known.remove(below(file.path()));
                if (!new Stamp(file.size(), file.modified()).equals(before)) {
                    others.add(file);
                }
            }
            known.keySet().removeIf(path -> isUnseen(root.resolve(path), unseen));
            Optional<String> rebuilt =
                    contents instanceof IndexFolder.Contents.Unusable(String why)
                            ? Optional.of(why)
                            : Optional.empty();
            boolean first = contents instanceof IndexFolder.Contents.Nothing;
            if (others.isEmpty() && known.isEmpty() && rebuilt.isEmpty() && !first) {
                return new Updated.Done(0, 0, unread, rebuilt);
            }
            before = look.files().size() - others.size();
            return write(others, List.copyOf(known.keySet()), rebuilt, empty);
        } catch (IOException | RuntimeException failure) {
            return failed(failure);
        }
    }

    /** Takes up single files, without looking at all others. */
    Updated run(List<Path> changed) {
        try {
            if (!(folder.contents() instanceof IndexFolder.Contents.Ours)) {
                return run();
            }
            List<ArticleTree.File> others = new ArrayList<>();
            List<String> gone = new ArrayList<>();
            for (Path file : changed) {
                Optional<ArticleTree.File> now = ArticleTree.file(file);
                now.ifPresentOrElse(others::add, () -> gone.add(below(file)));
            }
            return write(others, gone, Optional.empty(), false);
        } catch (IOException | RuntimeException failure) {
            return failed(failure);
        }
    }

    private Updated failed(Exception failure) {
        return failure instanceof LockObtainFailedException
                ? new Updated.Busy(
                        "Another window or command is updating the search index.",
                        "What it has read so far is found; try again in a moment for the rest.")
                : new Updated.Without(
                        "The search index cannot be kept: " + reason(failure) + ".",
                        "Free space in the cache folder or make it writable; until then searching reads every file.");
    }

    private static String reason(Throwable failure) {
        if (failure instanceof AlreadyClosedException && failure.getCause() != null) {
            // What one thread met closes the writer for the other.
            return reason(failure.getCause());
        }
        String said = String.valueOf(failure.getMessage());
        return failure instanceof AccessDeniedException
                ? "you may not write " + said
                : said.isBlank() || said.equals("null")
                        ? failure.getClass().getSimpleName()
                        : said.strip().replaceAll("\\.$", "");
    }

    private Updated write(
            List<ArticleTree.File> others,
            List<String> gone,
            Optional<String> rebuilt,
            boolean empty)
            throws IOException {
        IndexWriter writer = folder.writer(rebuilt.isPresent());
        // A part in one file is quick to open and to make safe, and is written twice for it.
        writer.getConfig().setUseCompoundFile(others.size() <= FIRST_COMMIT);
        try {
            for (String path : gone) {
                writer.deleteDocuments(new Term(Schema.PATH, path));
            }
            boolean whole = read(writer, others, empty);
            writer.close();
            folder.refresh();
            return whole
                    ? new Updated.Done(others.size(), gone.size(), unread, rebuilt)
                    : new Updated.Cancelled();
        } finally {
            if (writer.isOpen()) {
                writer.rollback();
            }
        }
    }

    /** Whether it came to its end. */
    private boolean read(IndexWriter writer, List<ArticleTree.File> files, boolean empty)
            throws IOException {
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        try (var pool =
                Executors.newFixedThreadPool(
                        READERS, Thread.ofPlatform().daemon().name("index-reader-", 0).factory())) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(
                        pool.submit(
                                () -> {
                                    take(writer, files, next, done, empty);
                                    return null;
                                }));
            }
            await(readers);
        }
        return !progress.isCancelled();
    }

    private void take(
            IndexWriter writer,
            List<ArticleTree.File> files,
            AtomicInteger next,
            AtomicInteger done,
            boolean empty)
            throws IOException {
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            if (progress.isCancelled()) {
                return;
            }
            add(writer, files.get(i), empty);
            int now = done.incrementAndGet();
            if (now % 100 == 0 || now == files.size()) {
                progress.at(before + now, before + files.size());
            }
            if (now % COMMIT == FIRST_COMMIT) {
                // What is committed is found already, whatever comes; the other reads on meanwhile.
                writer.commit();
                folder.refresh();
            }
        }
        // Each writes a part; the commit at the end would write all with one thread.
        writer.flushNextBuffer();
    }

    private void add(IndexWriter writer, ArticleTree.File file, boolean empty) throws IOException {
        String path = below(file.path());
        var term = new Term(Schema.PATH, path);
        if (!ArticleTree.isNamed(root, path, file.path())) {
            unread.add(
                    new Unread(
                            file.path(),
                            "The name of %s is not UTF-8; rename it so that it can be found by its words."
                                    .formatted(file.path().getFileName())));
            return;
        }
        Document document;
        try {
            ArticleTexts texts = Reading.texts(file.path(), LONGEST);
            document =
                    Schema.document(
                            path,
                            file.size(),
                            file.modified(),
                            file.size() <= LONGEST ? texts : texts.inexact());
        } catch (IOException failure) {
            writer.deleteDocuments(term);
            unread.add(new Unread(file.path(), why(file.path(), failure)));
            return;
        } catch (RuntimeException fault) {
            // The others are found all the same.
            unread.add(
                    new Unread(
                            file.path(),
                            file.path().getFileName() + " could not be read: " + fault));
            return;
        }
        if (empty) {
            writer.addDocument(document);
        } else {
            writer.updateDocument(term, document);
        }
    }

    private static String why(Path file, IOException failure) {
        Path name = file.getFileName();
        return switch (failure) {
            case NoSuchFileException gone -> name + " is not there any more.";
            case AccessDeniedException forbidden -> "You may not read " + name + ".";
            default -> name + " could not be read.";
        };
    }

    /** What one thread met closes the writer for the other, which knows no more than that. */
    private static void await(List<Future<?>> readers) throws IOException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> reader : readers) {
            try {
                reader.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("it was interrupted", interrupted);
            } catch (ExecutionException failed) {
                failures.add(Objects.requireNonNullElse(failed.getCause(), failed));
            }
        }
        failures.sort(Comparator.comparing(f -> f instanceof AlreadyClosedException));
        if (failures.isEmpty()) {
            return;
        }
        switch (failures.getFirst()) {
            case IOException disk -> throw disk;
            case UncheckedIOException disk -> throw new IOException(disk);
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case Throwable other -> throw new IOException(other);
        }
    }

    private static Map<String, Stamp> stamps(IndexSearcher searcher) throws IOException {
        Map<String, Stamp> stamps = HashMap.newHashMap(searcher.getIndexReader().numDocs());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues paths = leaf.reader().getBinaryDocValues(Schema.PATH);
            NumericDocValues sizes = leaf.reader().getNumericDocValues(Schema.SIZE);
            NumericDocValues times = leaf.reader().getNumericDocValues(Schema.MODIFIED);
            Bits live = leaf.reader().getLiveDocs();
            while (paths != null
                    && paths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS
                    && sizes != null
                    && times != null) {
                int doc = paths.docID();
                if ((live == null || live.get(doc))
                        && sizes.advanceExact(doc)
                        && times.advanceExact(doc)) {
                    stamps.put(
                            paths.binaryValue().utf8ToString(),
                            new Stamp(sizes.longValue(), times.longValue()));
                }
            }
        }
        return stamps;
    }

    private static boolean isUnseen(Path file, Set<Path> unseen) {
        for (Path at = file; at != null; at = at.getParent()) {
            if (unseen.contains(at)) {
                return !Files.notExists(file);
            }
        }
        return false;
    }

    private String below(Path file) {
        return ArticleTree.below(root, file);
    }
}
