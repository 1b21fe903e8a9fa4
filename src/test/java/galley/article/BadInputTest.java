package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.support.Corpus;
import galley.text.LineEnds;
import galley.text.SourceText;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that no program wrote well. */
class BadInputTest {

    private static Article read(String text) {
        return Article.parse(SourceText.of(text));
    }

    private static Article set(Article article, String key, String value) {
        Outcome outcome =
                article.plan(
                        new Edit.Set(KeyPath.parse(key).orElseThrow(), new NewValue.Text(value)));
        return assertInstanceOf(Outcome.Patched.class, outcome, outcome.toString()).article();
    }

    private static String refused(Article article, String key, String value) {
        Outcome outcome =
                article.plan(
                        new Edit.Set(KeyPath.parse(key).orElseThrow(), new NewValue.Text(value)));
        return assertInstanceOf(Outcome.Refused.class, outcome, outcome.toString()).reason();
    }

    private static FrontMatter.Fault fault(Article article) {
        return assertInstanceOf(FrontMatter.Broken.class, article.frontMatter())
                .faults()
                .getFirst();
    }

    private static String place(Article article) {
        return LineEnds.placeOf(article.text(), fault(article).place().start()).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "Text", "# Head\n\nText --- here\n", "---- \na: 1\n", "-- -\n"})
    void withoutFrontMatterAllIsTheAnswer(String text) {
        Article article = read(text);
        assertInstanceOf(FrontMatter.Absent.class, article.frontMatter());
        assertEquals(text, article.answer().markdown());
        assertTrue(refused(article, "a", "b").contains("no front matter"));
        assertInstanceOf(
                Outcome.Patched.class,
                article.plan(new Edit.ReplaceAnswer(article.answer().patchTo(text + "more"))));
    }

    @Test
    void emptyFrontMatter() {
        for (String text : List.of("---\n---\n", "---\n\n# c\n---\nBody", "---\n---")) {
            Article article = read(text);
            assertInstanceOf(FrontMatter.Parsed.class, article.frontMatter());
            assertEquals(List.of(), article.fields());
        }
    }

    @Test
    void neverClosed() {
        Article article = read("---\na: 1\nb: text\n");
        assertEquals("never-closed", fault(article).kind());
        assertEquals("1:1", place(article));
        assertEquals("---\na: 1\nb: other\n", set(article, "b", "other").text());
    }

    @Test
    void damagedFiles() {
        Map<String, String> places =
                Map.of(
                        "---\na: 1\n\tb: 2\nc: text\n---\n", "3:1",
                        "---\na: x: y\nc: text\n---\n", "2:5",
                        "---\na: \"x\" y\nc: text\n---\n", "2:8",
                        "---\na: \"x\nb: 1\nc: text\n---\n", "2:4",
                        "---\na: [x, y\nb: 1\nc: text\n---\n", "2:4",
                        "---\na: x\fy\nc: text\n---\n", "2:5",
                        "---\nno colon\nc: text\n---\n", "2:1",
                        "---\na: \"\\q\"\nc: text\n---\n", "2:5",
                        "---\na: @x\nc: text\n---\n", "2:4",
                        "---\n<<<<<<< HEAD\na: 1\nc: text\n---\n", "2:1");
        places.forEach(
                (text, place) -> {
                    for (String form : List.of(text, text.replace("\n", "\r\n"))) {
                        Article article = read(form);
                        assertEquals(place, place(article), form);
                        assertEquals(
                                form.replace("c: text", "c: 'no'"), set(article, "c", "no").text());
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\UFFFFFFFF\"",
                "\"\\U00110000\"",
                "\"\\U7FFFFFFF\"",
                "\"\\U80000000\"",
                "\"\\Ug0000000\"",
                "\"\\u12\"",
                "\"\\xg1\"",
                "[\"\\UFFFFFFFF\"]",
                "{\"\\UFFFFFFFF\": x}"
            })
    void anEscapeForNoCharacterIsDamage(String value) {
        for (String text :
                List.of(
                        "---\na: " + value + "\nc: text\n---\n",
                        "---\na:\n  - " + value + "\nc: text\n---\n")) {
            Article article = read(text);
            assertEquals("bad-escape", fault(article).kind());
            assertEquals(text.replace("c: text", "c: other"), set(article, "c", "other").text());
        }
    }

    @Test
    void aKeyWithAnEscapeForNoCharacterIsDamage() {
        Article article = read("---\n\"\\UFFFFFFFF\": x\nc: text\n---\n");
        assertEquals("bad-escape", fault(article).kind());
        assertEquals("---\n\"\\UFFFFFFFF\": x\nc: other\n---\n", set(article, "c", "other").text());
    }

    /** Half a character as an escape is text for both readers; what stands beside it is edited. */
    @Test
    void halfACharacterAsAnEscape() {
        for (String escape : List.of("\\uD83D", "\\uDE00", "\\U0000D83D", "\\uDE00\\uD83D")) {
            String text = "---\na: \"x " + escape + " y\"\nc: text\n---\n";
            Article article = read(text);
            assertInstanceOf(FrontMatter.Parsed.class, article.frontMatter());
            assertEquals(text.replace("text", "other"), set(article, "c", "other").text());
            assertTrue(
                    refused(article, "a", article.text(KeyPath.of("a")).orElseThrow() + "z")
                            .contains("half"));
        }
        String pair = "---\na: \"x \\uD83D\\uDE00 y\"\n---\n";
        assertEquals(Optional.of("x 😀 y"), read(pair).text(KeyPath.of("a")));
        assertEquals(pair.replace(" y", " z"), set(read(pair), "a", "x 😀 z").text());
    }

    /** Named after what is wrong with it, each points at its place and keeps its sound fields. */
    @TestFactory
    Stream<DynamicTest> damagedArticles() {
        Map<String, List<String>> known =
                Map.of(
                        "colon-in-plain-related-title.md",
                        List.of("colon-in-plain", "related_article5.title", ": "),
                        "colon-in-plain-title.md",
                        List.of("colon-in-plain", "title", ": "),
                        "form-feed-in-description.md",
                        List.of("control-character", "seo.page_description", "\f"),
                        "form-feed-in-keywords.md",
                        List.of("control-character", "seo.page_keywords", "\f"),
                        "quoted-title-then-question-mark.md",
                        List.of("text-after-quote", "title", "?"));
        return Corpus.shared("articles/invalid").stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.toString(),
                                        () -> {
                                            String name = file.path().getFileName().toString();
                                            assertTrue(known.containsKey(name), name);
                                            damaged(file.text(), known.get(name));
                                        }));
    }

    private static void damaged(String text, List<String> known) {
        Article article = read(text);
        FrontMatter.Fault fault = fault(article);
        assertEquals(known.get(0), fault.kind());
        assertEquals(
                known.get(2),
                text.substring(
                        fault.place().start(), fault.place().start() + known.get(2).length()));
        KeyPath broken = KeyPath.parse(known.get(1)).orElseThrow();
        assertTrue(article.find(broken).orElseThrow().span().touches(fault.place().start()));
        assertFalse(refused(article, known.get(1), "x").isBlank());
        Article after = set(set(article, "subject", "Other"), "author", "Me");
        assertEquals(
                text.replaceFirst("\nsubject: [^\n]*", "\nsubject: Other")
                        .replaceFirst("\nauthor: [^\n]*", "\nauthor: Me"),
                after.text());
    }

    @Test
    void duplicateKeysAreNotEdited() {
        Article article = read("---\na: 1\nb:\n  c: 1\n  c: 2\na: 2\nd: x\n---\n");
        assertTrue(refused(article, "a", "x").contains("twice"));
        assertTrue(refused(article, "b.c", "x").contains("twice"));
        assertEquals(
                "---\na: 1\nb:\n  c: 1\n  c: 2\na: 2\nd: z\n---\n", set(article, "d", "z").text());
    }

    @Test
    void otherLanguagesAreLeftAlone() {
        for (String text :
                List.of("+++\na = 1\n+++\nBody\n", "{\"a\": \"}\", \"b\": {}}\nBody\n")) {
            Article article = read(text);
            assertInstanceOf(FrontMatter.Foreign.class, article.frontMatter());
            assertEquals("Body\n", article.answer().markdown());
            assertTrue(refused(article, "a", "b").contains("source view"));
            var done =
                    (Outcome.Patched)
                            article.plan(
                                    new Edit.ReplaceAnswer(article.answer().patchTo("Other\n")));
            assertEquals(text.replace("Body", "Other"), done.article().text());
        }
    }

    @Test
    void aLongLineIsQuick() {
        String text =
                "---\nanswer: >-\n    " + "word \\n$x$ `c` ".repeat(220_000) + "\nb: c\n---\n";
        assertTrue(text.length() > 3_000_000);
        assertTimeout(
                Duration.ofSeconds(60),
                () -> {
                    Article article = read(text);
                    assertEquals(text.replace("\nb: c", "\nb: d"), set(article, "b", "d").text());
                });
        assertTimeout(
                Duration.ofSeconds(60),
                () -> {
                    String quoted = "---\na: \"" + "it's \\\" ".repeat(400_000) + "\"\nb: c\n---\n";
                    set(read(quoted), "b", "d");
                });
    }

    @Test
    void deepNestingOverflowsNothing() {
        int deep = 10_000;
        var block = new StringBuilder("---\n");
        for (int i = 0; i < 1_500; i++) {
            block.append(" ".repeat(i)).append("a:\n");
        }
        List<String> texts =
                List.of(
                        "---\na: " + "[".repeat(deep) + "]".repeat(deep) + "\nb: c\n---\n",
                        "---\na: " + "{x: ".repeat(deep) + "}".repeat(deep) + "\nb: c\n---\n",
                        "---\na: " + "[".repeat(deep) + "\nb: c\n---\n",
                        "---\na: " + "{x: [".repeat(deep) + "\nb: c\n---\n",
                        "---\na:\n  " + "- ".repeat(deep) + "x\nb: c\n---\n",
                        "---\na: " + "&a ".repeat(deep) + "x\nb: c\n---\n",
                        "---\na: [" + "!t ".repeat(deep) + "x]\nb: c\n---\n",
                        block + "b: c\n---\n",
                        "---\n" + "[".repeat(deep) + "\n---\n",
                        "---\n" + "- ".repeat(deep) + "\n---\n");
        for (String text : texts) {
            assertTimeout(
                    Duration.ofSeconds(60),
                    () -> {
                        Article article = read(text);
                        assertEquals(text, article.text());
                        article.plan(new Edit.Set(KeyPath.of("b"), new NewValue.Text("d")));
                    },
                    () -> text.substring(0, 30));
        }
    }

    @Test
    void anAliasBombStaysFolded() {
        var bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a" + (i - 1) + "]\n");
        }
        String text = bomb + "b: c\n---\n";
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertEquals(text.replace("b: c", "b: d"), set(read(text), "b", "d").text()));
    }

    @Test
    void markersInBlockScalars() {
        Article article = read("---\na: |\n  x\n  ---\n  y\nb: c\n---\nBody");
        assertEquals(Optional.of("x\n---\ny\n"), article.text(KeyPath.of("a")));
        assertEquals("Body", article.body().of(article.text()));
        Article after = set(article, "b", "one\n---\ntwo");
        assertEquals(Optional.of("one\n---\ntwo"), after.text(KeyPath.of("b")));
        assertEquals(Optional.of("one\n---\ntwo"), read(after.text()).text(KeyPath.of("b")));
    }

    @Test
    void otherEndsAndMarkers() {
        for (String text :
                List.of(
                        "---\ra: 1\rb: c\r---\rBody",
                        "---\na: 1\nb: c\n...\nBody",
                        "---  \na: 1\nb: c\n--- \t\nBody",
                        "\n\n---\na: 1\nb: c\n---\nBody",
                        "---\na: 1\r\nb: c\r---\nBody")) {
            Article article = read(text);
            assertInstanceOf(FrontMatter.Parsed.class, article.frontMatter(), text);
            assertEquals("Body", article.body().of(text));
            assertEquals(text.replace("b: c", "b: 'no'"), set(article, "b", "no").text());
        }
    }

    @Test
    void otherContentInFrontMatter() {
        for (String text :
                List.of(
                        "---\n- a\n- b\n---\n",
                        "---\njust text\n---\n",
                        "---\n\u0000\n---\n",
                        "---\n%YAML 1.2\n---\na: 1\n---\n",
                        "---\na: 1\n--- b\n---\n",
                        "---\n? a\n: b\n---\n",
                        "---\n[a, b]: c\n---\n",
                        "---\n*a : b\n---\n",
                        "---\n\uFEFFa: b\n---\n",
                        "---\na: |x\n  b\n---\n",
                        "---\n: b\n---\n",
                        "---\n!!map\na: b\n---\n")) {
            Article article = read(text);
            assertEquals(text, article.text());
            article.fields().forEach(f -> assertTrue(f.span().end() <= text.length()));
            assertEquals(new Span(0, article.body().start()), article.frontMatterSpan());
        }
    }
}
