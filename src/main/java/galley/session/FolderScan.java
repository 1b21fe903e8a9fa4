package galley.session;

import galley.session.ScanReport.Batch;
import galley.session.ScanReport.Done;
import galley.session.ScanReport.Unread;
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

    private final FolderWalk walk;
    private final Consumer<ScanReport> listener;
    private final List<FoundArticle> articles = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private int count;
    private volatile boolean cancelled;

    private FolderScan(Path root, Consumer<ScanReport> listener) {
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
        walk.run();
        boolean early = cancelled;
        if (!early) {
            report();
        }
        listener.accept(new Done(count, early));
    }

    private void take(List<FoundArticle> folder, List<Unread> failed) {
        articles.addAll(folder);
        unread.addAll(failed);
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
}
