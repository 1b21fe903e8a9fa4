package galley.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.store.CreateOutcome;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.store.SaveOutcome.NotSaved;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings of this user, in {@code settings.json}. Changes count at once and are written in the
 * background, at most twice a second. May be used from many threads.
 */
public final class SettingsStore implements AutoCloseable {

    private static final long PAUSE = 500;

    private final Path file;
    private final FileStore files;
    private final SettingsJson json = new SettingsJson();
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("settings").factory());
    private final Object writing = new Object();

    private final ObjectNode readAtFirst;
    private Settings settings;
    private Settings written;
    private Optional<NotSaved> trouble = Optional.empty();
    private Consumer<NotSaved> listener = trouble -> {};
    private boolean scheduled;

    /**
     * Reads what is there. A damaged file is put aside as {@code settings.json.damaged}, and {@link
     * #trouble} says so.
     *
     * @param config the user's folder for this program's settings; made when needed
     */
    public SettingsStore(Path config, FileStore files) {
        this.file = config.resolve("settings.json");
        this.files = files;
        readAtFirst = readRoot();
        settings = json.read(readAtFirst);
        written = settings;
    }

    private ObjectNode readRoot() {
        return switch (files.load(file)) {
            case Loaded.Opened opened ->
                    json.parse(opened.text().characters()).orElseGet(this::putAside);
            case Loaded.NotOpened none -> {
                if (none.kind() != Loaded.Kind.MISSING) {
                    trouble = Optional.of(new NotSaved(none.what(), none.remedy()));
                }
                yield json.empty();
            }
        };
    }

    private ObjectNode putAside() {
        Path damaged = file.resolveSibling("settings.json.damaged");
        try {
            Files.move(file, damaged, StandardCopyOption.REPLACE_EXISTING);
            trouble =
                    Optional.of(
                            new NotSaved(
                                    "The settings were damaged; the usual ones are used.",
                                    "The damaged file is kept as " + damaged + "."));
        } catch (IOException stuck) {
            trouble =
                    Optional.of(
                            new NotSaved(
                                    "The settings are damaged; the usual ones are used.",
                                    "Repair or delete " + file + "."));
        }
        return json.empty();
    }

    public synchronized Settings settings() {
        return settings;
    }

    /** What went wrong last, when reading or writing; gone after the next write that works. */
    public synchronized Optional<NotSaved> trouble() {
        return trouble;
    }

    /**
     * Told of what goes wrong from now on, on the thread that writes; once until it works again.
     */
    public synchronized void onTrouble(Consumer<NotSaved> told) {
        listener = told;
    }

    public synchronized void update(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        if (!scheduled && !settings.equals(written) && !writer.isShutdown()) {
            scheduled = true;
            writer.schedule(this::write, PAUSE, TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        synchronized (writing) {
            Settings now;
            synchronized (this) {
                scheduled = false;
                if (settings.equals(written)) {
                    return;
                }
                now = settings;
            }
            Optional<NotSaved> failed = store(now);
            Consumer<NotSaved> told;
            synchronized (this) {
                told = trouble.isPresent() ? known -> {} : listener;
                trouble = failed;
                if (failed.isEmpty()) {
                    written = now;
                }
            }
            failed.ifPresent(told);
        }
    }

    /**
     * Sets what was changed here in what the file holds now: another window may have written since.
     */
    private Optional<NotSaved> store(Settings now) {
        ObjectNode before = json.empty();
        ObjectNode after = json.empty();
        json.write(written, before);
        json.write(now, after);
        ObjectNode root = current().orElse(readAtFirst);
        for (var entry : after.properties()) {
            if (!entry.getValue().equals(before.get(entry.getKey()))) {
                put(root, entry.getKey(), entry.getValue());
            }
        }
        return save(json.print(root));
    }

    /** Of a place or a face what others know about it stays; lists and maps are replaced. */
    private static void put(ObjectNode root, String key, JsonNode value) {
        boolean parts = key.equals("window") || key.equals("font");
        if (parts && root.get(key) instanceof ObjectNode there && value instanceof ObjectNode now) {
            there.setAll(now);
        } else {
            root.set(key, value);
        }
    }

    private Optional<ObjectNode> current() {
        return files.load(file) instanceof Loaded.Opened opened
                ? json.parse(opened.text().characters())
                : Optional.empty();
    }

    private Optional<NotSaved> save(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException shown) {
            // Saving meets the same and says it in the user's words.
        }
        return switch (files.saveAs(file, SourceText.of(text), true)) {
            case NotSaved failed -> Optional.of(failed);
            case CreateOutcome saved -> Optional.empty();
        };
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        writer.shutdownNow();
        write();
    }
}
