package galley.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.article.Article;
import galley.markdown.MarkdownDocument;
import galley.page.PageHead;
import galley.page.PageHtml;
import galley.page.ReaderPage;
import galley.page.StructuredDataSettings;
import galley.text.SourceText;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole page as one file, in a browser. */
@ExtendWith(ApplicationExtension.class)
class RenderedPageTest {

    private WebView browser;

    @Start
    void start(Stage stage) {
        browser = new WebView();
        stage.setScene(new Scene(browser, 640, 480));
        stage.show();
    }

    private Object js(String expression) {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> browser.getEngine().executeScript(expression));
    }

    @Test
    void structuredDataIsThereAndThePageWorksAsWithout() throws Exception {
        Article article =
                Article.parse(
                        SourceText.of(
                                "---\ntitle: T\nanswer: $x^2$ and '</script>'\nurl: /t\n---\n"));
        ReaderPage page = ReaderPage.of(article);
        var settings = StructuredDataSettings.defaults().withOrigin("https://example.com");
        String html =
                PageHtml.of(
                        page,
                        MarkdownDocument.parse(page.markdown()),
                        PageHead.of(article, settings));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> browser.getEngine().loadContent(html));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> Integer.valueOf(1).equals(js("document.querySelectorAll('.katex').length")));
        assertEquals(
                "Article",
                js(
                        "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]')"
                                + ".textContent)['@graph'][0]['@type']"));
        // The policy still holds: what has no nonce is not run.
        js(
                "(function() { var s = document.createElement('script'); s.textContent = 'ran = 1';"
                        + " document.head.appendChild(s); })()");
        assertEquals("undefined", js("typeof ran"));
    }
}
