package galley.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import galley.article.Article;
import galley.support.Corpus;
import galley.text.SourceText;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C++                    | c",
                "real-world             | realworld",
                "zz-json                | zzjson",
                "../../etc/x            | etcx",
                "C:\\x                   | cx",
                "..                     | ''",
                "/                      | ''",
                "a\u0000b               | ab",
                "IPO & FPO              | ipo--fpo",
                "Computer Science       | computer-science",
                "What is 2 + 2?         | what-is-2--2",
                "Café naïve             | caf-nave",
                "' lead and trail '     | -lead-and-trail-",
                "'tab\there'            | tabhere",
                "'no\u00A0break'        | nobreak",
                "ÅNGSTRÖM Kelvin \u212A | ngstrm-kelvin-k",
                "日本                    | ''",
                "''                     | ''",
            })
    void examples(String title, String slug) {
        assertEquals(slug, Slug.of(title));
    }

    @Test
    void everyFileOfTheCollectionIsNamedByIt() {
        int checked = 0;
        for (Corpus.Article file : Corpus.shared("site/content/learn")) {
            Article article = Article.parse(SourceText.of(file.text()));
            String slug = Slug.of(text(article, "title"));
            Path path = file.path();
            assertEquals(slug + ".md", path.getFileName().toString());
            assertEquals(slug + ".md", text(article, "file_name"));
            String subject = Slug.of(text(article, "subject"));
            assertEquals(subject, path.getParent().getFileName().toString());
            assertEquals("/learn/" + subject + "/questions/" + slug, text(article, "url"));
            checked++;
        }
        assertFalse(checked < 30, "only " + checked + " articles found");
    }

    private static String text(Article article, String key) {
        return article.text(KeyPath.of(key)).orElseThrow();
    }
}
