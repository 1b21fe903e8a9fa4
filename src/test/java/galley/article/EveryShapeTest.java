package galley.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.SourceText;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every text of {@code src/test/resources/edits}, in every form that files come in: opened and
 * saved, and each of its fields set, renamed, removed and given a neighbour. What stands outside
 * the field keeps its bytes, every other field its value, and undo gives what was there.
 */
class EveryShapeTest {

    private static final Path CASES = Path.of("src/test/resources/edits");
    private static final String WANTED = "Wanted: it's # \"so\"";

    private static final Map<String, UnaryOperator<String>> FORMS =
            new TreeMap<>(
                    Map.of(
                            "as it is", text -> text,
                            "CR LF", text -> text.replace("\n", "\r\n"),
                            "CR", text -> text.replace('\n', '\r'),
                            "mixed line ends", EveryShapeTest::mixed,
                            "byte order mark", text -> "\uFEFF" + text,
                            "no line end at its end", String::stripTrailing,
                            "a body that looks like more", text -> text + "\n---\na: b\n---\n"));

    private int tried;
    private int made;

    /** Every third line ends otherwise. */
    private static String mixed(String text) {
        var out = new StringBuilder();
        int line = 0;
        for (char c : text.toCharArray()) {
            if (c == '\n' && line++ % 3 == 1) {
                out.append('\r');
            }
            out.append(c);
        }
        return out.toString();
    }

    @TestFactory
    List<DynamicNode> shapes() throws IOException {
        List<DynamicNode> nodes = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            for (Path folder : folders.sorted().toList()) {
                String text = Files.readString(folder.resolve("before.md"));
                nodes.add(
                        DynamicContainer.dynamicContainer(
                                folder.getFileName().toString(),
                                FORMS.entrySet().stream()
                                        .map(
                                                form ->
                                                        DynamicTest.dynamicTest(
                                                                form.getKey(),
                                                                () ->
                                                                        all(
                                                                                form.getValue()
                                                                                        .apply(
                                                                                                text))))));
            }
        }
        assertTrue(nodes.size() > 120);
        nodes.add(
                DynamicTest.dynamicTest(
                        "most edits are made",
                        () -> assertTrue(made * 4 > tried * 3, made + " of " + tried)));
        return nodes;
    }

    private void all(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceText source = SourceText.decode(bytes).text();
        assertArrayEquals(bytes, Article.parse(source).source().encode());
        Article article = Article.parse(source);
        List<KeyPath> paths = new ArrayList<>();
        article.fields().forEach(f -> GeneratedArticles.paths(f.path(), f.value(), paths));
        Set<KeyPath> once = new HashSet<>();
        Set<KeyPath> twice = new HashSet<>();
        paths.forEach(
                p -> {
                    if (!once.add(p)) {
                        twice.add(p);
                    }
                });
        for (KeyPath path : once) {
            if (twice.stream().noneMatch(path::startsWith) && !path.name().isEmpty()) {
                set(article, path);
                add(article, path);
                if (path.last() instanceof KeyPath.Step.Key) {
                    rename(article, path);
                    remove(article, path);
                }
            }
        }
    }

    private Optional<Article> done(Article article, Edit edit) {
        tried++;
        return switch (article.plan(edit)) {
            case Outcome.Refused(String reason, Span place) -> {
                assertFalse(reason.isBlank());
                yield Optional.empty();
            }
            case Outcome.Patched done -> {
                made++;
                SourceText undone =
                        done.article().source().apply(done.patches().inverse(article.text()));
                assertArrayEquals(article.source().encode(), undone.encode(), edit.toString());
                assertEquals(
                        done.article().frontMatter(),
                        Article.parse(done.article().source()).frontMatter(),
                        edit.toString());
                assertEquals(
                        article.body().of(article.text()),
                        done.article().body().of(done.article().text()),
                        edit.toString());
                yield Optional.of(done.article());
            }
        };
    }

    private static Span written(Article article, KeyPath path) {
        Span value = article.find(path).orElseThrow().span();
        return path.last() instanceof KeyPath.Step.Key
                ? new Span(
                        GeneratedArticles.field(article.fields(), path).keySpan().end(),
                        value.end())
                : value;
    }

    private void set(Article article, KeyPath path) {
        Value old = article.find(path).orElseThrow();
        NewValue wanted = new NewValue.Text(WANTED);
        done(article, new Edit.Set(path, wanted))
                .ifPresent(
                        after -> {
                            assertEquals(WANTED, after.text(path).orElse("").stripTrailing());
                            outside(article, written(article, path), after, old);
                            Map<KeyPath, String> expected = values(article);
                            Map<KeyPath, String> now = values(after);
                            expected.remove(path);
                            now.remove(path);
                            assertEquals(expected, now, path.toString());
                        });
    }

    private static void outside(Article before, Span edited, Article after, Value old) {
        String text = before.text();
        String head = text.substring(0, edited.start());
        assertTrue(after.text().startsWith(head), "before the field: " + after.text());
        // The blanks behind a mark without a value go with it.
        String tail = text.substring(edited.end());
        String behind = old instanceof Value.Nothing ? tail.replaceFirst("^[ \\t]+", "") : tail;
        assertTrue(after.text().endsWith(behind), "behind the field: " + after.text());
    }

    private void rename(Article article, KeyPath path) {
        String name = "renamed: so";
        done(article, new Edit.Rename(path, name))
                .ifPresent(
                        after -> {
                            Span key = GeneratedArticles.field(article.fields(), path).keySpan();
                            KeyPath renamed = path.parent().child(name);
                            Span now = GeneratedArticles.field(after.fields(), renamed).keySpan();
                            assertEquals(
                                    article.text().substring(0, key.start()),
                                    after.text().substring(0, now.start()));
                            assertEquals(
                                    article.text().substring(key.end()),
                                    after.text().substring(now.end()));
                        });
    }

    private void remove(Article article, KeyPath path) {
        done(article, new Edit.Remove(path))
                .ifPresent(
                        after -> {
                            assertTrue(after.find(path).isEmpty());
                            Map<KeyPath, String> expected = values(article);
                            Map<KeyPath, String> now = values(after);
                            expected.keySet().removeIf(p -> p.startsWith(path));
                            now.keySet()
                                    .removeIf(
                                            p ->
                                                    p.startsWith(path.parent())
                                                            && !expected.containsKey(p));
                            assertEquals(expected, now, path.toString());
                            List<String> others = lines(article, path);
                            List<String> left = new ArrayList<>(lines(after, KeyPath.ROOT));
                            others.forEach(
                                    line ->
                                            assertTrue(
                                                    left.remove(line),
                                                    () -> "lost: " + line + "\n" + after.text()));
                        });
    }

    /** The fields at the top as they are written, but for the one that a path leads into. */
    private static List<String> lines(Article article, KeyPath but) {
        return article.fields().stream()
                .filter(f -> but.isRoot() || !but.startsWith(f.path()))
                .map(f -> f.span().of(article.text()))
                .toList();
    }

    private void add(Article article, KeyPath path) {
        NewValue wanted = new NewValue.Text(WANTED);
        KeyPath parent = path.parent();
        Edit edit =
                switch (path.last()) {
                    case KeyPath.Step.Key(String key) ->
                            new Edit.Add(
                                    parent,
                                    "added",
                                    wanted,
                                    GeneratedArticles.index(article, path),
                                    Optional.empty());
                    case KeyPath.Step.Index(int at) -> new Edit.Insert(parent, at, wanted);
                };
        done(article, edit)
                .ifPresent(
                        after -> {
                            KeyPath at =
                                    path.last() instanceof KeyPath.Step.Key
                                            ? parent.child("added")
                                            : path;
                            assertEquals(WANTED, after.text(at).orElse(""));
                            String text = article.text();
                            int head = common(text, after.text());
                            assertTrue(
                                    after.text()
                                            .endsWith(
                                                    text.substring(Math.min(head, text.length()))),
                                    "more than one place: " + after.text());
                            assertEquals(values(article).size() + 1, values(after).size());
                        });
    }

    private static int common(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static Map<KeyPath, String> values(Article article) {
        List<KeyPath> paths = new ArrayList<>();
        article.fields().forEach(f -> GeneratedArticles.paths(f.path(), f.value(), paths));
        Map<KeyPath, String> values = new LinkedHashMap<>();
        for (KeyPath path : paths) {
            Value value = article.find(path).orElseThrow();
            if (!(value instanceof Value.Fields) && !(value instanceof Value.Items)) {
                values.merge(
                        path,
                        value.getClass().getSimpleName() + " " + value.asWritten(),
                        (a, b) -> a + b);
            }
        }
        return values;
    }
}
