package galley.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Documents of every shape that front matter is written in. */
final class Shapes {

    /**
     * @param entries of which some stand in each document; {@code K} stands for the key
     * @param form what becomes of the whole text
     */
    record Shape(String name, List<String> entries, Form form) {}

    /** Changes a whole text that is written with LF. */
    interface Form {
        String of(String text, Random random);
    }

    private static final Form AS_IT_IS = (text, random) -> text;

    private static final List<String> USUAL =
            List.of(
                    "K: plain text",
                    "K: 'it''s'",
                    "K: \"a \\u00e9 \\\"q\\\" b\"",
                    "K: -1.0",
                    "K: 2024-11-30",
                    "K: True",
                    "K:",
                    "K: text # comment",
                    "K: >-\n    One folded line of text.",
                    "K:\n  a: 1\n  b:\n    c: 'x'\n    d: >-\n      y",
                    "K:\n  - one\n  - 'two'\n  - three # behind",
                    "K:\n- x: 1\n  y: |\n    z\n- x: 2",
                    "K: [a, 'b', {c: d, e: [1, 2]}]",
                    "K: {a: 1, 'b': two}",
                    "K: |\n  one\n\n    two\n  three");

    private static final List<String> BODIES =
            List.of("", "\n&nbsp;", "Body: it's\n", "\n\nText\n---\nmore\n");

    private static final List<Shape> ALL =
            List.of(
                    shape("usual"),
                    shape(
                            "double-quoted at column 0",
                            "K: \"one\ntwo\n\nthree\"",
                            "K: \"one \\\ntwo\"",
                            "K:\n  a: \"one\ntwo\"\n  b: 1",
                            "K:\n  - \"one\ntwo\"\n  - x"),
                    shape(
                            "flow closed at column 0",
                            "K: [a,\n  b\n]",
                            "K: [\na,\nb\n]",
                            "K: {a: 1,\n  b: [c\n]\n}",
                            "K:\n  a: [x,\n    y\n]\n  b: 2",
                            "K: [\n  # c\n  a, # d\n]"),
                    shape(
                            "tab after the colon",
                            "K:\tvalue",
                            "K: \tvalue\t",
                            "K:\t'x'\t# c",
                            "K:\t[a,\tb]",
                            "K:\t>-\n  x",
                            "K:\n  - \tx\n  -\ty"),
                    form("byte order mark", (t, r) -> "\uFEFF" + t),
                    form("CR LF", (t, r) -> t.replace("\n", "\r\n")),
                    form("CR", (t, r) -> t.replace('\n', '\r')),
                    form("mixed line ends", Shapes::mixed),
                    form(
                            "no final line end",
                            (t, r) -> t.substring(0, t.lastIndexOf("\n---\n") + 4)),
                    form("no body", (t, r) -> t.substring(0, t.lastIndexOf("\n---\n") + 5)),
                    form("blanks behind the marks", (t, r) -> t.replace("---\n", "--- \t\n")),
                    form("closed by dots", (t, r) -> t.replace("\n---\n", "\n...\n")),
                    form("empty line before", (t, r) -> (r.nextBoolean() ? "\n" : " \n\n") + t),
                    shape(
                            "comments",
                            "# above\nK: x # behind",
                            "\n# far\n\nK: 1\n# below",
                            "K: # at\n  # in\n  a: 1\n  # low\n  b: 2\n # odd\n",
                            "K:\n# first\n- a\n  # about b\n- b # c\n\n# end",
                            "K: >- # head\n  x\n# c",
                            "K: |\n  # Head\n  x\n# c\n  # d",
                            "K: [a, # b\n  c] # d",
                            "K: 'x' # '\n#\n# #"),
                    shape("duplicate keys", "K: 1\nK: 2", "K:\n  a: 1\n  a: 2\n  b: 3"),
                    shape(
                            "empty with a comment",
                            "K: # c",
                            "K:   # c\n  # d",
                            "K:\n  a: # c\n  b: #",
                            "K:\n  - # c\n  -\n  - x"),
                    shape(
                            "template tags",
                            "K: {{ x }}",
                            "K: \"{{ x }}\"",
                            "K: '{% x %}'",
                            "K: a {{ x }} b {% y %}",
                            "K: {% x %}",
                            "{{ x }}",
                            "K: >-\n  {{ x }}\n  {% y %}"),
                    shape("per cent", "K: %x", "K: 5% x", "K: x\n  % y", "K: [%a]", "K:\n  - %x"),
                    shape(
                            "anchors and tags",
                            "K: &K x\nuseK: *K",
                            "K: &K {a: 1}\nuseK:\n  <<: *K\n  b: 2",
                            "K: &K\n  a: 1\n  b: *K2\n# &K2",
                            "K: !!str 12",
                            "K: !t [a, !u b]",
                            "K: &K !t\n  - a\nuseK: [*K, *K, x]",
                            "K: &K\nuseK: *K",
                            "K:\n  - &K x\n  - *K\n  - y"),
                    shape(
                            "block scalars",
                            "K: >\n  clip",
                            "K: >+\n  keep\n\n",
                            "K: |+\n  keep\n\n",
                            "K: |-\n    strip\n    more",
                            "K: |2-\n    deep\n  less",
                            "K: >2\n   deep\n  less",
                            "K: >1-\n  x",
                            "K: |+2\n    x\n",
                            "K: >-\n\n  after\n  empty\n",
                            "K: |",
                            "K: >-",
                            "K: |+\n\n",
                            "K:\n  a: |+\n    x\n\n  b: >+\n    y\n\n  c: 1",
                            "K:\n  - |+\n    x\n\n  - >\n   y"),
                    shape(
                            "trailing empty lines",
                            "K: x\n\n\n",
                            "K: |\n  x\n\n  \n",
                            "K: >+\n  x\n \n\n",
                            "K: \"x\n\n\n  y\"\n\n",
                            "K:\n  a: 1\n\n  b: 2\n\n\n",
                            "K:\n  - a\n\n\n  - b\n  \n"),
                    shape(
                            "more indented",
                            "K: >\n  a\n    b\n  c",
                            "K: >-\n  a\n\n    b\n\n  c\n\td",
                            "K: |\n    a\n   b",
                            "K: |-\n  a\n    b\n      c",
                            "K: >+\n    a\n     b\n\n    c\n"),
                    shape(
                            "several lines",
                            "K: plain over\n  two lines",
                            "K: plain\n\n\n  and more\n   odd",
                            "K:\n  below\n  and on",
                            "K: 'single\n\n  over ''lines'''",
                            "K: 'x\n  y' # c",
                            "K: \"a\\\n  b \\\n  \\ c\\n\n  d\"",
                            "K:\n    'x'",
                            "K:\n  - a b\n    c\n  - 'd\n    e'"),
                    shape(
                            "keys",
                            "\"K q\": 1",
                            "'K ''s': 2",
                            "K with spaces : 3",
                            "K学习: 4",
                            "😀K: 5",
                            "12K: 6",
                            "7: x",
                            "-1.5: x",
                            "true: x",
                            "K-a_b.c/d: 7",
                            "\"K\\u00e9\": 8",
                            "? K\n: 9",
                            "K: {1: a, \"b c\": d, e f: g}",
                            "\"\": x",
                            "2024-01-01: d"),
                    shape(
                            "beyond ASCII",
                            "K: 😀 é 学习",
                            "K: \"\\U0001F600 \uD83D\uDE00\"",
                            "K: a\u0085b",
                            "K: 'a\u2028b\u2029c'",
                            "K: >-\n  a\u2028b\u0085c",
                            "K: \u00a0x\u00a0",
                            "K: \"\u0085\u2028\"",
                            "K: [😀, \"\u2028\"]",
                            "K: x\uFEFFy"),
                    shape(
                            "like other types",
                            "K: 1.0",
                            "K: 0o17",
                            "K: 017",
                            "K: 1_000",
                            "K: 12:30",
                            "K: 12:30:45",
                            "K: 1.2.3",
                            "K: no",
                            "K: ~",
                            "K: NULL",
                            "K: 2024-11-30T10:00:00Z",
                            "K: .inf",
                            "K: 0x1F",
                            "K: 1e3",
                            "K: 'no'",
                            "K: \"2024-11-30\"",
                            "K: +1",
                            "K: <<",
                            "K: =",
                            "K: [no, 1.0, '2024-01-01', ~]"),
                    shape(
                            "deep",
                            "K:\n  - - a\n    - - b\n      - c: d\n        e: [f, {g: h}]\n  - x",
                            "K:\n- a:\n  - b:\n    - c\n  - d: {e: {f: [g]}}",
                            "K: {a: {b: {c: [d, [e, {f: g}]]}}, h: [ ], i: { }}",
                            "K:\n    a:\n        b:\n        - c\n        -   d: 1\n            e: 2",
                            "K: [{a: 1}, {b: , c: 2}, [], [[]]]",
                            "K:\n  -\n    a: 1\n  -   b: 2\n      c: 3"),
                    shape(
                            "answers",
                            "answer: >-\n    One.\\n\\nTwo $\\nu$.",
                            "answer: >\n  One.\\nTwo.",
                            "answer: >+\n  One.\\nTwo.\n\n",
                            "answer: |\n  One.\n\n  Two.",
                            "answer: |\n  One.\\nTwo.",
                            "answer: |+\n  One.\n\n  Two.\n\n",
                            "answer: |-\n  One.",
                            "answer: \"One.\\\\nTwo.\"",
                            "answer: \"One.\\n\\nTwo.\"",
                            "answer: 'One.\\nTwo.'",
                            "answer: One.\\nTwo.",
                            "answer:",
                            "answer: >-"),
                    shape(
                            "damaged",
                            "K: a: b",
                            "K: \"x",
                            "K: [a, b",
                            "K: 'it's'",
                            "K\\x",
                            "K:\n\ta: 1",
                            "K: x\fy",
                            "K: *none",
                            "<<<<<<< HEAD\nK: 1\n=======\nK: 2\n>>>>>>> b"));

    private Shapes() {}

    static List<Shape> all() {
        return ALL;
    }

    private static Shape shape(String name, String... entries) {
        return new Shape(name, List.of(entries), AS_IT_IS);
    }

    private static Shape form(String name, Form form) {
        return new Shape(name, List.of(), form);
    }

    private static String mixed(String text, Random random) {
        var out = new StringBuilder();
        String[] ends = {"\n", "\r\n", "\r"};
        text.chars()
                .forEach(
                        c -> {
                            if (c == '\n') {
                                out.append(ends[random.nextInt(ends.length)]);
                            } else {
                                out.append((char) c);
                            }
                        });
        return out.toString();
    }

    /** Documents of a shape that get smaller by their entries, for properties. */
    static Arbitrary<String> documents(Shape shape) {
        Arbitrary<String> usual = Arbitraries.of(USUAL);
        Arbitrary<String> own = shape.entries().isEmpty() ? usual : Arbitraries.of(shape.entries());
        Arbitrary<String> gap = Arbitraries.frequency(Tuple.of(7, ""), Tuple.of(1, "\n"));
        Arbitrary<String> entry =
                Combinators.combine(
                                Arbitraries.frequencyOf(Tuple.of(2, own), Tuple.of(3, usual)), gap)
                        .as((text, empty) -> text + "\n" + empty);
        return Combinators.combine(
                        entry.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of(BODIES),
                        Arbitraries.randoms())
                .as(
                        (entries, body, random) -> {
                            var out = new StringBuilder("---\n");
                            for (int i = 0; i < entries.size(); i++) {
                                out.append(entries.get(i).replace("K", "key" + i));
                            }
                            return shape.form().of(out + "---\n" + body, random);
                        });
    }

    static String document(Shape shape, Random random) {
        List<String> entries = new ArrayList<>();
        int own = shape.entries().isEmpty() ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < own; i++) {
            entries.add(any(shape.entries(), random));
        }
        int others = random.nextInt(4) + (own == 0 ? 1 : 0);
        for (int i = 0; i < others; i++) {
            entries.add(random.nextInt(entries.size() + 1), any(USUAL, random));
        }
        var out = new StringBuilder("---\n");
        for (int i = 0; i < entries.size(); i++) {
            out.append(entries.get(i).replace("K", "key" + i)).append('\n');
            out.append(random.nextInt(8) == 0 ? "\n" : "");
        }
        String body = any(BODIES, random);
        return shape.form().of(out.append("---\n").append(body).toString(), random);
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    // ---- what is written ----

    private static final List<String> TEXTS =
            List.of(
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
                    "\n",
                    "it's \"q\"",
                    "one\ntwo",
                    "one\n\n  two\n",
                    "\nlead",
                    "tab\tin",
                    "\t",
                    "- x",
                    "#",
                    "---",
                    "\n---\n",
                    "a\n---\nb",
                    "...",
                    "[",
                    "]",
                    "{a}",
                    "}",
                    "a, b",
                    ",",
                    "a:",
                    ":a",
                    "back\\slash\\n",
                    "*a",
                    "&b",
                    "!c",
                    "%d",
                    "@",
                    "`",
                    "|",
                    ">",
                    "  ",
                    " \n ",
                    "a  b   c",
                    "\u00a0",
                    "\u2028",
                    "a\u2028b",
                    "\u0085",
                    "a\u0085b",
                    "\uFEFF",
                    "\r\n",
                    "x\rz",
                    "<<",
                    "=",
                    "? a",
                    ": a",
                    "\u0007",
                    "\u0000",
                    "a\fb",
                    "\u007f",
                    "\u009f",
                    "\uFFFE",
                    "😀",
                    "\uD83D",
                    "é😀学",
                    "12:30",
                    "2024-11-30",
                    "0o7",
                    "1_0",
                    ".nan",
                    "true",
                    "x \n y",
                    "x\n\ty",
                    "# a\n# b",
                    "'",
                    "\"",
                    "''",
                    "\\",
                    "\\\\",
                    "a\\",
                    "-",
                    "- ",
                    "-\n",
                    "?",
                    "<<<<<<< HEAD",
                    "one\n=======\ntwo",
                    "null: x",
                    "\n\n\n",
                    "long words that go on and on until the line is much too long for any width that anyone wraps at, and on");

    private static final String[] PARTS = {
        "a", "b ", " ", "  ", "\n", "\n\n", "'", "\"", "\\", ":", ": ", "#", " #", "-", "- ",
        "word ", "é", "😀", "\t", ",", "[", "]", "{", "}", "\u2028", "\u0085", "%", "|", ">", "&",
        "*", "!", "0", ".", "\u0001", "\r"
    };

    static String text(Random random) {
        if (random.nextInt(3) == 0) {
            return any(TEXTS, random);
        }
        var out = new StringBuilder();
        int parts = random.nextInt(14);
        for (int i = 0; i < parts; i++) {
            if (random.nextInt(12) == 0) {
                out.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                out.append(PARTS[random.nextInt(PARTS.length)]);
            }
        }
        return out.toString();
    }
}
