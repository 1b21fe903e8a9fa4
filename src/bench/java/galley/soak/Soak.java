package galley.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Validity;
import galley.schema.Schema;
import galley.store.FileStore;
import galley.store.FlakyDisk;
import galley.store.Journal;
import galley.store.Loaded;
import galley.store.Origin;
import galley.store.Recovered;
import galley.store.SaveOutcome;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.SourceText;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Edits, saves and opens articles at random for some minutes, on a disk of which any step may go
 * wrong, and looks after each step whether what Galley promises holds. The memory in use is told of
 * again and again.
 */
public final class Soak {

    private static final double OFTEN = 0.01;
    private static final int EDITS_OF_ONE = 30;
    private static final long EVERY = 30_000_000_000L;

    private static final String[] TEXTS = {
        "",
        "plain",
        "a: b",
        "it's \"so\"",
        " lead",
        "trail ",
        "# no comment",
        "- item",
        "two\nlines",
        "\n",
        "tab\there",
        "é 学习 😀",
        "no",
        "1.10",
        "2024-11-30",
        "---",
        "...",
        "{{ x }}",
        "%x",
        "*a",
        "\\n \\nabla",
        "$x$",
        "a\n\n\nb\n",
        "\u0085x",
        "x\u2028y",
        "'",
        "\"",
        "[",
        "null",
        "~"
    };

    private final Random random;
    private final FlakyDisk disk;
    private final FileStore flaky;
    private final FileStore sound = new FileStore();
    private final Path folder;
    private final Path state;
    private final TreeMap<Path, byte[]> originals = new TreeMap<>();
    private final List<Double> heap = new ArrayList<>();
    private long edits;
    private long refused;
    private long saves;
    private long refusedSaves;
    private long opens;
    private long outside;
    private long recoveries;

    private Soak(Path samples, Path work, long seed) throws IOException {
        this.random = new Random(seed);
        this.disk = new FlakyDisk(seed, OFTEN);
        this.flaky = disk.store();
        this.folder = Files.createDirectories(work.resolve("articles"));
        this.state = Files.createDirectories(work.resolve("state"));
        try (Stream<Path> all = Files.walk(samples)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                String text = Files.readString(file);
                for (String form :
                        List.of(text, text.replace("\n", "\r\n"), "\uFEFF" + text + "\n")) {
                    originals.put(folder.resolve(originals.size() + ".md"), form.getBytes(UTF_8));
                }
            }
        }
    }

    /** Minutes, a folder of articles, a number to begin with. */
    public static void main(String[] args) throws IOException {
        double minutes = Double.parseDouble(args[0]);
        Path samples = Path.of(args[1]);
        long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
        Path work = Files.createTempDirectory("galley-soak");
        System.out.println("seed " + seed);
        try {
            var soak = new Soak(samples, work, seed);
            for (var file : soak.originals.entrySet()) {
                Files.write(file.getKey(), file.getValue());
            }
            soak.run((long) (minutes * 60e9));
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
    }

    private void run(long nanos) throws IOException {
        List<Path> files = List.copyOf(originals.keySet());
        long start = System.nanoTime();
        long tell = start;
        System.out.println("| seconds | edits | refused | saves | opened again | heap MB |");
        System.out.println("|---|---|---|---|---|---|");
        while (System.nanoTime() - start < nanos) {
            one(files.get(random.nextInt(files.size())));
            if (System.nanoTime() - tell > EVERY) {
                tell = System.nanoTime();
                row((tell - start) / 1e9);
            }
        }
        row((System.nanoTime() - start) / 1e9);
        System.out.printf(
                "%n%,d articles, %,d edits, %,d refused; %,d saves, %,d that said why not; %,d opened again; %,d changes from outside; %,d texts recovered%n%s%nheap after a collection %.1f MB at first, %.1f MB at the end, %.1f MB at most%nnothing lost, nothing torn, nothing left lying about%n",
                files.size(),
                edits,
                refused,
                saves,
                refusedSaves,
                opens,
                outside,
                recoveries,
                disk.counts(),
                heap.getFirst(),
                heap.getLast(),
                heap.stream().max(Comparator.naturalOrder()).orElse(0.0));
    }

    private void row(double seconds) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double used = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
        heap.add(used);
        System.out.printf(
                "| %.0f | %,d | %,d | %,d | %,d | %.1f |%n",
                seconds, edits, refused, saves, opens, used);
    }

    /** One article from its first text through some edits. */
    private void one(Path file) throws IOException {
        Files.write(file, originals.get(file));
        Article article = open(file).orElse(null);
        for (int i = 0; article != null && i < EDITS_OF_ONE; i++) {
            article = edited(article);
            if (random.nextInt(3) == 0) {
                article = saved(file, article);
            }
        }
    }

    private Optional<Article> open(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        opens++;
        try {
            if (flaky.load(file) instanceof Loaded.Opened opened) {
                Article article = Article.parse(opened.text());
                same(bytes, article.source().encode(), "opened and encoded");
                return Optional.of(article);
            }
            return Optional.empty();
        } catch (FlakyDisk.Crash crash) {
            restarted();
            return Optional.empty();
        } finally {
            same(bytes, Files.readAllBytes(file), "a file that was opened");
        }
    }

    // ---- edits ----

    private Article edited(Article article) {
        Edit edit = edit(article);
        edits++;
        return switch (article.plan(edit)) {
            case Outcome.Refused(String reason, Span place) -> {
                refused++;
                hold(!reason.isBlank(), "a refusal without a reason: " + edit);
                yield article;
            }
            case Outcome.Patched done -> {
                Promise.broken(article, edit, done)
                        .ifPresent(what -> hold(false, what + "\n" + edit + "\n" + article.text()));
                if (random.nextInt(20) == 0) {
                    Validity.problems(done.article(), Schema.of(done.article()));
                }
                yield random.nextInt(4) == 0 ? article : done.article();
            }
        };
    }

    private Edit edit(Article article) {
        List<KeyPath> paths = Promise.paths(article);
        NewValue text = new NewValue.Text(any(TEXTS));
        if (paths.isEmpty() || random.nextInt(5) == 0) {
            return text(article);
        }
        KeyPath path = paths.get(random.nextInt(paths.size()));
        return switch (random.nextInt(10)) {
            case 0 -> new Edit.Remove(path);
            case 1 -> new Edit.Rename(path, "new" + random.nextInt(5));
            case 2 -> new Edit.Move(path, random.nextInt(6));
            case 3 ->
                    new Edit.Add(
                            path.parent(),
                            "added" + random.nextInt(5),
                            text,
                            random.nextInt(9),
                            Optional.empty());
            case 4 -> new Edit.Insert(path, random.nextInt(3), text);
            case 5 -> new Edit.Set(path, new NewValue.Plain("-1.0"));
            case 6 -> new Edit.Set(path, new NewValue.Items(List.of(text, text)));
            default -> new Edit.Set(path, text);
        };
    }

    /** The answer, or any stretch of the file, as typing does. */
    private Edit text(Article article) {
        if (random.nextInt(8) == 0) {
            String all = article.text();
            int at = random.nextInt(all.length() + 1);
            int to = Math.min(all.length(), at + random.nextInt(4));
            return new Edit.ReplaceText(Patches.of(new Patch(whole(all, at, to), any(TEXTS))));
        }
        String markdown = article.answer().markdown();
        int at = random.nextInt(markdown.length() + 1);
        int to = Math.min(markdown.length(), at + random.nextInt(20));
        return new Edit.ReplaceAnswer(new Patch(whole(markdown, at, to), any(TEXTS)));
    }

    private static Span whole(String text, int from, int to) {
        return new Span(start(text, from), Math.max(start(text, from), start(text, to)));
    }

    private static int start(String text, int at) {
        boolean inPair =
                at > 0
                        && at < text.length()
                        && (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                                || (text.charAt(at - 1) == '\r' && text.charAt(at) == '\n'));
        return inPair ? at - 1 : at;
    }

    private String any(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    // ---- files ----

    /** The article as its file holds it afterwards. */
    private Article saved(Path file, Article article) throws IOException {
        byte[] before = Files.readAllBytes(file);
        byte[] wanted = article.source().encode();
        saves++;
        boolean kept = keep(file, article.source());
        try {
            if (!(flaky.load(file) instanceof Loaded.Opened opened)) {
                refusedSaves++;
                same(before, Files.readAllBytes(file), "a file that was not opened");
                return article;
            }
            byte[] theirs = before;
            if (random.nextInt(15) == 0) {
                outside++;
                theirs = (new String(before, UTF_8) + "x\n").getBytes(UTF_8);
                Files.write(file, theirs);
            }
            SaveOutcome outcome = flaky.save(file, article.source(), opened.stamp());
            byte[] now = Files.readAllBytes(file);
            switch (outcome) {
                case SaveOutcome.Saved s -> same(wanted, now, "a saved file");
                case SaveOutcome.Unchanged u -> same(wanted, now, "an unchanged file");
                case SaveOutcome.ChangedOnDisk c -> same(theirs, now, "a file changed outside");
                case SaveOutcome.Vanished v -> hold(false, "the file is said to be gone");
                case SaveOutcome.NotSaved(String what, String remedy) -> {
                    refusedSaves++;
                    hold(!what.isBlank() && !remedy.isBlank(), "a failure without words");
                    hold(
                            Arrays.equals(theirs, now) || Arrays.equals(wanted, now),
                            "a file that was not saved is torn: " + file);
                }
            }
        } catch (FlakyDisk.Crash crash) {
            byte[] now = Files.readAllBytes(file);
            restarted();
            byte[] swept = Files.readAllBytes(file);
            same(now, swept, "a file after a new start");
            if (kept) {
                recovered(file, article.source());
            }
            return Article.parse(((Loaded.Opened) sound.load(file)).text());
        }
        onlyThese();
        return article;
    }

    private boolean keep(Path file, SourceText text) throws IOException {
        if (random.nextInt(4) > 0) {
            return false;
        }
        try (Journal journal = Journal.open(state, sound)) {
            // Those of saves that went well are no longer wanted.
            journal.recoverable().forEach(journal::discard);
            return journal.keep(new Origin.Unnamed(String.valueOf(file.getFileName())), text)
                    .isEmpty();
        }
    }

    private void recovered(Path file, SourceText text) throws IOException {
        try (Journal journal = Journal.open(state, sound)) {
            for (Recovered recovered : journal.recoverable()) {
                if (recovered.origin() instanceof Origin.Unnamed(String id, Optional<Path> proposed)
                        && id.equals(String.valueOf(file.getFileName()))) {
                    recoveries++;
                    same(text.encode(), recovered.text().encode(), "a recovered text");
                }
                journal.discard(recovered);
            }
        }
    }

    private void restarted() {
        disk.restart();
        FlakyDisk.sweep(folder);
        onlyThese();
    }

    private void onlyThese() {
        String[] names = folder.toFile().list();
        if (names == null || names.length != originals.size()) {
            // What a failed step left may wait for the next start.
            FlakyDisk.sweep(folder);
            names = folder.toFile().list();
        }
        hold(
                names != null && names.length == originals.size(),
                "left lying about: " + Arrays.toString(names));
    }

    private static void same(byte[] wanted, byte[] now, String what) {
        hold(Arrays.equals(wanted, now), what + " holds other bytes");
    }

    private static void hold(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException("the promise is broken: " + what);
        }
    }
}
