package galley.cli;

import galley.article.Article;
import galley.audit.CollectionSettings;
import galley.audit.SettingsFiles;
import galley.check.advice.RuleBook;
import galley.markdown.MarkdownDocument;
import galley.page.JsonLd;
import galley.page.PageHead;
import galley.page.PageHtml;
import galley.page.ReaderPage;
import galley.page.StructuredDataSettings;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            description = "the site's address, for the structured data and the page's own address")
    private String site = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    private final FileStore store;
    private final Console console;

    RenderCommand(FileStore store, Console console) {
        this.store = store;
        this.console = console;
    }

    @Override
    public Integer call() {
        CollectionSettings settings = settings();
        return switch (store.load(file)) {
            case Loaded.NotOpened n -> {
                console.error(file + ": " + Messages.of(n.what(), n.remedy()));
                yield Exit.FILE;
            }
            case Loaded.Opened opened -> {
                int exit = write(html(opened, settings));
                yield exit == Exit.DONE ? told(settings) : exit;
            }
        };
    }

    /** What in the settings cannot be followed; the page was made by all else. */
    private int told(CollectionSettings settings) {
        for (CollectionSettings.Fault fault : settings.faults()) {
            console.error(
                    new SettingsFiles(new RuleBook()).nearest(file).orElse(file),
                    fault.place(),
                    Messages.of(fault.message()));
        }
        return settings.faults().isEmpty() ? Exit.DONE : Exit.FILE;
    }

    private String html(Loaded.Opened opened, CollectionSettings settings) {
        Article article = Article.parse(opened.text());
        if (part.jsonLd) {
            return JsonLd.block(JsonLd.of(article, settings.data())) + "\n";
        }
        ReaderPage page = markdown ? plain(opened) : ReaderPage.of(article);
        MarkdownDocument document = MarkdownDocument.parse(page.markdown());
        if (part.fragment) {
            return document.html();
        }
        return markdown
                ? PageHtml.of(page, document, settings.data().language())
                : PageHtml.of(page, document, head(article, settings));
    }

    private static PageHead head(Article article, CollectionSettings settings) {
        return PageHead.of(article, settings.data())
                .by(
                        settings.advice().titleTemplate(),
                        settings.advice().descriptionTemplate(),
                        article);
    }

    private static ReaderPage plain(Loaded.Opened opened) {
        String lf = LineEnds.toLf(opened.text().characters());
        return new ReaderPage("", "", "", "", "", lf, List.of());
    }

    /** Those of the collection; the option says more than its file. */
    private CollectionSettings settings() {
        if (!StructuredDataSettings.isOrigin(site)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--site takes a whole address, such as https://example.com");
        }
        CollectionSettings own = new SettingsFiles(new RuleBook()).of(file);
        return site.isBlank()
                ? own
                : new CollectionSettings(own.advice(), own.data().withOrigin(site), own.faults());
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
