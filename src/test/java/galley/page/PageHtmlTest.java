package galley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.markdown.MarkdownDocument;
import galley.text.SourceText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageHtmlTest {

    @Test
    void aPictureIsNamedNotLoaded() {
        String text = "---\nfeaturedImg:\n  image: /a.png\n  image_alt: A <tree>\n---\nText";
        ReaderPage page = ReaderPage.of(Article.parse(SourceText.of(text)));
        String html = PageHtml.of(page, MarkdownDocument.parse(page.markdown()));
        assertTrue(html.contains("class=\"image\">A &lt;tree&gt;</p>"));
        assertTrue(!html.contains("/a.png"));
    }

    @Test
    void oneFileNeedsNothingBesideIt() {
        String text = "---\ntitle: T\nanswer: $x$ and `code`\n---\n";
        Article article = Article.parse(SourceText.of(text));
        ReaderPage page = ReaderPage.of(article);
        String html = PageHtml.of(page, MarkdownDocument.parse(page.markdown()));
        List<String> elsewhere =
                Pattern.compile("url\\((?!\"?'?data:)[^)]{1,80}\\)|src=\"[\\w./:]+\"|<link[^>]*>")
                        .matcher(html)
                        .results()
                        .map(MatchResult::group)
                        .toList();
        assertEquals(List.of(), elsewhere);
        assertTrue(html.contains("url(data:font/"), "formulas bring their fonts");
    }
}
