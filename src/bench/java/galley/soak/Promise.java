package galley.soak;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Field;
import galley.article.Outcome;
import galley.article.Value;
import galley.text.LineEnds;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What holds after each edit, whatever it was. */
final class Promise {

    private static final Pattern OWN_COMMENTS =
            Pattern.compile("(\\s*[\\r\\n][ \\t]*#[^\\r\\n]*)+$");

    private Promise() {}

    /** What is broken; empty when nothing is. */
    static Optional<String> broken(Article before, Edit edit, Outcome.Patched done) {
        Article after = done.article();
        if (!done.patches().apply(before.text()).equals(after.text())) {
            return Optional.of("the patches give another text");
        }
        SourceText undone = after.source().apply(done.patches().inverse(before.text()));
        if (!Arrays.equals(undone.encode(), before.source().encode())) {
            return Optional.of("undo gives other bytes");
        }
        Article again = Article.parse(after.source());
        if (!again.frontMatter().equals(after.frontMatter())) {
            return Optional.of("it reads back otherwise");
        }
        return switch (edit) {
            case Edit.Set set -> set(before, set.path(), after);
            case Edit.Remove(KeyPath path) -> others(before, path, after);
            case Edit.Rename(KeyPath path, String key) -> others(before, path, after);
            case Edit.ReplaceAnswer answer ->
                    before.body().isEmpty() || before.find(KeyPath.of("answer")).isEmpty()
                            ? Optional.empty()
                            : others(before, KeyPath.of("answer"), after);
            case Edit.Add add -> others(before, add.parent().child(add.key()), after);
            case Edit.Move(KeyPath path, int to) -> others(before, path.parent(), after);
            case Edit.Insert(KeyPath list, int at, var value) -> others(before, list, after);
            case Edit.Exchange(KeyPath first, KeyPath second) -> Optional.empty();
            case Edit.RemoveTwin(KeyPath path, int which) -> others(before, path, after);
            case Edit.Mend mend -> Optional.empty();
            case Edit.ReplaceText text -> Optional.empty();
        };
    }

    private static Optional<String> set(Article before, KeyPath path, Article after) {
        Value old = before.find(path).orElseThrow();
        String head = before.text().substring(0, old.span().start());
        // Comments on lines of their own belong to what stands below them and go with it.
        String mark = OWN_COMMENTS.matcher(head.stripTrailing()).replaceFirst("");
        if (!after.text().startsWith(mark)) {
            return Optional.of("what stands before the field is changed");
        }
        String tail = before.text().substring(old.span().end()).stripLeading();
        if (old instanceof Value.Nothing && tail.startsWith("#")) {
            // Behind a key without a value: it stays with the key when the value goes below it.
            tail = tail.substring(LineEnds.endOfLine(tail, 0)).stripLeading();
        }
        if (!after.text().endsWith(tail)) {
            return Optional.of("what stands behind the field is changed");
        }
        return others(before, path, after);
    }

    /** Every value outside the path is the same. */
    private static Optional<String> others(Article before, KeyPath path, Article after) {
        if (path.isRoot()) {
            return Optional.empty();
        }
        KeyPath top =
                path.steps().getFirst() instanceof KeyPath.Step.Key(String name)
                        ? KeyPath.of(name)
                        : path;
        Map<String, String> old = values(before, top);
        Map<String, String> now = values(after, top);
        for (Map.Entry<String, String> entry : old.entrySet()) {
            if (!entry.getValue().equals(now.get(entry.getKey()))) {
                return Optional.of("“" + entry.getKey() + "” is changed");
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> values(Article article, KeyPath but) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : article.fields()) {
            if (!field.path().equals(but) && !field.key().isEmpty()) {
                String text = field.value().span().of(article.text());
                values.merge(field.path().toString(), text, (a, b) -> a + b);
            }
        }
        return values;
    }

    static List<KeyPath> paths(Article article) {
        List<KeyPath> all = new ArrayList<>();
        article.fields().forEach(f -> paths(f.path(), f.value(), all));
        all.removeIf(p -> p.name().isEmpty());
        return all;
    }

    private static void paths(KeyPath path, Value value, List<KeyPath> all) {
        all.add(path);
        if (value instanceof Value.Fields group) {
            group.fields().forEach(f -> paths(f.path(), f.value(), all));
        } else if (value instanceof Value.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                paths(path.child(i), items.items().get(i), all);
            }
        }
    }
}
