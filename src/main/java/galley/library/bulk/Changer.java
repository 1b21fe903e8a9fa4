package galley.library.bulk;

import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.schema.FieldSpec;
import galley.schema.Keywords;
import galley.schema.Schema;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes some changes to one article after the other. */
final class Changer {

    private static final KeyPath ANSWER = KeyPath.of(Article.ANSWER_KEY);

    /** A change with what is worked out once for all articles. */
    private record Ready(BulkChange change, Optional<Pattern> pattern) {}

    private final List<Ready> changes;

    Changer(List<BulkChange> changes) {
        this.changes =
                changes.stream()
                        .map(
                                change ->
                                        new Ready(
                                                change,
                                                change instanceof BulkChange.Replace replace
                                                        ? Optional.of(replace.finder().pattern())
                                                        : Optional.empty()))
                        .toList();
    }

    /** The run may have ended at a refusal. */
    EditRun run(Article article, Schema schema) {
        var run = new EditRun(article);
        run.following(schema, () -> changes.forEach(ready -> change(run, ready, schema)));
        return run;
    }

    private static void change(EditRun run, Ready ready, Schema schema) {
        switch (ready.change()) {
            case BulkChange.Put(String key, String value) -> {
                if (key.equals(Article.ANSWER_KEY)) {
                    run.answer(value);
                } else {
                    run.set(key, value);
                }
            }
            case BulkChange.Write(String key, String value) -> write(run, key, value, schema);
            case BulkChange.Replace replace -> replace(run, replace, ready.pattern().orElseThrow());
            case BulkChange.Add(String key, String value) -> {
                if (find(run, key).isEmpty()) {
                    run.add(key, value);
                }
            }
            case BulkChange.Remove(String keys) ->
                    KeyGlob.paths(run.article(), keys).reversed().stream()
                            .map(KeyPath::toString)
                            .forEach(run::remove);
            case BulkChange.AppendKeyword(String key, String word) -> append(run, key, word);
            case BulkChange.RemoveKeyword(String key, String word) -> drop(run, key, word);
            case BulkChange.RenameKey(String key, String name) -> {
                if (find(run, key).isPresent()) {
                    run.rename(key, name);
                }
            }
            case BulkChange.Derive(String keys) -> derive(run, keys, schema);
        }
    }

    private static void write(EditRun run, String key, String value, Schema schema) {
        Optional<Value> there = find(run, key);
        if (there.filter(old -> old.asWritten().equals(value)).isPresent()) {
            return;
        }
        Optional<String> noDate = KeyValues.whyNoDate(run.article(), schema, key, value);
        if (noDate.isPresent()) {
            run.refuse(key, noDate.get());
        } else if (key.equals(Article.ANSWER_KEY)) {
            run.answer(value);
        } else if (there.isEmpty()) {
            if (!value.isEmpty()) {
                run.add(key, value);
            }
        } else {
            run.set(key, value);
        }
    }

    private static Optional<Value> find(EditRun run, String key) {
        return KeyPath.parse(key).flatMap(run.article()::find);
    }

    private static void replace(EditRun run, BulkChange.Replace replace, Pattern pattern) {
        boolean all = replace.keys().equals("*");
        if (all || replace.keys().equals(Article.ANSWER_KEY)) {
            String markdown = run.article().answer().markdown();
            String wanted = replaced(markdown, replace, pattern);
            if (!wanted.equals(markdown)) {
                run.answer(wanted);
            }
        }
        for (KeyPath path : KeyGlob.paths(run.article(), replace.keys())) {
            // Read again: what was replaced before it has moved it.
            run.article()
                    .find(path)
                    .ifPresent(value -> replace(run, path, value, replace, pattern));
        }
    }

    private static void replace(
            EditRun run, KeyPath path, Value value, BulkChange.Replace replace, Pattern pattern) {
        switch (value) {
            case Value.Fields group -> {
                for (Field field : group.fields()) {
                    replace(run, field.path(), field.value(), replace, pattern);
                }
            }
            case Value.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    replace(run, path.child(i), list.items().get(i), replace, pattern);
                }
            }
            case Value.Text text -> {
                if (!path.equals(ANSWER)) {
                    replace(run, path, text.text(), replace, pattern);
                }
            }
            case Value.Number number -> replace(run, path, number.written(), replace, pattern);
            case Value.Flag flag -> replace(run, path, flag.written(), replace, pattern);
            case Value.Date date -> replace(run, path, date.written(), replace, pattern);
            case Value.Nothing nothing -> {}
            case Value.Other other -> {}
        }
    }

    private static void replace(
            EditRun run, KeyPath path, String is, BulkChange.Replace replace, Pattern pattern) {
        String wanted = replaced(is, replace, pattern);
        if (!wanted.equals(is)) {
            run.set(path.toString(), wanted);
        }
    }

    private static String replaced(String text, BulkChange.Replace replace, Pattern pattern) {
        return pattern.matcher(new Clocked(text))
                .replaceAll(replace.finder().replacement(replace.by()));
    }

    private static void append(EditRun run, String key, String word) {
        Optional<Value> value = find(run, key);
        switch (value.orElse(null)) {
            case null -> run.add(key, new NewValue.Text(word.strip()));
            case Value.Items list -> {
                boolean known = list.items().stream().anyMatch(item -> is(item, word));
                if (!known) {
                    run.add(key + "[" + list.items().size() + "]", word.strip());
                }
            }
            case Value.Text text ->
                    run.set(key, new NewValue.Text(Keywords.of(text.text()).plus(word).text()));
            case Value other -> run.set(key, new NewValue.Text(plus(other, word)));
        }
    }

    private static String plus(Value value, String word) {
        return Keywords.of(value.asWritten()).plus(word).text();
    }

    private static boolean is(Value item, String word) {
        return item.asWritten().strip().equalsIgnoreCase(word.strip());
    }

    private static void drop(EditRun run, String key, String word) {
        Optional<Value> value = find(run, key);
        if (value.orElse(null) instanceof Value.Items list) {
            for (int i = list.items().size() - 1; i >= 0; i--) {
                if (is(list.items().get(i), word)) {
                    run.remove(key + "[" + i + "]");
                }
            }
        } else if (value.orElse(null) instanceof Value.Text text) {
            Keywords words = Keywords.of(text.text());
            for (int i = words.words().size() - 1; i >= 0; i--) {
                if (words.words().get(i).strip().equalsIgnoreCase(word.strip())) {
                    words = words.without(i);
                }
            }
            if (words.words().size() < Keywords.of(text.text()).words().size()) {
                run.set(key, new NewValue.Text(words.text()));
            }
        }
    }

    private static void derive(EditRun run, String keys, Schema schema) {
        KeyPath wanted = KeyPath.parse(keys).orElseThrow();
        List<KeyPath> paths =
                keys.indexOf('*') < 0 ? List.of(wanted) : KeyGlob.paths(run.article(), keys);
        for (KeyPath path : paths) {
            schema.spec(path)
                    .flatMap(FieldSpec::rule)
                    .flatMap(rule -> rule.valueFor(run.article()))
                    .ifPresent(
                            value -> {
                                if (run.article().find(path).isPresent()) {
                                    run.set(path.toString(), value);
                                } else {
                                    run.add(path.toString(), value);
                                }
                            });
        }
    }
}
