package galley.store;

import galley.store.DiskChange.Changed;
import galley.store.DiskChange.Deleted;
import galley.store.Loaded.Kind;
import galley.store.Loaded.NotOpened;
import galley.store.Loaded.Opened;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One open file and what is known of it. Guarded by the watch that owns it. */
final class Watched {

    private static final long DEBOUNCE = Duration.ofMillis(150).toNanos();

    /** A file that keeps changing is looked at this often all the same. */
    private static final long LONGEST = Duration.ofSeconds(1).toNanos();

    /** A file written so lately may be written again without its size and time moving. */
    private static final Duration RECENT = Duration.ofSeconds(3);

    final Path path;

    /** Empty while the file is gone and that was reported. */
    private Optional<Stamp> known;

    /** The hash of what this program is about to put there; empty for nothing. */
    private String coming = "";

    /** Moves when what is known changes, so that a look that began before does not count. */
    private int revision;

    /** A program that replaces a file in two steps gets a second chance. */
    private boolean missedOnce;

    private boolean due;
    private long at;
    private long since;

    Watched(Path path, Stamp known) {
        this.path = path;
        this.known = Optional.of(known);
    }

    int revision() {
        return revision;
    }

    void know(Stamp stamp) {
        known = Optional.of(stamp);
        coming = "";
        missedOnce = false;
        revision++;
    }

    void expect(String hash) {
        coming = hash;
        revision++;
    }

    void lookSoon() {
        long now = System.nanoTime();
        if (!due) {
            since = now;
        }
        due = true;
        at = Math.min(now + DEBOUNCE, since + LONGEST);
    }

    /** For a look without a sign: it must not put off one that is due. */
    void lookSoonUnlessDue() {
        if (!due) {
            lookSoon();
        }
    }

    /** Nanoseconds until the file is to be looked at; {@code most} when it is not. */
    long waits(long now, long most) {
        return due ? Math.clamp(at - now, 0, most) : most;
    }

    boolean takeDue(long now) {
        boolean take = due && at - now <= 0;
        due = due && !take;
        return take;
    }

    /** Whether the file's size, time and identity speak for reading it. */
    boolean suspicious(Disk disk) {
        try {
            BasicFileAttributes now = disk.attributes(path);
            return known.isEmpty()
                    || !known.get().looksLike(now)
                    || now.lastModifiedTime().toInstant().isAfter(Instant.now().minus(RECENT));
        } catch (IOException absent) {
            return known.isPresent();
        }
    }

    /** What a look at the disk means, if anything. */
    Optional<DiskChange> judge(Loaded loaded) {
        return switch (loaded) {
            case Opened now -> judge(now);
            case NotOpened none
                    when none.kind() == Kind.MISSING || none.kind() == Kind.BROKEN_LINK ->
                    missed();
            // Saving will say what is in the way; until then nothing is lost.
            case NotOpened other -> Optional.empty();
        };
    }

    private Optional<DiskChange> judge(Opened now) {
        missedOnce = false;
        if (known.isPresent() && known.get().sameContent(now.stamp())) {
            known = Optional.of(now.stamp());
            return Optional.empty();
        }
        boolean ours = now.stamp().hash().equals(coming);
        know(now.stamp());
        return ours ? Optional.empty() : Optional.of(new Changed(path, now));
    }

    private Optional<DiskChange> missed() {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!missedOnce) {
            missedOnce = true;
            lookSoon();
            return Optional.empty();
        }
        known = Optional.empty();
        missedOnce = false;
        revision++;
        return Optional.of(new Deleted(path));
    }

    Path real() {
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            return path.toAbsolutePath().normalize();
        }
    }

    /**
     * The folders in which something happens when the file changes: the link's and the target's.
     */
    Set<Path> folders() {
        Path link = Explain.folder(path);
        Path target = Explain.folder(real());
        return link.equals(target) ? Set.of(link) : Set.of(link, target);
    }

    boolean concerns(FolderSigns.Signs signs) {
        return signs.everything()
                || signs.paths().contains(path.toAbsolutePath())
                || signs.paths().contains(real());
    }
}
