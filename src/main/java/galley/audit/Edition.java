package galley.audit;

import galley.store.Stamp;
import galley.text.SourceText;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Tells one build of the program from another, by the jars it runs from and by its Java. */
final class Edition {

    private Edition() {}

    /** That of this program; empty where it cannot be told. */
    static Optional<String> running() {
        CodeSource source = Edition.class.getProtectionDomain().getCodeSource();
        try {
            List<Path> path = new ArrayList<>();
            for (String entry :
                    System.getProperty("java.class.path", "").split(File.pathSeparator)) {
                path.add(Path.of(entry));
            }
            return source == null
                    ? Optional.empty()
                    : of(Path.of(source.getLocation().toURI()), path);
        } catch (URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    /**
     * Empty where one of them is no file: classes in a folder may be others at any time.
     *
     * @param own the program's jar, which counts by what is in it: a build may have the size and,
     *     where times are set to one, the time of another
     * @param path all jars it runs from, whose names have their versions
     */
    static Optional<String> of(Path own, List<Path> path) {
        try {
            List<String> parts = new ArrayList<>(List.of(Runtime.version().toString()));
            for (Path jar : path) {
                if (!Files.isRegularFile(jar)) {
                    return Optional.empty();
                }
                if (!Files.isSameFile(jar, own)) {
                    parts.add(jar.getFileName() + " " + Files.size(jar));
                }
            }
            try (var zip = new ZipFile(own.toFile())) {
                zip.stream()
                        .map(e -> e.getName() + " " + e.getSize() + " " + e.getCrc())
                        .sorted()
                        .forEach(parts::add);
            }
            return Optional.of(Stamp.hashOf(SourceText.of(String.join("\n", parts))));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
