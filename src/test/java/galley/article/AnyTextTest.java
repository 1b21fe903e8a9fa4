package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.text.SourceText;
import galley.text.Span;
import galley.yaml.NewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text, however odd. */
class AnyTextTest extends GeneratedArticles {

    @Property(tries = 1000)
    void anySoupIsParsed(@ForAll("soup") String soup, @ForAll boolean closed) {
        for (String text : List.of(soup, "---\n" + soup + (closed ? "\n---\n" : ""))) {
            Article article = Article.parse(SourceText.of(text));
            assertEquals(text, article.text());
            List<Field> all = new ArrayList<>();
            article.fields().forEach(f -> deep(f, all));
            for (Field field : all) {
                assertTrue(field.span().end() <= text.length());
                if (article.plan(new Edit.Set(field.path(), new NewValue.Text("new: é")))
                        instanceof Outcome.Patched done) {
                    assertEquals(text, done.patches().inverse(text).apply(done.article().text()));
                    assertEquals(
                            Optional.of("new: é"),
                            done.article().text(field.path()).map(String::strip),
                            () -> text + "\n=>\n" + done.article().text());
                }
            }
            article.answer().markdownOffset(text.length() / 2);
            article.answer().fileSpan(new Span(0, article.answer().markdown().length()));
        }
    }

    @Property(tries = 1000)
    void anyEditOfAnySoupIsMadeOrRefused(
            @ForAll("soup") String soup, @ForAll("sequences") List<Choice> choices) {
        Article article = Article.parse(SourceText.of("---\n" + soup + "\n---\n"));
        for (Choice choice : choices) {
            if (article.plan(edit(article, choice)) instanceof Outcome.Patched done) {
                assertEquals(
                        article.text(),
                        done.patches().inverse(article.text()).apply(done.article().text()));
                article = done.article();
            }
            String wanted = article.answer().markdown() + choice.text();
            article.plan(new Edit.ReplaceAnswer(article.answer().patchTo(wanted)));
        }
    }

    @Property(tries = 1000)
    void anyStringIsParsed(@ForAll String text) {
        assertEquals(text, Article.parse(SourceText.of(text)).text());
        assertEquals(text, Article.parse(SourceText.of("---\na: " + text)).text().substring(7));
    }

    @Property(tries = 500)
    void offsetsOfTheAnswerAgree(
            @ForAll("answers") String answer,
            @ForAll("frames") String frame,
            @ForAll boolean crlf) {
        String raw = frame.formatted(answer);
        Article article = Article.parse(SourceText.of(crlf ? raw.replace("\n", "\r\n") : raw));
        Answer read = article.answer();
        int last = -1;
        for (int i = 0; i <= read.markdown().length(); i++) {
            int file = read.fileSpan(Span.at(i)).start();
            assertTrue(file >= last, "offsets go back");
            assertTrue(file <= article.text().length());
            if (i < read.markdown().length()
                    && !Character.isWhitespace(read.markdown().charAt(i))) {
                if (!frame.contains("answer: \"")) {
                    assertEquals(read.markdown().charAt(i), article.text().charAt(file));
                }
                assertEquals(i, read.markdownOffset(file));
            }
            last = file;
        }
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of(
                        "word ", "é", "😀", "a", "\\n", "\\n\\n", "$x$", "`c`", "$$", "* b", "\\(",
                        "\\neq ", "1. ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> "Start " + String.join("", parts) + ".");
    }

    @Provide
    Arbitrary<String> frames() {
        return Arbitraries.of(
                "---\nquestion: Q\nanswer: >-\n    %s\nz: 1\n---\n",
                "---\nanswer: |\n  %s\n\n  More\n---\n",
                "---\nanswer: '%s'\n---\n",
                "---\nanswer: \"First\\nthen \\u00e9\"\nz: '%s'\n---\n",
                "---\nanswer: >-\n  A text on\n  lines: %s\n  and more.\n---\n",
                "---\ntitle: T\n---\n\n%s\n\nEnd\n",
                "%s\n");
    }
}
