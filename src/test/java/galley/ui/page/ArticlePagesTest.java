package galley.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.markdown.MarkdownDocument;
import galley.text.SourceText;
import galley.ui.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Real articles as pages, where a copy of some stands beside the project. */
@ExtendWith(ApplicationExtension.class)
class ArticlePagesTest {

    private static final Path SITE = Path.of("../shared/site/content/learn");

    private PageView view;

    @Start
    void start(Stage stage) {
        view = new PageView();
        stage.setScene(new Scene(new StackPane(view), 640, 1150));
        stage.show();
    }

    private Object js(String expression) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> view.evaluate(expression));
    }

    @Test
    void everyFormulaIsTypesetAndNothingIsWiderThanThePage() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(SITE),
                () -> "SKIPPED: no real articles at " + SITE.toAbsolutePath());
        int formulas = 0;
        List<Path> files = files();
        for (Path file : files) {
            formulas += show(file);
            assertEquals(
                    0,
                    js("document.querySelectorAll('.katex-error, .raw').length"),
                    file::toString);
            assertEquals(
                    true,
                    js(
                            "document.documentElement.scrollWidth"
                                    + " <= document.documentElement.clientWidth"),
                    file::toString);
            assertEquals(
                    "",
                    js(
                            "[...document.querySelectorAll('p, li, td')].map(e => [...e.childNodes]"
                                    + ".filter(n => n.nodeType == 3).map(n => n.data).join(''))"
                                    + ".filter(t => /\\*\\*|\\$\\$|\\\\\\(/.test(t)).join('|')"),
                    file::toString);
        }
        System.out.printf("%d articles with %d formulas%n", files.size(), formulas);
        assertTrue(formulas > 50, "formulas: " + formulas);
    }

    private int show(Path file) throws Exception {
        var article = Article.parse(SourceText.of(Files.readString(file)));
        var document = MarkdownDocument.parse(article.answer().markdown());
        String name = file.getFileName().toString();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        view.show(
                                new PageContent(
                                        name,
                                        "",
                                        "",
                                        "Article",
                                        "",
                                        document.blocks(),
                                        List.of())));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> Boolean.TRUE.equals(js("!!window.galley && !!window.bridge")));
        int formulas = (int) js("document.querySelectorAll('.katex-html').length");
        if (formulas > 20) {
            js("window.scrollTo(0, 0); 0");
            WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
            Snapshots.write(view, "article-" + name + ".png");
        }
        return formulas;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }
}
