package galley.cli;

import galley.article.Article;
import galley.markdown.MarkdownDocument;
import galley.page.JsonLd;
import galley.page.PageHtml;
import galley.page.ReaderPage;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.text.LineEnds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "render", description = "The article's page as HTML.")
final class RenderCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "the article")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "a file instead of standard output")
    private Optional<Path> output = Optional.empty();

    /** What to print instead of the page. */
    static final class Part {
        @Option(names = "--fragment", description = "the answer alone")
        private boolean fragment;

        @Option(names = "--json-ld", description = "the structured data alone")
        private boolean jsonLd;
    }

    @ArgGroup private Part part = new Part();

    @Option(names = "--markdown", description = "FILE is plain Markdown, without front matter")
    private boolean markdown;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "the site's address, for the structured data")
    private String site = "";

    private final FileStore store;
    private final Console console;

    RenderCommand(FileStore store, Console console) {
        this.store = store;
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (store.load(file)) {
            case Loaded.NotOpened n -> {
                console.error(file + ": " + Messages.of(n.what(), n.remedy()));
                yield Exit.FILE;
            }
            case Loaded.Opened opened -> write(html(opened));
        };
    }

    private String html(Loaded.Opened opened) {
        ReaderPage page =
                markdown
                        ? new ReaderPage(
                                "",
                                "",
                                "",
                                "",
                                "",
                                LineEnds.toLf(opened.text().characters()),
                                List.of())
                        : ReaderPage.of(Article.parse(opened.text()));
        if (part.jsonLd) {
            // It goes into a script element, which these would close.
            return Json.indented(
                                    JsonLd.of(
                                            Article.parse(opened.text()),
                                            site.replaceAll("/+$", "")))
                            .replace("<", "\\u003c")
                    + "\n";
        }
        MarkdownDocument document = MarkdownDocument.parse(page.markdown());
        return part.fragment ? document.html() : PageHtml.of(page, document);
    }

    private int write(String html) {
        if (output.isEmpty()) {
            console.print(html);
            return Exit.DONE;
        }
        try {
            Files.writeString(output.get(), html, StandardCharsets.UTF_8);
            return Exit.DONE;
        } catch (IOException e) {
            console.error(
                    output.get() + ": cannot be written; check the folder and the permissions");
            return Exit.FILE;
        }
    }
}
