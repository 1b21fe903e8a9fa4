package galley.library;

import galley.library.ScanReport.Batch;
import galley.library.ScanReport.Done;
import galley.library.ScanReport.Unread;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists the articles below a folder, in the background. Reports come on the scan's own thread;
 * after {@link #cancel()} only the {@link Done} that says so.
 */
public final class FolderScan {

    private static final int BATCH = 200;

    /** In bytes; what a list shows stands at the start of a file. */
    private static final int LOOK = 64 << 10;

    /** To hand files over one by one would take longer than to read them. */
    private static final int TOGETHER = 32;

    private static final int READERS = 2;

    private static final ThreadFactory READER =
            Thread.ofPlatform().daemon().name("folder-reader-", 0).factory();

    private final Path root;
    private final Optional<Path> kept;
    private final FolderWalk walk;
    private final Consumer<ScanReport> listener;
    private final List<FoundArticle> articles = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final CollectionFacts.Counts counts = new CollectionFacts.Counts();
    private final List<Catalogue.Entry> entries = new ArrayList<>();

    /** Files and folders that could not be looked into. */
    private final Set<Path> unseen = new HashSet<>();

    /** Of files that are listed and not kept. */
    private final Set<String> nameless = new HashSet<>();

    private Catalogue last = Catalogue.of(List.of());
    private @Nullable ExecutorService readers;
    private final List<ArticleTree.File> seen = new ArrayList<>();
    private volatile boolean cancelled;

    private FolderScan(Path root, Optional<Path> kept, Consumer<ScanReport> listener) {
        this.root = root;
        this.kept = kept;
        this.walk = new FolderWalk(root, this::take, this::isCancelled);
        this.listener = listener;
    }

    /**
     * @param kept the file of the folder's catalogue; empty to read every article and keep nothing
     */
    public static FolderScan start(Path root, Optional<Path> kept, Consumer<ScanReport> listener) {
        var scan = new FolderScan(root, kept, listener);
        Thread.ofPlatform().daemon().name("folder-scan").start(scan::run);
        return scan;
    }

    /** A quick look at some articles below a folder, as a scan would have it. */
    public static Batch look(Path root, List<ArticleTree.File> files) {
        var scan = new FolderScan(root, Optional.empty(), report -> {});
        List<FoundArticle> found = new ArrayList<>();
        List<Unread> failed = new ArrayList<>();
        for (ArticleTree.File file : files) {
            switch (scan.look(new FolderWalk.Found(file.path(), file.size(), file.modified()))) {
                case Read.Seen(FolderWalk.Found of, Catalogue.Seen seen) ->
                        found.add(scan.found(of.file(), seen));
                case Read.Failed(Unread why) -> failed.add(why);
                case Read.Cancelled never -> {}
            }
        }
        return new Batch(found, failed);
    }

    public void cancel() {
        cancelled = true;
    }

    private boolean isCancelled() {
        return cancelled;
    }

    private void run() {
        last = kept.flatMap(Catalogue::read).orElseGet(() -> Catalogue.of(List.of()));
        CollectionFacts before = CollectionFacts.none(root);
        listener.accept(new ScanReport.Begun(before));
        tellWhatIsKnown();
        try (var pool = Executors.newFixedThreadPool(READERS, READER)) {
            readers = pool;
            walk.run();
        }
        boolean early = cancelled;
        if (!early) {
            report();
            tellWhatIsGone(whatIsMissing());
            keep();
        }
        listener.accept(
                new Done(
                        entries.size(), early, counts.facts(before.articles()), List.copyOf(seen)));
    }

    private void tellWhatIsKnown() {
        if (last.size() > 0) {
            List<FoundArticle> known =
                    last.entries().stream()
                            .map(e -> found(root.resolve(e.path()), e.seen()))
                            .toList();
            listener.accept(new Batch(known, List.of()));
        }
    }

    /** What may still be there, unseen, is kept as it was. */
    private List<Path> whatIsMissing() {
        Set<String> here = entries.stream().map(Catalogue.Entry::path).collect(Collectors.toSet());
        List<Path> gone = new ArrayList<>();
        for (Catalogue.Entry entry : last.entries()) {
            Path file = root.resolve(entry.path());
            if (here.contains(entry.path())) {
                continue;
            }
            if (isUnseen(file)) {
                entries.add(entry);
                counts.look(entry.seen());
            } else {
                gone.add(file);
            }
        }
        return gone;
    }

    private boolean isUnseen(Path file) {
        for (Path at = file; at != null; at = at.getParent()) {
            if (unseen.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private void tellWhatIsGone(List<Path> gone) {
        if (!gone.isEmpty()) {
            listener.accept(new ScanReport.Gone(gone));
        }
    }

    private void keep() {
        kept.ifPresent(
                file -> {
                    try {
                        Catalogue.of(
                                        entries.stream()
                                                .filter(e -> !nameless.contains(e.path()))
                                                .toList())
                                .write(file);
                    } catch (IOException noRoom) {
                        // The next run reads all articles again, as this one would have.
                    }
                });
    }

    private void take(FolderWalk.Visit visit) {
        visit.unread().forEach(this::missed);
        List<FoundArticle> others = new ArrayList<>();
        List<FolderWalk.Found> unknown = new ArrayList<>();
        for (FolderWalk.Found file : visit.articles()) {
            Optional<Catalogue.Seen> seen =
                    last.seen(below(file.file()), file.size(), file.modified());
            if (seen.isPresent()) {
                add(file, seen.get());
            } else {
                unknown.add(file);
            }
        }
        List<Future<List<Read>>> reading = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i += TOGETHER) {
            List<FolderWalk.Found> some =
                    unknown.subList(i, Math.min(unknown.size(), i + TOGETHER));
            reading.add(readers().submit(() -> some.stream().map(this::look).toList()));
        }
        for (Future<List<Read>> some : reading) {
            for (Read read : ended(some)) {
                if (cancelled) {
                    return;
                }
                switch (read) {
                    case Read.Seen(FolderWalk.Found file, Catalogue.Seen seen) -> {
                        add(file, seen);
                        others.add(found(file.file(), seen));
                    }
                    case Read.Failed(Unread why) -> missed(why);
                    case Read.Cancelled cancel -> {}
                }
            }
        }
        others.sort(FoundArticle.BY_TITLE);
        articles.addAll(others);
        if (articles.size() >= BATCH && !cancelled) {
            report();
        }
    }

    private void missed(Unread why) {
        unread.add(why);
        unseen.add(why.path());
    }

    private void add(FolderWalk.Found file, Catalogue.Seen seen) {
        if (!ArticleTree.isNamed(root, below(file.file()), file.file())) {
            // A name that is not UTF-8 is not found again by its letters.
            nameless.add(below(file.file()));
        }
        entries.add(new Catalogue.Entry(below(file.file()), file.size(), file.modified(), seen));
        this.seen.add(new ArticleTree.File(file.file(), file.size(), file.modified()));
        counts.look(seen);
    }

    private ExecutorService readers() {
        return Objects.requireNonNull(readers);
    }

    private static List<Read> ended(Future<List<Read>> read) {
        try {
            return read.get();
        } catch (InterruptedException | ExecutionException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private String below(Path file) {
        return ArticleTree.below(root, file);
    }

    private void report() {
        if (!articles.isEmpty() || !unread.isEmpty()) {
            listener.accept(new Batch(List.copyOf(articles), List.copyOf(unread)));
            articles.clear();
            unread.clear();
        }
    }

    /** What came of reading a file. */
    private sealed interface Read {
        record Seen(FolderWalk.Found file, Catalogue.Seen seen) implements Read {}

        record Failed(Unread why) implements Read {}

        record Cancelled() implements Read {}
    }

    private Read look(FolderWalk.Found found) {
        Path file = found.file();
        if (cancelled) {
            return new Read.Cancelled();
        }
        try (InputStream in = opened(file)) {
            return new Read.Seen(found, FrontLook.at(in.readNBytes(LOOK)).seen());
        } catch (FileNotFoundException any) {
            // The stream says the same of a file that is gone and of one that is forbidden.
            IOException why = Files.exists(file) ? new AccessDeniedException(file.toString()) : any;
            return new Read.Failed(FolderWalk.unread(file, why));
        } catch (IOException failure) {
            return new Read.Failed(FolderWalk.unread(file, failure));
        } catch (RuntimeException fault) {
            // The others are listed all the same, and the scan comes to its end.
            return new Read.Failed(
                    new Unread(file, file.getFileName() + " could not be looked into: " + fault));
        }
    }

    /** The quicker way where the name survives being a text. */
    private static InputStream opened(Path file) throws IOException {
        return file.toString().indexOf('\uFFFD') < 0
                ? new FileInputStream(file.toFile())
                : Files.newInputStream(file);
    }

    private FoundArticle found(Path file, Catalogue.Seen seen) {
        Path relative = root.relativize(file);
        return new FoundArticle(
                file,
                relative,
                seen.title().isEmpty() ? nameWithoutEnd(file) : seen.title(),
                folder(relative),
                seen.subject(),
                seen.author(),
                Optional.of(seen.date()).filter(date -> !date.isEmpty()));
    }

    private static String folder(Path relative) {
        Path parent = relative.getParent();
        if (parent == null) {
            return "";
        }
        List<String> names = new ArrayList<>();
        parent.forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private static String nameWithoutEnd(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }
}
