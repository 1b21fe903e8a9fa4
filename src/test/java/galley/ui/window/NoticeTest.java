package galley.ui.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.bulk.ChangeSet;
import galley.library.bulk.Kept;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTest {

    /** It holds the only line for the server. */
    @Test
    void whatARenameSaysStaysUntilItIsClosed() {
        var kept =
                new Kept(
                        "7",
                        "Rename",
                        Path.of(""),
                        ChangeSet.Kind.WHOLE,
                        Instant.EPOCH,
                        1,
                        List.of(),
                        Kept.Status.DONE);
        assertFalse(notice(Renaming.noticeOf(kept)).passes());
        assertTrue(notice(Notice.TOLD).passes());
    }

    private static Notice notice(String id) {
        return new Notice(id, Notice.Kind.INFO, "Renamed", List.of());
    }
}
