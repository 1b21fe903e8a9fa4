package galley.library;

import galley.library.ScanReport.Batch;
import galley.library.ScanReport.Done;
import galley.library.ScanReport.Unread;
import galley.library.StartReader.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists the articles below a folder, in the background. Reports come on the scan's own thread. */
public final class FolderScan {

    private static final int BATCH = 200;

    /** To hand files over one by one would take longer than to read them. */
    private static final int TOGETHER = 64;

    private static final int READERS = 2;

    private static final ThreadFactory READER =
            Thread.ofPlatform().daemon().name("folder-reader-", 0).factory();

    private static final Comparator<Catalogue.Entry> BY_TITLE =
            Comparator.comparing(e -> e.seen().title(), String.CASE_INSENSITIVE_ORDER);

    private final Path root;
    private final Optional<Path> kept;
    private final FolderWalk walk;
    private final Consumer<ScanReport> listener;
    private final List<FoundArticle> articles = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final CollectionFacts.Counts counts = new CollectionFacts.Counts();

    private final List<Catalogue.Entry> entries = new ArrayList<>();

    /** Files and folders that could not be looked into. */
    private final List<Unread> missed = new ArrayList<>();

    private final Set<Path> unseen = new HashSet<>();

    /** Texts that many articles have, once each. */
    private final Map<String, String> words = new HashMap<>();

    /** Of files that are listed and not kept. */
    private final Set<String> nameless = new HashSet<>();

    /** Of the last look, what is not met yet; by path, in the order in which it was kept. */
    private final Map<String, Catalogue.Entry> last = new LinkedHashMap<>();

    /** Whether the catalogue would be another than the last look's. */
    private boolean isAnother;

    private @Nullable ExecutorService readers;

    /** In the order of the walk, which goes on while files are read. */
    private final ArrayDeque<Reading> reading = new ArrayDeque<>();

    private final List<ArticleTree.File> seen = new ArrayList<>();
    private volatile boolean cancelled;
    private volatile boolean unwanted;

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
        var reader = new StartReader();
        List<FoundArticle> found = new ArrayList<>();
        List<Unread> failed = new ArrayList<>();
        for (ArticleTree.File file : files) {
            switch (reader.read(file)) {
                case Read.Seen(ArticleTree.File of, Catalogue.Seen seen) ->
                        found.add(
                                scan.found(
                                        of.path(),
                                        ArticleTree.below(root, of.path()),
                                        scan.shared(seen)));
                case Read.Failed(Unread why) -> failed.add(why);
            }
        }
        return new Batch(found, failed);
    }

    /**
     * Ends the look before its end. What was read by then is reported and kept for the next, and
     * nothing counts as gone.
     */
    public void stop() {
        cancelled = true;
    }

    /**
     * Ends it where nothing is wanted of it any more: what was read is neither reported nor kept.
     */
    public void cancel() {
        unwanted = true;
        cancelled = true;
    }

    private boolean isCancelled() {
        return cancelled;
    }

    /** Whoever waits for the last report has it, also after a fault. */
    private void run() {
        try {
            scan();
        } catch (RuntimeException | Error fault) {
            listener.accept(
                    new Done(
                            entries.size(),
                            true,
                            counts.facts(CollectionFacts.none(root).articles()),
                            new ArticleTree.Look(List.of(), List.of())));
            throw fault;
        }
    }

    private void scan() {
        CollectionFacts before = CollectionFacts.none(root);
        isAnother = !kept.map(file -> Catalogue.read(file, this::takeOver)).orElse(false);
        listener.accept(new ScanReport.Begun(before));
        try (var pool = Executors.newFixedThreadPool(READERS, READER)) {
            readers = pool;
            walk.run();
            while (!reading.isEmpty()) {
                end(reading.remove());
            }
        }
        boolean early = cancelled;
        if (!unwanted) {
            report();
            tellWhatIsGone(whatIsMissing(early));
            keep();
        }
        listener.accept(
                new Done(
                        entries.size(),
                        early,
                        counts.facts(before.articles()),
                        new ArticleTree.Look(List.copyOf(seen), List.copyOf(missed))));
    }

    /**
     * @return whether more is wanted
     */
    private boolean takeOver(List<Catalogue.Entry> some) {
        List<FoundArticle> known = new ArrayList<>();
        for (Catalogue.Entry each : some) {
            var entry =
                    new Catalogue.Entry(
                            each.path(), each.size(), each.modified(), shared(each.seen()));
            last.put(entry.path(), entry);
            known.add(found(entry));
        }
        if (!unwanted) {
            listener.accept(new Batch(known, List.of()));
        }
        return !unwanted;
    }

    /**
     * What may still be there, unseen, is kept as it was.
     *
     * @param early whether not all was looked at
     */
    private List<Path> whatIsMissing(boolean early) {
        List<Path> gone = new ArrayList<>();
        for (Catalogue.Entry entry : last.values()) {
            Path file = root.resolve(entry.path());
            if (early || isUnseen(file)) {
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
            isAnother = true;
            listener.accept(new ScanReport.Gone(gone));
        }
    }

    private void keep() {
        if (kept.isEmpty() || !isAnother) {
            return;
        }
        try {
            List<Catalogue.Entry> named =
                    entries.stream().filter(e -> !nameless.contains(e.path())).toList();
            Catalogue.write(kept.get(), inOrder(named));
        } catch (IOException noRoom) {
            // The next run reads all articles again, as this one would have.
        }
    }

    /**
     * Folders as they come, in each by title: so the next list has the right first screen, and is
     * in order sooner.
     */
    private static List<Catalogue.Entry> inOrder(List<Catalogue.Entry> entries) {
        Map<String, List<Catalogue.Entry>> folders = new LinkedHashMap<>();
        for (Catalogue.Entry entry : entries) {
            folders.computeIfAbsent(folderOf(entry), f -> new ArrayList<>()).add(entry);
        }
        return folders.values().stream().flatMap(of -> of.stream().sorted(BY_TITLE)).toList();
    }

    private static String folderOf(Catalogue.Entry entry) {
        return entry.path().substring(0, Math.max(0, entry.path().lastIndexOf('/')));
    }

    /** Files of one folder that are read while the walk goes on. */
    private record Reading(String folder, List<Unread> unread, List<Future<List<Read>>> files) {
        boolean isDone() {
            return files.stream().allMatch(Future::isDone);
        }
    }

    private void take(FolderWalk.Visit visit) {
        String folder = ArticleTree.below(root, visit.folder());
        List<ArticleTree.File> others = new ArrayList<>();
        for (ArticleTree.File file : visit.articles()) {
            Catalogue.Entry known = last.get(below(folder, file));
            if (known != null && known.isOf(file)) {
                add(file, known);
            } else {
                others.add(file);
            }
        }
        List<Future<List<Read>>> files = new ArrayList<>();
        for (int i = 0; i < others.size(); i += TOGETHER) {
            List<ArticleTree.File> some = others.subList(i, Math.min(others.size(), i + TOGETHER));
            files.add(readers().submit(() -> read(some)));
        }
        reading.add(new Reading(folder, visit.unread(), files));
        while (!reading.isEmpty() && reading.element().isDone()) {
            end(reading.remove());
        }
    }

    private List<Read> read(List<ArticleTree.File> some) {
        var reader = new StartReader();
        return some.stream().takeWhile(f -> !cancelled).map(reader::read).toList();
    }

    private void end(Reading folder) {
        folder.unread().forEach(this::missed);
        for (Future<List<Read>> some : folder.files()) {
            for (Read one : ended(some)) {
                switch (one) {
                    case Read.Seen(ArticleTree.File file, Catalogue.Seen read) -> {
                        Catalogue.Seen seen = shared(read);
                        String path = below(folder.folder(), file);
                        add(file, new Catalogue.Entry(path, file.size(), file.modified(), seen));
                        articles.add(found(file.path(), path, seen));
                        isAnother = true;
                    }
                    case Read.Failed(Unread why) -> missed(why);
                }
            }
        }
        if (articles.size() >= BATCH && !cancelled) {
            report();
        }
    }

    private static String below(String folder, ArticleTree.File file) {
        String name = String.valueOf(file.path().getFileName());
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private void missed(Unread why) {
        unread.add(why);
        missed.add(why);
        unseen.add(why.path());
    }

    private void add(ArticleTree.File file, Catalogue.Entry entry) {
        if (!ArticleTree.isNamed(root, entry.path(), file.path())) {
            // A name that is not UTF-8 is not found again by its letters.
            nameless.add(entry.path());
        }
        last.remove(entry.path());
        entries.add(entry);
        seen.add(file);
        counts.look(entry.seen());
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

    private void report() {
        if (!articles.isEmpty() || !unread.isEmpty()) {
            listener.accept(new Batch(List.copyOf(articles), List.copyOf(unread)));
            articles.clear();
            unread.clear();
        }
    }

    private FoundArticle found(Catalogue.Entry entry) {
        Path relative = root.getFileSystem().getPath(entry.path());
        return found(root.resolve(relative), relative, entry.path(), entry.seen());
    }

    private FoundArticle found(Path file, String path, Catalogue.Seen seen) {
        return found(file, root.relativize(file), path, seen);
    }

    /**
     * @param path below the searched folder, with {@code /}
     */
    private FoundArticle found(Path file, Path relative, String path, Catalogue.Seen seen) {
        return new FoundArticle(
                file,
                relative,
                seen.title().isEmpty() ? nameWithoutEnd(file) : seen.title(),
                shared(path.substring(0, Math.max(0, path.lastIndexOf('/')))),
                seen.subject(),
                seen.author(),
                Optional.of(seen.date()).filter(date -> !date.isEmpty()));
    }

    private Catalogue.Seen shared(Catalogue.Seen seen) {
        return new Catalogue.Seen(
                seen.title(),
                shared(seen.subject()),
                shared(seen.date()),
                seen.id(),
                shared(seen.author()),
                shared(seen.site()));
    }

    private String shared(String word) {
        String first = words.putIfAbsent(word, word);
        return first == null ? word : first;
    }

    private static String nameWithoutEnd(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }
}
