package galley.library;

import galley.article.Article;
import galley.text.SourceText;
import galley.text.SourceText.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Reads every article of a collection once, for all who want to know something of each. What is
 * wanted of an article is taken on the threads that read, and put together by whoever takes it.
 */
public final class ArticleSweep {

    private static final ThreadFactory READER =
            Thread.ofPlatform().daemon().name("article-reader-", 0).factory();

    /** So many files are handed to a thread at a time. */
    private static final int TOGETHER = 64;

    /**
     * An article as it was read.
     *
     * @param path below the collection, with {@code /}
     * @param size of the file, in bytes
     * @param misread where the text is not what the file holds, which is no UTF-8
     */
    public record Read(
            Path file,
            String path,
            Article article,
            long size,
            Instant modified,
            Optional<Decoded.ReadOnly> misread) {

        /** The file as it stood then. */
        ArticleTree.File then() {
            return new ArticleTree.File(
                    file, size, FileTime.from(modified).to(TimeUnit.NANOSECONDS));
        }
    }

    /** Is called from several threads at once. */
    public interface Taker {
        void take(Read read);
    }

    /**
     * @param articles how many were read
     * @param unread what could not be, a sentence each
     * @param cancelled whether there are more
     */
    public record Swept(int articles, List<String> unread, boolean cancelled) {
        public Swept {
            unread = List.copyOf(unread);
        }
    }

    private final Path root;
    private final Taker taker;
    private final Progress progress;
    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private int parts;

    private ArticleSweep(Path root, Taker taker, Progress progress) {
        this.root = root;
        this.taker = taker;
        this.progress = progress;
    }

    /** Reads all below a folder. */
    public static Swept run(Path root, Taker taker, Progress progress) {
        List<String> unread = new ArrayList<>();
        List<Path> files = ArticleTree.of(root, unread);
        return new ArticleSweep(root, taker, progress).run(files, unread);
    }

    /** Reads some of the articles below a folder. */
    public static Swept run(Path root, List<Path> files, Taker taker, Progress progress) {
        return new ArticleSweep(root, taker, progress).run(files, new ArrayList<>());
    }

    /**
     * Reads some of the articles below a folder, a few at a time.
     *
     * @param next which to read next, none at the end; asked on one thread after the other
     * @param all how many they are
     */
    static Swept run(
            Path root, Supplier<List<Path>> next, int all, Taker taker, Progress progress) {
        return new ArticleSweep(root, taker, progress).run(next, all, new ArrayList<>());
    }

    private Swept run(List<Path> files, List<String> unread) {
        Iterator<Path> left = files.iterator();
        return run(
                () -> {
                    List<Path> next = new ArrayList<>();
                    while (next.size() < TOGETHER && left.hasNext()) {
                        next.add(left.next());
                    }
                    return next;
                },
                files.size(),
                unread);
    }

    private Swept run(Supplier<List<Path>> next, int all, List<String> unread) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        var missed = new ConcurrentSkipListMap<Integer, List<String>>();
        List<Future<Boolean>> readers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, READER)) {
            for (int i = 0; i < threads; i++) {
                readers.add(pool.submit(() -> takeAll(next, all, missed)));
            }
            for (Future<Boolean> reader : readers) {
                reader.get();
            }
        } catch (InterruptedException | ExecutionException ours) {
            throw new IllegalStateException(ours);
        }
        missed.values().forEach(unread::addAll);
        return new Swept(taken.get(), unread, looked.get() < all);
    }

    /**
     * @param missed by the number of the part, so that it can be told in the order of the parts
     */
    private boolean takeAll(Supplier<List<Path>> next, int all, Map<Integer, List<String>> missed) {
        for (Part part = part(next); !part.files().isEmpty(); part = part(next)) {
            missed.put(part.number(), take(part.files(), all));
        }
        return true;
    }

    private record Part(int number, List<Path> files) {}

    private synchronized Part part(Supplier<List<Path>> next) {
        return new Part(parts++, next.get());
    }

    private static Optional<Decoded.ReadOnly> misread(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Exact exact -> Optional.empty();
            case Decoded.ReadOnly misread -> Optional.of(misread);
        };
    }

    private List<String> take(List<Path> part, int all) {
        List<String> unread = new ArrayList<>();
        for (Path file : part) {
            if (progress.isCancelled()) {
                return unread;
            }
            try {
                // Before it is read: one that is written meanwhile is seen to be another later.
                Instant modified = Files.getLastModifiedTime(file).toInstant();
                byte[] bytes = Files.readAllBytes(file);
                Decoded decoded = SourceText.decode(bytes);
                Article article = Article.parse(decoded.text());
                String path = ArticleTree.below(root, file);
                taker.take(new Read(file, path, article, bytes.length, modified, misread(decoded)));
                taken.incrementAndGet();
            } catch (IOException failure) {
                unread.add(FolderWalk.unread(file, failure).what());
            } catch (RuntimeException | StackOverflowError fault) {
                // The others are read all the same.
                unread.add(file.getFileName() + " could not be looked into: " + fault);
            }
        }
        progress.at(looked.addAndGet(part.size()), all);
        return unread;
    }
}
