package galley.store;

import galley.store.Origin.OfFile;
import galley.store.Origin.Unnamed;
import galley.store.SaveOutcome.NotSaved;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Unsaved texts, kept where a crash cannot reach them. Each process writes into a part of its own,
 * so two windows never take each other's; a part whose process is gone is taken over by the next
 * {@link #recoverable()}. May be used from many threads.
 */
public final class Journal implements AutoCloseable {

    private static final Pattern PART =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path root;
    private final FileStore store;
    private final JournalFolder own;
    private final List<JournalFolder> inherited = new ArrayList<>();

    private Journal(Path root, FileStore store, JournalFolder own) {
        this.root = root;
        this.store = store;
        this.own = own;
    }

    /**
     * @param state the user's state folder; the journal has a folder of its own in it
     * @throws IOException when nothing can be kept there
     */
    public static Journal open(Path state, FileStore store) throws IOException {
        Path root = Files.createDirectories(state.resolve("recovery"));
        while (true) {
            // Another process may take the new lock file for one of the dead: then try the next.
            Optional<JournalFolder> own =
                    JournalFolder.take(root.resolve(UUID.randomUUID().toString()));
            if (own.isPresent()) {
                return new Journal(root, store, own.get());
            }
        }
    }

    /** Keeps a text in place of the one kept before; says so when that was not possible. */
    public synchronized Optional<NotSaved> keep(Origin origin, SourceText text) {
        byte[] bytes = new JournalEntry(origin, text, Instant.now()).write();
        return switch (store.replace(own.entry(name(origin)), bytes)) {
            case NotSaved failed ->
                    Optional.of(
                            new NotSaved(
                                    "Unsaved changes cannot be kept for recovery: " + failed.what(),
                                    "Save the article soon. " + failed.remedy()));
            case CreateOutcome kept -> Optional.empty();
        };
    }

    /** Forgets what this process kept of a file, after saving it or closing it without. */
    public void forget(Path file) {
        forget(name(file));
    }

    public void forgetUnnamed(String id) {
        forget(name(new Unnamed(id)));
    }

    private synchronized void forget(String name) {
        Temps.deleteQuietly(store.disk(), own.entry(name));
    }

    /** Forgets a text of a process that is gone, once the user has it or does not want it. */
    public synchronized void discard(Recovered recovered) {
        Temps.deleteQuietly(store.disk(), recovered.entry());
    }

    /**
     * What processes that are gone have left, newest first. What the disk holds anyway is dropped.
     * From now on these are this process's to {@link #discard}; what it does not discard the next
     * process finds again.
     */
    public synchronized List<Recovered> recoverable() {
        inherit();
        List<Recovered> all = new ArrayList<>();
        for (JournalFolder folder : inherited) {
            for (Path entry : folder.entries()) {
                read(entry).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(Recovered::when).reversed());
        return List.copyOf(all);
    }

    private void inherit() {
        try (Stream<Path> files = Files.list(root)) {
            for (Path folder : files.filter(Journal::isPart).sorted().toList()) {
                boolean ours =
                        folder.equals(own.path())
                                || inherited.stream().anyMatch(f -> f.path().equals(folder));
                if (!ours) {
                    inherit(folder);
                }
            }
        } catch (IOException unreadable) {
            // Nothing to recover from here; keeping will say that the folder is damaged.
        }
    }

    private static boolean isPart(Path folder) {
        return PART.matcher(String.valueOf(folder.getFileName())).matches()
                && Files.isDirectory(folder);
    }

    private void inherit(Path folder) {
        try {
            Optional<JournalFolder> taken = JournalFolder.take(folder);
            if (taken.isPresent() && taken.get().entries().isEmpty()) {
                taken.get().close();
            } else {
                taken.ifPresent(inherited::add);
            }
        } catch (IOException notOurs) {
            // Another user's, or garbage.
        }
    }

    private Optional<Recovered> read(Path entry) {
        byte[] bytes;
        try {
            bytes = store.disk().read(entry, Integer.MAX_VALUE);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        Optional<JournalEntry> read = JournalEntry.read(bytes);
        if (read.isPresent() && onDisk(read.get())) {
            Temps.deleteQuietly(store.disk(), entry);
            return Optional.empty();
        }
        return read.map(e -> new Recovered(e.origin(), e.text(), e.when(), entry));
    }

    private boolean onDisk(JournalEntry entry) {
        return switch (entry.origin()) {
            case Unnamed never -> entry.text().characters().isBlank();
            case OfFile file ->
                    store.load(file.path()) instanceof Loaded.Opened now
                            && now.stamp().hash().equals(Stamp.hash(entry.text().encode()));
        };
    }

    private static String name(Origin origin) {
        return switch (origin) {
            case OfFile file -> name(file.path());
            case Unnamed unnamed -> "unnamed-" + digest(unnamed.id());
        };
    }

    private static String name(Path file) {
        return "file-" + digest(file.toAbsolutePath().normalize().toUri().toString());
    }

    private static String digest(String id) {
        return Stamp.hash(id.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** Ends this process's part; what is kept still is recoverable from now on. */
    @Override
    public synchronized void close() throws IOException {
        own.close();
        for (JournalFolder folder : inherited) {
            folder.close();
        }
        inherited.clear();
    }
}
