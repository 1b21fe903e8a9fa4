package galley.library.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The file that a set of changes is kept in: with what stood there before it and what shall stand
 * there, and a checksum at its end. It is on the disk, whole, before any article is touched.
 */
final class PlanFile {

    private static final String VERSION = "galley changes 1";
    private static final int LONGEST = 64 << 20;

    private PlanFile() {}

    static void write(Path file, ChangeSet set) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var sum =
                    new CheckedOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16),
                            new CRC32());
            var out = new DataOutputStream(sum);
            head(out, set);
            for (FileChange change : set.changes()) {
                change(out, change);
            }
            out.writeLong(sum.getChecksum().getValue());
            out.flush();
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void head(DataOutputStream out, ChangeSet set) throws IOException {
        out.writeUTF(VERSION);
        text(out, set.title());
        text(out, uri(set.root()));
        out.writeUTF(set.kind().name());
        out.writeUTF(set.when().toString());
        out.writeInt(set.notes().size());
        for (String note : set.notes()) {
            text(out, note);
        }
        out.writeInt(set.changes().size());
    }

    private static void change(DataOutputStream out, FileChange change) throws IOException {
        text(out, uri(change.file()));
        text(out, change.movedTo().map(PlanFile::uri).orElse(""));
        text(out, change.before());
        text(out, change.after());
        out.writeInt(change.start());
        text(out, change.removed());
        text(out, change.added());
    }

    private static String uri(Path path) {
        return path.toAbsolutePath().toUri().toString();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** All but the changes themselves. */
    static Optional<Kept> head(Path file, String id, Kept.Status status) {
        try (var in = open(file)) {
            return Optional.of(head(in, id, status));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static Kept head(DataInputStream in, String id, Kept.Status status) throws IOException {
        if (!in.readUTF().equals(VERSION)) {
            throw new IOException("another version");
        }
        String title = text(in);
        Path root = path(text(in));
        var kind = ChangeSet.Kind.valueOf(in.readUTF());
        Instant when = Instant.parse(in.readUTF());
        List<String> notes = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            notes.add(text(in));
        }
        return new Kept(id, title, root, kind, when, in.readInt(), notes, status);
    }

    /** Empty for anything but a whole one of this version. */
    static Optional<ChangeSet> read(Path file) {
        try (InputSum in = new InputSum(file)) {
            Kept head = head(in.data, "", Kept.Status.RUNNING);
            List<FileChange> changes = new ArrayList<>();
            for (int i = 0; i < head.files(); i++) {
                changes.add(change(in.data));
            }
            long sum = in.sum();
            return in.data.readLong() == sum
                    ? Optional.of(
                            new ChangeSet(
                                    head.title(),
                                    head.root(),
                                    head.kind(),
                                    head.when(),
                                    changes,
                                    head.notes()))
                    : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /**
     * A file that is read with its sum, which is of what was taken and not of what was buffered.
     */
    private static final class InputSum implements AutoCloseable {
        private final CheckedInputStream checked;
        private final DataInputStream data;

        InputSum(Path file) throws IOException {
            checked =
                    new CheckedInputStream(
                            new BufferedInputStream(Files.newInputStream(file), 1 << 16),
                            new CRC32());
            data = new DataInputStream(checked);
        }

        long sum() {
            return checked.getChecksum().getValue();
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }

    private static FileChange change(DataInputStream in) throws IOException {
        Path file = path(text(in));
        String moved = text(in);
        return new FileChange(
                file,
                moved.isEmpty() ? Optional.empty() : Optional.of(path(moved)),
                text(in),
                text(in),
                in.readInt(),
                text(in),
                text(in));
    }

    private static Path path(String uri) {
        return Path.of(URI.create(uri));
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST * 2) {
            throw new IOException("damaged");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
