package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.Patches;
import galley.text.SourceText;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What holds for every edit of any article. */
class EditPropertiesTest {

    // ---- articles ----

    private static final String[] VALUES = {
        "plain text",
        "'it''s'",
        "\"a \\u00e9 \\\"q\\\" b\"",
        "-1.0",
        "2024-11-30",
        "True",
        "",
        "text # comment",
        ">-\n    One folded line of text.",
        ">-\n  A longer text that is wrapped over some lines, as it is in blog\n  posts and other pages.\n\n  A second paragraph.",
        ">\n  clipped",
        ">+\n  kept\n",
        "|\n  one\n\n    two\n  three",
        "|-\n    code\n    more",
        "|+\n  kept\n\n",
        "|2-\n    deep\n  less",
        ">2\n   deep\n  less",
        "plain over\n  two lines",
        "\"quoted over\n  two \\\n  lines\"",
        "'single\n\n  over lines'",
        "\n  a: 1\n  b:\n    c: 'x'\n    d: >-\n      y",
        "\n  - one\n  - 'two'\n  # about three\n  - three # behind",
        "\n- x: 1\n  y: |\n    z\n- x: 2",
        "[a, 'b', {c: d, e: [1, 2]}]",
        "{a: 1, 'b': two}",
        "[]",
        "😀 é 学习",
        "\"tab\\there\"",
        "|\n  # Head\n  text\n  # last",
        ">-\n  # Head\n  text\n\n  # last",
        "\n  base: &a x\n  use: *a\n  list: [*a, &b y, *b]",
        "!!str 12",
        "\n  # above\n  - a\n\n  # far\n\n  - - b\n    - c\n  -\n    d: e # f\n    # below\n    g:\n",
        "\n- # c\n  x\n-\n- |\n  # y\n- z",
        "{a: , b: {c}, 'd e': \"f\", g: [ h , i ] , }",
        "[\n    a, # one\n    b\n  ]",
        "\"\\x41 \\u263a \\e\"",
        "# only a comment",
    };

    private static final String[] TEXTS = {
        "",
        "x",
        "new words",
        "a: b",
        "a #b",
        " lead",
        "trail ",
        "no",
        "1.0",
        "~",
        "it's \"q\"",
        "one\ntwo",
        "one\n\n  two\n",
        "\n",
        "\nlead",
        "é😀",
        "tab\tin",
        "bell\u0007",
        "- x",
        "#",
        "---",
        "\n---\n",
        "...",
        "[",
        "{a}",
        "a, b",
        "back\\slash\\n",
        "*a",
        "&b",
        "!c",
        "%d",
        "@",
        "  ",
        "a  b   c",
        "\u00a0",
        "\u2028",
        "\u0085",
        "\r\n",
        "x\rz",
        "<<",
        "=",
        "? a",
        ": a",
        "long words that go on and on until the line is much too long for any width that anyone wraps at, and on",
    };

    @Provide
    Arbitrary<String> articles() {
        Arbitrary<String> gap = Arbitraries.of("", "", "", "\n", "# comment\n", "\n# far\n\n");
        Arbitrary<String> value = Arbitraries.of(VALUES);
        Arbitrary<List<String>> entries =
                Combinators.combine(gap, value)
                        .as((g, v) -> g + "\0" + v)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6);
        return Combinators.combine(
                        entries, Arbitraries.of("\n", "\r\n"), Arbitraries.of("---", "..."))
                .as(
                        (list, eol, close) -> {
                            var out = new StringBuilder("---\n");
                            int n = 0;
                            for (String entry : list) {
                                int cut = entry.indexOf('\0');
                                String v = entry.substring(cut + 1);
                                out.append(entry, 0, cut)
                                        .append(n % 4 == 3 ? "\"k " + n + "\"" : "key" + n)
                                        .append(v.isEmpty() || v.startsWith("\n") ? ":" : ": ")
                                        .append(v)
                                        .append('\n');
                                n++;
                            }
                            return out.append(close)
                                    .append("\n\n&nbsp;")
                                    .toString()
                                    .replace("\n", eol);
                        });
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(TEXTS),
                Arbitraries.of("a", "b ", " ", "\n", "'", "\"", "\\", ":", "#", "-", "word ", "é")
                        .list()
                        .ofMaxSize(30)
                        .map(parts -> String.join("", parts)));
    }

    private record Choice(int kind, int place, int other, String text) {}

    @Provide
    Arbitrary<Choice> choices() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 8),
                        texts())
                .as(Choice::new);
    }

    @Provide
    Arbitrary<List<Choice>> sequences() {
        return choices().list().ofMinSize(1).ofMaxSize(6);
    }

    private static Edit edit(Article article, Choice choice) {
        List<KeyPath> all = new ArrayList<>();
        article.fields().forEach(f -> paths(f.path(), f.value(), all));
        KeyPath path = all.isEmpty() ? KeyPath.of("none") : all.get(choice.place % all.size());
        NewValue text = new NewValue.Text(choice.text);
        return switch (choice.kind) {
            case 6 -> new Edit.Remove(path);
            case 7 -> new Edit.Rename(path, choice.text.isEmpty() ? "renamed" : choice.text);
            case 8 -> new Edit.Move(path, choice.other);
            case 9 ->
                    new Edit.Add(
                            parentOf(path),
                            "new" + choice.other,
                            text,
                            choice.other,
                            Optional.empty());
            case 10 -> new Edit.Insert(path.parent(), choice.other, text);
            case 11 -> new Edit.Set(path, new NewValue.Plain("-" + choice.place + ".0"));
            default -> new Edit.Set(path, text);
        };
    }

    private static KeyPath parentOf(KeyPath path) {
        return path.isRoot() ? path : path.parent();
    }

    private static void paths(KeyPath path, Value value, List<KeyPath> all) {
        all.add(path);
        switch (value) {
            case Value.Fields group -> group.fields().forEach(f -> paths(f.path(), f.value(), all));
            case Value.Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    paths(path.child(i), items.items().get(i), all);
                }
            }
            default -> {}
        }
    }

    // ---- readers ----

    private static Object snake(Article article) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(yaml(article));
    }

    private static Object engine(Article article) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml(article));
    }

    private static String yaml(Article article) {
        return switch (article.frontMatter()) {
            case FrontMatter.Parsed(Span span, var f) -> span.of(article.text());
            default -> throw new AssertionError("not valid: " + article.text());
        };
    }

    private static Map<String, Object> leaves(Object value) {
        Map<String, Object> all = new LinkedHashMap<>();
        leaves("", value, all);
        return all;
    }

    private static void leaves(String path, Object value, Map<String, Object> all) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> leaves(path + "/" + k, v, all));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                leaves(path + "/" + i, list.get(i), all);
            }
        } else {
            all.put(path, String.valueOf(value));
        }
    }

    private static String slashed(KeyPath path) {
        var out = new StringBuilder();
        path.steps()
                .forEach(
                        s ->
                                out.append('/')
                                        .append(
                                                switch (s) {
                                                    case KeyPath.Step.Key(String name) -> name;
                                                    case KeyPath.Step.Index(int at) -> "" + at;
                                                }));
        return out.toString();
    }

    // ---- properties ----

    @Property(tries = 1000)
    void settingATextChangesItsEntryAlone(
            @ForAll("articles") String text, @ForAll("texts") String wanted, @ForAll int place) {
        Article before = Article.parse(SourceText.of(text));
        List<KeyPath> all = new ArrayList<>();
        before.fields().forEach(f -> paths(f.path(), f.value(), all));
        KeyPath path = all.get(Math.floorMod(place, all.size()));
        if (!(before.plan(new Edit.Set(path, new NewValue.Text(wanted)))
                instanceof Outcome.Patched done)) {
            return;
        }
        Span old = entry(before, path);
        Span now = entry(done.article(), path);
        String after = done.article().text();
        assertEquals(text.substring(0, old.start()), after.substring(0, now.start()), after);
        assertEquals(text.substring(old.end()), after.substring(now.end()), after);
        String own = slashed(path);
        for (boolean engine : new boolean[] {false, true}) {
            Map<String, Object> a = leaves(engine ? engine(before) : snake(before));
            Map<String, Object> b = leaves(engine ? engine(done.article()) : snake(done.article()));
            String read = Objects.toString(b.get(own), "");
            assertEquals(
                    done.article().text(path).orElse(""),
                    read.equals("null") ? "" : read,
                    () -> text + "\n=>\n" + after);
            a.remove(own);
            b.remove(own);
            assertEquals(a, b, after);
        }
    }

    /** From the key or dash to the end of the value. */
    private static Span entry(Article article, KeyPath path) {
        Span value = article.find(path).orElseThrow().span();
        if (path.last() instanceof KeyPath.Step.Key) {
            return field(article.fields(), path).span();
        }
        int start = value.start();
        while (article.text().charAt(start - 1) == ' ') {
            start--;
        }
        return new Span(start, value.end());
    }

    private static Field field(List<Field> fields, KeyPath path) {
        List<Field> all = new ArrayList<>();
        fields.forEach(f -> deep(f, all));
        return all.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
    }

    private static void deep(Field field, List<Field> all) {
        all.add(field);
        deep(field.value(), all);
    }

    private static void deep(Value value, List<Field> all) {
        switch (value) {
            case Value.Fields group -> group.fields().forEach(f -> deep(f, all));
            case Value.Items items -> items.items().forEach(i -> deep(i, all));
            default -> {}
        }
    }

    @Property(tries = 1000)
    void undoingGivesTheOriginal(
            @ForAll("articles") String text, @ForAll("sequences") List<Choice> choices) {
        Article article = Article.parse(SourceText.of(text));
        List<Patches> undo = new ArrayList<>();
        for (Choice choice : choices) {
            if (article.plan(edit(article, choice)) instanceof Outcome.Patched done) {
                assertEquals(done.article().text(), done.patches().apply(article.text()));
                undo.add(done.patches().inverse(article.text()));
                article = done.article();
                assertEquals(Article.parse(article.source()).frontMatter(), article.frontMatter());
                assertTrue(article.frontMatter() instanceof FrontMatter.Parsed, article.text());
                assertEquals(
                        leaves(engine(article)).keySet(),
                        leaves(snake(article)).keySet(),
                        article.text());
            }
        }
        String back = article.text();
        for (Patches patches : undo.reversed()) {
            back = patches.apply(back);
        }
        assertEquals(text, back);
    }

    @Property(tries = 1000)
    void anySoupIsParsed(@ForAll("soup") String soup, @ForAll boolean closed) {
        for (String text : List.of(soup, "---\n" + soup + (closed ? "\n---\n" : ""))) {
            Article article = Article.parse(SourceText.of(text));
            assertEquals(text, article.text());
            List<Field> all = new ArrayList<>();
            article.fields().forEach(f -> deep(f, all));
            for (Field field : all) {
                assertTrue(field.span().end() <= text.length());
                if (article.plan(new Edit.Set(field.path(), new NewValue.Text("new: é")))
                        instanceof Outcome.Patched done) {
                    assertEquals(text, done.patches().inverse(text).apply(done.article().text()));
                    assertEquals(
                            Optional.of("new: é"),
                            done.article().text(field.path()).map(String::strip),
                            () -> text + "\n=>\n" + done.article().text());
                }
            }
            article.answer().markdownOffset(text.length() / 2);
            article.answer().fileSpan(new Span(0, article.answer().markdown().length()));
        }
    }

    @Property(tries = 1000)
    void anyEditOfAnySoupIsMadeOrRefused(
            @ForAll("soup") String soup, @ForAll("sequences") List<Choice> choices) {
        Article article = Article.parse(SourceText.of("---\n" + soup + "\n---\n"));
        for (Choice choice : choices) {
            if (article.plan(edit(article, choice)) instanceof Outcome.Patched done) {
                assertEquals(
                        article.text(),
                        done.patches().inverse(article.text()).apply(done.article().text()));
                article = done.article();
            }
            String wanted = article.answer().markdown() + choice.text;
            article.plan(new Edit.ReplaceAnswer(article.answer().patchTo(wanted)));
        }
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "a: ",
                        "b: ",
                        "a: 1",
                        "- ",
                        "-",
                        ": ",
                        ":",
                        "? ",
                        "\n",
                        "\n",
                        "\n  ",
                        "\n    ",
                        "\t",
                        "\"",
                        "'",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "#",
                        " #",
                        "|",
                        "|-",
                        ">",
                        ">-",
                        ">2",
                        "&a ",
                        "*a",
                        "!t ",
                        "!!str ",
                        "---",
                        "\n---\n",
                        "...",
                        "\n+++\n",
                        "%YAML 1.2",
                        "\r",
                        "\r\n",
                        "\\",
                        "\\n",
                        "😀",
                        "\uD83D",
                        "\u0000",
                        "\f",
                        "\uFEFF",
                        "\u0085",
                        "\u2028",
                        "<<: ",
                        "=",
                        "~",
                        "1",
                        "é",
                        "$",
                        "`")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1000)
    void anyStringIsParsed(@ForAll String text) {
        assertEquals(text, Article.parse(SourceText.of(text)).text());
        assertEquals(text, Article.parse(SourceText.of("---\na: " + text)).text().substring(7));
    }

    @Property(tries = 500)
    void offsetsOfTheAnswerAgree(
            @ForAll("answers") String answer,
            @ForAll("frames") String frame,
            @ForAll boolean crlf) {
        String raw = frame.formatted(answer);
        Article article = Article.parse(SourceText.of(crlf ? raw.replace("\n", "\r\n") : raw));
        Answer read = article.answer();
        int last = -1;
        for (int i = 0; i <= read.markdown().length(); i++) {
            int file = read.fileSpan(Span.at(i)).start();
            assertTrue(file >= last, "offsets go back");
            assertTrue(file <= article.text().length());
            if (i < read.markdown().length()
                    && !Character.isWhitespace(read.markdown().charAt(i))) {
                if (!frame.contains("answer: \"")) {
                    assertEquals(read.markdown().charAt(i), article.text().charAt(file));
                }
                assertEquals(i, read.markdownOffset(file));
            }
            last = file;
        }
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of(
                        "word ", "é", "😀", "a", "\\n", "\\n\\n", "$x$", "`c`", "$$", "* b", "\\(",
                        "\\neq ", "1. ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> "Start " + String.join("", parts) + ".");
    }

    @Provide
    Arbitrary<String> frames() {
        return Arbitraries.of(
                "---\nquestion: Q\nanswer: >-\n    %s\nz: 1\n---\n",
                "---\nanswer: |\n  %s\n\n  More\n---\n",
                "---\nanswer: '%s'\n---\n",
                "---\nanswer: \"First\\nthen \\u00e9\"\nz: '%s'\n---\n",
                "---\nanswer: >-\n  A text on\n  lines: %s\n  and more.\n---\n",
                "---\ntitle: T\n---\n\n%s\n\nEnd\n",
                "%s\n");
    }
}
