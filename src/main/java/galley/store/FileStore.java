package galley.store;

import galley.store.CreateOutcome.AlreadyThere;
import galley.store.Loaded.Kind;
import galley.store.Loaded.NotOpened;
import galley.store.SaveOutcome.ChangedOnDisk;
import galley.store.SaveOutcome.NotSaved;
import galley.store.SaveOutcome.Saved;
import galley.store.SaveOutcome.Unchanged;
import galley.store.SaveOutcome.Vanished;
import galley.text.SourceText;
import galley.text.SourceText.Decoded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Opens and saves articles. After a save, whatever happened to it, the file holds the old or the
 * new text completely. May be used from many threads; work on one file is done one after the other.
 */
public final class FileStore {

    /** In bytes; larger files are not opened. */
    public static final long LARGEST = 64L << 20;

    private static final int TRIES = 5;

    private final Disk disk;
    private final Loader loader;
    private final Writer writer;
    private final Creator creator;
    private final OwnWrites ownWrites = new OwnWrites();
    private final Set<Path> swept = ConcurrentHashMap.newKeySet();
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    public FileStore() {
        this(LARGEST);
    }

    public FileStore(long largest) {
        this(new RealDisk(), largest);
    }

    FileStore(Disk disk, long largest) {
        this.disk = disk;
        this.loader = new Loader(disk, largest);
        this.writer = new Writer(disk, loader, ownWrites);
        this.creator = new Creator(disk, writer, ownWrites);
    }

    OwnWrites ownWrites() {
        return ownWrites;
    }

    Disk disk() {
        return disk;
    }

    public Loaded load(Path path) {
        ReentrantLock lock = lock(path);
        try {
            return loader.load(path);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Saves over the file that {@code expected} was loaded from, if it still holds that. Keeps
     * mode, owner and group where permitted, a symbolic link, and hard links.
     */
    public SaveOutcome save(Path path, SourceText text, Stamp expected) {
        Optional<NotSaved> broken = Characters.brokenIn(path, text);
        if (broken.isPresent()) {
            return broken.get();
        }
        byte[] wanted = text.encode();
        ReentrantLock lock = lock(path);
        try {
            for (int i = 0; i < TRIES; i++) {
                Optional<SaveOutcome> outcome = trySave(path, wanted, expected);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
            return busy(path);
        } finally {
            lock.unlock();
        }
    }

    private Optional<SaveOutcome> trySave(Path path, byte[] wanted, Stamp expected) {
        return switch (loader.read(path)) {
            case Current.None none -> Optional.of(gone(none.why()));
            case Current.Bytes now when Arrays.equals(now.bytes(), wanted) ->
                    Optional.of(new Unchanged(now.stamp()));
            case Current.Bytes now when !now.stamp().sameContent(expected) ->
                    Optional.of(new ChangedOnDisk(loader.opened(now)));
            case Current.Bytes now
                    when SourceText.decode(now.bytes()) instanceof Decoded.ReadOnly r ->
                    Optional.of(
                            new NotSaved(
                                    Explain.name(path)
                                            + " was not saved: it can be looked at only.",
                                    r.reason()));
            case Current.Bytes now -> {
                sweepOnce(now.real());
                yield writer.write(now, wanted);
            }
        };
    }

    private SaveOutcome gone(NotOpened why) {
        Path folder = Explain.folder(why.path());
        return switch (why.kind()) {
            case MISSING, BROKEN_LINK -> new Vanished(why.path(), !Explain.isFolder(disk, folder));
            case FOLDER, NO_PERMISSION, TOO_LARGE, SPECIAL, LINK_LOOP, FAILED ->
                    new NotSaved(
                            Explain.name(why.path()) + " was not saved: " + why.what(),
                            "Save the article under another name.");
        };
    }

    private static NotSaved busy(Path path) {
        return new NotSaved(
                Explain.name(path) + " was not saved: another program keeps writing it.",
                "Close it in the other program, then save again.");
    }

    /** Saves under a name that nothing has yet, in any letter case; never overwrites. */
    public CreateOutcome saveNew(Path path, SourceText text) {
        Optional<NotSaved> broken = Characters.brokenIn(path, text);
        if (broken.isPresent()) {
            return broken.get();
        }
        ReentrantLock lock = lock(path);
        try {
            sweepOnce(path);
            return creator.create(path, text.encode(), true);
        } finally {
            lock.unlock();
        }
    }

    /**
     * @param overwrite whether a file that is there already is given up, whatever it holds
     */
    public CreateOutcome saveAs(Path path, SourceText text, boolean overwrite) {
        if (!overwrite) {
            return saveNew(path, text);
        }
        Optional<NotSaved> broken = Characters.brokenIn(path, text);
        if (broken.isPresent()) {
            return broken.get();
        }
        byte[] wanted = text.encode();
        ReentrantLock lock = lock(path);
        try {
            sweepOnce(path);
            for (int i = 0; i < TRIES; i++) {
                Optional<CreateOutcome> outcome = tryOverwrite(path, wanted);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
            return busy(path);
        } finally {
            lock.unlock();
        }
    }

    private Optional<CreateOutcome> tryOverwrite(Path path, byte[] wanted) {
        return switch (loader.read(path)) {
            case Current.None none when none.why().kind() == Kind.MISSING ->
                    switch (creator.create(path, wanted, false)) {
                        case AlreadyThere justNow -> Optional.empty();
                        case CreateOutcome outcome -> Optional.of(outcome);
                    };
            case Current.None none ->
                    Optional.of(
                            new NotSaved(
                                    Explain.name(path) + " was not saved: " + none.why().what(),
                                    "Choose another name."));
            case Current.Bytes now when Arrays.equals(now.bytes(), wanted) ->
                    Optional.of(new Saved(now.stamp()));
            case Current.Bytes now ->
                    writer.write(now, wanted)
                            .flatMap(
                                    outcome ->
                                            outcome instanceof CreateOutcome created
                                                    ? Optional.of(created)
                                                    : Optional.empty());
        };
    }

    /** Puts bytes of the program's own at a place, atomically, whatever is there. */
    CreateOutcome replace(Path file, byte[] bytes) {
        return creator.replace(file, bytes);
    }

    /** Removes what saves that were cut off have left in a folder, and finishes what they began. */
    public void sweep(Path folder) {
        sweep(folder, Temps.STALE);
    }

    void sweep(Path folder, Duration age) {
        new Sweep(disk).run(folder, age);
    }

    private void sweepOnce(Path file) {
        Path folder = Explain.folder(file);
        if (swept.add(folder)) {
            sweep(folder);
        }
    }

    private ReentrantLock lock(Path path) {
        Path one;
        try {
            one = disk.real(path);
        } catch (IOException absent) {
            one = path.toAbsolutePath().normalize();
        }
        ReentrantLock lock = locks[Math.floorMod(one.hashCode(), locks.length)];
        lock.lock();
        return lock;
    }
}
