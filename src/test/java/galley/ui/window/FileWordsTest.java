package galley.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.article.Article;
import galley.text.SourceText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\nb\\n|answer in the body    UTF-8 LF",
                "a\\r\\nb\\r\\n|answer in the body    UTF-8 CRLF",
                "a\\rb\\r|answer in the body    UTF-8 CR",
                "a\\nb\\r\\n|answer in the body    UTF-8 mixed line ends",
                "\uFEFFa\\n|answer in the body    UTF-8 with BOM LF",
                "caf\u00E9\\n|answer in the body    UTF-8 LF",
            })
    void theFileAsItIs(String text, String words) {
        byte[] bytes =
                text.replace("\\r", "\r").replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(words, of(bytes));
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1"})
    void whatIsNoUtf8IsNotCalledSo(String charset) throws Exception {
        assertEquals("answer in the body    not UTF-8 LF", of("caf\u00E9\n".getBytes(charset)));
    }

    private static String of(byte[] bytes) {
        SourceText.Decoded decoded = SourceText.decode(bytes);
        return FileWords.of(
                Article.parse(decoded.text()), decoded instanceof SourceText.Decoded.Exact);
    }
}
