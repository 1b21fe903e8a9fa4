package galley.ui.window;

import galley.article.Article;
import galley.session.BesideWork;
import galley.session.Settings.EditorFont;
import galley.session.SettingsStore;
import galley.ui.form.FormView;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryModel;
import galley.ui.library.SearchModel;
import galley.ui.theme.ReadingPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the views of an article ask for, done on the desk. */
final class DeskServices implements WindowServices {

    private static final int MOST_FOUND = 40;
    private static final int MOST_LIKE = 6;

    private final FormView form;
    private final Desk desk;
    private final Workspace workspace;
    private final Collection collection;
    private final SettingsStore settings;
    private final StatusBar status;
    private final SearchModel search;
    private final BesideWork work;
    private final Consumer<String> openLink;

    DeskServices(
            Desk desk,
            FormView form,
            Workspace workspace,
            Collection collection,
            SettingsStore settings,
            StatusBar status,
            SearchModel search,
            BesideWork work,
            Consumer<String> openLink) {
        this.search = search;
        this.work = work;
        this.desk = desk;
        this.form = form;
        this.workspace = workspace;
        this.collection = collection;
        this.settings = settings;
        this.status = status;
        this.openLink = openLink;
    }

    @Override
    public FormView form() {
        return form;
    }

    @Override
    public EditorFont font() {
        return settings.settings().font();
    }

    @Override
    public boolean isInFront(ArticleViews asking) {
        return desk.isInFront(asking);
    }

    @Override
    public void changed(ArticleViews changed) {
        desk.changed(changed);
    }

    @Override
    public void edited(ArticleViews edited) {
        status.caret(edited.caretText());
    }

    @Override
    public void problemsChanged(ArticleViews checked) {
        desk.refreshState();
    }

    @Override
    public void caretMoved(ArticleViews moved) {
        status.caret(moved.caretText());
    }

    @Override
    public void answerScrolled(ArticleViews scrolled, ReadingPlace place) {
        desk.answerScrolled(scrolled, place);
    }

    @Override
    public void answerMarked(ArticleViews marked) {
        desk.answerMarked(marked);
    }

    @Override
    public void choose(ArticleViews chosen, ViewChoice choice) {
        desk.front(chosen.session());
        desk.choose(choice);
    }

    @Override
    public void openLink(String url) {
        openLink.accept(url);
    }

    @Override
    public void tell(ArticleViews told, String text) {
        told.notices().show(new Notice(Notice.TOLD, Notice.Kind.WARNING, text, List.of()));
    }

    @Override
    public void articles(Article of, String words, Consumer<List<LibraryItem>> then) {
        LibraryModel.Snapshot all = collection.library().snapshot();
        Supplier<List<LibraryItem>> like = search.like(of, MOST_LIKE);
        work.run(
                () ->
                        words.isEmpty()
                                ? like.get()
                                : words.contains("/")
                                        ? all.byUrl(words).stream().toList()
                                        : all.find(words, MOST_FOUND),
                then);
    }

    @Override
    public void look(Path file, Consumer<Optional<Article>> then) {
        workspace.look(file, then);
    }

    @Override
    public List<String> suggestions(String key) {
        return key.equals("subject") ? collection.library().subjects() : List.of();
    }
}
