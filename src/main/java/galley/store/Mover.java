package galley.store;

import galley.store.MoveOutcome.ChangedOnDisk;
import galley.store.MoveOutcome.Moved;
import galley.store.MoveOutcome.NotMoved;
import galley.store.MoveOutcome.Taken;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives a file another name and never takes one that is there. The file has both names for a
 * moment; where that was cut off the same move ends it.
 */
final class Mover {

    private final Disk disk;
    private final Loader loader;
    private final OwnWrites ownWrites;

    Mover(Disk disk, Loader loader, OwnWrites ownWrites) {
        this.disk = disk;
        this.loader = loader;
        this.ownWrites = ownWrites;
    }

    MoveOutcome move(Path from, Path to, Stamp expected) {
        return switch (loader.read(from)) {
            case Current.None none -> new NotMoved(none.why().what(), none.why().remedy());
            case Current.Bytes now when !now.stamp().sameContent(expected) -> new ChangedOnDisk();
            case Current.Bytes now -> move(from, to, now);
        };
    }

    private MoveOutcome move(Path from, Path to, Current.Bytes now) {
        try {
            Optional<Path> taken = taken(from, to);
            if (taken.isEmpty()) {
                ownWrites.announce(to, now.bytes());
                rename(from, to);
            } else if (taken.get().equals(to) && isOneFile(from, to)) {
                disk.delete(from);
            } else {
                return new Taken(taken.get());
            }
            disk.forceFolder(Explain.folder(to));
            disk.forceFolder(Explain.folder(from));
        } catch (FileAlreadyExistsException justNow) {
            return new Taken(to);
        } catch (IOException failure) {
            SaveOutcome.NotSaved why = Explain.notSaved(disk, to, now.bytes().length, failure);
            return new NotMoved(why.what(), why.remedy());
        }
        return loader.read(to) instanceof Current.Bytes there
                        && there.stamp().sameContent(now.stamp())
                ? new Moved(there.stamp())
                : new ChangedOnDisk();
    }

    /** Another file of the name, in any letter case. */
    private Optional<Path> taken(Path from, Path to) throws IOException {
        String wanted = Creator.folded(to);
        return disk.list(Explain.folder(to)).stream()
                .filter(other -> Creator.folded(other).equals(wanted))
                .filter(
                        other ->
                                !Explain.name(other).equals(Explain.name(from)) || !inOne(from, to))
                .findFirst();
    }

    private static boolean inOne(Path from, Path to) {
        return Explain.folder(from).equals(Explain.folder(to));
    }

    private boolean isOneFile(Path one, Path other) throws IOException {
        Object key = disk.ownAttributes(one).fileKey();
        return key != null && key.equals(disk.ownAttributes(other).fileKey());
    }

    /** A move would overwrite what takes the name just now; a second name is refused then. */
    private void rename(Path from, Path to) throws IOException {
        boolean inOtherCase = inOne(from, to) && Creator.folded(from).equals(Creator.folded(to));
        if (inOtherCase || disk.ownAttributes(from).isSymbolicLink()) {
            disk.move(from, to);
            return;
        }
        try {
            disk.link(to, from);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException noLinksOnThisDisk) {
            disk.move(from, to);
            return;
        }
        disk.delete(from);
    }
}
