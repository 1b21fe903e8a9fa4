package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.article.Article;
import galley.support.Corpus;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontLookTest {

    private static FrontLook look(String text) {
        return FrontLook.at(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "title: Plain title            ; Plain title",
                "title:   'It''s' # comment    ; It's",
                "title: \"a \\\"b\\\" \\u00e9\"; a \"b\" é",
                "title: a: b # c               ; a: b",
                "title: 5 # c                  ; 5",
                "'title': quoted key           ; quoted key",
                "title: >-~    Folded title    ; Folded title",
                "title: >-~  Folded~  title~x: ; Folded title",
                "title: |2~    Literal~~    te ; Literal te",
                "title:~  on the next line     ; on the next line",
                "title: 'two~  lines'~x: y     ; two lines",
                "title: plain~  two lines      ; plain two lines",
                "title: 'not closed~x: y       ; not closed",
                "question: Why?                ; Why?",
                "title: ''~question: Why?      ; Why?",
                "title: null~question: Why?    ; Why?",
                "title: &t Odd~x: y            ; Odd",
                "title: !!str &t 'Odd'~x: y    ; Odd",
                "title: &t~  Odd~x: y          ; Odd",
                "title: &t >-~    Odd~x: y     ; Odd",
                "other: &t Odd~title: *t       ; Odd",
                "question: &t Odd~title: *t    ; Odd",
                "other: &t [a]~title: *t       ; Heading",
                "title:~  en: nested~x: y      ; Heading",
                "seo:~  title: inner           ; Heading",
                "nothing                       ; Heading",
            })
    void titles(String lines, String title) {
        String text = "---\n" + lines.strip().replace("~", "\n") + "\n---\n\n# Heading\n";
        assertEquals(Optional.of(title), look(text).title());
        assertEquals(Optional.of(title), look(text.replace("\n", "\r\n")).title());
    }

    @Test
    void withoutFrontMatter() {
        assertEquals(Optional.of("One"), look("Text\n\n# One\n# Two\n").title());
        assertEquals(Optional.empty(), look("title: x\n").title());
        assertEquals(Optional.empty(), look("").title());
        assertEquals(Optional.of("x"), look("\uFEFF---\ntitle: x").title());
        assertEquals(Optional.of("x"), look("\n\n---\ntitle: x\n...\ntitle: y").title());
        assertEquals(Optional.of("A"), look("+++\ntitle = 'x'\n+++\n# A").title());
        assertEquals(
                Optional.of("x"),
                FrontLook.at("\uFEFF---\ntitle: x".getBytes(StandardCharsets.UTF_16LE)).title());
    }

    @Test
    void sameAsTheRealReader() {
        for (Corpus.Article file : Corpus.shared("site")) {
            FrontLook look = look(file.text());
            Article article = Article.parse(SourceText.of(file.text()));
            for (String key : new String[] {"title", "question", "subject", "date"}) {
                assertEquals(
                        article.text(KeyPath.of(key)).map(String::strip).filter(v -> !v.isEmpty()),
                        look.value(key),
                        () -> file + " " + key);
            }
        }
    }

    @Property(tries = 500)
    void neverFails(@ForAll String text) {
        look("---\n" + text).title();
        look("---\ntitle: \"" + text).title();
    }
}
