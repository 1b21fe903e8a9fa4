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
import java.util.List;
import java.util.function.Consumer;

/**
 * Lists the articles below a folder, in the background. Reports come on the scan's own thread;
 * after {@link #cancel()} only the {@link Done} that says so.
 */
public final class FolderScan {

    private static final int BATCH = 200;

    /** In bytes; what a list shows stands at the start of a file. */
    private static final int LOOK = 64 << 10;

    private final Path root;
    private final FolderWalk walk;
    private final Consumer<ScanReport> listener;
    private final List<FoundArticle> articles = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final CollectionFacts.Counts counts = new CollectionFacts.Counts();
    private int count;
    private volatile boolean cancelled;

    private FolderScan(Path root, Consumer<ScanReport> listener) {
        this.root = root;
        this.walk = new FolderWalk(root, this::take, this::isCancelled);
        this.listener = listener;
    }

    public static FolderScan start(Path root, Consumer<ScanReport> listener) {
        var scan = new FolderScan(root, listener);
        Thread.ofPlatform().daemon().name("folder-scan").start(scan::run);
        return scan;
    }

    public void cancel() {
        cancelled = true;
    }

    private boolean isCancelled() {
        return cancelled;
    }

    private void run() {
        CollectionFacts before = CollectionFacts.none(root);
        listener.accept(new ScanReport.Begun(before));
        walk.run();
        boolean early = cancelled;
        if (!early) {
            report();
        }
        listener.accept(new Done(count, early, counts.facts(before.articles())));
    }

    private void take(List<Path> files, List<Unread> failed) {
        List<FoundArticle> folder = new ArrayList<>();
        unread.addAll(failed);
        for (Path file : files) {
            if (cancelled) {
                return;
            }
            try {
                folder.add(look(file));
            } catch (IOException failure) {
                unread.add(FolderWalk.unread(file, failure));
            }
        }
        folder.sort(FoundArticle.BY_TITLE);
        articles.addAll(folder);
        if (articles.size() >= BATCH && !cancelled) {
            report();
        }
    }

    private void report() {
        if (!articles.isEmpty() || !unread.isEmpty()) {
            count += articles.size();
            listener.accept(new Batch(List.copyOf(articles), List.copyOf(unread)));
            articles.clear();
            unread.clear();
        }
    }

    private FoundArticle look(Path file) throws IOException {
        byte[] start;
        try (InputStream in = new FileInputStream(file.toFile())) {
            start = in.readNBytes(LOOK);
        } catch (FileNotFoundException any) {
            // The stream says the same of a file that is gone and of one that is forbidden.
            throw Files.exists(file) ? new AccessDeniedException(file.toString()) : any;
        }
        FrontLook look = FrontLook.at(start);
        counts.look(look);
        Path relative = root.relativize(file);
        return new FoundArticle(
                file,
                relative,
                look.title().orElseGet(() -> nameWithoutEnd(file)),
                folder(relative),
                look.value("subject").orElse(""),
                look.value("date"));
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
