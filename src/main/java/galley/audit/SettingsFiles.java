package galley.audit;

import galley.check.advice.RuleBook;
import galley.library.Checks;
import galley.store.Stamp;
import galley.text.Place;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the settings that hold for a file: those of the nearest folder above that has some. */
public final class SettingsFiles {

    private static final int LARGEST = 1_000_000;

    /** No file's: one that could not be read is tried again. */
    private static final FileTime NEVER = FileTime.fromMillis(Long.MIN_VALUE);

    private final RuleBook book;
    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();
    private final Set<Path> followed = ConcurrentHashMap.newKeySet();

    /**
     * @param mark another for each text that can be followed
     */
    private record Kept(FileTime time, long size, String mark, CollectionSettings settings) {}

    public SettingsFiles(RuleBook book) {
        this.book = book;
    }

    /** The file that holds for an article or a folder. */
    public Optional<Path> nearest(Path place) {
        Path absolute = place.toAbsolutePath().normalize();
        Path start = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(CollectionSettings.FILE_NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Read anew when the file is another than when it was read last. */
    public CollectionSettings of(Path place) {
        return nearest(place)
                .map(file -> follow(file).settings())
                .orElseGet(CollectionSettings::defaults);
    }

    /** Equal in every run where the settings are the same; empty for those that all begin with. */
    String markOf(Path place) {
        return nearest(place).map(file -> follow(file).mark()).orElse("");
    }

    /** Whether all that holds there can be followed; {@link #faults} tells of it no sooner. */
    boolean isSound(Path place) {
        return nearest(place).map(file -> read(file).settings().faults().isEmpty()).orElse(true);
    }

    private Kept follow(Path file) {
        followed.add(file);
        return read(file);
    }

    /**
     * What cannot be followed in files that were followed for a folder or what is below, and are
     * there still.
     */
    List<Checks.Fault> faults(Path place) {
        Path folder = place.toAbsolutePath().normalize();
        kept.keySet().removeIf(file -> !Files.exists(file));
        return kept.entrySet().stream()
                .filter(e -> followed.contains(e.getKey()))
                .filter(
                        e ->
                                e.getKey().startsWith(folder)
                                        || nearest(folder).equals(Optional.of(e.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(
                        e ->
                                e.getValue().settings().faults().stream()
                                        .map(
                                                f ->
                                                        new Checks.Fault(
                                                                e.getKey(),
                                                                f.place(),
                                                                f.message())))
                .toList();
    }

    private Kept read(Path file) {
        Kept before = kept.get(file);
        Kept now = read(file, Optional.ofNullable(before));
        if (now != before) {
            kept.put(file, now);
        }
        return now;
    }

    private Kept read(Path file, Optional<Kept> before) {
        FileTime time = NEVER;
        long size = 0;
        try {
            time = Files.getLastModifiedTime(file);
            size = Files.size(file);
            if (before.isPresent()
                    && before.get().time().equals(time)
                    && before.get().size() == size) {
                return before.get();
            }
            if (size > LARGEST) {
                return new Kept(time, size, "", unreadable("The file is too large for settings."));
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new Kept(
                    time, size, Stamp.hashOf(SourceText.of(text)), SettingsReader.read(text, book));
        } catch (CharacterCodingException noText) {
            return new Kept(
                    time, size, "", unreadable("The file is not UTF-8 text. Save it as such."));
        } catch (IOException unreadable) {
            return new Kept(
                    NEVER,
                    0,
                    "",
                    unreadable("The file cannot be read: " + unreadable.getMessage()));
        }
    }

    private static CollectionSettings unreadable(String why) {
        CollectionSettings plain = CollectionSettings.defaults();
        return new CollectionSettings(
                plain.advice(),
                plain.data(),
                List.of(new CollectionSettings.Fault(new Place(1, 1), why)));
    }
}
