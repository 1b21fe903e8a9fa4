package galley.cli;

import galley.audit.Finding;
import java.nio.file.Path;
import java.util.List;

/** Writes what a check found, as it is found. */
interface CheckReport {

    /** Where a report goes, piece by piece. */
    interface Sink {
        void write(String text);
    }

    void article(Path file, List<Finding> findings);

    void end(Checked checked);

    /** A path as it is told, with {@code /} on every system. */
    static String named(Path file) {
        String separator = file.getFileSystem().getSeparator();
        String path = file.toString();
        return separator.equals("/") ? path : path.replace(separator, "/");
    }
}
