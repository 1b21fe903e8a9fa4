package galley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import galley.check.Evidence;
import galley.store.FileStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What {@code galley check} writes in each format, what it leaves out, and how it ends. */
class CheckReportsTest extends CommandTest {

    private JsonNode json(Object... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("check", folder, "--format", "json"));
        words.addAll(List.of(more));
        return JSON.readTree(galley(words.toArray()).out());
    }

    // ---- text ----

    @Test
    void everyFindingIsALineThatEditorsJumpTo() throws IOException {
        second();
        Run run = galley("check", folder);
        List<String> findings = run.lines().stream().filter(l -> l.endsWith("]")).toList();
        assertTrue(findings.size() > 10, run.out());
        for (String line : findings) {
            assertTrue(
                    line.matches(".*\\.md:\\d+:\\d+: (error|warning|info): .+ \\[[a-z0-9-]+]"),
                    line);
        }
        int collection = run.lines().indexOf("The collection");
        assertTrue(collection > 0 && run.lines().get(collection - 1).isEmpty(), run.out());
        assertTrue(
                run.lines().get(collection + 1).contains("2 articles have the id 7."), run.out());
        String end = run.out().substring(run.out().lastIndexOf("\n\n"));
        assertTrue(end.contains("2 articles looked at: 0 errors, "), end);
        assertTrue(end.contains("Next: look at the warnings"), end);
    }

    @Test
    void aCleanArticleIsSilentAndACleanFolderSaysSo() throws IOException {
        assertEquals(new Run(0, "", ""), galley("check", file, "--rules", "yaml"));
        second();
        assertEquals(
                "2 articles looked at: nothing found.\n",
                galley("check", folder, "--rules", "yaml").out());
    }

    @Test
    void anEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(new Run(0, "", ""), galley("check", empty));
        assertEquals("[ ]\n", galley("check", empty, "--format", "json").out());
        assertEquals(
                0,
                JSON.readTree(galley("check", empty, "--format", "sarif").out())
                        .at("/runs/0/results")
                        .size());
    }

    // ---- json and csv ----

    @Test
    void aFindingAboutSeveralArticlesIsOneAndNamesThem() throws IOException {
        second();
        int groups = 0;
        for (JsonNode each : json()) {
            Set<String> keys = new HashSet<>();
            each.fieldNames().forEachRemaining(keys::add);
            boolean group = keys.contains("files");
            groups += group ? 1 : 0;
            assertEquals(group ? 11 : 10, keys.size());
            assertTrue(List.of("ok", "bad", "info").contains(each.path("rating").asText()));
            assertTrue(List.of("G", "D", "C", "A", "M").contains(each.path("evidence").asText()));
            if (each.path("rule").asText().equals("dup-id")) {
                assertEquals(file.toString(), each.path("path").asText());
                assertEquals(2, each.path("files").size());
                assertEquals("id", each.path("key").asText());
                assertEquals(3, each.path("line").asInt());
            }
        }
        assertTrue(groups >= 3, "id, question, answer");
    }

    @Test
    void aTableHasARowForEachFinding() throws IOException {
        second();
        Run csv = galley("check", folder, "--format", "csv", "--rules", "dup-id,field-empty");
        assertEquals(
                "path,line,column,severity,rating,evidence,rule,key,message,fixable,files,others",
                csv.lines().getFirst());
        assertEquals(
                file
                        + ",3,5,warning,bad,M,dup-id,id,2 articles have the id 7. Give all but one another.,false,2,"
                        + folder.resolve("b.md"),
                csv.lines().getLast());
    }

    // ---- sarif ----

    @Test
    void sarifIsWhatTheSchemaAsksFor() throws IOException {
        Files.writeString(
                folder.resolve("b c#.md"), ARTICLE.replace("subject: Biology", "subject: a: b"));
        JsonNode log = JSON.readTree(galley("check", folder, "--all", "--format", "sarif").out());
        assertEquals("2.1.0", log.path("version").asText());
        assertTrue(log.path("$schema").asText().contains("sarif-2.1.0"));
        assertEquals(1, log.path("runs").size());
        JsonNode run = log.at("/runs/0");
        assertEquals("unicodeCodePoints", run.path("columnKind").asText());
        assertTrue(run.at("/invocations/0/executionSuccessful").asBoolean());
        JsonNode rules = run.at("/tool/driver/rules");
        Set<String> ids = new HashSet<>();
        for (JsonNode rule : rules) {
            assertTrue(ids.add(rule.path("id").asText()), "each rule once");
            for (String text :
                    List.of(
                            "/shortDescription/text",
                            "/fullDescription/text",
                            "/help/text",
                            "/properties/evidence")) {
                assertFalse(rule.at(text).asText().isBlank(), rule + text);
            }
            assertTrue(
                    Set.of("error", "warning", "note")
                            .contains(rule.at("/defaultConfiguration/level").asText()));
        }
        Set<String> fingerprints = new HashSet<>();
        for (JsonNode result : run.path("results")) {
            result(result, rules);
            fingerprints.add(result.at("/partialFingerprints/galleyFinding~1v1").asText());
        }
        assertTrue(fingerprints.size() > 20);
        assertTrue(ids.contains("yaml-colon-in-plain"));
    }

    private static void result(JsonNode result, JsonNode rules) {
        assertEquals(
                result.path("ruleId").asText(),
                rules.path(result.path("ruleIndex").asInt()).path("id").asText());
        boolean pass = result.path("kind").asText().equals("pass");
        assertEquals(pass, result.path("level").asText().equals("none"));
        assertFalse(result.at("/message/text").asText().isBlank());
        JsonNode place = result.at("/locations/0/physicalLocation");
        String uri = place.at("/artifactLocation/uri").asText();
        assertTrue(
                java.net.URI.create(uri).toString().matches("(file:///)?[A-Za-z0-9/._~%-]+"), uri);
        assertTrue(place.at("/region/startLine").asInt() >= 1);
        assertTrue(place.at("/region/startColumn").asInt() >= 1);
    }

    @Test
    void aFingerprintStaysWhereLinesMove() throws IOException {
        List<String> before = fingerprints();
        Files.writeString(file, text().replace("---\n_schema", "---\n# a comment\n_schema"));
        assertEquals(before, fingerprints());
        assertFalse(before.isEmpty());
    }

    private List<String> fingerprints() throws IOException {
        List<String> found = new ArrayList<>();
        JSON.readTree(galley("check", file, "--format", "sarif").out())
                .at("/runs/0/results")
                .forEach(r -> found.add(r.path("partialFingerprints").toString()));
        return found.stream().sorted().toList();
    }

    @Test
    void sarifNamesWhatCouldNotBeLookedAt() throws IOException {
        Path gone = folder.resolve("gone.md");
        JsonNode whole = JSON.readTree(galley("check", file, "--format", "sarif").out());
        assertTrue(whole.at("/runs/0/invocations/0/toolExecutionNotifications").isMissingNode());
        JsonNode run =
                JSON.readTree(galley("check", file, gone, "--format", "sarif").out()).at("/runs/0");
        assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean());
        JsonNode told = run.at("/invocations/0/toolExecutionNotifications");
        assertEquals(1, told.size());
        assertEquals("error", told.at("/0/level").asText());
        assertTrue(told.at("/0/message/text").asText().contains(gone.toString()), told.toString());
    }

    @Test
    void theVersionIsTheBuilds() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertTrue(
                pom.contains(
                        "<artifactId>galley</artifactId>\n  <version>%s</version>"
                                .formatted(Version.NUMBER)),
                Version.NUMBER);
    }

    @Test
    void whatCouldNotBeLookedAtIsNoSuccess() throws IOException {
        Files.writeString(folder.resolve("a.md"), ARTICLE);
        Run whole = galley("check", folder, "--format", "sarif");
        assertTrue(success(whole.out()));
        Run lacking = galley("check", folder.resolve("none.md"), folder, "--format", "sarif");
        assertEquals(3, lacking.exit());
        assertFalse(success(lacking.out()));
    }

    private static boolean success(String sarif) throws IOException {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(sarif)
                .at("/runs/0/invocations/0/executionSuccessful")
                .asBoolean();
    }

    @Test
    void anyCharacterGoesIntoAFile() throws IOException {
        Path report = folder.resolve("r.csv");
        try (var out = new ReportFile(report)) {
            out.write("half of a pair: \ud83c.");
            out.keep();
        }
        assertEquals("half of a pair: ?.", Files.readString(report));
    }

    @Test
    void anArticleDoesNotSteerTheTerminal() throws IOException {
        Files.writeString(
                folder.resolve("a.md"),
                ARTICLE.replaceFirst(
                        "page_keywords: .*", "page_keywords: \"a\\e[31mX, a\\e[31mX\""));
        Run run = galley("check", folder);
        assertFalse(run.out().contains("\u001b"), run.out());
    }

    @Test
    void theLettersOfEvidenceAreExplained() throws IOException {
        Cli cli =
                cli(
                        Clock.systemUTC(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream());
        String help = cli.commandLine().getSubcommands().get("check").getUsageMessage();
        for (Evidence evidence : Evidence.values()) {
            assertTrue(help.contains("  " + evidence + "  " + evidence.words()), help);
        }
        JsonNode rules =
                JSON.readTree(galley("check", second(), "--format", "sarif").out())
                        .at("/runs/0/tool/driver/rules");
        assertFalse(rules.isEmpty());
        for (JsonNode rule : rules) {
            String letter = rule.at("/properties/evidence").asText();
            String means = " Rests on: " + Evidence.valueOf(letter).words() + ".";
            assertTrue(rule.at("/help/text").asText().endsWith(means), rule.toString());
        }
    }

    // ---- html ----

    @Test
    void thePageForAColleagueIsOneFileAndEscapesWhatItShows() throws IOException {
        Files.writeString(
                folder.resolve("<b>.md"),
                ARTICLE.replace("Biology", "<script>alert('x')</script> & \\u0001"));
        Path page = folder.resolve("report.html");
        Run run =
                at(
                        Clock.fixed(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC),
                        "check",
                        folder,
                        "--format",
                        "html",
                        "-o",
                        page);
        assertEquals(new Run(0, "", ""), run);
        String html = Files.readString(page);
        assertTrue(html.startsWith("<!DOCTYPE html>") && html.endsWith("</html>\n"));
        for (String part :
                List.of(
                        "2025-06-15",
                        "prefers-color-scheme:dark",
                        "By rule",
                        "By subject",
                        "The collection",
                        "By article",
                        "documented by Google",
                        "&lt;b&gt;.md")) {
            assertTrue(html.contains(part), part);
        }
        assertFalse(html.contains("<script"), "none of its own and none of an article");
        assertFalse(html.contains("src=") || html.contains("href="), "it loads nothing");
        assertFalse(html.contains("more findings"), "all are listed");
    }

    @Test
    void aColourOfThePageMeansOneSeverityAndTheLegendSaysWhich() throws IOException {
        for (String name : List.of("a.md", "b.md")) {
            Files.writeString(folder.resolve(name), ARTICLE);
        }
        Files.writeString(folder.resolve("c.md"), "---\nsubject: Music\ntitle: A: b\n---\nText.\n");
        Files.writeString(folder.resolve("d.md"), "---\nsubject: Art\ntitle: Alpha\n---\nMore.\n");
        Document page = Jsoup.parse(galley("check", folder, "--format", "html").out());
        assertEquals(
                List.of("error warning note kept", "error warning neither"),
                page.select(".legend").eachText());
        Element yaml = rule(page, "yaml");
        assertEquals(List.of("error", "good"), yaml.select(".bar i").eachAttr("class"));
        Element convention = rule(page, "related-none");
        assertEquals(
                List.of("info", "good"),
                convention.select(".bar i").eachAttr("class"),
                "what is no more than a note is not red");
        assertEquals(
                List.of("error", "rest", "warning"),
                page.select("h2:contains(By subject) ~ table .bar i").eachAttr("class").stream()
                        .distinct()
                        .sorted()
                        .toList());
        assertEquals(List.of(), page.select(".bar:empty").eachText(), "no articles, no bar");
    }

    private static Element rule(Document page, String id) {
        return page.select("tbody tr").stream()
                .filter(
                        row ->
                                row.select("small").eachText().stream()
                                        .anyMatch(t -> t.startsWith(id + " ·")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    @Test
    void aPageOfVeryManyFindingsSaysHowManyAreLeftOut() throws IOException {
        for (int i = 0; i < 200; i++) {
            Files.writeString(folder.resolve("n" + i + ".md"), ARTICLE);
        }
        String html = galley("check", folder, "--format", "html").out();
        assertTrue(
                html.matches(
                        "(?s).*<p class=\"more\">[\\d,]+ more findings that are less grave.*"));
        assertTrue(html.contains("191 more</li>"), "files of a group");
    }

    private static Run at(Clock clock, Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Cli cli = cli(clock, out, err);
        int exit =
                cli.run(
                        cli.commandLine(),
                        java.util.stream.Stream.of(args)
                                .map(String::valueOf)
                                .toArray(String[]::new));
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Cli cli(Clock clock, OutputStream out, OutputStream err) {
        return new Cli(
                new FileStore(),
                Path.of("target", "test-state"),
                Optional.empty(),
                InputStream.nullInputStream(),
                new Console(new PrintStream(out), new PrintStream(err), () -> false),
                clock);
    }

    // ---- baseline ----

    @Test
    void whatIsKnownIsLeftOutAndCounted() throws IOException {
        second();
        Path known = folder.resolve("known.json");
        Run noted = galley("check", folder, "--write-baseline", known, "--fail-on", "info");
        assertEquals(0, noted.exit(), noted.err());
        assertTrue(noted.out().contains("left out, since the baseline has them"), noted.out());
        Run quiet = galley("check", folder, "--baseline", known, "--fail-on", "info");
        assertEquals(0, quiet.exit());
        assertTrue(quiet.out().startsWith("2 articles looked at: nothing found."), quiet.out());
        // Lines move, and the folder is named in another way.
        Files.writeString(file, text().replace("---\n_schema", "---\n# one\n# two\n_schema"));
        Path roundabout = folder.resolve("../" + folder.getFileName());
        assertEquals(
                0, galley("check", roundabout, "--baseline", known, "--fail-on", "info").exit());
        // A new fault is told alone.
        Files.writeString(file, text().replace("subject: Biology", "subject:"));
        Run told = galley("check", folder, "--baseline", known, "--rules", "field-empty,dup-id");
        assertEquals(1, told.exit());
        assertEquals(1, told.lines().stream().filter(l -> l.endsWith("[field-empty]")).count());
        assertTrue(
                told.out().contains("1 finding left out, since the baseline has it."), told.out());
    }

    @Test
    void oneMoreOfTheSameIsNew() throws IOException {
        second();
        Path known = folder.resolve("known.json");
        galley("check", folder, "--write-baseline", known, "--rules", "dup-id");
        Files.writeString(folder.resolve("c.md"), ARTICLE);
        assertEquals(
                1, json("--baseline", known, "--rules", "dup-id").size(), "a third article joined");
        Files.delete(folder.resolve("c.md"));
        assertEquals(0, json("--baseline", known, "--rules", "dup-id").size());
    }

    @Test
    void aBaselineThatIsNoneIsNamed() throws IOException {
        Run none = galley("check", file, "--baseline", folder.resolve("none.json"));
        assertEquals(3, none.exit());
        assertTrue(none.err().contains("There is no such baseline; write it"), none.err());
        Path other = Files.writeString(folder.resolve("other.json"), "[1");
        Run damaged = galley("check", file, "--baseline", other);
        assertEquals(3, damaged.exit());
        assertTrue(damaged.err().contains("This is no baseline"), damaged.err());
        assertEquals(
                2, galley("check", file, "--baseline", other, "--write-baseline", other).exit());
    }

    // ---- how it ends ----

    @Test
    void aReportThatCannotBeWrittenIsNamedAndTheOneBeforeStays() throws IOException {
        Run run = galley("check", file, "-o", folder.resolve("none/report.txt"));
        assertEquals(3, run.exit());
        assertTrue(run.err().contains("cannot be written"), run.err());
        Path report = Files.writeString(folder.resolve("report.txt"), "before");
        assertEquals(0, galley("check", file, "-o", report).exit());
        assertTrue(Files.readString(report).contains("1 article looked at"));
        try (var all = Files.list(folder)) {
            assertEquals(2, all.count(), "nothing is left beside it");
        }
    }

    @Test
    void oneArticleIsNotToldWhatOnlyTheOthersCouldShow() throws IOException {
        second();
        for (JsonNode each : JSON.readTree(galley("check", file, "--format", "json").out())) {
            assertFalse(each.has("files"), each.toString());
        }
    }

    @Test
    void adviceThatLosesNothingIsMendedToo() throws IOException {
        Files.writeString(file, ARTICLE.replace("a, b", "a, , b, a"));
        Run dry = galley("check", file, "--fix", "--dry-run");
        assertTrue(dry.out().contains("-  page_keywords: a, , b, a"), dry.out());
        assertTrue(dry.out().startsWith("--- "), "nothing but a diff, for patch: " + dry.out());
        assertFalse(dry.out().contains(": info: "), dry.out());
        assertEquals(ARTICLE.replace("a, b", "a, , b, a"), text());
        galley("check", file, "--fix");
        assertEquals(ARTICLE, text());
    }
}
