package galley.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.article.Article;
import galley.article.Value;
import galley.library.ArticleFacts;
import galley.library.Checks;
import galley.library.ArticleTree;
import galley.library.CellOrder;
import galley.library.Query;
import galley.library.UnknownKeys;
import galley.store.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "list", description = "One line for each article below a folder.")
final class ListCommand implements Callable<Integer> {

    enum Format {
        table,
        csv,
        jsonl
    }

    private static final int WIDEST = 60;

    private static final List<String> USUAL = List.of("path", "title", "subject", "date");

    @Parameters(index = "0", paramLabel = "PATH", description = "a folder, or one article")
    private Path path = Path.of("");

    @Option(
            names = "--columns",
            split = ",",
            description =
                    "any KEY, path, folder, keyword, answer, words, problems, modified, layout (default: path,title,subject,date)")
    private List<String> columns = USUAL;

    @Option(
            names = "--where",
            paramLabel = "QUERY",
            description =
                    "which articles, such as 'subject:Physics date:2024-11.. -keyword:energy missing:score words:<100'")
    private String where = "";

    @Option(
            names = "--sort",
            split = ",",
            paramLabel = "KEY",
            description =
                    "columns to sort by, numbers as numbers; -KEY from the last to the first, as in --sort -date,title")
    private List<String> sort = List.of();

    /** What is empty is last either way. */
    private record SortKey(String key, boolean descending) {
        static SortKey of(String written) {
            return written.startsWith("-")
                    ? new SortKey(written.substring(1), true)
                    : new SortKey(written, false);
        }

        Comparator<Map<String, String>> order() {
            Comparator<String> values =
                    descending
                            ? Comparator.comparing(String::isBlank)
                                    .thenComparing(CellOrder.BY_VALUE.reversed())
                            : CellOrder.BY_VALUE;
            return Comparator.comparing(row -> row.getOrDefault(key, ""), values);
        }
    }

    private List<SortKey> sortKeys() {
        return sort.stream().map(SortKey::of).toList();
    }

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    private final FileStore store;
    private final Console console;
    private final Checks checks;
    private final Optional<Path> cache;

    /**
     * @param cache where an index may be kept that tells what need not be read
     */
    ListCommand(FileStore store, Console console, Checks checks, Optional<Path> cache) {
        this.store = store;
        this.console = console;
        this.checks = checks;
        this.cache = cache;
    }

    @Override
    public Integer call() {
        if (!Files.exists(path)) {
            console.error(path + ": There is no such file or folder; check the name");
            return Exit.FILE;
        }
        Optional<Query> asked = AskedQuery.of("--where", where, checks, console);
        if (asked.isEmpty()) {
            return Exit.USAGE;
        }
        Query query = asked.get();
        List<String> failed = new ArrayList<>();
        List<Path> files = ArticleTree.of(path, failed);
        boolean streams = format != Format.table && sort.isEmpty();
        List<Map<String, String>> rows = new ArrayList<>();
        // Nobody asked for the usual ones.
        List<String> keys = new ArrayList<>(columns.equals(USUAL) ? List.of() : columns);
        sortKeys().forEach(by -> keys.add(by.key()));
        keys.addAll(query.keys());
        var unwanted = Unwanted.of(path, query, keys, cache, checks);
        // Where not all articles are met, the index has met the keys.
        var unknown = new UnknownKeys(unwanted.mayTell() ? List.of() : keys);
        if (streams && format == Format.csv) {
            console.line(csv(columns));
        }
        var taken = new AtomicInteger();
        boolean whole;
        try (var progress = new TerminalProgress(console, "reading articles")) {
            whole =
                    Ahead.each(
                            files,
                            file ->
                                    unwanted.isSure(file)
                                            ? new Looked.Unwanted()
                                            : look(file, query, unknown),
                            looked -> {
                                switch (looked) {
                                    case Looked.Failed(String message) -> failed.add(message);
                                    case Looked.Unwanted none -> {}
                                    case Looked.Wanted(Map<String, String> row) -> {
                                        if (streams) {
                                            printRow(row);
                                        } else {
                                            rows.add(row);
                                        }
                                    }
                                }
                                int done = taken.incrementAndGet();
                                if (!streams) {
                                    // Else the lines show how far it has come.
                                    progress.at(done, files.size());
                                }
                                return !console.isClosed();
                            });
        }
        if (!whole) {
            return Exit.DONE;
        }
        if (!streams) {
            printAll(rows);
        }
        unknown.keys().forEach(this::warn);
        failed.forEach(console::error);
        boolean followed = console.tellsNone(checks.faults(path));
        return failed.isEmpty() && followed ? Exit.DONE : Exit.FILE;
    }

    /** What came of looking at a file. */
    private sealed interface Looked {
        record Failed(String message) implements Looked {}

        record Unwanted() implements Looked {}

        record Wanted(Map<String, String> row) implements Looked {}
    }

    private Looked look(Path file, Query query, UnknownKeys unknown) {
        return switch (ArticleFile.read(store, file)) {
            case ArticleFile.Result.Failed(String message) -> new Looked.Failed(message);
            case ArticleFile.Result.Read(ArticleFile read) -> {
                ArticleFacts facts = facts(file, read.article());
                unknown.met(facts);
                yield query.holds(facts) ? new Looked.Wanted(row(facts)) : new Looked.Unwanted();
            }
        };
    }

    private void warn(String key) {
        console.error(
                UnknownKeys.words(key) + "; the keys of one are those that galley get FILE prints");
    }

    private Map<String, String> row(ArticleFacts facts) {
        Map<String, String> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column, value(column, facts)));
        sortKeys().forEach(by -> row.computeIfAbsent(by.key(), k -> value(k, facts)));
        return row;
    }

    private static String value(String column, ArticleFacts facts) {
        return ArticleFacts.isOwn(column)
                ? String.join(", ", facts.texts(column))
                : facts.field(column).map(v -> text(v, facts.article().text())).orElse("");
    }

    private ArticleFacts facts(Path file, Article article) {
        return ArticleFacts.of(path, file, article, checks);
    }

    private static String text(Value value, String source) {
        return switch (value) {
            case Value.Fields group -> Json.line(Json.value(group, source));
            case Value.Items list -> Json.line(Json.value(list, source));
            case Value.Nothing nothing -> nothing.span().of(source);
            case Value.Text t -> t.text();
            case Value.Number n -> n.written();
            case Value.Flag f -> f.written();
            case Value.Date d -> d.written();
            case Value.Other o -> o.shown();
        };
    }

    private void printRow(Map<String, String> row) {
        switch (format) {
            case jsonl -> console.line(json(row));
            case csv -> console.line(csv(columns.stream().map(row::get).toList()));
            case table -> console.line(String.join("  ", columns.stream().map(row::get).toList()));
        }
    }

    private String json(Map<String, String> row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        columns.forEach(c -> node.put(c, row.get(c)));
        return Json.line(node);
    }

    private static String csv(List<String> cells) {
        return String.join(",", cells.stream().map(ListCommand::cell).toList());
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void printAll(List<Map<String, String>> rows) {
        Comparator<Map<String, String>> order = (a, b) -> 0;
        for (SortKey by : sortKeys()) {
            order = order.thenComparing(by.order());
        }
        rows.sort(order);
        if (format == Format.csv) {
            console.line(csv(columns));
        }
        if (format != Format.table) {
            rows.forEach(this::printRow);
            return;
        }
        List<Integer> widths =
                columns.stream()
                        .map(
                                c ->
                                        Math.max(
                                                c.length(),
                                                rows.stream()
                                                        .mapToInt(
                                                                r ->
                                                                        shown(
                                                                                        c,
                                                                                        r
                                                                                                .getOrDefault(
                                                                                                        c,
                                                                                                        ""))
                                                                                .length())
                                                        .max()
                                                        .orElse(0)))
                        .toList();
        tableLine(columns, widths);
        rows.forEach(
                r ->
                        tableLine(
                                columns.stream().map(c -> shown(c, r.getOrDefault(c, ""))).toList(),
                                widths));
    }

    private void tableLine(List<String> cells, List<Integer> widths) {
        var out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            out.append(cells.get(i));
            if (i + 1 < cells.size()) {
                out.append(" ".repeat(widths.get(i) - cells.get(i).length() + 2));
            }
        }
        console.line(out.toString().stripTrailing());
    }

    /** On a terminal long texts are cut, so that a row stays one line; paths never are. */
    private String shown(String column, String text) {
        String line = text.replace('\n', ' ');
        if (line.length() <= WIDEST || column.equals("path") || !console.isTerminal()) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(WIDEST - 2)) ? WIDEST - 2 : WIDEST - 1;
        return line.substring(0, end) + "…";
    }
}
