package galley.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.audit.Scorecard.Count;
import galley.audit.Scorecard.Listing;
import galley.audit.Scorecard.RuleScore;
import galley.check.Severity;
import galley.article.Article;
import galley.library.ArticleFacts;
import galley.library.ArticleSweep;
import galley.library.Days;
import galley.library.Progress;
import galley.library.Query;
import galley.support.Corpus;
import galley.text.SourceText;
import galley.library.Templates;
import java.time.Clock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look at a whole collection: what is told, what is counted, and what it bears. */
class AuditTest {

    @TempDir Path folder = Path.of("");

    private static RuleScore score(Scorecard card, String rule) {
        return card.rules().stream().filter(r -> r.rule().equals(rule)).findFirst().orElseThrow();
    }

    // ---- what is told ----

    @Test
    void findingsOfArticlesComeInTheOrderOfTheirPaths() throws IOException {
        var shelf = new Shelf(folder);
        for (int n = 10; n < 99; n++) {
            shelf.put("t" + n + ".md", Shelf.article(n).replace("title: How", "titel: How"));
        }
        List<Path> files =
                shelf.look(Set.of("field-missing")).ofArticles().stream()
                        .map(Finding::file)
                        .toList();
        assertEquals(89, files.size());
        assertEquals(files.stream().sorted().toList(), files);
    }

    @Test
    void whatIsCountedCanBeSeenWhileMoreAreLookedAt() throws IOException {
        var shelf = new Shelf(folder);
        for (int n = 0; n < 200; n++) {
            shelf.put("t" + n + ".md", Shelf.article(n));
        }
        List<Scorecard> seen = Collections.synchronizedList(new ArrayList<>());
        var taker =
                new Audit.Taker() {
                    @Override
                    public void article(Path file, List<Finding> findings) {}

                    @Override
                    public void grown(Supplier<Scorecard> soFar) {
                        seen.add(soFar.get());
                    }
                };
        AuditReport report =
                Audit.load(new Templates())
                        .run(AuditRequest.of(List.of(folder)), taker, Progress.UNSEEN);
        List<Integer> articles = seen.stream().map(Scorecard::articles).sorted().toList();
        assertTrue(articles.size() > 2 && articles.getFirst() < 200, articles.toString());
        assertEquals(200, articles.getLast());
        Scorecard last =
                seen.stream().filter(card -> card.articles() == 200).findFirst().orElseThrow();
        assertEquals(report.scorecard().subjects(), last.subjects());
    }

    /** So that who asks for a rule after it need not have them read again. */
    @Test
    void ofEachArticleItTellsTheRulesThatAQueryWouldFindItBy() throws IOException {
        var shelf = Shelf.of(folder);
        shelf.change("a1.md", "author: A", "author: A: B");
        Files.write(
                folder.resolve("latin.md"),
                "---\ntitle: Caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        List<Path> roots = List.of(folder, Path.of("sample-articles"));
        var checks = new RuleChecks(new Templates(), Clock.systemDefaultZone());
        var looked = new AtomicInteger();
        var taker =
                new Audit.Taker() {
                    @Override
                    public void article(Path file, List<Finding> findings) {}

                    @Override
                    public void looked(ArticleSweep.Read read, List<String> broken) {
                        assertEquals(checks.broken(read.file(), read.article()), broken);
                        looked.addAndGet(broken.size());
                    }
                };
        AuditReport report =
                Audit.load(new Templates()).run(AuditRequest.of(roots), taker, Progress.UNSEEN);
        assertEquals(Set.of(), Set.copyOf(report.unread()));
        assertTrue(looked.get() > report.articles());
    }

    @Test
    void anArticleThatCannotBeReadIsJudgedByThatAlone() throws IOException {
        var shelf = Shelf.of(folder);
        shelf.change("a1.md", "author: A", "author: A: B");
        Shelf.Found found = shelf.look();
        List<Finding> ofIt =
                found.ofArticles().stream().filter(f -> f.file().endsWith("a1.md")).toList();
        assertEquals(List.of("yaml-colon-in-plain"), ofIt.stream().map(Finding::rule).toList());
        assertTrue(ofIt.getFirst().fixable());
    }

    @Test
    void aPageOfAnotherKindIsJudgedByItsTextAlone() throws IOException {
        var shelf = new Shelf(folder);
        shelf.put(
                "plans.md", "---\nseo:\n  title: x\nblocks:\n  - a: 1\n---\n![](/a.png) Short.\n");
        Set<String> rules =
                shelf.look().ofArticles().stream().map(Finding::rule).collect(Collectors.toSet());
        assertTrue(rules.contains("image-alt-missing"), rules.toString());
        assertTrue(
                rules.stream()
                        .noneMatch(
                                r ->
                                        r.startsWith("seo-")
                                                || r.startsWith("text-")
                                                || r.startsWith("description-")
                                                || r.startsWith("jsonld-")),
                rules.toString());
    }

    @Test
    void addressesOfDataAreAskedForOnlyWhereTheSiteIsKnown() throws IOException {
        var shelf = Shelf.of(folder);
        assertEquals(List.of(), shelf.look().by("jsonld-url-absolute"));
        assertTrue(
                shelf.look().report().scorecard().rules().stream()
                        .noneMatch(r -> r.rule().equals("jsonld-url-absolute")));
        shelf.put("galley.yaml", "site:\n  origin: https://example.com\n");
        assertEquals(List.of(), shelf.look().by("jsonld-url-absolute"));
    }

    @Test
    void dataThatThePageDoesNotShowIsTold() throws IOException {
        var shelf = Shelf.of(folder);
        shelf.put("galley.yaml", "site:\n  profile: qapage-education\n");
        shelf.change("a1.md", "question: How does wborkd work?", "question: Is it another one?");
        List<Finding> found = shelf.look().by("jsonld-visible");
        assertTrue(
                found.stream().allMatch(f -> f.file().endsWith("a1.md")) && !found.isEmpty(),
                found.toString());
    }

    @Test
    void settingsHoldForTheFolderTheyStandIn() throws IOException {
        var shelf = Shelf.of(folder);
        shelf.put("sub/b.md", Shelf.article(4).replace("author: A", "author: A: B"));
        shelf.put("sub/galley.yaml", "rules:\n  yaml: info\n  nonsense: off\n");
        Shelf.Found found = shelf.look();
        assertEquals("INFO", found.by("yaml-colon-in-plain").getFirst().severity().name());
        AuditReport.SettingsFault fault = found.report().faults().getFirst();
        assertEquals(3, fault.fault().place().line());
        assertTrue(fault.file().endsWith("sub/galley.yaml"));
    }

    @Test
    void rulesThatAreKeptAreToldWhenAskedFor() throws IOException {
        Shelf.of(folder);
        var request =
                new AuditRequest(
                        List.of(folder),
                        Set.of("yaml", "description-missing"),
                        true,
                        (file, article) -> article);
        Shelf.Found found = Shelf.look(request, Progress.UNSEEN);
        assertEquals(6, found.all().size());
        assertTrue(found.all().stream().allMatch(Finding::isGood));
    }

    // ---- what is counted ----

    @Test
    void theScorecardCountsEachArticleOnceARule() throws IOException {
        var shelf = Shelf.of(folder);
        shelf.change(
                "a1.md", "  page_description: Learn what wborkd is and how wborld matters.\n", "");
        shelf.change("a2.md", "subject: Physics", "subject: Music");
        Scorecard card = shelf.look().report().scorecard();
        assertEquals(3, card.articles());
        RuleScore score = score(card, "description-missing");
        assertEquals(
                Count.of(
                        1,
                        "(has:question OR has:featuredImg OR has:description) missing:seo.page_description"),
                score.bad());
        assertEquals(
                Count.of(
                        2,
                        "(has:question OR has:featuredImg OR has:description) has:seo.page_description"),
                score.good());
        assertEquals(3, score.judged());
        assertEquals(
                List.of("Physics 2", "Music 1"),
                card.subjects().stream()
                        .map(s -> s.subject() + " " + s.articles().articles())
                        .toList());
        assertEquals(Count.of(2, "subject:=\"Physics\""), card.subjects().getFirst().articles());
        assertEquals(new Listing.NoQuery(), card.subjects().getFirst().errors().listing());
    }

    @Test
    void aRuleOfTheCollectionCountsItsArticles() throws IOException {
        var shelf = Shelf.of(folder);
        shelf.change("a2.md", "id: 2\nd", "id: 1\nd");
        RuleScore score = score(shelf.look().report().scorecard(), "dup-id");
        assertEquals(2, score.bad().articles());
        assertEquals(1, score.good().articles());
    }

    @Test
    void whatIsNotedIsAsGraveAsTheCollectionSays() throws IOException {
        var shelf = Shelf.of(folder);
        Scorecard usual = shelf.look().report().scorecard();
        assertEquals(Severity.INFO, score(usual, "links-internal").infoIs());
        assertTrue(usual.noting().contains(score(usual, "links-internal")));
        shelf.put("galley.yaml", "rules:\n  links-internal: error\n");
        Scorecard raised = shelf.look().report().scorecard();
        RuleScore score = score(raised, "links-internal");
        assertEquals(0, score.bad().articles() + score.ok().articles());
        assertEquals(Severity.ERROR, score.infoIs());
        assertEquals(score, raised.notKept().getFirst());
        assertFalse(raised.noting().contains(score));
    }

    @Test
    void theQueriesListWhatWasCounted() {
        Path site = Corpus.sharedPath("site");
        Scorecard card = new Shelf(site).look().report().scorecard();
        List<ArticleFacts> facts = Corpus.shared("site").stream().map(a -> facts(site, a)).toList();
        Stream<Count> counts =
                Stream.concat(
                        card.rules().stream()
                                .flatMap(r -> Stream.of(r.good(), r.ok(), r.bad(), r.info())),
                        card.subjects().stream().map(Scorecard.SubjectScore::articles));
        List<String> wrong = new ArrayList<>();
        counts.forEach(
                count -> {
                    if (count.listing() instanceof Listing.Query(String typed)) {
                        Query query = Query.read(typed, Days.SYSTEM).query();
                        long listed = facts.stream().filter(query::holds).count();
                        if (listed != count.articles()) {
                            wrong.add(typed + ": " + listed + ", counted " + count.articles());
                        }
                    }
                });
        assertEquals(List.of(), wrong);
    }

    private static ArticleFacts facts(Path site, Corpus.Article article) {
        return ArticleFacts.of(
                site,
                article.path(),
                Article.parse(SourceText.of(article.text())),
                new RuleChecks(new Templates(), Clock.systemUTC()));
    }

    // ---- what it bears ----

    @Test
    void anEmptyFolder() {
        Shelf.Found found = new Shelf(folder).look();
        assertEquals(0, found.report().articles());
        assertEquals(List.of(), found.all());
    }

    @Test
    void itCanBeEndedAndThenSaysNothingOfTheCollection() throws IOException {
        Shelf.of(folder);
        var asked = new AtomicInteger();
        var ending =
                new Progress() {
                    @Override
                    public void at(int done, int all) {}

                    @Override
                    public boolean isCancelled() {
                        return asked.incrementAndGet() > 2;
                    }
                };
        Shelf.Found found = Shelf.look(AuditRequest.of(List.of(folder)), ending);
        assertTrue(found.report().cancelled());
        assertEquals(List.of(), found.report().collection());
        assertEquals(List.of(), found.report().unread(), "what was left is not unreadable");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        var shelf = Shelf.of(folder);
        Path closed = folder.resolve("a2.md");
        Files.setPosixFilePermissions(closed, Set.of());
        assumeTrue(!Files.isReadable(closed), "skipped: root reads everything");
        Shelf.Found found = shelf.look();
        assertEquals(2, found.report().articles());
        assertTrue(found.report().unread().getFirst().startsWith(closed + ": "));
    }

    @Test
    void aLinkToNowhereIsNamedByItsPath() throws IOException {
        var shelf = Shelf.of(folder);
        Path link = Files.createSymbolicLink(folder.resolve("a0.md"), folder.resolve("gone.md"));
        Shelf.Found found = shelf.look();
        assertEquals(3, found.report().articles());
        assertTrue(
                found.report().unread().stream().allMatch(u -> u.startsWith(link + ": ")),
                found.report().unread().toString());
    }

    @Test
    void allRealArticlesAreLookedAtWithoutAFault() {
        for (String part : List.of("site", "articles")) {
            Path path = Corpus.sharedPath(part);
            Shelf.Found found = new Shelf(path).look();
            assertEquals(List.of(), found.report().unread());
            for (Finding finding : found.all()) {
                assertTrue(finding.message().lines().count() == 1, finding.toString());
                assertTrue(finding.place().line() >= 1 && finding.place().column() >= 1);
            }
        }
    }

    @Test
    void hostileTextsHaveAClock() throws IOException {
        var shelf = Shelf.of(folder);
        shelf.put("h1.md", "---\ntitle: \u0000\n---\n");
        shelf.put(
                "h2.md",
                "---\nquestion: كيف تعمل الخلية؟\ntitle: كيف تعمل الخلية؟\nsubject: علوم\nanswer: الخلية هي وحدة الحياة.\n---\n");
        shelf.put(
                "h3.md",
                "---\nquestion: 细胞是什么？\ntitle: 细胞是什么？\nsubject: 生物\nanswer: 细胞是生命的基本单位。\n---\n");
        shelf.put("h4.md", "```\n" + "code(); \n".repeat(2_000) + "```\n");
        shelf.put("h5.md", "---\nquestion: " + "[".repeat(20_000) + "\n---\n");
        shelf.put("h6.md", "");
        Files.write(
                folder.resolve("h7.md"),
                new byte[] {'-', '-', '-', '\n', 'a', ':', (byte) 0xFF, '\n'});
        shelf.put(
                "h8.md",
                "---\nquestion: Big?\ntitle: Big?\nsubject: S\nanswer: >-\n    "
                        + "Many words stand here, and http://x.org too.\\n\\n".repeat(64_000)
                        + "\n---\n");
        Shelf.Found found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> shelf.look());
        assertEquals(11, found.report().articles(), found.report().unread().toString());
    }

    @Test
    void aNameThatIsNotUtf8() throws Exception {
        Shelf.of(folder);
        var made =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "cp a1.md \"$(printf 'n\\377.md')\" && cp a1.md \"$(printf 'n\\376.md')\"")
                        .directory(folder.toFile())
                        .start();
        assumeTrue(made.waitFor() == 0, "skipped: the disk has no such names");
        try {
            assertEquals(5, new Shelf(folder).look().report().articles());
        } catch (InvalidPathException localeWithoutThem) {
            throw new AssertionError(localeWithoutThem);
        } finally {
            new ProcessBuilder("sh", "-c", "rm -f n*.md")
                    .directory(folder.toFile())
                    .start()
                    .waitFor();
        }
    }

    @Test
    void bytesThatAreNoTextAreLookedAtAsFarAsTheyGo() throws IOException {
        var shelf = new Shelf(folder);
        Files.write(
                folder.resolve("a.md"),
                "---\ntitle: \u00E4\nquestion:\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, shelf.look().by("field-empty").size());
    }
}
