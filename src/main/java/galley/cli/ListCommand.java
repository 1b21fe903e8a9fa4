package galley.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.library.Checks;
import galley.library.ArticleTree;
import galley.library.CellOrder;
import galley.library.KnownArticles;
import galley.library.Query;
import galley.library.UnknownKeys;
import galley.cli.ListedArticles.Looked;
import galley.store.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
                    "any KEY, path, folder, keyword, answer, words, problems, rule, modified, layout (default: path,title,subject,date)")
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
     * @param cache where an index may be kept that tells what need not be read, and where what is
     *     counted is kept for the next run
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
        List<String> sorting = sortKeys().stream().map(SortKey::key).toList();
        // Nobody asked for the usual ones.
        List<String> keys = new ArrayList<>(columns.equals(USUAL) ? List.of() : columns);
        keys.addAll(sorting);
        keys.addAll(query.keys());
        var unwanted = Unwanted.of(path, query, keys, cache, checks);
        // Where not all articles are met, the index has met the keys.
        var unknown = new UnknownKeys(unwanted.mayTell() ? List.of() : keys);
        Optional<KnownArticles> counted =
                cache.flatMap(c -> KnownArticles.of(path, c, checks, files, query, keys));
        var articles =
                new ListedArticles(
                        store,
                        checks,
                        new ListedArticles.Wanted(path, query, with(columns, sorting)),
                        new ListedArticles.Known(unwanted, counted),
                        unknown);
        if (streams && format == Format.csv) {
            console.line(csv(columns));
        }
        var taken = new AtomicInteger();
        boolean whole;
        try (var progress = new TerminalProgress(console, "reading articles")) {
            whole =
                    Ahead.each(
                            files,
                            articles::look,
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
        if (whole && !streams) {
            printAll(rows);
        }
        counted.ifPresent(KnownArticles::end);
        if (!whole) {
            return Exit.DONE;
        }
        unknown.keys().forEach(this::warn);
        failed.forEach(console::error);
        boolean followed = console.tellsNone(checks.faults(path));
        return failed.isEmpty() && followed ? Exit.DONE : Exit.FILE;
    }

    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private void warn(String key) {
        console.error(
                UnknownKeys.words(key) + "; the keys of one are those that galley get FILE prints");
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
