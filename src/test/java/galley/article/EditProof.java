package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.article.TwoReaders.Tree;
import galley.text.Patch;
import galley.text.SourceText;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * One edit of a document, proven: the bytes outside the edited entry are the same, both independent
 * readers find the wanted value and every other value as it was, and undo gives the first bytes
 * again. Whatever does not hold is an {@link AssertionError}.
 */
final class EditProof {

    enum Kind {
        SET_TEXT,
        SET_PLAIN,
        CLEAR,
        TO_LIST,
        TO_GROUP,
        ADD,
        INSERT,
        REMOVE,
        REMOVE_TWIN,
        RENAME,
        MOVE,
        EXCHANGE,
        ANSWER
    }

    /** What came of an edit. */
    sealed interface Result {

        /** The document has nothing of the kind. */
        record Nothing() implements Result {}

        record Refused(Edit edit) implements Result {}

        /**
         * @param bySnakeYaml whether it could read the document
         * @param byEngine whether snakeyaml-engine could
         */
        record Proven(Edit edit, boolean bySnakeYaml, boolean byEngine) implements Result {}
    }

    private EditProof() {}

    static Result of(String text, Kind kind, Random random) {
        SourceText source = SourceText.decode(text.getBytes(StandardCharsets.UTF_8)).text();
        Article article = Article.parse(source);
        Optional<Edit> edit = edit(article, kind, random);
        if (edit.isEmpty()) {
            return new Result.Nothing();
        }
        try {
            return of(article, edit.get());
        } catch (AssertionError | RuntimeException fault) {
            throw new AssertionError(edit.get() + ": " + fault.getMessage(), fault);
        }
    }

    private static Result of(Article article, Edit edit) {
        return switch (article.plan(edit)) {
            case Outcome.Refused(String reason, Span place) -> {
                check(!reason.isBlank(), "refused without a reason");
                yield new Result.Refused(edit);
            }
            case Outcome.Patched done -> prove(article, edit, done);
        };
    }

    static String shown(String text) {
        return text.replace("\r", "\\r").replace("\t", "\\t").replace("\f", "\\f");
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }

    // ---- edits ----

    private static Optional<Edit> edit(Article article, Kind kind, Random random) {
        List<KeyPath> all = new ArrayList<>();
        article.fields().forEach(f -> GeneratedArticles.paths(f.path(), f.value(), all));
        all.removeIf(p -> p.toString().isEmpty());
        if (kind == Kind.ANSWER) {
            Answer answer = article.answer();
            int from = random.nextInt(answer.markdown().length() + 1);
            int to = from + random.nextInt(answer.markdown().length() - from + 1);
            return Optional.of(
                    new Edit.ReplaceAnswer(new Patch(new Span(from, to), Shapes.text(random))));
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (kind == Kind.REMOVE_TWIN) {
            List<KeyPath> several = new ArrayList<>(all);
            new HashSet<>(all).forEach(several::remove);
            if (several.isEmpty()) {
                return Optional.empty();
            }
            all.retainAll(several);
        }
        KeyPath path = Shapes.any(all, random);
        NewValue text = new NewValue.Text(Shapes.text(random));
        int at = random.nextInt(5);
        return Optional.of(
                switch (kind) {
                    case SET_TEXT -> new Edit.Set(path, text);
                    case SET_PLAIN ->
                            new Edit.Set(
                                    path,
                                    new NewValue.Plain(
                                            Shapes.any(
                                                    List.of(
                                                            "-1.0",
                                                            "2024-11-30",
                                                            "True",
                                                            "7",
                                                            "no"),
                                                    random)));
                    case CLEAR -> new Edit.Set(path, new NewValue.Nothing());
                    case TO_LIST -> new Edit.Set(path, list(random, text));
                    case TO_GROUP -> new Edit.Set(path, group(random, text));
                    case ADD ->
                            new Edit.Add(
                                    random.nextBoolean() ? parent(path) : path,
                                    name(random),
                                    any(random, text),
                                    at,
                                    Optional.empty());
                    case INSERT ->
                            new Edit.Insert(
                                    path.last() instanceof KeyPath.Step.Index
                                            ? path.parent()
                                            : path,
                                    at,
                                    any(random, text));
                    case REMOVE -> new Edit.Remove(path);
                    case REMOVE_TWIN -> new Edit.RemoveTwin(path, random.nextInt(2));
                    case RENAME -> new Edit.Rename(path, name(random));
                    case MOVE -> new Edit.Move(path, at);
                    case EXCHANGE -> new Edit.Exchange(path, Shapes.any(all, random));
                    case ANSWER -> throw new IllegalStateException();
                });
    }

    private static KeyPath parent(KeyPath path) {
        KeyPath parent = path.parent();
        return !parent.isRoot()
                        && parent.last() instanceof KeyPath.Step.Index
                        && path.last() instanceof KeyPath.Step.Index
                ? parent.parent()
                : parent;
    }

    private static String name(Random random) {
        return random.nextInt(3) == 0 ? Shapes.text(random) : "new" + random.nextInt(9);
    }

    private static NewValue any(Random random, NewValue text) {
        return switch (random.nextInt(5)) {
            case 0 -> list(random, text);
            case 1 -> group(random, text);
            case 2 -> new NewValue.Plain("12");
            default -> text;
        };
    }

    private static NewValue list(Random random, NewValue text) {
        IntFunction<NewValue> item = i -> i == 0 ? text : new NewValue.Text(Shapes.text(random));
        List<NewValue> items = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            items.add(item.apply(i));
        }
        if (random.nextInt(4) == 0) {
            items.add(group(random, text));
        }
        return new NewValue.Items(items);
    }

    private static NewValue group(Random random, NewValue text) {
        List<NewValue.NewField> fields = new ArrayList<>();
        fields.add(new NewValue.NewField("x", text));
        if (random.nextBoolean()) {
            fields.add(new NewValue.NewField("y z", new NewValue.Nothing()));
        }
        if (random.nextInt(4) == 0) {
            fields.add(new NewValue.NewField("w", list(random, text)));
        }
        return new NewValue.Fields(fields);
    }

    // ---- proofs ----

    private static Result prove(Article before, Edit edit, Outcome.Patched done) {
        Article after = done.article();
        String text = before.text();
        assertEquals(after.text(), done.patches().apply(text), "patches");
        assertEquals(text, done.patches().inverse(text).apply(after.text()), "what undo gives");
        byte[] undone = after.source().apply(done.patches().inverse(text)).encode();
        check(Arrays.equals(before.source().encode(), undone), "undo gives other bytes");
        Article again = Article.parse(SourceText.decode(after.source().encode()).text());
        assertEquals(after.text(), again.text(), "as saved");
        assertEquals(again.frontMatter(), after.frontMatter(), "read again");
        if (edit instanceof Edit.ReplaceAnswer replace) {
            answer(before, replace, after);
            return new Result.Proven(edit, false, false);
        }
        assertEquals(before.body().of(text), after.body().of(after.text()), "the body");
        outside(before, edit, after);
        Edit meant = meant(before, edit, after);
        boolean[] compared = new boolean[2];
        for (boolean engine : new boolean[] {false, true}) {
            String reader = engine ? "engine" : "SnakeYAML";
            Optional<Tree> old = TwoReaders.read(engine, yaml(before));
            if (old.isPresent()) {
                Optional<Tree> now = TwoReaders.read(engine, yaml(after));
                compared[engine ? 1 : 0] = true;
                check(now.isPresent(), reader + " no longer reads it:\n" + after.text());
                Tree wanted = TwoReaders.after(old.get(), meant);
                check(
                        TwoReaders.same(inOrder(before, wanted), inOrder(before, now.get())),
                        reader
                                + " reads "
                                + now.get()
                                + "\nwanted "
                                + wanted
                                + "\n"
                                + shown(after.text()));
            }
        }
        return new Result.Proven(edit, compared[0], compared[1]);
    }

    /** What would be read otherwise is told of while it is typed, and not refused. */
    private static void answer(Article before, Edit.ReplaceAnswer replace, Article after) {
        String wanted =
                replace.patch()
                        .apply(before.answer().markdown())
                        .replace("\r\n", "\n")
                        .replace('\r', '\n');
        boolean escaped = before.answer().place() instanceof Answer.Place.EscapedField;
        if (!escaped || AnswerCodec.surprises(wanted).isEmpty()) {
            assertEquals(wanted, after.answer().markdown(), "the answer");
        }
        if (before.answer().place() instanceof Answer.Place.Body) {
            assertEquals(yaml(before), yaml(after), "the front matter");
            return;
        }
        assertEquals(before.body().of(before.text()), after.body().of(after.text()), "the body");
        outside(before, new Edit.Set(KeyPath.of("answer"), new NewValue.Nothing()), after);
        for (boolean engine : new boolean[] {false, true}) {
            Optional<Tree> old = TwoReaders.read(engine, yaml(before));
            Optional<Tree> now = TwoReaders.read(engine, yaml(after));
            check(old.isEmpty() || now.isPresent(), "no longer read");
            if (old.isPresent()) {
                var remove = new Edit.Remove(KeyPath.of("answer"));
                check(
                        TwoReaders.same(
                                TwoReaders.after(old.get(), remove),
                                TwoReaders.after(now.get(), remove)),
                        "other fields: " + now.get());
            }
        }
    }

    /** Where a reader finds keys that Galley shows raw, places are counted otherwise. */
    private static Tree inOrder(Article before, Tree tree) {
        if (before.fields().stream().noneMatch(f -> f.key().isEmpty())
                || !(tree instanceof Tree.Group(var pairs))) {
            return tree;
        }
        return new Tree.Group(
                pairs.stream()
                        .sorted(java.util.Comparator.comparing(p -> String.valueOf(value(p.key()))))
                        .toList());
    }

    private static Object value(Tree tree) {
        return tree instanceof Tree.Leaf(String tag, String value) ? value : tree;
    }

    /** A block scalar keeps the end of its last line, as long as it is one. */
    private static Edit meant(Article before, Edit edit, Article after) {
        if (edit instanceof Edit.Set(KeyPath path, NewValue.Text(String wanted), var style)
                && !wanted.isEmpty()
                && !wanted.endsWith("\n")
                && before.find(path).orElse(null) instanceof Value.Text old
                && old.style().isBlock()
                && after.find(path).orElse(null) instanceof Value.Text now
                && now.style().isBlock()) {
            String tail = old.text().replaceFirst("^(?s)(.*[^\n])?(?=\n*$)", "");
            return new Edit.Set(path, new NewValue.Text(wanted + tail));
        }
        return edit;
    }

    private static String yaml(Article article) {
        return switch (article.frontMatter()) {
            case FrontMatter.Parsed p -> p.yaml().of(article.text());
            case FrontMatter.Broken b -> b.yaml().of(article.text());
            case FrontMatter.Absent a -> "";
            case FrontMatter.Foreign f -> "";
        };
    }

    /** The bytes before and behind the edited entry, or those of all its neighbours. */
    private static void outside(Article before, Edit edit, Article after) {
        if (edit instanceof Edit.Set set) {
            Span old = entry(before, set.path());
            Span now = entry(after, set.path());
            assertEquals(
                    before.text().substring(0, old.start()),
                    after.text().substring(0, now.start()),
                    "before the entry");
            String behind = before.text().substring(old.end());
            boolean empty = before.find(set.path()).orElseThrow() instanceof Value.Nothing;
            if (empty && behind.matches("(?s)[ \\t]+#.*") && !after.text().endsWith(behind)) {
                // The comment stays behind its key when the value goes below it.
                String comment = behind.split("[\r\n]", 2)[0];
                behind = behind.substring(comment.length());
                check(now.of(after.text()).contains(comment), "the comment: " + after.text());
            }
            check(after.text().endsWith(behind), "behind the entry: " + after.text());
            check(after.text().length() - behind.length() >= now.start(), "in the entry");
            return;
        }
        if (edit instanceof Edit.Rename(KeyPath path, String name)) {
            Field old = GeneratedArticles.field(before.fields(), path);
            Field now = GeneratedArticles.field(after.fields(), path.parent().child(name));
            assertEquals(
                    before.text().substring(old.keySpan().end()),
                    after.text().substring(now.keySpan().end()),
                    "behind the key");
            assertEquals(old.keySpan().start(), now.keySpan().start(), "before the key");
            return;
        }
        List<String> untouched = new ArrayList<>(tops(before, edit));
        tops(after, edit).forEach(untouched::remove);
        assertEquals(List.of(), untouched, "neighbours");
    }

    /** The fields at the top that have no part in the edit, as they are written. */
    private static List<String> tops(Article article, Edit edit) {
        List<KeyPath> touched =
                switch (edit) {
                    case Edit.Add add -> List.of(add.parent());
                    case Edit.Insert insert -> List.of(insert.list());
                    case Edit.Remove(KeyPath path) -> List.of(path);
                    case Edit.RemoveTwin(KeyPath path, int which) -> List.of(path);
                    case Edit.Move(KeyPath path, int to) -> List.of(path);
                    case Edit.Exchange(KeyPath a, KeyPath b) -> List.of(a, b);
                    case Edit.Set set -> List.of();
                    case Edit.Rename rename -> List.of();
                    case Edit.Mend mend -> List.of();
                    case Edit.ReplaceAnswer answer -> List.of();
                    case Edit.ReplaceText text -> List.of();
                };
        return article.fields().stream()
                .filter(f -> touched.stream().noneMatch(p -> !p.isRoot() && p.startsWith(f.path())))
                .map(f -> f.span().of(article.text()))
                .toList();
    }

    private static Span entry(Article article, KeyPath path) {
        if (path.last() instanceof KeyPath.Step.Key) {
            return GeneratedArticles.field(article.fields(), path).span();
        }
        Span value = article.find(path).orElseThrow().span();
        int start = value.start();
        while (start > 0 && " \t\r\n".indexOf(article.text().charAt(start - 1)) >= 0) {
            start--;
        }
        return new Span(start, value.end());
    }
}
