package galley.store;

import galley.store.Loaded.Kind;
import galley.store.Loaded.NotOpened;
import galley.store.Loaded.Opened;
import galley.text.SourceText;
import galley.text.SourceText.Decoded;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads one file, or says why not. */
final class Loader {

    private static final int TRIES = 3;

    private final Disk disk;
    private final long largest;
    private final Redo redo;

    Loader(Disk disk, long largest) {
        this.disk = disk;
        this.largest = largest;
        this.redo = new Redo(disk);
    }

    Loaded load(Path path) {
        return switch (read(path)) {
            case Current.Bytes bytes -> opened(bytes);
            case Current.None none -> none.why();
        };
    }

    Opened opened(Current.Bytes current) {
        Decoded decoded = SourceText.decode(current.bytes());
        Optional<ReadOnlyReason> readOnly =
                switch (decoded) {
                    case Decoded.ReadOnly r ->
                            Optional.of(new ReadOnlyReason(r.reason(), Optional.of(r.place())));
                    case Decoded.Exact exact -> permission(current.real());
                };
        return new Opened(current.path(), decoded.text(), current.stamp(), readOnly);
    }

    private Optional<ReadOnlyReason> permission(Path real) {
        return disk.writable(real)
                ? Optional.empty()
                : Optional.of(
                        new ReadOnlyReason(
                                "The file's permissions do not allow you to change it."
                                        + " Change them, or save the article under another name.",
                                Optional.empty()));
    }

    Current read(Path path) {
        try {
            Optional<NotOpened> unfit = unfit(path, disk.attributes(path));
            if (unfit.isPresent()) {
                return new Current.None(unfit.get());
            }
            Path real = disk.real(path);
            redo.finish(real);
            return snapshot(path, real);
        } catch (NoSuchFileException absent) {
            return new Current.None(absent(path));
        } catch (AccessDeniedException forbidden) {
            return new Current.None(Explain.notRead(path, forbidden));
        } catch (IOException failure) {
            return new Current.None(
                    (isLink(path) && isLoop(path)) || Explain.isGone(disk, Explain.folder(path))
                            ? absent(path)
                            : Explain.notRead(path, failure));
        }
    }

    /** Bytes and attributes of one moment: read again while somebody is writing. */
    private Current snapshot(Path path, Path real) throws IOException {
        BasicFileAttributes before = disk.attributes(real);
        for (int i = 0; ; i++) {
            byte[] bytes = disk.read(real, largest);
            if (bytes.length > largest) {
                return new Current.None(tooLarge(path, Math.max(bytes.length, before.size())));
            }
            Stamp stamp = Stamp.of(bytes, before);
            BasicFileAttributes after = disk.attributes(real);
            if (stamp.looksLike(after) || i == TRIES) {
                return new Current.Bytes(path, real, bytes, stamp);
            }
            before = after;
        }
    }

    private Optional<NotOpened> unfit(Path path, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return Optional.of(
                    new NotOpened(
                            path,
                            Kind.FOLDER,
                            path + " is a folder.",
                            "Open it as a collection, or choose a file in it."));
        }
        if (!attributes.isRegularFile()) {
            return Optional.of(
                    new NotOpened(
                            path,
                            Kind.SPECIAL,
                            Explain.name(path) + " is no file but a pipe, a socket or a device.",
                            "Choose a text file."));
        }
        return attributes.size() > largest
                ? Optional.of(tooLarge(path, attributes.size()))
                : Optional.empty();
    }

    private NotOpened tooLarge(Path path, long size) {
        return new NotOpened(
                path,
                Kind.TOO_LARGE,
                "%s has %s; Galley opens files of up to %s."
                        .formatted(Explain.name(path), Explain.size(size), Explain.size(largest)),
                "Split the file, or open it with another program.");
    }

    private boolean isLink(Path path) {
        try {
            return disk.ownAttributes(path).isSymbolicLink();
        } catch (IOException nothing) {
            return false;
        }
    }

    private NotOpened absent(Path path) {
        if (isLink(path)) {
            return isLoop(path)
                    ? new NotOpened(
                            path,
                            Kind.LINK_LOOP,
                            Explain.name(path) + " is a link that leads back to itself.",
                            "Delete the link, or let it point to a file.")
                    : new NotOpened(
                            path,
                            Kind.BROKEN_LINK,
                            Explain.name(path) + " is a link to a file that is not there.",
                            "Put the file back, or let the link point to another one.");
        }
        return new NotOpened(
                path,
                Kind.MISSING,
                Explain.isFolder(disk, Explain.folder(path))
                        ? Explain.name(path) + " is not there."
                        : "The folder " + Explain.folder(path) + " is not there.",
                "It was moved, renamed or deleted: choose another file.");
    }

    private boolean isLoop(Path link) {
        Path at = link.toAbsolutePath();
        for (int hops = 0; hops < 64; hops++) {
            try {
                at = at.resolveSibling(disk.target(at));
            } catch (IOException leadsSomewhere) {
                return false;
            }
        }
        return true;
    }
}
