package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whose hidden files may go at once. */
class TempsTest {

    @TempDir Path folder = Path.of("");

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void thoseOfAProcessThatIsGone() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path own = Temps.fresh(folder);
        assertTrue(Temps.isTemporary(own), own.toString());
        assertFalse(Temps.isOrphan(own));
        String name = own.getFileName().toString();
        String machine = name.substring(0, 12);
        Path orphan = folder.resolve(machine + "%06x".formatted(gone.pid()) + name.substring(18));
        assertTrue(Temps.isTemporary(orphan), orphan.toString());
        Path other =
                folder.resolve(".galley-ffff" + "%06x".formatted(gone.pid()) + name.substring(18));
        for (Path file : List.of(own, orphan, other)) {
            Files.writeString(file, "x");
        }
        boolean known = !machine.endsWith("0000");
        assertEquals(known, Temps.isOrphan(orphan));
        assertFalse(Temps.isOrphan(other), "that of another machine");
        new FileStore().sweep(folder);
        assertTrue(Files.exists(own));
        assertTrue(Files.exists(other));
        assertEquals(!known, Files.exists(orphan));
    }
}
