package galley.page;

import galley.markdown.MarkdownDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole page as one HTML file that needs nothing beside it: styles, scripts and the fonts of
 * formulas are inside. Its text is set in what the reader's system has. What an article needs none
 * of is left out.
 */
public final class PageHtml {

    private static final Pattern KATEX_FONT =
            Pattern.compile("url\\(fonts/([A-Za-z0-9_-]+)\\.woff2\\)[^}]*?(?=\\})");

    /** The window's own fonts, which lie beside its page. */
    private static final Pattern FONT_FACE = Pattern.compile("(?m)^@font-face .*\\R");

    private PageHtml() {}

    /** A page that says nothing to search engines, such as one of Markdown without front matter. */
    public static String of(ReaderPage page, MarkdownDocument document, Language language) {
        return of(page, document, language, Optional.empty());
    }

    public static String of(ReaderPage page, MarkdownDocument document, PageHead head) {
        return of(page, document, head.language(), Optional.of(head));
    }

    private static String of(
            ReaderPage page,
            MarkdownDocument document,
            Language language,
            Optional<PageHead> pageHead) {
        String answer = document.html();
        boolean math = answer.contains("class=\"math\"");
        boolean code = answer.contains("data-language=");
        var html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'nonce-galley';")
                .append(" style-src 'unsafe-inline'; font-src data:\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        html.append("<title>").append(escape(title(page, pageHead))).append("</title>\n");
        pageHead.ifPresent(h -> h.write(html));
        html.append("<style>\n")
                .append(FONT_FACE.matcher(asset("page.css")).replaceAll(""))
                .append("</style>\n");
        if (math) {
            html.append("<style>\n").append(katexStyle()).append("</style>\n");
        }
        html.append("</head>\n<body>\n<main>\n");
        head(page, html);
        html.append("<article id=\"answer\">\n").append(answer).append("</article>\n");
        related(page, html);
        html.append("</main>\n");
        if (math) {
            script(html, asset("katex/katex.min.js"));
            script(html, asset("katex/contrib/mhchem.min.js"));
        }
        if (code) {
            script(html, asset("highlight/highlight.min.js"));
        }
        if (math || code) {
            script(html, asset("page.js"));
            script(html, "galley.typeset(document.getElementById('answer'));");
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static String title(ReaderPage page, Optional<PageHead> head) {
        return head.flatMap(PageHead::title)
                .orElse(page.title().isEmpty() ? "Article" : page.title());
    }

    private static void head(ReaderPage page, StringBuilder html) {
        if ((page.title() + page.posted() + page.author() + page.subject() + page.picture())
                .isEmpty()) {
            return;
        }
        html.append("<header id=\"head\">\n");
        html.append("<p id=\"subject\">").append(escape(page.subject())).append("</p>\n");
        html.append("<h1 id=\"title\">")
                .append(escape(page.title()))
                .append("</h1>\n<p id=\"byline\">");
        for (String part : new String[] {page.posted(), page.author()}) {
            if (!part.isEmpty()) {
                html.append("<span>").append(escape(part)).append("</span>");
            }
        }
        html.append("</p>\n");
        if (!page.picture().isEmpty()) {
            html.append("<p id=\"picture\" class=\"image\">")
                    .append(escape(page.picture()))
                    .append("</p>\n");
        }
        html.append("</header>\n");
    }

    private static void related(ReaderPage page, StringBuilder html) {
        if (page.related().isEmpty()) {
            return;
        }
        html.append("<aside id=\"related\">\n<h2>Related</h2>\n<ul>\n");
        for (ReaderPage.Related related : page.related()) {
            boolean safe =
                    related.url().startsWith("/") || related.url().matches("(?i)https?://.*");
            html.append("<li><a class=\"card\"");
            if (safe) {
                html.append(" href=\"").append(escape(related.url())).append('"');
            }
            html.append('>').append(escape(related.title()));
            if (!related.subject().isEmpty()) {
                html.append("<small>").append(escape(related.subject())).append("</small>");
            }
            html.append("</a></li>\n");
        }
        html.append("</ul>\n</aside>\n");
    }

    private static void script(StringBuilder html, String code) {
        html.append("<script nonce=\"galley\">")
                .append(code.replace("</script", "<\\/script"))
                .append("</script>\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** KaTeX's own style sheet with each font inside it. */
    private static String katexStyle() {
        Matcher font = KATEX_FONT.matcher(asset("katex/katex.min.css"));
        return font.replaceAll(
                m ->
                        Matcher.quoteReplacement(
                                "url(data:font/woff;base64,"
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        bytes(
                                                                "katex/fonts/"
                                                                        + m.group(1)
                                                                        + ".woff"))
                                        + ") format(\"woff\")"));
    }

    private static String asset(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PageHtml.class.getResourceAsStream("/galley/page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not built in: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
