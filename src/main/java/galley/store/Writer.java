package galley.store;

import galley.store.Disk.Access;
import galley.store.SaveOutcome.NotSaved;
import galley.store.SaveOutcome.Saved;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Puts new bytes where old ones are. A file with one name is replaced by a new one that was written
 * beside it. A file with several names (hard links) is written in place behind a {@link Redo}: a
 * replacement would leave the other names with the old text, for ever and unseen.
 */
final class Writer {

    private final Disk disk;
    private final Loader loader;
    private final Redo redo;
    private final OwnWrites ownWrites;

    Writer(Disk disk, Loader loader, OwnWrites ownWrites) {
        this.disk = disk;
        this.loader = loader;
        this.redo = new Redo(disk);
        this.ownWrites = ownWrites;
    }

    /** Empty when somebody else wrote the file meanwhile and nothing was done. */
    Optional<SaveOutcome> write(Current.Bytes current, byte[] wanted) {
        Path real = current.real();
        if (!disk.writable(real)) {
            return Optional.of(Explain.mayNotBeWritten(real));
        }
        try {
            boolean moved =
                    disk.links(real) > 1 ? inPlace(current, wanted) : replace(current, wanted);
            return moved ? Optional.of(verify(current.path(), real, wanted)) : Optional.empty();
        } catch (IOException failure) {
            return Optional.of(Explain.notSaved(disk, real, wanted.length, failure));
        }
    }

    private boolean replace(Current.Bytes current, byte[] wanted) throws IOException {
        Path real = current.real();
        Path temp = Temps.fresh(Explain.folder(real));
        try {
            disk.create(temp, wanted, Access.PRIVATE);
            disk.copyAttributes(real, temp);
            checkCopy(temp, wanted);
            if (!current.stamp().looksLike(disk.attributes(real))) {
                Temps.deleteQuietly(disk, temp);
                return false;
            }
            ownWrites.announce(real, wanted);
            disk.move(temp, real);
        } catch (IOException failure) {
            Temps.deleteQuietly(disk, temp);
            throw failure;
        }
        forceFolder(real);
        return true;
    }

    private boolean inPlace(Current.Bytes current, byte[] wanted) throws IOException {
        Path real = current.real();
        try {
            redo.begin(real, current.bytes(), wanted);
            if (!current.stamp().looksLike(disk.attributes(real))) {
                redo.end(real);
                return false;
            }
        } catch (IOException failure) {
            redo.end(real);
            throw failure;
        }
        try {
            ownWrites.announce(real, wanted);
            disk.overwrite(real, wanted);
        } catch (IOException failure) {
            restore(real, current.bytes());
            throw failure;
        }
        redo.end(real);
        return true;
    }

    /** Where even that fails the redo file stays, and the next reader finishes the write. */
    private void restore(Path real, byte[] before) {
        try {
            disk.overwrite(real, before);
            redo.end(real);
        } catch (IOException leftToTheNextReader) {
            // As described.
        }
    }

    /** Before the old text is given up the new one must have reached the disk. */
    void checkCopy(Path temp, byte[] wanted) throws IOException {
        if (!Arrays.equals(disk.read(temp, wanted.length), wanted)) {
            throw new IOException("the disk gives back other bytes than were written");
        }
    }

    void forceFolder(Path file) {
        try {
            disk.forceFolder(Explain.folder(file));
        } catch (IOException tooLateToFail) {
            // The new text is in place; only its surviving a power cut is less sure.
        }
    }

    SaveOutcome verify(Path path, Path real, byte[] wanted) {
        return switch (loader.read(path)) {
            case Current.Bytes now when Arrays.equals(now.bytes(), wanted) ->
                    new Saved(now.stamp());
            case Current.Bytes theirs -> new SaveOutcome.ChangedOnDisk(loader.opened(theirs));
            case Current.None none ->
                    new NotSaved(
                            Explain.name(real)
                                    + " was written, but cannot be read back: "
                                    + none.why().what(),
                            "Check the disk, then save again.");
        };
    }
}
