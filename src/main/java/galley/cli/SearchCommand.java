package galley.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.library.Query;
import galley.library.Checks;
import galley.library.index.ArticleSearch;
import galley.library.index.Found;
import galley.library.index.Hit;
import galley.library.index.IndexedArticle;
import galley.library.index.Updated;
import galley.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = "The articles below a folder that fit best, with where the words stand.")
final class SearchCommand implements Callable<Integer> {

    enum Format {
        table,
        jsonl
    }

    private static final int WIDEST_TITLE = 60;

    @Parameters(index = "0", paramLabel = "PATH", description = "a folder")
    private Path path = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "QUERY",
            description =
                    "words, \"words as they stand\", an id or address, with conditions such as subject:Physics -keyword:energy date:2024-11..")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "how many at most (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    private final Console console;
    private final Checks checks;
    private final Optional<Path> cache;

    /**
     * @param cache where the index is kept; empty to keep none
     */
    SearchCommand(Console console, Checks checks, Optional<Path> cache) {
        this.console = console;
        this.checks = checks;
        this.cache = cache;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > 100_000) {
            console.error("--limit takes a number from 1 to 100000");
            return Exit.USAGE;
        }
        if (!Files.exists(path)) {
            console.error(path + ": There is no such file or folder; check the name");
            return Exit.FILE;
        }
        if (!Files.isDirectory(path)) {
            console.error(path + ": This is no folder; search the one it stands in");
            return Exit.FILE;
        }
        String typed = String.join(" ", words);
        Optional<Query> query = AskedQuery.of("QUERY", typed, checks, console);
        if (query.isEmpty()) {
            return Exit.USAGE;
        }
        try (var search = ArticleSearch.of(path, cache, checks)) {
            int unread = update(search);
            // Whoever writes a command has typed the last word to its end.
            Found found = found(search, query.get());
            found.notice().filter(n -> cache.isPresent()).ifPresent(console::error);
            print(found, typed);
            boolean followed = console.tellsNone(checks.faults(path));
            return unread == 0 && followed ? Exit.DONE : Exit.FILE;
        }
    }

    private Found found(ArticleSearch search, Query query) {
        try (var progress = new TerminalProgress(console, "looking into articles")) {
            return search.search(query, false, limit, progress);
        }
    }

    private Updated updated(ArticleSearch search) {
        try (var progress = new TerminalProgress(console, "reading articles")) {
            return search.update(progress);
        }
    }

    /** How many files could not be read. */
    private int update(ArticleSearch search) {
        if (cache.isEmpty()) {
            return 0;
        }
        return switch (updated(search)) {
            case Updated.Done done -> {
                done.rebuilt().ifPresent(console::error);
                done.unread().forEach(u -> console.error(u.path() + ": " + u.what()));
                yield done.unread().size();
            }
            case Updated.Cancelled cancelled -> 0;
            case Updated.Busy(String what, String remedy) -> {
                console.error(Messages.of(what, remedy));
                yield 0;
            }
            case Updated.Without(String what, String remedy) -> {
                console.error(Messages.of(what, remedy));
                yield 0;
            }
        };
    }

    private void print(Found found, String typed) {
        if (found.hits().isEmpty()) {
            return;
        }
        switch (found.nearness()) {
            case AS_TYPED -> {}
            case WITH_TYPOS ->
                    console.error(
                            "Nothing has “%s”; these have words that are spelt much the same"
                                    .formatted(typed));
            case SOME_WORDS ->
                    console.error(
                            "Nothing has all of “%s”; these have most of it".formatted(typed));
        }
        switch (format) {
            case jsonl -> found.hits().forEach(hit -> console.line(json(hit)));
            case table -> found.hits().forEach(this::printHit);
        }
    }

    private void printHit(Hit hit) {
        IndexedArticle article = hit.article();
        List<String> cells = new ArrayList<>();
        cells.add(article.path());
        cells.add(cut(article.title()));
        if (!article.subject().isEmpty()) {
            cells.add(article.subject());
        }
        console.line(String.join("  ", cells));
        if (!hit.snippet().text().isEmpty()) {
            console.line("    " + marked(hit.snippet().text(), hit.snippet().marks()));
        }
    }

    private String cut(String title) {
        return title.length() <= WIDEST_TITLE || !console.isTerminal()
                ? title
                : title.substring(0, WIDEST_TITLE - 1) + "…";
    }

    /** In bold, where a person looks. */
    private String marked(String text, List<Span> marks) {
        if (!console.isTerminal()) {
            return text;
        }
        var out = new StringBuilder();
        int from = 0;
        for (Span mark : marks) {
            out.append(text, from, mark.start());
            out.append("\u001B[1m").append(mark.of(text)).append("\u001B[22m");
            from = mark.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String json(Hit hit) {
        IndexedArticle article = hit.article();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("path", article.path())
                .put("title", article.title())
                .put("subject", article.subject())
                .put("id", article.id())
                .put("url", article.url())
                .put("score", Math.round(hit.score() * 1000) / 1000.0)
                .put("place", hit.place().name().toLowerCase(Locale.ROOT))
                .put("snippet", hit.snippet().text());
        ArrayNode marks = node.putArray("marks");
        for (Span mark : hit.snippet().marks()) {
            marks.addArray().add(mark.start()).add(mark.end());
        }
        return Json.line(node);
    }
}
