package galley.ui.form;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
import galley.schema.Schema;
import galley.text.Span;
import galley.ui.library.LibraryItem;
import galley.yaml.KeyPath;
import galley.yaml.ScalarStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the form asks of the window around it. */
public interface FormActions {

    Article article();

    Schema schema();

    /** Whether edits may be made at all; else values are only looked at and copied. */
    boolean isEditable();

    /** One edit from a control; typing in one place becomes one step. */
    Outcome edit(Edit edit);

    /** Several edits as one step. */
    Outcome editAll(List<Edit> edits);

    /** Mends a problem that the form shows, as it is in the text of now. */
    Outcome mend(Problem seen, Problem.Fix fix);

    /** How the saved file writes a text; plain where it has none. */
    ScalarStyle savedStyle(KeyPath path);

    /** Opens the article that an address leads to. */
    void openLink(String url);

    /** Goes to a place in the source view. */
    void showInSource(Span span);

    /** Goes to the answer's editor. */
    void showAnswer();

    /**
     * Finds articles of the folder by words or an address; with no words those that are like this
     * one.
     *
     * @param then told on the window's thread
     */
    void articles(String words, Consumer<List<LibraryItem>> then);

    /**
     * Finds how an article of the folder is named by those that lead to it.
     *
     * @param then given nothing where it cannot be read; not called when another article has come
     *     to the front meanwhile
     */
    void related(Path file, Consumer<Optional<RelatedArticle>> then);

    /** Words that other articles of the collection use for a key. */
    List<String> suggestions(String key);
}
