package galley.bench;

import galley.store.UserFolders;
import galley.ui.Program;
import galley.ui.window.FilePicker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/** Measures the window over a whole collection: its first list, and a change of very many files. */
public final class WindowBench {

    private static final int CHANGED = 30_000;

    /** Time for what begins once all is listed, in milliseconds. */
    private static final int SETTLING = 20_000;

    private final FiveLayouts collection;
    private final int count;
    private final Path root;
    private final Program.Files files;
    private final AtomicLong longest = new AtomicLong();

    private WindowBench(Path folder, int count) {
        this.count = count;
        root = folder.resolve("articles");
        collection = new FiveLayouts(root, count);
        Path own = folder.resolve("window");
        files =
                Program.Files.of(
                        new UserFolders(
                                own.resolve("config"), own.resolve("state"), own.resolve("cache")));
    }

    /** What to measure: {@code index}, {@code first} or {@code changes}; a folder; how many. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 2 ? Integer.parseInt(args[2]) : FiveLayouts.USUAL;
        var bench = new WindowBench(Path.of(args[1]), count);
        bench.collection.write();
        switch (args[0]) {
            case "index" -> bench.index();
            case "first" -> bench.first();
            default -> bench.changes(Math.min(CHANGED, count / 2));
        }
        Runtime.getRuntime().halt(0);
    }

    private void first() {
        var window = new CompletableFuture<Long>();
        var list = new CompletableFuture<Long>();
        var whole = new CompletableFuture<Long>();
        var first = new ArrayList<String>();
        var last = new ArrayList<String>();
        long asked = System.nanoTime();
        start(
                program -> {
                    program.openFolder(root);
                    program.show();
                    var pulses = new AtomicLong();
                    var seen = new AtomicLong();
                    eachPulse(
                            () -> {
                                long millis = (System.nanoTime() - asked) / 1_000_000;
                                if (!program.stage().isShowing()) {
                                    return;
                                }
                                // What is laid out in one pulse is drawn before the next but one.
                                if (pulses.incrementAndGet() == 3) {
                                    window.complete(millis);
                                }
                                if (seen.get() > 0 || !titles(program).isEmpty()) {
                                    seen.incrementAndGet();
                                }
                                if (seen.get() >= 2 && window.isDone() && list.complete(millis)) {
                                    first.addAll(titles(program));
                                }
                                if (lines(program).size() > count && !whole.isDone()) {
                                    last.addAll(titles(program));
                                    whole.complete(millis);
                                }
                            });
                });
        whole.join();
        System.out.printf(
                Locale.ROOT,
                "| first screen of the list | %d ms after the window, which was there %d ms after it was asked for; all of the list after %d ms, %s |%n",
                list.join() - window.join(),
                window.join(),
                whole.join(),
                last.equals(first) ? "with the same first lines" : "with other lines first");
    }

    private static List<?> lines(Program program) {
        return program.stage().getScene().getRoot().lookup("#library-list")
                        instanceof ListView<?> list
                ? list.getItems()
                : List.of();
    }

    /** Of the articles in sight. */
    private static List<String> titles(Program program) {
        return program
                .stage()
                .getScene()
                .getRoot()
                .lookupAll("#library-list .list-cell .article-name")
                .stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null && !text.isBlank())
                .sorted()
                .toList();
    }

    private void start(Consumer<Program> then) {
        Platform.setImplicitExit(false);
        Platform.startup(
                () ->
                        then.accept(
                                new Program(
                                        new Stage(),
                                        files,
                                        owner -> FilePicker.NOTHING,
                                        site -> {})));
    }

    /** The window, as it is without anything opened. */
    private Program shown() {
        var shown = new CompletableFuture<Program>();
        start(
                program -> {
                    program.show();
                    shown.complete(program);
                });
        return shown.join();
    }

    /** Everything is found out for the first time: the list, the index, the links. */
    private void index() {
        Program program = shown();
        var gaps = new ConcurrentLinkedQueue<Long>();
        watchPulses(gaps::add);
        Platform.runLater(() -> program.open(root));
        await(() -> program.collection().library().size() >= count);
        long listed = System.nanoTime();
        int before = gaps.size();
        await(() -> says(program, "Reading"));
        await(() -> !says(program, "Reading"));
        List<Long> millis = gaps.stream().skip(before).map(g -> g / 1_000_000).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| all text of %,d articles read while the window is shown | %.1f s; longest times between two pulses %s ms, %d of %,d over 50 |%n",
                count,
                (System.nanoTime() - listed) / 1e9,
                millis.subList(Math.max(0, millis.size() - 5), millis.size()),
                millis.stream().filter(g -> g > 50).count(),
                millis.size());
        System.out.printf(
                Locale.ROOT, "| heap in use then, after a collection | %d MB |%n", heapInUse());
    }

    private static long heapInUse() {
        try {
            Thread.sleep(SETTLING / 4);
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return (machine.totalMemory() - machine.freeMemory()) >> 20;
    }

    private static boolean says(Program program, String words) {
        return program.stage().getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(
                        label ->
                                label instanceof Labeled text
                                        && text.getText() != null
                                        && text.getText().startsWith(words));
    }

    private static void watchPulses(LongConsumer gap) {
        var before = new long[] {0};
        Platform.runLater(
                () ->
                        eachPulse(
                                () -> {
                                    long now = System.nanoTime();
                                    if (before[0] > 0) {
                                        gap.accept(now - before[0]);
                                    }
                                    before[0] = now;
                                }));
    }

    private void changes(int changed) throws IOException, InterruptedException {
        Program program = shown();
        Platform.runLater(() -> program.open(root));
        Path last = collection.file(changed - 1);
        await(() -> program.collection().library().size() >= count);
        Thread.sleep(SETTLING);
        watchPulses(gap -> longest.accumulateAndGet(gap, Math::max));
        for (int i = 0; i < changed; i++) {
            Files.writeString(
                    collection.file(i), collection.article(i, (int) (System.nanoTime() | 1)));
        }
        Files.writeString(
                last, Files.readString(last).replaceFirst("\ndate: .*", "\ndate: 1999-09-09"));
        long written = System.nanoTime();
        longest.set(0);
        await(
                () ->
                        program.collection()
                                .library()
                                .find(last)
                                .filter(item -> item.date().contains("1999"))
                                .isPresent());
        System.out.printf(
                Locale.ROOT,
                "| %,d files changed outside, in the list | %.1f s; longest time between two pulses %d ms |%n",
                changed,
                (System.nanoTime() - written) / 1e9,
                longest.get() / 1_000_000);
        for (int i = 0; i < changed; i++) {
            Files.delete(collection.file(i));
        }
        collection.write();
    }

    private static void await(BooleanSupplier holds) {
        boolean there = false;
        while (!there) {
            var answer = new CompletableFuture<Boolean>();
            Platform.runLater(() -> answer.complete(holds.getAsBoolean()));
            there = answer.join();
            try {
                Thread.sleep(100);
            } catch (InterruptedException nobodyDoes) {
                throw new IllegalStateException(nobodyDoes);
            }
        }
    }

    private static void eachPulse(Runnable work) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                work.run();
            }
        }.start();
    }
}
