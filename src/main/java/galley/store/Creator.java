package galley.store;

import galley.store.CreateOutcome.AlreadyThere;
import galley.store.Disk.Access;
import galley.store.SaveOutcome.NotSaved;
import galley.store.SaveOutcome.Saved;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Puts a new file where none is, whole or not at all. */
final class Creator {

    private final Disk disk;
    private final Writer writer;
    private final OwnWrites ownWrites;

    Creator(Disk disk, Writer writer, OwnWrites ownWrites) {
        this.disk = disk;
        this.writer = writer;
        this.ownWrites = ownWrites;
    }

    CreateOutcome create(Path file, byte[] bytes, boolean sameInAnyCase) {
        try {
            if (sameInAnyCase) {
                Optional<Path> taken = taken(file);
                if (taken.isPresent()) {
                    return new AlreadyThere(taken.get());
                }
            }
            write(file, bytes);
        } catch (FileAlreadyExistsException taken) {
            return new AlreadyThere(file);
        } catch (IOException failure) {
            return Explain.notSaved(disk, file, bytes.length, failure);
        }
        return switch (writer.verify(file, file, bytes)) {
            case Saved saved -> saved;
            case NotSaved failed -> failed;
            case SaveOutcome other ->
                    new NotSaved(
                            Explain.name(file)
                                    + " was written and changed at once by another program.",
                            "Open it and compare.");
        };
    }

    /** For the program's own files: no stamp, no link, nobody else writes them. */
    CreateOutcome replace(Path file, byte[] bytes) {
        Path temp = Temps.fresh(Explain.folder(file));
        try {
            disk.create(temp, bytes, Access.PRIVATE);
            disk.move(temp, file);
        } catch (IOException failure) {
            Temps.deleteQuietly(disk, temp);
            return Explain.notSaved(disk, file, bytes.length, failure);
        }
        return writer.verify(file, file, bytes) instanceof Saved saved
                ? saved
                : Explain.notSaved(
                        disk, file, bytes.length, new IOException("it cannot be read back"));
    }

    private Optional<Path> taken(Path file) throws IOException {
        String wanted = folded(file);
        return disk.list(Explain.folder(file)).stream()
                .filter(other -> folded(other).equals(wanted))
                .findFirst();
    }

    /** A name as systems that do not tell letter cases apart compare it. */
    static String folded(Path file) {
        return Normalizer.normalize(Explain.name(file), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path temp = Temps.fresh(Explain.folder(file));
        try {
            disk.create(temp, bytes, Access.USUAL);
            writer.checkCopy(temp, bytes);
            ownWrites.announce(file, bytes);
            publish(temp, file);
        } finally {
            Temps.deleteQuietly(disk, temp);
        }
        writer.forceFolder(file);
    }

    /**
     * A move would overwrite; a second name for the finished file is refused where one exists. On a
     * disk without hard links an empty file takes the name first.
     */
    private void publish(Path temp, Path file) throws IOException {
        try {
            disk.link(file, temp);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException noLinksOnThisDisk) {
            reserveAndMove(temp, file);
        }
    }

    private void reserveAndMove(Path temp, Path file) throws IOException {
        try {
            disk.create(file, new byte[0], Access.USUAL);
            disk.move(temp, file);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException failure) {
            Temps.deleteQuietly(disk, file);
            throw failure;
        }
    }
}
