package galley.library.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.support.Corpus;
import galley.yaml.KeyPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsReaderTest {

    private static ArticleTexts read(String text) {
        return TextsReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ArticleTexts parsed(String text) {
        return TextsReader.whole(TextsReader.article(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theQuickLookFindsWhatTheParserFinds() throws Exception {
        for (Corpus.Article article : Corpus.all()) {
            byte[] bytes = Files.readAllBytes(article.path());
            assertEquals(
                    TextsReader.whole(TextsReader.article(bytes)),
                    TextsReader.read(bytes),
                    article.toString());
        }
    }

    @Test
    void itLeavesAloneWhatIsNotPlain() {
        String plain =
                "---\nid: 7\ntitle: >-\n    A b\ntags: X\nanswer: >-\n    One\\n\\ntwo\n---\n";
        for (String text :
                List.of(
                        plain,
                        plain.replace("A b", "A b\n    and c"),
                        plain.replace("id: 7", "id: '7'"),
                        plain.replace("id: 7", "id: 7 # of all"),
                        plain.replace("id: 7", "id: ~"),
                        plain.replace("id: 7", "id:\n  deep:\n    down: 1"),
                        plain.replace("id: 7", "id: 7\nid: 8"),
                        plain.replace("tags: X", "tags: [X, Y]"),
                        plain.replace("tags: X", "tags:\n- X\n- Y"),
                        plain.replace("tags: X", "tags:"),
                        plain.replace(">-\n    A b", ">\n    A b"),
                        plain.replace(">-\n    A b", "A\n  b"),
                        plain.replace("tags: X", "Keywords: a, b,, c"),
                        plain.replace("tags: X", "Of:\n  Whom: a\n  none:\nEmpty:"),
                        plain.replace("tags: X", "none:\nnone:"),
                        plain.replace("tags: X", "seo: {page_keywords: a}"),
                        plain.replace("tags: X", "seo:\n  page_keywords: a , b"),
                        plain.replace("tags: X", "seo:\n  page_keywords:"),
                        plain.replace("---\n", "---\r\n"),
                        plain.replace("\n", "\r\n"),
                        plain.replace("A b", "A\fb"),
                        plain.replace("A b", "A\u2028b"),
                        "\uFEFF" + plain)) {
            assertEquals(parsed(text), read(text), text);
        }
    }

    @Test
    void anAnswerIsDecoded() {
        assertEquals(
                "One\n\ntwo $\\nabla$",
                read("---\ntitle: T\nanswer: >-\n    One\\n\\ntwo $\\nabla$\n---\n").answer());
        assertEquals("The *body*.\n", read("---\ntitle: T\n---\nThe *body*.\n").answer());
    }

    @Test
    void keysAreThoseThatHoldSomething() {
        Set<String> keys =
                read("""
                                ---
                                title: T
                                seo:
                                  title: S
                                  page_description:
                                empty: {a: '', b: [~]}
                                list: [x]
                                answer: a
                                ---
                                """)
                        .keys();
        assertEquals(Set.of("title", "seo", "seo.title", "list", "answer"), keys);
    }

    @Test
    void writtenKeysAreAllInTheirLettersAsAChangeTakesThem() {
        String text =
                """
                ---
                Title: T
                seo:
                  pageTitle:
                "v1.2": x
                tags: [x, y]
                blocks:
                - type: a
                  title: {en: A, De: B}
                - type: b
                  image: c
                ---
                """;
        List<String> keys =
                List.of(
                        "Title",
                        "seo",
                        "seo.pageTitle",
                        "v1\\.2",
                        "tags",
                        "tags[0]",
                        "blocks",
                        "blocks[0]",
                        "blocks[0].type",
                        "blocks[0].title",
                        "blocks[0].title.en",
                        "blocks[0].title.De",
                        "blocks[1].image");
        assertEquals(keys, List.copyOf(read(text).written()));
        Article article = TextsReader.article(text.getBytes(StandardCharsets.UTF_8));
        for (String key : keys) {
            assertTrue(KeyPath.parse(key).flatMap(article::find).isPresent(), key);
        }
    }

    @Test
    void theQuickLookKeepsTheLettersOfKeys() {
        assertEquals(
                List.of("Id", "Seo", "Seo.pageTitle", "Seo.none", "empty", "answer"),
                List.copyOf(
                        read("---\nId: 7\nSeo:\n  pageTitle: a\n  none:\nempty:\nanswer: b\n---\n")
                                .written()));
    }

    @Test
    void whatDoesNotParseIsFoundByWhatStandsInIt() {
        ArticleTexts texts = read("---\ntitle: [broken\nanswer: >-\n    Of quarks\n---\n");
        assertTrue((texts.answer() + texts.text("title")).contains("quarks"), texts.toString());
    }
}
