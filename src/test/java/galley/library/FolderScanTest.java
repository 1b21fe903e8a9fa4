package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.ScanReport.Batch;
import galley.library.ScanReport.Done;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {

    @TempDir Path root;

    private void write(String path, String title) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "---\ntitle: >-\n    %s\nsubject: Physics\ndate: 2024-11-30\n---\n\n&nbsp;"
                        .formatted(title));
    }

    private static List<ScanReport> scan(Path folder) throws Exception {
        return scan(folder, Optional.empty());
    }

    private static List<ScanReport> scan(Path folder, Optional<Path> kept) throws Exception {
        List<ScanReport> reports = new ArrayList<>();
        var done = new CompletableFuture<Done>();
        FolderScan.start(
                folder,
                kept,
                report -> {
                    reports.add(report);
                    if (report instanceof Done end) {
                        done.complete(end);
                    }
                });
        done.get(20, TimeUnit.SECONDS);
        return reports;
    }

    private static List<FoundArticle> articles(List<ScanReport> reports) {
        List<FoundArticle> all = new ArrayList<>();
        for (ScanReport report : reports) {
            if (report instanceof Batch batch) {
                all.addAll(batch.articles());
            }
        }
        return all;
    }

    private static List<String> places(List<ScanReport> reports) {
        Map<String, List<String>> folders = new LinkedHashMap<>();
        for (FoundArticle article : articles(reports)) {
            folders.computeIfAbsent(article.folder(), f -> new ArrayList<>())
                    .add(article.folder() + ":" + article.title());
        }
        return folders.values().stream().flatMap(of -> of.stream().sorted()).toList();
    }

    @Test
    void listsFolderByFolder() throws Exception {
        write("b/2.md", "zebra");
        write("b/1.md", "Apple");
        write("a/x/deep.markdown", "Deep");
        write("a/one.MD", "One");
        write("top.md", "Top");
        write("a/note.txt", "No");
        write("a/page.mdx", "No");
        assertEquals(
                List.of(":Top", "a:One", "a/x:Deep", "b:Apple", "b:zebra"), places(scan(root)));
        FoundArticle top = articles(scan(root)).getFirst();
        assertEquals(
                new FoundArticle(
                        root.resolve("top.md"),
                        Path.of("top.md"),
                        "Top",
                        "",
                        "Physics",
                        "",
                        Optional.of("2024-11-30")),
                top);
    }

    @Test
    void theNextLookShowsAllAtOnceAndReadsOnlyWhatIsAnother() throws Exception {
        Optional<Path> kept = Optional.of(root.resolve("cache/one.catalogue"));
        Path folder = root.resolve("in");
        write("in/a/stays.md", "Stays");
        write("in/a/changes.md", "Before");
        write("in/b/goes.md", "Goes");
        assertEquals(3, articles(scan(folder, kept)).size());
        write("in/a/changes.md", "After it");
        write("in/c/comes.md", "Comes");
        Files.delete(folder.resolve("b/goes.md"));
        List<ScanReport> reports = scan(folder, kept);
        Batch known = (Batch) reports.getFirst();
        assertEquals(
                Set.of("Stays", "Before", "Goes"),
                known.articles().stream().map(FoundArticle::title).collect(Collectors.toSet()));
        Batch others = (Batch) reports.get(2);
        assertEquals(
                Set.of("After it", "Comes"),
                others.articles().stream().map(FoundArticle::title).collect(Collectors.toSet()));
        assertEquals(new ScanReport.Gone(List.of(folder.resolve("b/goes.md"))), reports.get(3));
        assertEquals(3, ((Done) reports.get(4)).articles());
        assertEquals(5, reports.size());
        Object written = fileKey(kept.orElseThrow());
        List<ScanReport> third = scan(folder, kept);
        assertEquals(3, articles(third).size());
        assertEquals(written, fileKey(kept.orElseThrow()), "it would be the same");
        assertEquals(3, third.size(), "nothing is read where nothing is another");
    }

    /** Another one where the file was replaced; null where the system has none. */
    private static Object fileKey(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatCannotBeLookedIntoIsNotGone() throws Exception {
        Optional<Path> kept = Optional.of(root.resolve("cache/one.catalogue"));
        Path folder = root.resolve("in");
        write("in/a/one.md", "One");
        write("in/b/two.md", "Two");
        write("in/c/deep/three.md", "Three");
        write("in/d.md", "Four");
        assertEquals(4, ((Done) scan(folder, kept).getLast()).articles());
        Files.delete(folder.resolve("a/one.md"));
        Files.delete(folder.resolve("d.md"));
        Files.createSymbolicLink(folder.resolve("d.md"), Path.of("d.md"));
        Path forbidden = folder.resolve("c");
        Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("---------"));
        List<ScanReport> reports = scan(folder, kept);
        Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("r--------"));
        List<ScanReport> again = scan(folder, kept);
        Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("rwx------"));
        for (List<ScanReport> look : List.of(reports, again)) {
            assertEquals(3, ((Done) look.getLast()).articles(), look::toString);
        }
        assertTrue(
                reports.contains(new ScanReport.Gone(List.of(folder.resolve("a/one.md")))),
                reports::toString);
        assertTrue(again.stream().noneMatch(r -> r instanceof ScanReport.Gone));
        assertEquals(3, keptIn(kept.orElseThrow()));
        Files.move(folder, root.resolve("away"));
        reports = scan(folder, kept);
        assertTrue(reports.stream().noneMatch(r -> r instanceof ScanReport.Gone));
        assertEquals(3, keptIn(kept.orElseThrow()));
    }

    private static int keptIn(Path catalogue) {
        List<Catalogue.Entry> entries = new ArrayList<>();
        assertTrue(Catalogue.read(catalogue, entries::addAll));
        return entries.size();
    }

    @Test
    void aDamagedCatalogueIsMadeAgain() throws Exception {
        Path kept = root.resolve("cache/one.catalogue");
        write("in/a.md", "One");
        scan(root.resolve("in"), Optional.of(kept));
        Files.write(kept, new byte[] {1, 2, 3});
        assertEquals(1, articles(scan(root.resolve("in"), Optional.of(kept))).size());
        assertEquals(1, keptIn(kept));
    }

    @Test
    void skipsWhatHoldsNoArticles() throws Exception {
        write(".git/a.md", "no");
        write("node_modules/p/a.md", "no");
        write("x/target/a.md", "no");
        write(".hidden/a.md", "no");
        write("x/.draft.md", "no");
        write("x/a.md", "yes");
        Files.createDirectories(root.resolve("x/folder.md"));
        write("x/folder.md/b.md", "in a folder of that name");
        assertEquals(List.of("x:yes", "x/folder.md:in a folder of that name"), places(scan(root)));
        Path target = root.resolve("x/target");
        assertEquals(List.of(":no"), places(scan(target)), "asked for by name it is searched");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void loopsEndAndLinksOutsideAreFollowedOnce() throws Exception {
        write("in/a/one.md", "One");
        write("out/two.md", "Two");
        Path in = root.resolve("in");
        Files.createSymbolicLink(in.resolve("a/up"), Path.of(".."));
        Files.createSymbolicLink(in.resolve("a/top"), root);
        Files.createSymbolicLink(in.resolve("b"), Path.of("a"));
        Files.createSymbolicLink(in.resolve("c"), Path.of("../out"));
        Files.createSymbolicLink(in.resolve("d"), Path.of("../out"));
        Files.createSymbolicLink(root.resolve("out/back"), in);
        List<String> places = places(scan(in));
        assertEquals(2, places.size(), places::toString);
        assertEquals("a:One", places.getFirst());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void commandsFindWhatTheWindowLists() throws Exception {
        write("in/b/.draft.md", "no");
        write("in/b/two.md", "A");
        write("in/a/one.MARKDOWN", "B");
        write("out/three.md", "C");
        Path in = root.resolve("in");
        Files.createSymbolicLink(in.resolve("c"), Path.of("../out"));
        Files.createSymbolicLink(in.resolve("b/up"), in);
        Files.createSymbolicLink(in.resolve("lost.md"), Path.of("nowhere"));
        List<String> failed = new ArrayList<>();
        List<Path> found = ArticleTree.of(in, failed);
        assertEquals(
                List.of(
                        in.resolve("a/one.MARKDOWN"),
                        in.resolve("b/two.md"),
                        in.resolve("c/three.md")),
                found);
        assertEquals(found, articles(scan(in)).stream().map(FoundArticle::file).sorted().toList());
        assertEquals(1, failed.size(), failed::toString);
        assertEquals(List.of(in.resolve("x")), ArticleTree.of(in.resolve("x"), failed));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatCannotBeReadIsSaid() throws Exception {
        write("a.md", "One");
        Files.createSymbolicLink(root.resolve("b.md"), Path.of("nowhere.md"));
        new ProcessBuilder("mkfifo", root.resolve("pipe.md").toString()).start().waitFor();
        List<ScanReport> reports = scan(root);
        assertEquals(List.of(":One"), places(reports));
        assertEquals(
                List.of("b.md is a link to a file that is not there."),
                ((Batch) reports.get(1)).unread().stream().map(ScanReport.Unread::what).toList());
        Batch none = (Batch) scan(root.resolve("gone")).get(1);
        assertEquals("gone is not there any more.", none.unread().getFirst().what());
    }

    @Test
    void aThousandFilesComeInBatches() throws Exception {
        String body = "---\n" + "answer: >-\n    " + "word ".repeat(1100);
        for (int i = 0; i < 1000; i++) {
            write("s%d/a%d.md".formatted(i % 40, i), "Title " + i);
            Files.writeString(
                    root.resolve("s%d/a%d.md".formatted(i % 40, i)),
                    Files.readString(root.resolve("s%d/a%d.md".formatted(i % 40, i))) + body);
        }
        List<ScanReport> reports = scan(root);
        Done done = (Done) reports.getLast();
        assertEquals(1000, done.articles());
        assertEquals(CollectionFacts.of(root), done.facts());
        assertTrue(reports.size() > 4, "in several batches");
    }

    @Test
    void theBeginningOfTheLastLookIsToldBeforeTheRest() throws Exception {
        for (int i = 0; i < 450; i++) {
            write("s%d/a%03d.md".formatted(i % 5, i), "Title %03d".formatted(i));
        }
        Optional<Path> kept = Optional.of(root.resolveSibling(root.getFileName() + ".catalogue"));
        List<FoundArticle> first = articles(scan(root, kept));
        List<ScanReport> again = scan(root, kept);
        assertEquals(
                List.of(400, 50),
                again.stream()
                        .filter(r -> r instanceof Batch)
                        .map(r -> ((Batch) r).articles().size())
                        .toList());
        assertEquals(Set.copyOf(first), Set.copyOf(articles(again)));
        List<FoundArticle> inOrder =
                first.stream()
                        .sorted(
                                Comparator.comparing(FoundArticle::folder)
                                        .thenComparing(FoundArticle::title))
                        .toList();
        assertEquals(inOrder, articles(again), "what was kept is in order");
        Files.delete(kept.get());
    }

    @Test
    void canBeCancelled() throws Exception {
        for (int i = 0; i < 2000; i++) {
            write("s%d/a%d.md".formatted(i % 20, i), "Title " + i);
        }
        var batches = new AtomicInteger();
        var done = new CompletableFuture<Done>();
        var started = new CompletableFuture<FolderScan>();
        Consumer<ScanReport> listener =
                report -> {
                    switch (report) {
                        case ScanReport.Gone gone -> {}
                        case ScanReport.Begun begun -> {}
                        case Batch batch -> {
                            batches.incrementAndGet();
                            started.join().cancel();
                        }
                        case Done end -> done.complete(end);
                    }
                };
        started.complete(FolderScan.start(root, Optional.empty(), listener));
        assertTrue(done.get(20, TimeUnit.SECONDS).cancelled());
        assertEquals(1, batches.get());
    }

    /** Scans, and stops once a report is such. */
    private List<ScanReport> stopped(Path folder, Path kept, Predicate<ScanReport> when)
            throws Exception {
        List<ScanReport> reports = new ArrayList<>();
        var done = new CompletableFuture<Done>();
        var started = new CompletableFuture<FolderScan>();
        started.complete(
                FolderScan.start(
                        folder,
                        Optional.of(kept),
                        report -> {
                            reports.add(report);
                            if (when.test(report)) {
                                started.join().stop();
                            }
                            if (report instanceof Done end) {
                                done.complete(end);
                            }
                        }));
        assertTrue(done.get(20, TimeUnit.SECONDS).cancelled());
        return reports;
    }

    @Test
    void whatWasReadBeforeItIsStoppedIsListedAndNotReadAgain() throws Exception {
        Path folder = root.resolve("in");
        Path kept = root.resolve("cache/one.catalogue");
        int all = 2_000;
        for (int i = 0; i < all; i++) {
            write("in/s%d/a%d.md".formatted(i % 20, i), "Title " + i);
        }
        List<ScanReport> first = stopped(folder, kept, report -> report instanceof Batch);
        int listed = articles(first).size();
        assertTrue(listed >= 200, "only %d are listed".formatted(listed));
        assertEquals(listed, keptIn(kept));
        List<ScanReport> second = scan(folder, Optional.of(kept));
        assertEquals(all, articles(second).size(), "each is told once, from either");
        assertEquals(all, ((Done) second.getLast()).articles());
    }

    @Test
    void whatAStoppedLookHasNotMetIsNotGone() throws Exception {
        Path folder = root.resolve("in");
        Path kept = root.resolve("cache/one.catalogue");
        write("in/a.md", "A");
        write("in/b.md", "B");
        scan(folder, Optional.of(kept));
        Files.delete(folder.resolve("a.md"));
        List<ScanReport> second =
                stopped(folder, kept, report -> report instanceof ScanReport.Begun);
        assertEquals(2, articles(second).size());
        assertEquals(2, ((Done) second.getLast()).articles());
        assertTrue(second.stream().noneMatch(r -> r instanceof ScanReport.Gone));
        assertEquals(
                List.of(folder.resolve("a.md")),
                scan(folder, Optional.of(kept)).stream()
                        .flatMap(
                                r ->
                                        r instanceof ScanReport.Gone(var files)
                                                ? files.stream()
                                                : Stream.of())
                        .toList());
    }

    @Test
    void whatGitIgnoresIsLeftOut() throws Exception {
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve(".gitignore"), "/drafts/\n*.tmp.md\n!keep.tmp.md\n");
        write("drafts/a.md", "A");
        write("in/drafts/b.md", "B");
        write("in/c.tmp.md", "C");
        write("in/keep.tmp.md", "D");
        write("in/deep/.gitignore", "No");
        Files.writeString(root.resolve("in/deep/.gitignore"), "e.md\n");
        write("in/deep/e.md", "E");
        write("in/e.md", "F");
        assertEquals(List.of("in:D", "in:F", "in/drafts:B"), places(scan(root)));
        assertEquals(3, places(scan(root.resolve("in"))).size());
        assertEquals(3, ArticleTree.of(root, new ArrayList<>()).size());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNotUtf8IsListedEveryTime() throws Exception {
        write("in/a.md", "A");
        var make =
                new ProcessBuilder(
                        "bash",
                        "-c",
                        "printf -- '---\\ntitle: B\\n---\\n' > $'in/\\xff.md'; printf -- '---\\ntitle: C\\n---\\n' > $'in/\\xfe.md'");
        assertEquals(0, make.directory(root.toFile()).start().waitFor());
        Optional<Path> kept = Optional.of(root.resolve("cache/one.catalogue"));
        for (int i = 0; i < 2; i++) {
            List<ScanReport> reports = scan(root.resolve("in"), kept);
            assertEquals(
                    Set.of("A", "B", "C"),
                    articles(reports).stream()
                            .map(FoundArticle::title)
                            .collect(Collectors.toSet()));
            assertEquals(3, ((Done) reports.getLast()).articles());
            assertTrue(reports.stream().noneMatch(r -> r instanceof ScanReport.Gone));
        }
    }

    @Test
    void filesThatVanishWhileItScansAreNoFault() throws Exception {
        for (int i = 0; i < 300; i++) {
            write("s%d/a%d.md".formatted(i % 10, i), "A" + i);
        }
        var done = new CompletableFuture<Done>();
        var deleter =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    for (int i = 0; i < 300; i += 2) {
                                        root.resolve("s%d/a%d.md".formatted(i % 10, i))
                                                .toFile()
                                                .delete();
                                    }
                                });
        FolderScan.start(
                root,
                Optional.empty(),
                report -> {
                    if (report instanceof Done end) {
                        done.complete(end);
                    }
                });
        int articles = done.get(20, TimeUnit.SECONDS).articles();
        deleter.join();
        assertTrue(articles >= 150 && articles <= 300, "" + articles);
        assertEquals(150, articles(scan(root)).size());
    }
}
