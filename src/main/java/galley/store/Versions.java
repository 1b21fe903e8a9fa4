package galley.store;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The last versions of each file that was saved here, kept outside the collection. Of each file and
 * of all together only so much is kept; the oldest go first. May be used from many threads and
 * processes: a version is one file, whole or not there.
 */
public final class Versions {

    /**
     * @param most versions of one file
     * @param largest bytes of a version; a larger text has none
     * @param room bytes of all versions of all files together
     */
    public record Limits(int most, long largest, long room) {
        public static final Limits USUAL = new Limits(50, 4L << 20, 256L << 20);
    }

    /**
     * @param when it was kept
     * @param size in bytes
     */
    public record Version(Instant when, long size, Path file) {}

    private static final Pattern NAME = Pattern.compile("(\\d{13})-[0-9a-f]{16}\\.version");

    private final Path root;
    private final FileStore store;
    private final Limits limits;

    /**
     * @param state the user's state folder; the versions have a folder of their own in it
     */
    public Versions(Path state, FileStore store, Limits limits) {
        this.root = state.resolve("versions");
        this.store = store;
        this.limits = limits;
    }

    /**
     * Keeps a text of a file, unless it is the newest kept already.
     *
     * @return why it could not be kept
     */
    public Optional<NotSaved> keep(Path file, SourceText text, Instant when) {
        byte[] bytes = text.encode();
        if (bytes.length > limits.largest()) {
            return Optional.empty();
        }
        Path folder = folder(file);
        String hash = Stamp.hash(bytes).substring(0, 16);
        List<Version> all = list(folder);
        if (!all.isEmpty() && name(all.getFirst()).endsWith("-" + hash + ".version")) {
            return Optional.empty();
        }
        long millis =
                all.isEmpty()
                        ? when.toEpochMilli()
                        : Math.max(when.toEpochMilli(), all.getFirst().when().toEpochMilli() + 1);
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            return Optional.of(notKept(failure.toString()));
        }
        Path entry = folder.resolve("%013d-%s.version".formatted(millis, hash));
        return switch (store.replace(entry, bytes)) {
            case NotSaved failed -> Optional.of(notKept(failed.what()));
            case CreateOutcome kept -> {
                thin(folder);
                yield Optional.empty();
            }
        };
    }

    private static NotSaved notKept(String why) {
        return new NotSaved(
                "The version just saved is not kept for going back: " + why,
                "The article itself is saved. Make room, or switch versions off in the settings.");
    }

    private void thin(Path folder) {
        list(folder).stream().skip(limits.most()).forEach(v -> delete(v.file()));
        List<Version> all = new ArrayList<>();
        for (Path each : folders()) {
            all.addAll(list(each));
        }
        all.sort(Comparator.comparing(Version::when).reversed());
        long sum = 0;
        for (Version version : all) {
            sum += version.size();
            if (sum > limits.room()) {
                delete(version.file());
            }
        }
    }

    private void delete(Path file) {
        Temps.deleteQuietly(store.disk(), file);
    }

    /** What is kept of a file, newest first. */
    public List<Version> of(Path file) {
        return list(folder(file));
    }

    /** The text of a version; empty where it was thinned out meanwhile. */
    public Optional<SourceText> read(Version version) {
        try {
            byte[] bytes = store.disk().read(version.file(), limits.largest());
            String hash = Stamp.hash(bytes).substring(0, 16);
            return name(version).endsWith("-" + hash + ".version")
                    ? Optional.of(SourceText.decode(bytes).text())
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String name(Version version) {
        return String.valueOf(version.file().getFileName());
    }

    private List<Path> folders() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static List<Version> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> version(file).stream())
                    .sorted(Comparator.comparing(Version::when).reversed())
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Optional<Version> version(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Version(
                            Instant.ofEpochMilli(Long.parseLong(name.group(1))),
                            Files.size(file),
                            file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Named by what the path leads to, so that a link and its target have the same versions. */
    private Path folder(Path file) {
        Path real;
        try {
            real = store.disk().real(file);
        } catch (IOException absent) {
            real = file.toAbsolutePath().normalize();
        }
        byte[] name = real.toUri().toString().getBytes(StandardCharsets.UTF_8);
        return root.resolve(Stamp.hash(name).substring(0, 32));
    }
}
