package galley.check.advice;

import galley.article.Article;
import galley.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields of tens of thousands of characters, of which every one may begin or end something. */
class HostileFieldsTest {

    private static final int TIMES = 40_000;

    private static final List<String> FIELDS =
            List.of("title", "article_title", "question", "subject", "url", "file_name", "date");

    private static final List<String> SEO = List.of("title", "page_description", "page_keywords");

    static Stream<String> pieces() {
        return Stream.of(
                " ",
                "/",
                ",",
                ", ",
                "a, ",
                "[](",
                "[",
                "(",
                "*",
                "** ",
                "<a ",
                "<",
                "\\\\a{",
                "?",
                "? ",
                "$",
                "-",
                " - ",
                "|",
                "| ",
                ";",
                "“",
                "A",
                ".",
                ". ",
                "...",
                "#",
                "%",
                "_",
                "'s ",
                "\\t",
                "1,",
                "&amp;",
                "…",
                "联",
                "\uD83C\uDF31");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void noFieldKeepsTheChecksBusy(String piece) {
        String value = '"' + "a" + piece.replace("\"", "\\\"").repeat(TIMES) + "b\"";
        var text = new StringBuilder("---\n");
        FIELDS.forEach(f -> text.append(f).append(": ").append(value).append('\n'));
        text.append("seo:\n");
        SEO.forEach(f -> text.append("  ").append(f).append(": ").append(value).append('\n'));
        text.append("answer: Short and good. It says what it says.\n---\n");
        Article article = Article.parse(SourceText.of(text.toString()));
        var advisor = new Advisor(new RuleBook());
        Clock.inTime(
                text.length(),
                () -> advisor.advise(article, AdviceSettings.defaults(), Optional.empty()));
    }
}
