package galley.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.article.Edit;
import galley.check.Problem;
import galley.check.Validity;
import galley.schema.Schema;
import galley.text.SourceText;
import galley.ui.changes.ChangesModel;
import galley.ui.changes.TextChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was found in an older text is found again before anything is done. */
class StillThereTest {

    private static Article article(String text) {
        return Article.parse(SourceText.of(text));
    }

    private static List<Problem> problems(Article article) {
        return Validity.problems(article, Schema.of(article));
    }

    @Test
    void aFixIsTheOneOfTheTextOfNow() {
        Problem seen = fixable(problems(article("---\ntitle: a\tb\nsubject: A: b\n---\n")));
        Article later = article("---\ntitle: longer a\tb\nsubject: A: b\n---\n");
        Problem now = StillThere.problem(seen, problems(later)).orElseThrow();
        assertEquals(seen.span().start() + 7, now.span().start());
        Edit edit = now.fix().orElseThrow().edit();
        assertTrue(later.plan(edit) instanceof galley.article.Outcome.Patched);
    }

    @Test
    void aProblemThatWasMendedIsNotThere() {
        Problem seen = fixable(problems(article("---\nsubject: A: b\n---\n")));
        assertTrue(
                StillThere.problem(seen, problems(article("---\nsubject: 'A: b'\n---\n")))
                        .isEmpty());
    }

    @Test
    void theMendThatWasChosenIsMade() {
        String text = "---\n<<<<<<< mine\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\n---\n";
        Problem seen = fixable(problems(article(text)));
        Problem.Fix lower = seen.fixes().get(1);
        Article later = article("\n" + text);
        Edit edit = StillThere.fix(seen, lower, problems(later)).orElseThrow().edit();
        assertEquals(
                "\n---\ntitle: B\n---\n",
                ((galley.article.Outcome.Patched) later.plan(edit)).article().text());
    }

    private static Problem fixable(List<Problem> problems) {
        return problems.stream().filter(p -> p.fix().isPresent()).findFirst().orElseThrow();
    }

    @Test
    void aChangeIsFoundWhereItStandsNow() {
        String saved = "---\ntitle: one\nsubject: Physics\n---\n";
        TextChange seen =
                ChangesModel.between(saved, article("---\ntitle: one\nsubject: Chemistry\n---\n"))
                        .getFirst();
        Article later = article("---\ntitle: two three\nsubject: Chemistry\n---\n");
        TextChange now = StillThere.change(seen, ChangesModel.between(saved, later)).orElseThrow();
        assertEquals("Chemistry", now.place().of(later.text()));
        Article other = article("---\ntitle: one\nsubject: Biology\n---\n");
        assertTrue(StillThere.change(seen, ChangesModel.between(saved, other)).isEmpty());
    }
}
