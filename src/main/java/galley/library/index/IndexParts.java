package galley.library.index;

import galley.library.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * Each update leaves parts in the index, and each question is asked of every part. To put them
 * together takes a sixth of the time of making the index, which nobody has to wait for: all is
 * found meanwhile.
 */
final class IndexParts {

    /** So many are left; each more takes some of the time of every question. */
    private static final int TOGETHER = 4;

    /** In megabytes; less than any part will have, so that all is shared out evenly. */
    private static final double LEAST_SHARE = 1;

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private IndexParts() {}

    static int count(IndexFolder folder) {
        return folder.use(searcher -> searcher.getIndexReader().leaves().size()).orElse(0);
    }

    /**
     * Leaves all as it was where it is ended.
     *
     * @throws IOException where it cannot be done now, such as while another program writes
     */
    static void putTogether(IndexFolder folder, Progress progress) throws IOException {
        IndexWriter writer = folder.writer(false);
        try {
            var parts = new TieredMergePolicy();
            parts.setMaxMergedSegmentMB(LEAST_SHARE);
            writer.getConfig().setMergePolicy(parts);
            writer.forceMerge(TOGETHER, false);
            while (writer.hasPendingMerges() || !writer.getMergingSegments().isEmpty()) {
                if (progress.isCancelled()) {
                    return;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
            writer.close();
            folder.refresh();
        } finally {
            if (writer.isOpen()) {
                writer.rollback();
            }
        }
    }
}
