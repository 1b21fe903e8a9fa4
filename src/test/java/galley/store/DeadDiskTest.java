package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.SourceText;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that answers nothing, as one that was pulled out, says nothing of what is on it. */
class DeadDiskTest {

    @TempDir Path folder = Path.of("");

    private static FileStore store(Set<String> dead) {
        var real = new RealDisk();
        Disk disk =
                (Disk)
                        Proxy.newProxyInstance(
                                Disk.class.getClassLoader(),
                                new Class<?>[] {Disk.class},
                                (self, method, arguments) -> {
                                    if (dead.contains(method.getName())) {
                                        throw new IOException("Input/output error");
                                    }
                                    try {
                                        return method.invoke(real, arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
        return new FileStore(disk, FileStore.LARGEST);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isNotTakenForAnEmptyOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "Text");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);
        Stamp stamp = ((Loaded.Opened) new FileStore().load(file)).stamp();
        for (Path path : new Path[] {file, link}) {
            for (Set<String> dead :
                    List.of(
                            Set.of("attributes"),
                            Set.of("attributes", "ownAttributes", "real"),
                            Set.of("real"),
                            Set.of("read"))) {
                var none = assertInstanceOf(Loaded.NotOpened.class, store(dead).load(path));
                assertEquals(Loaded.Kind.FAILED, none.kind(), path + " " + dead);
                assertTrue(none.what().contains("could not be read"), none.what());
                assertInstanceOf(
                        SaveOutcome.NotSaved.class,
                        store(dead).save(path, SourceText.of("Other"), stamp),
                        path + " " + dead);
            }
        }
        assertEquals("Text", Files.readString(file));
    }

    @Test
    void whatIsBelowAFileIsNotThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "Text");
        for (Path below : new Path[] {file.resolve("b.md"), file.resolve("b/c.md")}) {
            var none = assertInstanceOf(Loaded.NotOpened.class, new FileStore().load(below));
            assertEquals(Loaded.Kind.MISSING, none.kind());
        }
    }
}
