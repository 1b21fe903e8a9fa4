package galley.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that takes the place of the one before only when it is written whole. */
final class ReportFile implements CheckReport.Sink, AutoCloseable {

    private final Path file;
    private final Path beside;
    private final BufferedWriter writer;

    /**
     * @throws IOException where its folder cannot be written to
     */
    ReportFile(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        this.file = Files.exists(whole) ? whole.toRealPath() : whole;
        if (Files.exists(this.file) && !Files.isRegularFile(this.file)) {
            // A device or a pipe is written to, not replaced.
            this.beside = this.file;
        } else {
            this.beside = this.file.resolveSibling(this.file.getFileName() + ".galley-part");
            // Whoever ends the command leaves no half of a report.
            beside.toFile().deleteOnExit();
        }
        // Half a pair of surrogates becomes a mark, as on the standard output; the rest is told.
        this.writer =
                new BufferedWriter(
                        new OutputStreamWriter(
                                Files.newOutputStream(beside), StandardCharsets.UTF_8));
    }

    @Override
    public void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep() throws IOException {
        writer.close();
        if (!beside.equals(file)) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What was not kept is gone. */
    @Override
    public void close() throws IOException {
        writer.close();
        if (!beside.equals(file)) {
            Files.deleteIfExists(beside);
        }
    }
}
