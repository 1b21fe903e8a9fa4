package galley.ui.form;

import galley.check.advice.AdviceSettings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.article.Article;
import galley.schema.Schema;
import galley.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupNameTest {

    @Test
    void aTextThatSpeaksNamesItsGroup() {
        assertEquals("Plans", nameOf("a: x", "title: Plans"));
        assertEquals("Free", nameOf("size: 3", "label:", "  on: true", "  en: Free"));
        assertEquals("two words", nameOf("title:", "other: 'two  words'"));
        assertEquals("2 fields", nameOf("size: 3", "on: true"));
        assertEquals("1 field", nameOf("size: 3"));
    }

    private static String nameOf(String... lines) {
        String text = "---\ngroup:\n  " + String.join("\n  ", lines) + "\n---\n";
        Article article = Article.parse(SourceText.of(text));
        FormModel model =
                FormModel.of(article, Schema.of(article), List.of(), AdviceSettings.defaults());
        return model.groups().stream()
                .flatMap(g -> g.rows().stream())
                .filter(r -> r.path().name().equals("group"))
                .map(GroupName::of)
                .findFirst()
                .orElseThrow();
    }
}
