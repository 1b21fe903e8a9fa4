package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.support.Child;
import galley.store.Loaded.NotOpened;
import galley.store.Loaded.Opened;
import galley.store.SaveOutcome.NotSaved;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What an ordinary user may not do. Root may do everything, so a process of nobody tries. */
@EnabledOnOs(OS.LINUX)
class PermissionsTest {

    static final class Nobody {
        public static void main(String[] args) {
            var store = new FileStore();
            Path folder = Path.of(args[0]);
            print(store.load(folder.resolve("secret.md")));
            print(store.load(folder.resolve("shut/a.md")));
            Opened fixed = (Opened) store.load(folder.resolve("fixed.md"));
            System.out.println(fixed.readOnly().isPresent());
            print(store.save(fixed.path(), SourceText.of("new"), fixed.stamp()));
            Opened mine = (Opened) store.load(folder.resolve("mine.md"));
            print(store.save(mine.path(), SourceText.of("new"), mine.stamp()));
            print(store.saveNew(folder.resolve("fresh.md"), SourceText.of("new")));
        }

        private static void print(Object outcome) {
            System.out.println(
                    switch (outcome) {
                        case NotOpened none -> none.kind() + " " + none.what();
                        case NotSaved none -> none.what();
                        default -> outcome.toString();
                    });
        }
    }

    @Test
    void forbiddenThingsAreSaidClearly() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && Files.exists(Path.of("/usr/bin/setpriv")),
                "skipped: needs root and setpriv");
        Path folder = Files.createTempDirectory("galley");
        try {
            prepare(folder);
            Process child =
                    Child.start(
                            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                            Nobody.class,
                            folder);
            String said = new String(child.getInputStream().readAllBytes());
            assumeTrue(!said.startsWith("Error: "), "skipped: nobody may not read the classes");
            assertEquals(expected(folder), said);
            assertEquals("x", Files.readString(folder.resolve("mine.md")));
        } finally {
            delete(folder);
        }
    }

    private static String expected(Path folder) {
        return """
        NO_PERMISSION You may not read secret.md.
        NO_PERMISSION You may not read a.md.
        true
        fixed.md was not saved: its permissions do not allow you to change it.
        mine.md was not saved: you may not write in the folder %1$s.
        fresh.md was not saved: you may not write in the folder %1$s.
        """
                .formatted(folder.toString());
    }

    private static void prepare(Path folder) throws IOException {
        mode(folder, "rwxr-xr-x");
        mode(Files.writeString(folder.resolve("secret.md"), "x"), "rw-------");
        mode(Files.writeString(folder.resolve("fixed.md"), "x"), "r--r--r--");
        mode(Files.writeString(folder.resolve("mine.md"), "x"), "rw-rw-rw-");
        Path shut = Files.createDirectory(folder.resolve("shut"));
        Files.writeString(shut.resolve("a.md"), "x");
        mode(shut, "rwx------");
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                assertTrue(Files.deleteIfExists(file));
            }
        }
    }
}
