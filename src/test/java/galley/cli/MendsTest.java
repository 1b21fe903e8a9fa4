package galley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import galley.article.Article;
import galley.article.Outcome;
import galley.check.Problem;
import galley.check.Validity;
import galley.schema.Schema;
import galley.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Damage from the file to the mended file. In the texts ¶ is a line end, → a tab, ⌧ a form feed; a
 * mend that needs asking is offered and changes nothing by itself.
 */
class MendsTest extends CommandTest {

    private static String written(String text) {
        return text.replace('¶', '\n').replace('→', '\t').replace('⌧', '\f');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "title: a: b¶x: y~2:9~title: \"a: b\"¶x: y",
                "title: it's \"a: b\"¶x: y~2:15~title: 'it''s \"a: b\"'¶x: y",
                "seo:¶  title: a: b # c¶x: y~3:11~seo:¶  title: \"a: b\" # c¶x: y",
                "t: x⌧rac{1}{2}¶x: y~2:5~t: x\\frac{1}{2}¶x: y",
                "seo:¶→title: a¶x: y~3:1~seo:¶  title: a¶x: y",
                "seo:¶  title: a¶→keys: b¶x: y~4:1~seo:¶  title: a¶  keys: b¶x: y",
                "tags:¶→- a¶→- b~3:1~tags:¶  - a¶  - b",
                "title: \"a¶x: y~2:8~title: \"a\"¶x: y",
                "title: 'a¶x: 'y'¶z: w~2:8~title: 'a'¶x: 'y'¶z: w",
                "z: 1¶seo:¶  title: \"a b¶x: y~4:10~z: 1¶seo:¶  title: \"a b\"¶x: y",
                "tags: [a, b¶x: y~2:7~tags: [a, b]¶x: y",
                "title >-¶  One¶x: y~2:1~title: >-¶  One¶x: y",
                "tags:¶  - a¶ - b¶  - c¶x: y~4:2~tags:¶  - a¶  - b¶  - c¶x: y",
                "tags:¶  - a¶- b¶x: y~4:1~tags:¶  - a¶  - b¶x: y",
                "tags:¶  - a¶- b¶- c¶x: y~4:1~tags:¶  - a¶  - b¶  - c¶x: y",
                "tags:¶  - a¶  -b¶x: y~4:3~tags:¶  - a¶  - b¶x: y",
                "t: \"a \\q b\"¶x: y~2:7~t: \"a \\\\q b\"¶x: y",
                "t: @a¶x: y~2:4~t: \"@a\"¶x: y",
            })
    void isMendedWithoutAsking(String damaged, String place, String mended) throws IOException {
        String frame = "---\n%s\n---\nBody: it's\n";
        for (String eol : List.of("\n", "\r\n")) {
            for (String mark : List.of("", "\uFEFF")) {
                String before = mark + frame.formatted(written(damaged)).replace("\n", eol);
                String after = mark + frame.formatted(written(mended)).replace("\n", eol);
                Files.writeString(file, before);
                Run told = galley("check", file);
                assertEquals(1, told.exit());
                assertTrue(told.out().startsWith(file + ":" + place + ": error:"), told.out());
                Run dry = galley("check", file, "--fix", "--dry-run");
                assertEquals(before, text());
                assertTrue(dry.out().contains("@@"), dry.out());
                assertEquals(new Run(0, "", ""), galley("check", file, "--fix"));
                assertEquals(after, text());
                assertEquals(new Run(0, "", ""), galley("check", file, "--fix"));
                assertEquals(after, text());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "t: x⌧y~2:5~Write \\fy again~t: x\\fy",
                "t: x⌧.~2:5~Delete the character~t: x.",
                "t: \"x⌧.\"~2:6~Write it as an escape~t: \"x\\f.\"",
                "t: 1¶t: 2¶x: y~3:1~Remove this one~t: 1¶x: y",
                "t: 1¶t: 2¶x: y~3:1~Remove the first~t: 2¶x: y",
                "t:1¶x: y~2:1~Put a space after the colon~t: 1¶x: y",
                "tags:¶  - a¶- b: 1¶  c: 2¶x: y~4:1~Begin it below the item above~tags:¶  - a¶  - b: 1¶    c: 2¶x: y",
                "tags:¶  - a: 1¶   b: 2¶x: y~4:4~Begin it below “a”~tags:¶  - a: 1¶    b: 2¶x: y",
                "tags:¶- 1¶-5¶x: y~4:1~Put a space after the dash~tags:¶- 1¶- 5¶x: y",
                "t: - x¶y: z~2:4~Put the value in quotes~t: \"- x\"¶y: z",
                "<<<<<<< HEAD¶t: 1¶=======¶t: 2¶>>>>>>> theirs¶x: y~2:1~Take the upper side (HEAD)~t: 1¶x: y",
                "<<<<<<< HEAD¶t: 1¶=======¶t: 2¶>>>>>>> theirs¶x: y~2:1~Take the lower side (theirs)~t: 2¶x: y",
            })
    void isMendedWhenAsked(String damaged, String place, String label, String mended)
            throws IOException {
        String frame = "---\n%s\n---\nBody: it's\n";
        String before = frame.formatted(written(damaged));
        Files.writeString(file, before);
        Run told = galley("check", file, "--fix", "--format", "json");
        assertEquals(1, told.exit());
        assertEquals(before, text());
        JsonNode first = JSON.readTree(told.out()).get(0);
        assertEquals(place, first.path("line").asText() + ":" + first.path("column").asText());
        assertEquals(false, first.path("fixable").asBoolean());
        Article article = Article.parse(SourceText.of(before));
        Problem.Fix fix =
                Validity.problems(article, Schema.of(article)).getFirst().fixes().stream()
                        .filter(f -> f.label().equals(label))
                        .findFirst()
                        .orElseThrow();
        Article after = ((Outcome.Patched) article.plan(fix.edit())).article();
        assertEquals(frame.formatted(written(mended)), after.text());
        assertEquals(List.of(), Validity.problems(after, Schema.of(after)));
    }

    @Test
    void frontMatterThatIsNeverClosedIsClosed() throws IOException {
        for (String eol : List.of("\n", "\r\n")) {
            String before = "---\ntitle: a\nseo:\n  x: y\n\nBody text\n".replace("\n", eol);
            Files.writeString(file, before);
            Run told = galley("check", file);
            assertEquals(1, told.exit());
            assertTrue(told.out().contains("yaml-never-closed"), told.out());
            assertEquals(0, galley("check", file, "--fix").exit());
            assertEquals(before.replace("x: y" + eol, "x: y" + eol + "---" + eol), text());
        }
    }

    @Test
    void whatStandsBelowStrayItemsIsRead() throws IOException {
        Files.writeString(file, "---\nseo:\n  t: a\n- b\n- c\nx: y\n---\n");
        assertEquals("y\n", galley("get", file, "x").out());
        assertEquals(0, galley("set", file, "x=z").exit());
        assertEquals("---\nseo:\n  t: a\n- b\n- c\nx: z\n---\n", text());
    }
}
