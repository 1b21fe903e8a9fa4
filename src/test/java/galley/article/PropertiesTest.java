package galley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import galley.text.SourceText;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anchors, aliases and tags: shown as what readers get, kept as they are written. */
class PropertiesTest {

    private static final KeyPath TITLE = KeyPath.of("title");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "title: &t Odd                 ; Odd",
                "title: &t \"O\\x64d\"         ; Odd",
                "title: !!str 5                ; 5",
                "title: !local &t >-~    Odd   ; Odd",
                "title: &t~  Odd               ; Odd",
                "x: &t Odd~title: *t           ; Odd",
                "x: {y: &t Odd}~title: *t      ; Odd",
                "x: &t Odd~y: &t Even~title: *t; Even",
                "x: &t [a]~title: *t           ; *t",
                "title: &t [a, b]              ; &t [a, b]",
                "title: !!str                  ; ``",
            })
    void areReadForShowing(String lines, String shown) {
        Article article = article(lines);
        assertEquals(Optional.of(shown), article.text(TITLE));
        assertInstanceOf(Value.Other.class, article.find(TITLE).orElseThrow());
        assertInstanceOf(
                Outcome.Refused.class,
                article.plan(new Edit.Set(TITLE, new NewValue.Text("Other"))));
    }

    @Test
    void anAnchorThatNamesAListLaterIsNoLongerTheFirst() {
        assertEquals(Optional.of("*t"), article("x: &t Odd~y: &t [a]~title: *t").text(TITLE));
    }

    private static Article article(String lines) {
        String text = "---\n" + lines.strip().replace("~", "\n") + "\n---\n";
        return Article.parse(SourceText.of(text));
    }
}
