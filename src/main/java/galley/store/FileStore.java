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
    private final long largest;
    private final Loader loader;
    private final Writer writer;
    private final Creator creator;
    private final Mover mover;
    private final OwnWrites ownWrites = new OwnWrites();
    private final Set<Path> swept = ConcurrentHashMap.newKeySet();
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);
    private final Turns turns;

    /** With no other process to wait for. */
    public FileStore() {
        this(LARGEST);
    }

    /** Takes turns with this user's other windows and commands, by a lock in the state folder. */
    public FileStore(Path state, long largest) {
        this(new RealDisk(), largest, new Turns(Optional.of(state)));
    }

    public FileStore(long largest) {
        this(new RealDisk(), largest);
    }

    FileStore(Disk disk, long largest) {
        this(disk, largest, new Turns(Optional.empty()));
    }

    private FileStore(Disk disk, long largest, Turns turns) {
        this.disk = disk;
        this.largest = largest;
        this.turns = turns;
        this.loader = new Loader(disk, largest);
        this.writer = new Writer(disk, loader, ownWrites);
        this.creator = new Creator(disk, writer, ownWrites);
        this.mover = new Mover(disk, loader, ownWrites);
    }

    OwnWrites ownWrites() {
        return ownWrites;
    }

    Disk disk() {
        return disk;
    }

    /** In bytes; larger files are not opened. */
    public long largest() {
        return largest;
    }

    public Loaded load(Path path) {
        ReentrantLock lock = lock(real(path));
        lock.lock();
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
        try (Turns.Turn _ = turn(path)) {
            for (int i = 0; i < TRIES; i++) {
                Optional<SaveOutcome> outcome = trySave(path, wanted, expected);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
            return busy(path);
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
        try (Turns.Turn _ = turn(path)) {
            sweepOnce(path);
            return creator.create(path, text.encode(), true);
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
        try (Turns.Turn _ = turn(path)) {
            sweepOnce(path);
            for (int i = 0; i < TRIES; i++) {
                Optional<CreateOutcome> outcome = tryOverwrite(path, wanted);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
            return busy(path);
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

    /**
     * Gives a file another name, in the same folder or another that is there, if it still holds
     * what was loaded; never takes a name that something has, in any letter case.
     */
    public MoveOutcome move(Path from, Path to, Stamp expected) {
        try (Turns.Turn _ = turn(from)) {
            return mover.move(from, to, expected);
        }
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

    /** One writer at a time, of this process and of the user's others. */
    private Turns.Turn turn(Path path) {
        Path one = real(path);
        ReentrantLock lock = lock(one);
        lock.lock();
        Turns.Turn turn = turns.take(one);
        return () -> {
            turn.close();
            lock.unlock();
        };
    }

    private ReentrantLock lock(Path real) {
        return locks[Math.floorMod(real.hashCode(), locks.length)];
    }

    private Path real(Path path) {
        try {
            return disk.real(path);
        } catch (IOException absent) {
            return path.toAbsolutePath().normalize();
        }
    }
}
