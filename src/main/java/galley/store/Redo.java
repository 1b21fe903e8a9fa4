package galley.store;

import galley.store.Disk.Access;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes writing in place safe. Before the first byte of a file is touched, its old and its new
 * bytes stand in a hidden file beside it, forced to the disk. Whoever reads the file next and finds
 * it torn finishes the write.
 */
final class Redo {

    private static final int MAGIC = 0x47_52_44_31;

    private final Disk disk;

    Redo(Disk disk) {
        this.disk = disk;
    }

    private record Entry(byte[] before, byte[] after) {

        /**
         * A write that was cut off leaves at each place the old byte or the new one, in any mixture
         * of pages. Anything else was written by somebody else since, and stays.
         */
        boolean torn(byte[] now) {
            if (Arrays.equals(now, before) || Arrays.equals(now, after)) {
                return false;
            }
            if (now.length > Math.max(before.length, after.length)) {
                return false;
            }
            for (int i = 0; i < now.length; i++) {
                boolean old = i < before.length && now[i] == before[i];
                boolean fresh = i < after.length && now[i] == after[i];
                if (!old && !fresh) {
                    return false;
                }
            }
            return now.length >= Math.min(before.length, after.length);
        }
    }

    void begin(Path file, byte[] before, byte[] after) throws IOException {
        Path redo = Temps.redo(file);
        disk.delete(redo);
        disk.create(redo, write(new Entry(before, after)), Access.PRIVATE);
        disk.forceFolder(Explain.folder(file));
    }

    void end(Path file) {
        Temps.deleteQuietly(disk, Temps.redo(file));
    }

    /** Finishes what a process that died left half written. */
    void finish(Path file) throws IOException {
        finish(file, Temps.STALE);
    }

    /**
     * @param age from which on a redo file that is not needed belongs to no running save
     */
    void finish(Path file, Duration age) throws IOException {
        Path redo = Temps.redo(file);
        Optional<Entry> entry = read(redo);
        if (entry.isEmpty()) {
            deleteBroken(redo, age);
            return;
        }
        byte[] after = entry.get().after();
        byte[] now = disk.read(file, Math.max(entry.get().before().length, after.length));
        if (entry.get().torn(now)) {
            disk.overwrite(file, after);
            disk.delete(redo);
        } else if (Temps.stale(disk, redo, age)) {
            disk.delete(redo);
        }
    }

    private void deleteBroken(Path redo, Duration age) throws IOException {
        try {
            if (Temps.stale(disk, redo, age)) {
                disk.delete(redo);
            }
        } catch (NoSuchFileException usually) {
            // No save in place was cut off here.
        }
    }

    private Optional<Entry> read(Path redo) {
        try {
            return parse(disk.read(redo, Integer.MAX_VALUE));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static byte[] write(Entry entry) {
        var out = new ByteArrayOutputStream(entry.before.length + entry.after.length + 80);
        try (var data = new DataOutputStream(out)) {
            data.writeInt(MAGIC);
            data.writeUTF(Stamp.hash(entry.before) + Stamp.hash(entry.after));
            data.writeInt(entry.before.length);
            data.writeInt(entry.after.length);
            data.write(entry.before);
            data.write(entry.after);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return out.toByteArray();
    }

    /** Empty for a file that was itself cut off: then the article was not touched yet. */
    private static Optional<Entry> parse(byte[] bytes) {
        try (var data = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (data.readInt() != MAGIC) {
                return Optional.empty();
            }
            String hashes = data.readUTF();
            int before = data.readInt();
            int after = data.readInt();
            if (before < 0 || after < 0 || (long) before + after != data.available()) {
                return Optional.empty();
            }
            var entry = new Entry(data.readNBytes(before), data.readNBytes(after));
            boolean whole = hashes.equals(Stamp.hash(entry.before) + Stamp.hash(entry.after));
            return whole ? Optional.of(entry) : Optional.empty();
        } catch (IOException cutOff) {
            return Optional.empty();
        }
    }
}
