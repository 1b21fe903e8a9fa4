package galley.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.support.Corpus;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every real article, in every form that files come in. */
class CorpusEditsTest {

    private static final Map<String, UnaryOperator<String>> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("LF", text -> text);
        FORMS.put("CR LF", text -> text.replace("\n", "\r\n"));
        FORMS.put("byte order mark", text -> "\uFEFF" + text);
        FORMS.put("emoji before", text -> text.replaceFirst("---\n", "---\nx_emoji: 😀 ok\n"));
    }

    @TestFactory
    Stream<DynamicTest> eachFile() {
        return Corpus.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> edits(file.text())));
    }

    /** Says so where only the samples are there to be edited. */
    @Test
    void sharedArticlesAreThere() {
        assertTrue(Corpus.shared("site").size() >= 30);
    }

    private static void edits(String text) {
        for (UnaryOperator<String> form : FORMS.values()) {
            byte[] bytes = form.apply(text).getBytes(StandardCharsets.UTF_8);
            Article article = Article.parse(SourceText.decode(bytes).text());
            assertArrayEquals(bytes, article.source().encode());
            boolean broken = article.frontMatter() instanceof FrontMatter.Broken;
            Map<KeyPath, String> before = values(article);
            assertTrue(!before.isEmpty());
            for (KeyPath path : before.keySet()) {
                Value old = article.find(path).orElseThrow();
                if (old instanceof Value.Other) {
                    assertTrue(broken, path + " is read raw");
                    continue;
                }
                String wanted = wanted(old);
                NewValue value =
                        old instanceof Value.Text || old instanceof Value.Nothing
                                ? new NewValue.Text(wanted)
                                : new NewValue.Plain(wanted);
                edit(article, path, value, wanted, before);
            }
        }
    }

    private static void edit(
            Article article,
            KeyPath path,
            NewValue value,
            String wanted,
            Map<KeyPath, String> before) {
        var done = (Outcome.Patched) article.plan(new Edit.Set(path, value));
        Map<KeyPath, String> after = values(Article.parse(done.article().source()));
        assertEquals(wanted, after.get(path).stripTrailing());
        Map<KeyPath, String> others = new LinkedHashMap<>(before);
        others.put(path, after.get(path));
        assertEquals(others, after);
        assertEquals(1, done.patches().list().size(), path.toString());
        assertEquals(
                article.text(),
                done.patches().inverse(article.text()).apply(done.article().text()));
        String source = article.find(path).orElseThrow().span().of(article.text());
        if (source.lines().count() <= 2) {
            assertEquals(article.text().lines().count(), done.article().text().lines().count());
        }
    }

    private static String wanted(Value old) {
        return switch (old) {
            case Value.Number n -> "-7.50";
            case Value.Flag f -> f.opposite();
            case Value.Date d -> "2025-02-03";
            default -> ("Edited " + old.asWritten().replaceFirst("e", "é: #")).stripTrailing();
        };
    }

    private static Map<KeyPath, String> values(Article article) {
        Map<KeyPath, String> values = new LinkedHashMap<>();
        for (Field field : article.fields()) {
            if (!field.key().isEmpty()) {
                collect(field.path(), field.value(), values);
            }
        }
        return values;
    }

    private static void collect(KeyPath path, Value value, Map<KeyPath, String> values) {
        switch (value) {
            case Value.Fields group ->
                    group.fields().forEach(f -> collect(f.path(), f.value(), values));
            case Value.Items items -> {
                List<Value> list = new ArrayList<>(items.items());
                for (int i = 0; i < list.size(); i++) {
                    collect(path.child(i), list.get(i), values);
                }
            }
            default -> values.put(path, value.asWritten());
        }
    }
}
