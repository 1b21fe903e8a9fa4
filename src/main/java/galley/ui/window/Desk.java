package galley.ui.window;

import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.session.SettingsStore;
import galley.text.Span;
import galley.ui.collection.ChangeModel;
import galley.ui.form.FormView;
import galley.ui.library.LibraryPane;
import galley.ui.links.LinksView;
import galley.ui.theme.ReadingPlace;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * What lies in front of the author: an article with its page, the form for a new one, or neither;
 * and what can be done with it.
 */
final class Desk {

    private static final String WINDOW = "window";

    /** Long enough to be out of the way of typing; a crash loses at most this. */
    private static final Duration KEEP_AFTER = Duration.millis(800);

    private final Workspace workspace;
    private final Collection collection;
    private final SettingsStore settings;
    private final Safekeeping safekeeping;
    private final LocalHistory history;
    private final Surroundings around;
    private final StatusBar status;
    private final LibraryPane library;
    private final FormView form;
    private final CollectionReading reading;
    private final OpenViews views;
    private final FilesFlow files;
    private final Leaving leaving;
    private final Recovering recovering;
    private final ArticleActions actions;
    private final ArticlePane article;
    private final ReaderPane reader;
    private final Rendering rendering;
    private final StartPane start;
    private final Browsing browsing;
    private final Renaming renaming;
    private final TextSize textSize;
    private final RecentPlaces recent;
    private final Creating creating;
    private final ScrollSync sync;
    private final PauseTransition keepSoon = new PauseTransition(KEEP_AFTER);

    Desk(
            Workspace workspace,
            Collection collection,
            SettingsStore settings,
            Safekeeping safekeeping,
            LocalHistory history,
            ChangeModel.Tools tools,
            BesideWork work,
            FilePicker picker,
            StatusBar status,
            Busy busy,
            Surroundings around) {
        this.workspace = workspace;
        this.collection = collection;
        this.settings = settings;
        this.safekeeping = safekeeping;
        this.history = history;
        this.around = around;
        this.status = status;
        library =
                new LibraryPane(
                        collection.library(),
                        work,
                        new DeskLibrary(this, settings, tools, around::open));
        form = new FormView();
        reading = new CollectionReading(collection, tools.checks(), work);
        views =
                new OpenViews(
                        new DeskServices(
                                this,
                                form,
                                workspace,
                                collection,
                                settings,
                                status,
                                reading.search(),
                                work,
                                around::openLink),
                        settings,
                        safekeeping,
                        history,
                        this::stateChanged,
                        this::activated,
                        this::refreshState);
        var host = new DeskFiles(this, picker, settings, status, busy);
        files = new FilesFlow(workspace, host);
        leaving = new Leaving(workspace, files, host);
        recovering = new Recovering(workspace, files, host, safekeeping, leaving);
        actions = new ArticleActions(files, this::active, this::refreshState);
        creating = new Creating(this, workspace, collection, reading, work, around);
        var tabs = new TabStrip(this::front, this::close, this::showNew, creating::leave);
        article = new ArticlePane(tabs, this::choose, actions::undo, actions::redo, actions::save);
        reader =
                ReaderPane.of(
                        this::active,
                        actions,
                        reading,
                        new LinksView(
                                collection.library()::titleOf,
                                around::open,
                                this::showField,
                                around::openLink,
                                reading::goOn),
                        this::refreshState,
                        this::chooseReader);
        reading.onLinks(reader::showLinks);
        reading.onChange(this::tellReading);
        rendering = new Rendering(reader, status, collection::folder, this::rulesChanged);
        browsing = new Browsing(this, workspace, collection, settings, tools, work, around);
        recent = new RecentPlaces(settings, work);
        start = new StartPane(around::chooseFolder, around::chooseFile, this::showNew);
        workspace.listen(views);
        reader.page().onClicked(this::pageClicked);
        sync = new ScrollSync(reader.page(), this::active);
        reader.page().onLink(around::openLink);
        renaming = new Renaming(this, workspace, collection, browsing.following(), tools, work);
        textSize = new TextSize(settings, workspace, views, reader.page(), form);
        textSize.show();
        keepSoon.setOnFinished(e -> workspace.open().forEach(safekeeping::keep));
    }

    ArticlePane article() {
        return article;
    }

    ReaderPane reader() {
        return reader;
    }

    LibraryPane library() {
        return library;
    }

    Browsing browsing() {
        return browsing;
    }

    Renaming renaming() {
        return renaming;
    }

    TextSize textSize() {
        return textSize;
    }

    FilesFlow files() {
        return files;
    }

    ArticleActions actions() {
        return actions;
    }

    // ---- what is in front ----

    /** The article that is seen; none behind the new article's form. */
    Optional<ArticleViews> active() {
        return shown().flatMap(views::find);
    }

    private Optional<ArticleSession> shown() {
        boolean hidden = isCreating() || article.shows(browsing.node());
        return hidden ? Optional.empty() : workspace.active();
    }

    boolean isInFront(ArticleViews asking) {
        return active().filter(asking::equals).isPresent();
    }

    /** Empty for an article that was closed. */
    Optional<ArticleViews> views(ArticleSession session) {
        return views.find(session);
    }

    ArticleViews viewsOf(ArticleSession session) {
        return views.of(session);
    }

    void front(ArticleSession session) {
        workspace.activate(session);
        creating.leave();
        seeArticle();
    }

    /** A file was opened; another may have been asked for meanwhile. */
    void opened(ArticleSession session) {
        article.notices().hide(WINDOW);
        if (workspace.active().filter(session::equals).isPresent()) {
            creating.leave();
            active().ifPresent(ArticleViews::focus);
        }
    }

    /** The article's file has another name now. */
    void moved(ArticleSession session) {
        safekeeping.watch(session);
        safekeeping.keep(session);
        refreshState();
    }

    /** The question about what is not saved must be seen. */
    private void close(ArticleSession session) {
        leaving.close(session);
        if (workspace.open().contains(session)) {
            creating.leave();
        }
    }

    /** Closes what is in front, the new article's form too. */
    void closeFront() {
        if (creating.isShown()) {
            creating.leave();
        } else {
            workspace.active().ifPresent(this::close);
        }
    }

    void step(int by) {
        if (creating.isShown()) {
            creating.leave();
        } else {
            workspace.step(by);
        }
    }

    /** Runs {@code leave} when nothing would be lost; asks first where it would. */
    void askToQuit(Runnable leave) {
        leaving.quit(leave);
        if (!leaving.unsavedWork().isEmpty()) {
            creating.leave();
        }
    }

    /** Offers what a run that broke off left behind. */
    void offerRecovered() {
        recovering.offerAll();
        browsing.offerInterrupted();
    }

    /** What is not saved is not wanted: the author said so. */
    void forgetUnsaved() {
        views.remember(workspace, collection.folder());
        workspace.open().forEach(workspace::close);
    }

    /** Ends what works in the background, after asking for all that is not saved to be kept. */
    void end() {
        if (!workspace.open().isEmpty()) {
            views.remember(workspace, collection.folder());
        }
        keepSoon.stop();
        rendering.close();
        reading.close();
        workspace.open().forEach(safekeeping::keep);
    }

    /**
     * Says something that is not about the article in front; it stays until it is read or followed
     * by another.
     */
    void say(Notice.Kind kind, String words, Notice.Action... actions) {
        article.notices().show(new Notice(WINDOW, kind, words, List.of(actions)));
    }

    /**
     * @return whether there was one
     */
    boolean hideNotice() {
        return article.notices().hideLast()
                || active().filter(v -> v.notices().hideLast()).isPresent();
    }

    /** What is typed in the form and not entered yet is the article's from now on. */
    void takeTyped() {
        form.takeTyped();
    }

    // ---- what stands in front ----

    /** Shows the form for a new article, of the subject of the one in front. */
    void showNew() {
        creating.show(active().map(v -> Workspace.textOf(v.session(), "subject")).orElse(""));
    }

    /** Shows something in the place of the article, beside what else there is. */
    void showBeside(Node other) {
        around.articleAlone(false);
        article.showInstead(other);
        status.clear();
        renew();
        refreshState();
    }

    /** Gives the keys to what stands in the middle, if anything there can have them. */
    Optional<Runnable> middle() {
        return isCreating() ? Optional.of(creating::focus) : active().map(v -> (Runnable) v::focus);
    }

    void focusNear() {
        middle().ifPresentOrElse(Runnable::run, article::focusInstead);
    }

    boolean isCreating() {
        return creating.isShown();
    }

    void choose(ViewChoice choice) {
        if (choice == ViewChoice.BOTH && !article.isWide()) {
            say(
                    Notice.Kind.INFO,
                    "There is no room for fields and answer side by side. Hide the page or the library, or widen the window.");
            return;
        }
        active().ifPresent(
                        v -> {
                            v.choose(choice);
                            article.show(v);
                            status.caret(v.caretText());
                        });
    }

    void chooseAndFocus(ViewChoice choice) {
        choose(choice);
        active().ifPresent(ArticleViews::focus);
    }

    void chooseReader(ReaderChoice choice) {
        around.showReader();
        reader.choose(choice);
    }

    /** Shows another text beside what is here. */
    void compare(ArticleViews here, CompareView.Side other, List<Notice.Action> choices) {
        var view =
                new CompareView(
                        CompareView.Side.of(here.session()),
                        other,
                        choices,
                        "Back to editing",
                        this::backToArticle);
        showInstead(view.node());
        view.begin();
    }

    /** Shows something in the place of the article in front, until one comes back to it. */
    void showInstead(Node other) {
        around.articleAlone(true);
        article.showInstead(other);
    }

    /** Shows the collection, or what is made of it, in the place of the article in front. */
    void showCollection(Node shown) {
        creating.giveWay();
        showInstead(shown);
        status.clear();
        refreshState();
    }

    /** Brings back the article where something stands in its place. */
    void seeArticle() {
        if (!creating.isShown() && article.showsInstead()) {
            showActive();
        }
    }

    void backToArticle() {
        showActive();
        active().ifPresent(ArticleViews::focus);
    }

    void answerScrolled(ArticleViews scrolled, ReadingPlace place) {
        sync.editorScrolled(scrolled, place);
    }

    void answerMarked(ArticleViews marked) {
        if (isInFront(marked)) {
            reader.page().mark(marked.found());
        }
    }

    private void pageClicked(int offset) {
        sync.pageLeads();
        active().ifPresent(v -> v.places().showPlaceOfAnswer(Span.at(offset)));
    }

    /** Shows what is in front; the first time once all that is around it is there. */
    void showActive() {
        if (creating.isShown()) {
            return;
        }
        around.articleAlone(false);
        article.tabs().show(workspace.open(), workspace.active(), false);
        // Whatever stands in its place goes away now.
        workspace.active().flatMap(views::find).ifPresentOrElse(this::show, this::showStart);
        renew();
        refreshState();
    }

    private void show(ArticleViews shown) {
        shown.catchUp();
        article.show(shown);
        status.caret(shown.caretText());
        status.saved("");
        status.file(shown.session());
        sync.show(shown);
        reader.page().mark(shown.found());
    }

    private void showStart() {
        article.showInstead(start.node());
        start.show(collection, around.showsLibrary());
        status.clear();
        recent.find(
                collection.folder().isEmpty(),
                (folders, files) ->
                        start.offer(
                                // One may have been opened meanwhile.
                                collection.folder().isEmpty() ? folders : List.of(),
                                files,
                                around::open));
    }

    void refreshState() {
        article.state(shown(), active().filter(v -> v.back().canUndo()).isPresent());
        status.state(shown().filter(ArticleSession::isDirty).isPresent());
        article.tabs().show(workspace.open(), shown(), isCreating());
        library.mark(
                shown().flatMap(ArticleSession::path),
                workspace.unsavedFiles(),
                workspace.filesMetOutside(),
                views.problems(workspace));
    }

    /** What is beside the article follows it. */
    private void renew() {
        rendering.refresh(active());
        reading.show(shown());
    }

    /** The article's text is another now. */
    void changed(ArticleViews changed) {
        if (isInFront(changed)) {
            renew();
        }
        refreshState();
        // Not from the start: one who never pauses is kept too.
        if (keepSoon.getStatus() != Animation.Status.RUNNING) {
            keepSoon.playFromStart();
        }
    }

    /** The article is on the disk as it is here. */
    void saved(ArticleSession session) {
        safekeeping.watch(session);
        safekeeping.keep(session);
        history.saved(session);
        refreshState();
        renew();
    }

    private void stateChanged(ArticleSession session) {
        files.diskState(session);
        if (!session.isDirty()) {
            session.path().ifPresent(path -> collection.saved(path, session));
        }
        refreshState();
        renew();
    }

    private void activated() {
        boolean within = article.node().isFocusWithin();
        creating.giveWay();
        actions.anotherArticle();
        showActive();
        if (within) {
            active().ifPresent(ArticleViews::focus);
        }
    }

    CollectionReading reading() {
        return reading;
    }

    private void tellReading() {
        library.tell(reading.words());
        String notice = reading.search().takeNotice();
        if (!notice.isEmpty()) {
            say(Notice.Kind.INFO, notice);
        }
    }

    private void showField(String place) {
        active().ifPresent(v -> KeyPath.parse(place).ifPresent(v::showField));
    }

    /** The list came or went. */
    void libraryShown() {
        if (article.shows(start.node())) {
            showActive();
        }
    }

    /** What counts as a problem is another by now. */
    private void rulesChanged() {
        library.countProblemsAnew();
        browsing.rulesChanged();
    }

    void collectionChanged() {
        creating.refresh();
        library.refresh();
        tellReading();
        browsing.collectionChanged();
        if (article.shows(start.node())) {
            if (start.isOf(collection)) {
                start.show(collection, around.showsLibrary());
            } else {
                showActive();
            }
        }
    }
}
