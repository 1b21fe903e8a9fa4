package galley.cli;

import galley.audit.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes what a check found, as it is found. */
interface CheckReport {

    /** Where a report goes, piece by piece. */
    interface Sink {
        void write(String text);
    }

    void article(Path file, List<Finding> findings);

    void end(Checked checked);

    /** The articles of a finding about several but for the one that it points at. */
    static Stream<Path> others(Finding finding) {
        return finding.shared().stream()
                .flatMap(shared -> shared.files().stream())
                .filter(file -> !file.equals(finding.file()));
    }

    /** A path as it is told, with {@code /} on every system. */
    static String named(Path file) {
        String separator = file.getFileSystem().getSeparator();
        String path = file.toString();
        return separator.equals("/") ? path : path.replace(separator, "/");
    }
}
