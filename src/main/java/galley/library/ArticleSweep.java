package galley.library;

import galley.article.Article;
import galley.text.SourceText;
import galley.text.SourceText.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

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
            Optional<Decoded.ReadOnly> misread) {}

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

    private Swept run(List<Path> files, List<String> unread) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        List<Future<List<String>>> parts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, READER)) {
            for (int i = 0; i < files.size(); i += TOGETHER) {
                List<Path> part = files.subList(i, Math.min(files.size(), i + TOGETHER));
                parts.add(pool.submit(() -> take(part, files.size())));
            }
            for (Future<List<String>> part : parts) {
                unread.addAll(part.get());
            }
        } catch (InterruptedException | ExecutionException ours) {
            throw new IllegalStateException(ours);
        }
        return new Swept(taken.get(), unread, looked.get() < files.size());
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
