package galley.cli;

import galley.article.Article;
import galley.article.FrontMatter;
import galley.article.Value;
import galley.store.FileStore;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "get",
        description =
                "Prints the values of an article, one a line; without KEY everything as JSON.")
final class GetCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "the article")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "KEY",
            description = "such as title or seo.page_description")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--raw", description = "the values as they are written in the file")
    private boolean raw;

    private final FileStore store;
    private final Console console;

    GetCommand(FileStore store, Console console) {
        this.store = store;
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (ArticleFile.read(store, file)) {
            case ArticleFile.Result.Failed(String message) -> {
                console.error(message);
                yield Exit.FILE;
            }
            case ArticleFile.Result.Read(ArticleFile read) ->
                    keys.isEmpty() ? all(read.article()) : some(read.article());
        };
    }

    private int all(Article article) {
        console.line(Json.indented(Json.fields(article.fields(), article.text())));
        return Exit.DONE;
    }

    private int some(Article article) {
        int exit = Exit.DONE;
        for (String key : keys) {
            Optional<Value> value = KeyPath.parse(key).flatMap(article::find);
            if (value.isEmpty()) {
                console.error(
                        article.frontMatter() instanceof FrontMatter.Foreign foreign
                                ? file
                                        + ": its front matter is "
                                        + foreign.language()
                                        + ", whose fields are not read; galley answer reads the text below it"
                                : file
                                        + ": there is no field “"
                                        + key
                                        + "”; see all with galley get "
                                        + file);
                exit = Exit.FOUND;
                continue;
            }
            console.line(text(article, value.get()));
        }
        return exit;
    }

    private String text(Article article, Value value) {
        if (raw) {
            return value.span().of(article.text());
        }
        return switch (value) {
            case Value.Fields group -> Json.line(Json.value(group, article.text()));
            case Value.Items list -> Json.line(Json.value(list, article.text()));
            case Value.Text t -> t.asWritten();
            case Value.Number n -> n.asWritten();
            case Value.Flag f -> f.asWritten();
            case Value.Date d -> d.asWritten();
            case Value.Nothing n -> n.span().of(article.text());
            case Value.Other o -> o.shown();
        };
    }
}
