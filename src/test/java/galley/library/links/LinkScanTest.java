package galley.library.links;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.ArticleTree;
import galley.library.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collection's links are read once, and then only where its files are others. */
class LinkScanTest {

    @TempDir Path temp = Path.of("");
    private Path root = Path.of("");
    private Path kept = Path.of("");

    @BeforeEach
    void write() throws IOException {
        root = Files.createDirectories(temp.resolve("articles"));
        kept = LinkScan.fileFor(temp.resolve("cache"), root);
        put("a.md", "a", "b");
        put("b.md", "b", "none");
        put("c.md", "c", "b");
    }

    private void put(String name, String url, String to) throws IOException {
        Files.writeString(
                root.resolve(name),
                "---\nid: 1\nurl: /x/%s\nrelated_article1:\n    id: 2\n    url: /x/%s\n---\n"
                        .formatted(url, to));
    }

    private LinkScan.Scanned scan(LinkGraph graph) {
        return LinkScan.run(root, Optional.of(kept), graph, Progress.UNSEEN);
    }

    private static List<String> pointing(LinkGraph graph, String path) {
        return graph.pointingAt(path).stream().map(LinkUse::from).sorted().toList();
    }

    @Test
    void onlyWhatIsAnotherIsReadAgain() throws IOException {
        assertEquals(3, scan(new LinkGraph(true)).read());
        var again = new LinkGraph(true);
        LinkScan.Scanned second = scan(again);
        assertEquals(0, second.read());
        assertEquals(3, second.articles());
        assertEquals(List.of("a.md", "c.md"), pointing(again, "b.md"));
        put("a.md", "a", "c");
        Files.setLastModifiedTime(root.resolve("a.md"), FileTime.fromMillis(1));
        Files.delete(root.resolve("c.md"));
        put("d.md", "d", "b");
        var third = new LinkGraph(true);
        assertEquals(2, scan(third).read());
        assertEquals(List.of("d.md"), pointing(third, "b.md"));
        var fourth = new LinkGraph(true);
        assertEquals(0, scan(fourth).read());
        assertEquals(third.counts(), fourth.counts());
        assertEquals(3, fourth.articles());
    }

    @Test
    void aLookThatWasJustMadeIsTakenForTheFiles() throws IOException {
        ArticleTree.Look look = ArticleTree.look(root, () -> false);
        put("d.md", "d", "b");
        var graph = new LinkGraph(true);
        assertEquals(3, LinkScan.run(root, look, Optional.of(kept), graph, Progress.UNSEEN).read());
        assertEquals(List.of("a.md", "c.md"), pointing(graph, "b.md"));
        assertEquals(1, scan(new LinkGraph(true)).read());
    }

    @Test
    void whatIsDamagedIsMadeAgain() throws IOException {
        scan(new LinkGraph(true));
        byte[] bytes = Files.readAllBytes(kept);
        for (int i = 0; i < bytes.length; i += 7) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x55;
            Files.write(kept, damaged);
            var graph = new LinkGraph(true);
            scan(graph);
            assertEquals(List.of("a.md", "c.md"), pointing(graph, "b.md"));
        }
        Files.write(kept, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(3, scan(new LinkGraph(true)).read());
    }

    @Test
    void withoutAPlaceToKeepItAllIsReadEachTime() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        for (int i = 0; i < 2; i++) {
            var graph = new LinkGraph(true);
            LinkScan.Scanned scanned =
                    LinkScan.run(root, Optional.of(file.resolve("x")), graph, Progress.UNSEEN);
            assertEquals(3, scanned.read());
            assertTrue(scanned.unread().isEmpty());
        }
    }

    @Test
    void whatIsKeptOutlivesAScanThatWasEndedAndADiskThatWasAway() throws IOException {
        scan(new LinkGraph(true));
        byte[] whole = Files.readAllBytes(kept);
        var ended =
                new Progress() {
                    @Override
                    public void at(int done, int all) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        LinkScan.run(root, Optional.of(kept), new LinkGraph(true), ended);
        assertArrayEquals(whole, Files.readAllBytes(kept));
        Path away = Files.move(root, temp.resolve("away"));
        scan(new LinkGraph(true));
        assertArrayEquals(whole, Files.readAllBytes(kept));
        Files.move(away, root);
        assertEquals(0, scan(new LinkGraph(true)).read());
    }

    @Test
    void whatAScanHasReadBeforeItWasEndedIsNotReadAgain() throws IOException {
        int all = 300;
        for (int i = 3; i < all; i++) {
            put(i + ".md", String.valueOf(i), "b");
        }
        var ended = new AtomicBoolean();
        var first =
                new Progress() {
                    @Override
                    public void at(int done, int of) {
                        ended.set(true);
                    }

                    @Override
                    public boolean isCancelled() {
                        return ended.get();
                    }
                };
        LinkScan.Scanned some = LinkScan.run(root, Optional.of(kept), new LinkGraph(true), first);
        assertTrue(some.cancelled());
        assertTrue(some.read() > 0 && some.read() < all, some.read() + " were read");
        var whole = new LinkGraph(true);
        LinkScan.Scanned rest = scan(whole);
        assertEquals(all - some.read(), rest.read());
        assertEquals(all, rest.articles());
        assertEquals(all - 1, pointing(whole, "b.md").size());
    }
}
