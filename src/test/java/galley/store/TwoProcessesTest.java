package galley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import galley.support.Child;
import galley.store.Loaded.Opened;
import galley.store.SaveOutcome.ChangedOnDisk;
import galley.store.SaveOutcome.NotSaved;
import galley.store.SaveOutcome.Saved;
import galley.store.SaveOutcome.Unchanged;
import galley.store.SaveOutcome.Vanished;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores of several processes that save one file at the same time: none undoes another's save. */
class TwoProcessesTest {

    private static final int PROCESSES = 3;
    private static final int COUNTS = 200;

    @TempDir Path folder;

    /** Counts on in a file, each time from what it has read there. */
    static final class Counter {
        public static void main(String[] args) throws IOException {
            var store = new FileStore(Path.of(args[1]), FileStore.LARGEST);
            Path file = Path.of(args[0]);
            System.out.println("ready");
            System.in.read();
            for (int counted = 0; counted < COUNTS; ) {
                var opened = (Opened) store.load(file);
                int number = number(opened.text().characters());
                var next = SourceText.of(number + 1 + " by " + ProcessHandle.current().pid());
                switch (store.save(file, next, opened.stamp())) {
                    case Saved saved -> counted++;
                    case ChangedOnDisk theirs -> {}
                    case NotSaved busy -> {}
                    case Unchanged unchanged -> throw new IllegalStateException("" + unchanged);
                    case Vanished vanished -> throw new IllegalStateException("" + vanished);
                }
            }
            System.out.println("done");
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.split(" ")[0]);
    }

    @Test
    void noneUndoesWhatAnotherHasSaved() throws Exception {
        Path file = Files.writeString(folder.resolve("count.md"), "0 by nobody");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(Child.start(List.of(), Counter.class, file, folder.resolve("state")));
        }
        for (Process process : processes) {
            assertEquals("ready", process.inputReader().readLine());
        }
        for (Process process : processes) {
            process.outputWriter().write("go\n");
            process.outputWriter().flush();
        }
        for (Process process : processes) {
            assertEquals("done", process.inputReader().readLine());
            assertEquals(0, process.waitFor());
        }
        assertEquals(PROCESSES * COUNTS, number(Files.readString(file)));
        try (var left = Files.list(folder)) {
            assertEquals(Set.of(file, folder.resolve("state")), left.collect(Collectors.toSet()));
        }
    }

    @Test
    void withoutAPlaceForTheLockItIsSavedAllTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("count.md"), "0 by nobody");
        Path noFolder = Files.createFile(folder.resolve("state"));
        var store = new FileStore(noFolder, FileStore.LARGEST);
        Stamp stamp = ((Opened) store.load(file)).stamp();
        assertInstanceOf(Saved.class, store.save(file, SourceText.of("1 by me"), stamp));
    }
}
