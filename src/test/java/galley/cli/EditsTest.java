package galley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.library.bulk.KeyValues;
import galley.schema.Additions;
import galley.schema.Schema;
import galley.text.Patches;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import galley.yaml.ScalarStyle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Edits as folders of {@code src/test/resources/edits}: {@code before.md}, the operations of {@code
 * edit.json} and {@code after.md}. Each operation is an object with one of {@code set}, {@code
 * add}, {@code remove}, {@code rename} as {@code galley apply} takes them, or {@code insert} and
 * {@code move} with {@code key} and {@code value} or {@code to}, or {@code answer}; with {@code
 * refused} it is refused for a reason that holds these words.
 */
class EditsTest {

    private static final Path CASES = Path.of("src/test/resources/edits");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    List<DynamicNode> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(CASES)) {
            folders = all.sorted().toList();
        }
        assertTrue(folders.size() >= 40, "cases are missing");
        return folders.stream().map(EditsTest::tests).toList();
    }

    private static DynamicNode tests(Path folder) {
        Map<String, UnaryOperator<String>> forms =
                Map.of(
                        "LF",
                        text -> text,
                        "CR LF",
                        text -> text.indexOf('\r') < 0 ? text.replace("\n", "\r\n") : text,
                        "CR",
                        text -> text.indexOf('\r') < 0 ? text.replace('\n', '\r') : text,
                        "byte order mark",
                        text -> "\uFEFF" + text,
                        "emoji before",
                        text ->
                                text.startsWith("---\n")
                                        ? "---\nx_emoji: 😀 ok\n" + text.substring(4)
                                        : text);
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("is complete", () -> complete(folder)));
        for (String form : new TreeSet<>(forms.keySet())) {
            tests.add(DynamicTest.dynamicTest(form, () -> run(folder, forms.get(form))));
        }
        return DynamicContainer.dynamicContainer(folder.getFileName().toString(), tests);
    }

    private static void complete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("after.md", "before.md", "edit.json"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
        assertTrue(JSON.readTree(folder.resolve("edit.json").toFile()).size() > 0);
    }

    private static void run(Path folder, UnaryOperator<String> form) throws IOException {
        String before = form.apply(Files.readString(folder.resolve("before.md")));
        String after = form.apply(Files.readString(folder.resolve("after.md")));
        SourceText source = decoded(before);
        List<Patches> undo = new ArrayList<>();
        Article article = Article.parse(source);
        for (JsonNode operation : JSON.readTree(folder.resolve("edit.json").toFile())) {
            for (Planned planned : planned(operation)) {
                article = step(article, planned, operation, undo);
            }
        }
        assertEquals(after, new String(article.source().encode(), StandardCharsets.UTF_8));
        SourceText undone = article.source();
        for (Patches inverse : undo.reversed()) {
            undone = undone.apply(inverse);
        }
        assertEquals(before, new String(undone.encode(), StandardCharsets.UTF_8));
    }

    private static SourceText decoded(String text) {
        return SourceText.decode(text.getBytes(StandardCharsets.UTF_8)).text();
    }

    /** An edit, once the article that it meets is known. */
    private interface Planned {
        Edit on(Article article);
    }

    private static Article step(
            Article article, Planned planned, JsonNode operation, List<Patches> undo) {
        return switch (article.plan(planned.on(article))) {
            case Outcome.Patched patched -> {
                assertTrue(operation.path("refused").isMissingNode(), "was not refused");
                undo.add(patched.patches().inverse(article.text()));
                assertEquals(patched.article().text(), patched.patches().apply(article.text()));
                Article again = Article.parse(patched.article().source());
                assertEquals(patched.article().frontMatter(), again.frontMatter());
                yield patched.article();
            }
            case Outcome.Refused refused -> {
                assertTrue(
                        operation.has("refused")
                                && refused.reason().contains(operation.path("refused").asText()),
                        refused.reason());
                yield article;
            }
        };
    }

    private static List<Planned> planned(JsonNode operation) {
        List<Planned> edits = new ArrayList<>();
        operation
                .path("set")
                .properties()
                .forEach(
                        e ->
                                edits.add(
                                        a ->
                                                new Edit.Set(
                                                        path(e.getKey()),
                                                        value(a, path(e.getKey()), e.getValue()))));
        operation
                .path("add")
                .properties()
                .forEach(
                        e ->
                                edits.add(
                                        a ->
                                                Additions.add(
                                                        a,
                                                        Schema.of(a),
                                                        path(e.getKey()),
                                                        value(a, path(e.getKey()), e.getValue()))));
        operation
                .path("remove")
                .forEach(key -> edits.add(a -> new Edit.Remove(path(key.asText()))));
        operation
                .path("rename")
                .properties()
                .forEach(
                        e ->
                                edits.add(
                                        a ->
                                                new Edit.Rename(
                                                        path(e.getKey()), e.getValue().asText())));
        JsonNode insert = operation.path("insert");
        if (insert.isObject()) {
            KeyPath at = path(insert.path("key").asText());
            edits.add(a -> Additions.add(a, Schema.of(a), at, value(a, at, insert.path("value"))));
        }
        JsonNode move = operation.path("move");
        if (move.isObject()) {
            KeyPath key = path(move.path("key").asText());
            edits.add(
                    a -> {
                        boolean shifted =
                                key.parent().isRoot() && a.find(KeyPath.of("x_emoji")).isPresent();
                        return new Edit.Move(key, move.path("to").asInt() + (shifted ? 1 : 0));
                    });
        }
        JsonNode restyle = operation.path("restyle");
        if (restyle.isObject()) {
            KeyPath at = path(restyle.path("key").asText());
            var style = ScalarStyle.valueOf(restyle.path("style").asText());
            edits.add(
                    a -> new Edit.Set(at, value(a, at, restyle.path("value")), Optional.of(style)));
        }
        JsonNode exchange = operation.path("exchange");
        if (exchange.isArray()) {
            edits.add(
                    a ->
                            new Edit.Exchange(
                                    path(exchange.get(0).asText()),
                                    path(exchange.get(1).asText())));
        }
        if (operation.has("answer")) {
            String wanted = operation.path("answer").asText();
            edits.add(a -> new Edit.ReplaceAnswer(a.answer().patchTo(wanted)));
        }
        assertTrue(!edits.isEmpty(), "no known operation: " + operation);
        return edits;
    }

    private static KeyPath path(String key) {
        return KeyPath.parse(key).orElseThrow();
    }

    private static NewValue value(Article article, KeyPath path, JsonNode json) {
        return json.isContainerNode() || json.isNull()
                ? ApplyCommand.structure(json)
                : KeyValues.value(article, Schema.of(article), path, json.asText());
    }
}
