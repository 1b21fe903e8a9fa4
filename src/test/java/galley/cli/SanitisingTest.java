package galley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.library.bulk.EditRun;
import galley.markdown.MarkdownDocument;
import galley.page.PageHead;
import galley.page.Language;
import galley.page.PageHtml;
import galley.page.ReaderPage;
import galley.page.StructuredDataSettings;
import galley.text.SourceText;
import galley.yaml.NewValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What an article holds can neither run nor load anything on its page. The pages are read by a
 * parser that knows nothing of Galley, as a browser would, and hold only what is listed here.
 */
class SanitisingTest extends CommandTest {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "#root",
                    "html",
                    "head",
                    "body",
                    "main",
                    "header",
                    "article",
                    "aside",
                    "p",
                    "span",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "table",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "hr",
                    "br",
                    "a",
                    "em",
                    "strong",
                    "del",
                    "sub",
                    "sup",
                    "kbd",
                    "b",
                    "i",
                    "u",
                    "s",
                    "mark",
                    "small",
                    "ins",
                    "q",
                    "wbr");

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "data-from",
                    "data-to",
                    "class",
                    "data-href",
                    "title",
                    "start",
                    "data-language",
                    "role",
                    "aria-checked",
                    "aria-label",
                    "data-src",
                    "data-tex",
                    "data-display",
                    "tabindex",
                    "id",
                    "lang",
                    "href");

    private static final Set<String> SCHEMES =
            Set.of("http", "https", "mailto", "tel", "ftp", "sftp");

    private static final List<String> FIELDS =
            List.of(
                    "question",
                    "title",
                    "author",
                    "subject",
                    "url",
                    "seo.title",
                    "seo.page_description",
                    "seo.page_keywords",
                    "post_on_text",
                    "date_format",
                    "related_article1.title",
                    "related_article1.subject",
                    "related_article1.url");

    private static final StructuredDataSettings SITE =
            StructuredDataSettings.defaults().withOrigin("https://example.com");

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");

    private static List<String> attacks() throws IOException {
        String all =
                new String(
                        SanitisingTest.class
                                .getResourceAsStream("/page/hostile-texts.txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
        List<String> attacks = new ArrayList<>();
        for (String attack : all.split("\n%%\n")) {
            String written =
                    attack.replace("{NUL}", "\0")
                            .replace("{TAB}", "\t")
                            .replace("{CR}", "\r")
                            .replace("{FF}", "\f")
                            .replace("{SHY}", "\u00AD")
                            .replace("{ZWSP}", "\u200B")
                            .replace("{BOM}", "\uFEFF")
                            .replace("{RLO}", "\u202E")
                            .replace("{LS}", "\u2028")
                            .replace("{SOH}", "\u0001")
                            .strip();
            if (!written.isEmpty()) {
                attacks.add(written);
            }
        }
        return attacks;
    }

    @TestFactory
    List<DynamicTest> attacksComeToNothing() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> attacks = attacks();
        assertTrue(attacks.size() > 150, "only " + attacks.size());
        for (String attack : attacks) {
            tests.add(DynamicTest.dynamicTest(attack, () -> everywhere(attack)));
        }
        for (int i = 0; i + 1 < attacks.size(); i++) {
            String two = attacks.get(i) + "\n" + attacks.get(i + 1);
            String onOneLine = two.replace('\n', ' ');
            tests.add(DynamicTest.dynamicTest("with the next " + i, () -> rendered(two)));
            tests.add(DynamicTest.dynamicTest("beside the next " + i, () -> rendered(onOneLine)));
        }
        return tests;
    }

    private void everywhere(String attack) throws IOException {
        for (String frame :
                List.of(
                        "%s",
                        "Text %s text",
                        "> %s",
                        "- a\n- %s",
                        "# %s",
                        "|a|b|\n|-|-|\n|%s|x|",
                        "```%s\nx\n```",
                        "```\n%s\n```",
                        "`%s`",
                        "$%s$",
                        "$$\n%s\n$$",
                        "\\(%s\\)",
                        "[text](%s)",
                        "[text](<%s>)",
                        "[text](x \"%s\")",
                        "![%s](x)",
                        "![x](%s)",
                        "[%s][r]\n\n[r]: %s",
                        "<%s>",
                        "<b>%s",
                        "**%s** *%s* ~~%s~~")) {
            rendered(frame.replace("%s", attack));
        }
        inTheFields(attack);
    }

    private static void rendered(String markdown) {
        String html = MarkdownDocument.parse(markdown).html();
        harmless(html, "<article>", "</article>");
        // What is written anew from what was read is read as it was the first time.
        harmless(Jsoup.parseBodyFragment(html).body().html(), "<article>", "</article>");
    }

    private void inTheFields(String attack) throws IOException {
        Article article =
                Article.parse(
                        SourceText.of(
                                "---\nquestion: q\ntitle: t\nauthor: a\nsubject: s\ndate: d\npost_on_text: p\nurl: u\n"
                                        + "seo:\n  title: t\n  page_description: d\n  page_keywords: k\n"
                                        + "date_format: f\nanswer: x\nrelated_article1:\n  title: t\n  subject: s\n  url: u\n---\n"));
        var run = new EditRun(article);
        for (String key : FIELDS) {
            run.set(key, new NewValue.Text(attack));
        }
        assertTrue(run.refusal().isEmpty(), run.refusal().toString());
        ReaderPage page = ReaderPage.of(run.article());
        MarkdownDocument document = MarkdownDocument.parse(page.markdown());
        page(PageHtml.of(page, document, Language.ENGLISH));
        withHead(PageHtml.of(page, document, PageHead.of(run.article(), SITE)));
        Files.write(file, run.article().source().encode());
        Run data = galley("render", "--json-ld", file);
        assertEquals(0, data.exit(), data.err());
        JSON.readTree(data.out());
        assertTrue(!data.out().contains("<"), data.out());
    }

    /** What is said to search engines stays in its place, and the page is as it is without. */
    private static void withHead(String html) throws IOException {
        Document document = Jsoup.parse(html);
        Elements data = document.head().select("> script");
        assertEquals(1, data.size());
        assertEquals(" type=\"application/ld+json\"", data.getFirst().attributes().html());
        JSON.readTree(data.html());
        Elements said = document.head().select("> meta[name=description], > meta[property]");
        said.forEach(m -> assertEquals(2, m.attributes().size(), html));
        Elements address = document.head().select("> link");
        address.forEach(l -> assertTrue(l.attr("href").startsWith("https://"), html));
        data.remove();
        said.remove();
        address.remove();
        page(document.outerHtml());
    }

    /** The page's own styles and scripts are the first; nothing else of that kind follows. */
    private static void page(String html) {
        Document document = Jsoup.parse(html);
        Element policy = document.head().selectFirst("meta[http-equiv]");
        assertEquals("Content-Security-Policy", policy.attr("http-equiv"));
        assertTrue(policy.attr("content").startsWith("default-src 'none';"));
        assertEquals(2 + 1, document.select("meta").size());
        assertEquals(1, document.select("style").size());
        assertEquals(1, document.select("title").size());
        assertEquals(0, document.select("script").size());
        document.select("head > meta, head > style, head > title").remove();
        walk(document, html);
    }

    private static void harmless(String html, String before, String after) {
        Document document = Jsoup.parse(before + html + after);
        walk(document, html);
    }

    private static void walk(Node node, String html) {
        if (node instanceof Comment) {
            throw new AssertionError("a comment in " + html);
        }
        if (node instanceof Element element) {
            String tag = element.tagName().toLowerCase(Locale.ROOT);
            if (!ELEMENTS.contains(tag)) {
                throw new AssertionError("<" + tag + "> in " + html);
            }
            for (Attribute attribute : element.attributes()) {
                attribute(element, attribute, html);
            }
        }
        node.childNodes().forEach(child -> walk(child, html));
    }

    private static void attribute(Element element, Attribute attribute, String html) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (!ATTRIBUTES.contains(name)) {
            throw new AssertionError(name + " at " + element.tagName() + " in " + html);
        }
        if (name.equals("href") && !element.hasClass("card")) {
            throw new AssertionError("href in " + html);
        }
        if (name.equals("href") || name.equals("data-href") || name.equals("data-src")) {
            String target = attribute.getValue();
            if (!isSafe(target)) {
                throw new AssertionError(target + " in " + html);
            }
        }
    }

    /** As browsers read an address: blanks and controls around it and line ends in it fall away. */
    private static boolean isSafe(String target) {
        String read =
                target.replaceAll("[\\t\\n\\r]", "")
                        .replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "");
        Matcher scheme = SCHEME.matcher(read);
        return !scheme.matches() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    @Test
    void theWalkWouldFindThem() {
        for (String bad :
                List.of(
                        "<script>x</script>",
                        "<p onclick=x>",
                        "<a href=javascript:x>",
                        "<p data-href=' java\tscript:x'>",
                        "<svg>",
                        "<img src=x>",
                        "<!-- x -->",
                        "<p style=x>",
                        "<iframe>")) {
            boolean found = false;
            try {
                harmless(bad, "", "");
            } catch (AssertionError expected) {
                found = true;
            }
            assertTrue(found, bad);
        }
    }
}
