package galley.ui.window;

import galley.article.Article;
import galley.session.Settings.EditorFont;
import galley.ui.form.FormView;
import galley.ui.library.LibraryItem;
import galley.ui.theme.ReadingPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the views of an article ask of the window. */
interface WindowServices {

    /** The form, which all articles share. */
    FormView form();

    /** The face of the texts that one writes. */
    EditorFont font();

    /** Whether these are the views that are shown. */
    boolean isInFront(ArticleViews views);

    /** The article's text is another now. */
    void changed(ArticleViews views);

    /** The author edited it. */
    void edited(ArticleViews views);

    /** The checks find others in it than before. */
    void problemsChanged(ArticleViews views);

    void caretMoved(ArticleViews views);

    void answerScrolled(ArticleViews views, ReadingPlace place);

    /** Something else is marked as found in the answer. */
    void answerMarked(ArticleViews views);

    void choose(ArticleViews views, ViewChoice choice);

    void openLink(String url);

    /** Something the author should know, said once. */
    void tell(ArticleViews views, String text);

    /** As {@link galley.ui.form.FormActions#articles}. */
    void articles(Article of, String words, Consumer<List<LibraryItem>> then);

    /** Reads an article of the folder as it stands, open or not. */
    void look(Path file, Consumer<Optional<Article>> then);

    List<String> suggestions(String key);
}
