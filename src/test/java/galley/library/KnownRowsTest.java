package galley.library;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.library.index.ArticleSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows are the same whether articles were read for them, or known by the index, from before or from
 * the last run.
 */
class KnownRowsTest {

    private static final Checks CHECKS =
            new Checks() {
                @Override
                public int problems(Path file, Article article) {
                    return article.fields().size() % 3;
                }

                @Override
                public List<String> broken(Path file, Article article) {
                    return switch (article.fields().size() % 3) {
                        case 0 -> List.of();
                        case 1 -> List.of("few=ok");
                        default -> List.of("few=bad", "fewer=info");
                    };
                }

                @Override
                public Optional<String> edition() {
                    return Optional.of("this");
                }
            };

    private static final List<String> COLUMNS =
            List.of("title", "seo.title", "problems", "rule", "date", "keyword", "words", "layout");

    @TempDir private Path folder;

    @Test
    void ofArticlesInManyShapes() throws Exception {
        write(Path.of("sample-articles"), "samples");
        Path shared = Path.of("..", "shared");
        if (Files.isDirectory(shared)) {
            write(shared.resolve("articles"), "articles");
            write(shared.resolve("site"), "site");
        } else {
            System.err.println("KnownRowsTest: ../shared is not there; its articles were skipped");
        }
        odd();
        agree();
    }

    /** Of all articles, and never of those that an index knows alone. */
    @Test
    void whatIsEverywhereEmptyIsThere() throws Exception {
        for (int i = 0; i < 100; i++) {
            Files.writeString(folder.resolve(i + ".md"), "---\ntitle: T\nauthor:\n---\n");
        }
        List<Path> files = ArticleTree.of(folder, new ArrayList<>());
        try (var search = ArticleSearch.of(folder, Optional.of(folder.resolve(".c")), CHECKS)) {
            search.update(Progress.UNSEEN);
            var known = new RowScan.Known(new RowMemory(), search.glances());
            for (String query : List.of("has:author", "missing:author", "missing:author")) {
                Answer answer = rows(query, files, known);
                assertEquals(List.of(), answer.unknown(), query);
                assertEquals(List.of("author"), answer.bare(), query);
            }
            Answer answer = rows("missing:autor", files, index(search));
            assertEquals(List.of("autor"), answer.bare(), "an index cannot tell more");
            assertEquals(List.of(), answer.unknown());
            var unindexed = new RowScan.Known(new RowMemory(), Glances.NONE);
            for (int i = 0; i < 2; i++) {
                Answer read = rows("missing:autor", files, unindexed);
                assertEquals(List.of("autor"), read.unknown());
                assertEquals(List.of(), read.bare(), "the graver is told alone");
            }
        }
    }

    @Test
    void ofWhatIsNoTextOrTooLongTheIndexTellsNothing() throws Exception {
        for (int i = 0; i < 100; i++) {
            Files.writeString(folder.resolve(i + ".md"), "---\ntitle: T\nsubject: S\n---\n");
        }
        byte[] latin = "---\ntitle: Caf\u00e9\nsubject: Physics\n---\n".getBytes(ISO_8859_1);
        Files.write(folder.resolve("latin.md"), latin);
        String words = "word ".repeat(1_800_000);
        Files.writeString(
                folder.resolve("long.md"),
                "---\ntitle: Long\nanswer: >-\n  " + words + "\nsubject: Physics\n---\n");
        List<Path> files = ArticleTree.of(folder, new ArrayList<>());
        try (var search = ArticleSearch.of(folder, Optional.of(folder.resolve(".c")), CHECKS)) {
            search.update(Progress.UNSEEN);
            var index = new RowScan.Known(new RowMemory(), search.glances());
            assertEquals(100, search.glances().of(Set.of("title")).size());
            assertEquals(2, rows("subject:physics", files, index).rows().size());
        }
    }

    @Test
    void aKeyThatFewArticlesHaveIsLookedForInThoseAlone() throws Exception {
        for (int i = 0; i < 100; i++) {
            String rare = i == 7 ? "rare: here\n" : "";
            Files.writeString(folder.resolve(i + ".md"), "---\ntitle: T\n" + rare + "---\n12\n");
        }
        List<Path> files = ArticleTree.of(folder, new ArrayList<>());
        try (var search = ArticleSearch.of(folder, Optional.of(folder.resolve(".c")), CHECKS)) {
            search.update(Progress.UNSEEN);
            // Unseen by size and time: whoever reads it finds the key.
            Path changed = folder.resolve("8.md");
            FileTime time = Files.getLastModifiedTime(changed);
            Files.writeString(changed, "---\nrare: T\n---\n123\n");
            Files.setLastModifiedTime(changed, time);
            assertEquals(
                    Set.of(folder.resolve("7.md")),
                    rows("has:rare", files, index(search)).rows().keySet());
            Answer none = rows("rarer:here", files, index(search));
            assertEquals(Map.of(), none.rows());
            assertEquals(List.of(), none.unknown(), "it may be there and empty");
            assertEquals(List.of("rarer"), none.bare());
            assertEquals(List.of(), rows("-rare:here", files, index(search)).bare());
        }
    }

    @Test
    void whichRulesAnotherLookHasFoundBrokenNobodyLooksForAgain() throws Exception {
        odd();
        List<Path> files = ArticleTree.of(folder, new ArrayList<>());
        var memory = new RowMemory();
        var broken = new BrokenRules(memory, CHECKS);
        ArticleSweep.run(
                folder,
                read -> broken.take(read, CHECKS.broken(read.file(), read.article())),
                Progress.UNSEEN);
        try (var search = ArticleSearch.of(folder, Optional.of(folder.resolve(".c")), CHECKS)) {
            search.update(Progress.UNSEEN);
            var nothing = new RowScan.Known(new RowMemory(), Glances.NONE);
            Set<Path> read = rows("rule:few", files, nothing).rows().keySet();
            assertTrue(read.size() > 2 && read.size() < files.size());
            // Unseen by size and time: whoever read them would find other rules.
            for (Path file : files) {
                FileTime time = Files.getLastModifiedTime(file);
                int more = (int) Files.size(file) - "---\n---\n".length();
                assertTrue(more >= 0);
                Files.writeString(file, "---\n---\n" + "x".repeat(more));
                Files.setLastModifiedTime(file, time);
            }
            var known = new RowScan.Known(memory, search.glances());
            assertEquals(read, rows("rule:few", files, known).rows().keySet());
        }
    }

    private static RowScan.Known index(ArticleSearch search) {
        return new RowScan.Known(new RowMemory(), search.glances());
    }

    private void write(Path from, String to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                Path at = folder.resolve(to).resolve(from.relativize(file).toString());
                Files.createDirectories(at.getParent());
                Files.copy(file, at);
            }
        }
    }

    private void odd() throws Exception {
        var random = new Random(7);
        List<String> lines =
                List.of(
                        "title: One",
                        "title: >-\n  folded\n  text",
                        "title: 'quoted: it''s'",
                        "Title: Two",
                        "subject: Physics",
                        "subject: [Physics, Music]",
                        "subject:",
                        "subject: ~",
                        "empty:",
                        "date: 2024-11-30",
                        "date: 2025-01-02T03:04:05Z",
                        "id: 7",
                        "id: 007",
                        "score: -1.0",
                        "score: 12",
                        "keywords: a, b",
                        "tags: [x, y]",
                        "layout: post",
                        "seo:\n  title: S\n  page_keywords: k, l",
                        "seo:\n  page_description: |\n    two\n    lines",
                        "url: /learn/physics/one",
                        "author: \"A # B\"",
                        "answer: Some \\n words.",
                        "blank: ''",
                        "blank: ' '",
                        "list:\n  - inner: x\n  - inner: y",
                        "group:\n  deep: x",
                        "od\u017Fkey: 1",
                        "folder: mine");
        for (int i = 0; i < 150; i++) {
            var text = new StringBuilder("---\n");
            for (int n = random.nextInt(6); n >= 0; n--) {
                text.append(lines.get(random.nextInt(lines.size()))).append('\n');
            }
            text.append(i % 10 == 0 ? "broken [\n" : "---\n").append("Words of text ").append(i);
            Path file = folder.resolve("odd/" + i % 3 + "/" + i + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    private void agree() throws Exception {
        List<Path> files = ArticleTree.of(folder, new ArrayList<>());
        try (var search = ArticleSearch.of(folder, Optional.of(folder.resolve(".c")), CHECKS)) {
            search.update(Progress.UNSEEN);
            var memory = new RowMemory();
            var counting = RowMemory.of(folder, folder.resolve(".c"));
            rows("", files, new RowScan.Known(counting, Glances.NONE));
            counting.keepForNextRun(CHECKS);
            int rows = 0;
            for (String query : QUERIES) {
                var nothing = new RowScan.Known(new RowMemory(), Glances.NONE);
                Answer read = rows(query, files, nothing);
                var index = new RowScan.Known(new RowMemory(), search.glances());
                Answer found = rows(query, files, index);
                assertEquals(read.rows(), found.rows(), "by the index: " + query);
                assertEquals(read.unread(), found.unread(), query);
                // Of what it does not read it does not say that it lacks a key.
                assertTrue(read.unknown().containsAll(found.unknown()), query);
                var lastRun = RowMemory.of(folder, folder.resolve(".c"));
                Answer kept = rows(query, files, new RowScan.Known(lastRun, search.glances()));
                assertEquals(read.rows(), kept.rows(), "from the last run: " + query);
                assertTrue(read.unknown().containsAll(kept.unknown()), "from the last run");
                var both = new RowScan.Known(memory, search.glances());
                for (String time : List.of("from before: ", "a second time: ")) {
                    Answer again = rows(query, files, both);
                    assertEquals(read.rows(), again.rows(), time + query);
                    assertTrue(read.unknown().containsAll(again.unknown()), time + query);
                }
                rows += read.rows().size();
            }
            assertTrue(rows > QUERIES.size(), "the queries find something");
        }
    }

    private static final List<String> QUERIES =
            List.of(
                    "",
                    "title:one",
                    "title:=One",
                    "TITLE:two",
                    ".title:two",
                    "subject:physics",
                    "subject:=Physics",
                    "-subject:physics",
                    "has:subject",
                    "missing:subject",
                    "missing:score",
                    "score:<0",
                    "score:-1",
                    "id:7",
                    "date:2024-11..2025-01",
                    "date:>2024",
                    "keyword:k",
                    "keyword:x OR keyword:b",
                    "layout:post",
                    "author:\"a # b\"",
                    "seo.title:s",
                    "seo.page_description:two",
                    "seo.page_keywords:k",
                    "url:learn",
                    "folder:odd",
                    ".folder:mine",
                    "path:odd/1",
                    "words:>5",
                    "has:problem",
                    "rule:few",
                    "rule:few=bad",
                    "-rule:fewer subject:physics",
                    "rule:none OR words:>5",
                    "problems:2",
                    "modified:today",
                    "-modified:today",
                    "words",
                    "answer:words",
                    "subject:physics words:<9 (has:problem OR missing:title)",
                    "nosuchkey:1",
                    "has:empty",
                    "missing:empty",
                    "missing:nosuchkey subject:physics",
                    "-nosuchkey:1",
                    "nosuchkey:=\"\"",
                    "empty:=\"\"",
                    "-empty:x",
                    "blank:=\"\"",
                    "BLANK:\"\"",
                    "has:blank",
                    "missing:blank",
                    "list.inner:x",
                    "list[0].inner:x",
                    "has:list[1].inner",
                    "group.DEEP:x",
                    "has:group",
                    "rare OR rare:x",
                    "oddkey:1",
                    "od\u017Fkey:1");

    /**
     * @param unknown keys that no article has
     * @param bare keys at which nothing stands
     */
    private record Answer(
            Map<Path, RowScan.Row> rows,
            List<String> unknown,
            List<String> bare,
            List<String> unread) {}

    private Answer rows(String query, List<Path> files, RowScan.Known known) throws Exception {
        Map<Path, RowScan.Row> rows = new LinkedHashMap<>();
        var last = new AtomicReference<RowScan.Report.Done>();
        var done = new CountDownLatch(1);
        RowScan.start(
                new RowScan.Wanted(folder, Query.read(query, Days.SYSTEM).query(), COLUMNS),
                files,
                CHECKS,
                known,
                report -> {
                    switch (report) {
                        case RowScan.Report.Rows some -> {
                            some.rows().forEach(row -> rows.put(row.file(), row));
                            some.gone().forEach(rows::remove);
                        }
                        case RowScan.Report.Done all -> {
                            last.set(all);
                            done.countDown();
                        }
                        case RowScan.Report.Settled all -> {}
                        case RowScan.Report.RuleLeftOut left -> {}
                    }
                });
        done.await();
        RowScan.Report.Done all = last.get();
        return new Answer(rows, all.unknown(), all.bare(), all.unread());
    }
}
