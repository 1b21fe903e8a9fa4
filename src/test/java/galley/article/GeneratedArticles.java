package galley.article;

import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

/** Articles, texts and edits of every kind for properties. */
abstract class GeneratedArticles {

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

    record Choice(int kind, int place, int other, String text) {}

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

    static Edit edit(Article article, Choice choice) {
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

    static KeyPath parentOf(KeyPath path) {
        return path.isRoot() ? path : path.parent();
    }

    static void paths(KeyPath path, Value value, List<KeyPath> all) {
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

    /** The place of a field among its siblings. */
    static int index(Article article, KeyPath path) {
        List<Field> siblings =
                path.parent().isRoot()
                        ? article.fields()
                        : article.find(path.parent()).orElse(null) instanceof Value.Fields group
                                ? group.fields()
                                : List.of();
        return siblings.stream().map(Field::path).toList().indexOf(path);
    }

    static Field field(List<Field> fields, KeyPath path) {
        List<Field> all = new ArrayList<>();
        fields.forEach(f -> deep(f, all));
        return all.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
    }

    static void deep(Field field, List<Field> all) {
        all.add(field);
        deep(field.value(), all);
    }

    static void deep(Value value, List<Field> all) {
        switch (value) {
            case Value.Fields group -> group.fields().forEach(f -> deep(f, all));
            case Value.Items items -> items.items().forEach(i -> deep(i, all));
            default -> {}
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
}
