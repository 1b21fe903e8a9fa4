package galley.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.article.Article;
import galley.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesModelTest {

    private static List<TextChange> changes(String before, String after) {
        return ChangesModel.between(before, Article.parse(SourceText.of(after)));
    }

    @Test
    void newlinesOfAnAnswerAreReadAsSuch() {
        String before = "---\ntitle: T\nanswer: 'One $\\nu$.\\n\\nTwo.'\n---\n";
        TextChange change = changes(before, before.replace("Two.", "Two.\\n\\nThree.")).getFirst();
        assertEquals("\\n\\nThree.", change.added(), "what is put back stays as it is written");
        assertEquals("\n\nThree.", change.read(change.added()));
        assertEquals("answer: 'One $\\nu$.\n\nTwo.", change.read(change.before()));
    }

    @Test
    void elsewhereTheyAreWhatTheyAre() {
        String before = "---\ntitle: C:\\new\nanswer: A\n---\n";
        TextChange change = changes(before, before.replace("new", "news")).getFirst();
        assertEquals("title: C:\\news", change.read(change.before()) + change.read(change.added()));
        assertEquals("title", change.field());
    }

    @Test
    void aListItemIsNamedByItsPlace() {
        String before = "---\ntags:\n  - one\n  - two\n---\n";
        assertEquals("tags[1]", changes(before, before.replace("two", "three")).getFirst().field());
    }

    @Test
    void whatIsGoneIsNamedByItsOwnField() {
        String before = "---\nintro: |\n  One\n  Two\npublished: yes\n---\n";
        assertEquals("intro", changes(before, before.replace("  Two\n", "")).getFirst().field());
    }

    @Test
    void neighboursAreTwoChanges() {
        String before = "---\nintro: |\n  One\n  Two\npublished: yes\nid: 5\n---\n";
        String after = "---\nintro: |\n  One\npublished: no\nid: 5\n---\n";
        List<TextChange> changes = changes(before, after);
        assertEquals(
                List.of("intro", "published"), changes.stream().map(TextChange::field).toList());
        assertEquals("  Two\n", changes.get(0).removed());
        assertEquals("yes", changes.get(1).removed());
        assertEquals("no", changes.get(1).added());
    }
}
