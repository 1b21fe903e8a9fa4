package galley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import galley.article.Article;
import galley.markdown.MarkdownDocument;
import galley.text.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageHtmlTest {

    @Test
    void aPictureIsNamedNotLoaded() {
        String text = "---\nfeaturedImg:\n  image: /a.png\n  image_alt: A <tree>\n---\nText";
        ReaderPage page = ReaderPage.of(Article.parse(SourceText.of(text)));
        String html = PageHtml.of(page, MarkdownDocument.parse(page.markdown()), Language.ENGLISH);
        assertTrue(html.contains("class=\"image\">A &lt;tree&gt;</p>"));
        assertTrue(!html.contains("/a.png"));
    }

    @Test
    void oneFileNeedsNothingBesideIt() {
        String text = "---\ntitle: T\nanswer: $x$ and `code`\n---\n";
        Article article = Article.parse(SourceText.of(text));
        ReaderPage page = ReaderPage.of(article);
        String html = PageHtml.of(page, MarkdownDocument.parse(page.markdown()), Language.ENGLISH);
        List<String> elsewhere =
                Pattern.compile("url\\((?!\"?'?data:)[^)]{1,80}\\)|src=\"[\\w./:]+\"|<link[^>]*>")
                        .matcher(html)
                        .results()
                        .map(MatchResult::group)
                        .toList();
        assertEquals(List.of(), elsewhere);
        assertTrue(html.contains("url(data:font/"), "formulas bring their fonts");
    }

    private static Document page(Article article, StructuredDataSettings settings) {
        ReaderPage page = ReaderPage.of(article);
        MarkdownDocument document = MarkdownDocument.parse(page.markdown());
        return Jsoup.parse(PageHtml.of(page, document, PageHead.of(article, settings)));
    }

    private static String content(Document page, String name) {
        return page.head().select("meta[" + name + "]").attr("content");
    }

    @Test
    void theHeadSaysWhatSearchEnginesAskFor() throws IOException {
        Document page = page(Articles.cell(), Articles.SITE);
        assertEquals("Cells, explained", page.title());
        assertEquals("Cells in short.", content(page, "name=description"));
        assertEquals("What is a cell?", content(page, "property=og:title"));
        assertEquals("article", content(page, "property=og:type"));
        assertEquals(2, page.head().select("meta[property=article:tag]").size());
        assertEquals(
                "https://example.com/learn/biology/questions/what-is-a-cell",
                page.head().select("link[rel=canonical]").attr("href"));
        assertEquals(
                JsonLd.of(Articles.cell(), Articles.SITE),
                new ObjectMapper()
                        .readTree(page.head().select("script[type=application/ld+json]").html()));
    }

    @Test
    void withoutASiteThePageHasNoAddress() {
        Document page = page(Articles.cell(), StructuredDataSettings.defaults());
        assertEquals(0, page.select("link").size());
        assertEquals(0, page.select("meta[property=og:url], meta[property=og:image]").size());
    }

    @Test
    void aPageWithoutATitleForSearchHasItsOwn() {
        assertEquals("T", page(Articles.of("title: T"), Articles.SITE).title());
        assertEquals("Article", page(Articles.of("id: 7"), Articles.SITE).title());
    }

    /** A data block is never run, so the policy has nothing to allow. */
    @Test
    void thePolicyStaysAsStrictAsWithoutData() {
        Document page = page(Articles.cell(), Articles.SITE);
        assertEquals(
                "default-src 'none'; script-src 'nonce-galley'; style-src 'unsafe-inline';"
                        + " font-src data:",
                content(page, "http-equiv"));
        assertEquals("", page.select("script[type=application/ld+json]").attr("nonce"));
    }
}
