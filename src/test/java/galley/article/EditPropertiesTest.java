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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What holds for every edit of any article. */
class EditPropertiesTest extends GeneratedArticles {

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
}
