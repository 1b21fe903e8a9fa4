package galley.ui.window;

import galley.ui.collection.FindingsHost;
import galley.library.Glances;
import galley.store.Loaded;
import galley.library.bulk.BulkChange;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.session.BesideWork;
import galley.session.SettingsStore;
import galley.ui.collection.ChangeModel;
import galley.ui.collection.ChangeWish;
import galley.ui.collection.CollectionSource;
import galley.ui.collection.Written;
import galley.ui.collection.CollectionView;
import galley.ui.library.ReadingState;
import galley.ui.library.SearchModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;

/** The table of the collection in the article's place. */
final class Browsing {

    private final Desk desk;
    private final ChangeModel.Tools tools;
    private final BesideWork work;
    private final Collection collection;
    private final Surroundings around;
    private final Following following;
    private final CollectionView view;

    Browsing(
            Desk desk,
            Workspace workspace,
            Collection collection,
            SettingsStore settings,
            ChangeModel.Tools tools,
            BesideWork work,
            Surroundings around) {
        this.desk = desk;
        this.tools = tools;
        this.work = work;
        this.collection = collection;
        this.around = around;
        following = new Following(desk, workspace, collection, tools.store(), work);
        view =
                new CollectionView(
                        new Articles(
                                workspace,
                                collection,
                                desk.reading().search(),
                                settings,
                                following,
                                new CellWriter(workspace, tools, work)),
                        tools,
                        work,
                        collection.cache(),
                        new Twins(),
                        path -> {
                            leave();
                            around.open(path);
                        },
                        this::leave);
    }

    Following following() {
        return following;
    }

    /** The window as the findings know it. */
    private final class Twins implements FindingsHost {
        @Override
        public void open(Path file, String place) {
            leave();
            around.openField(file, place);
        }

        @Override
        public String titleOf(Path file) {
            return collection.library().titleOf(file);
        }

        @Override
        public void compare(Path one, Path other) {
            work.run(
                    () -> List.of(side(one), side(other)),
                    sides -> {
                        var compared =
                                new CompareView(
                                        sides.get(0),
                                        sides.get(1),
                                        List.of(opening("left", one), opening("right", other)),
                                        "Back to the findings",
                                        () -> {
                                            desk.showInstead(view.node());
                                            view.focusFindings();
                                        });
                        desk.showInstead(compared.node());
                        compared.begin();
                    });
        }

        private Notice.Action opening(String which, Path file) {
            return new Notice.Action("Open the " + which + " one", () -> open(file, ""), true);
        }

        private CompareView.Side side(Path file) {
            String name = file.getFileName() + " \u00B7 " + titleOf(file);
            return switch (tools.store().load(file)) {
                case Loaded.Opened opened -> new CompareView.Side(name, opened.text().characters());
                case Loaded.NotOpened gone ->
                        new CompareView.Side(name, gone.what() + " " + gone.remedy());
            };
        }
    }

    private record Articles(
            Workspace workspace,
            Collection collection,
            SearchModel text,
            SettingsStore settings,
            Following following,
            CellWriter writer)
            implements CollectionSource {

        @Override
        public Optional<Path> folder() {
            return collection.folder();
        }

        @Override
        public List<Path> files() {
            return collection.library().files();
        }

        @Override
        public boolean isWhole() {
            return collection.reading().equals(ReadingState.IDLE);
        }

        @Override
        public List<String> subjects() {
            return collection.library().subjects();
        }

        @Override
        public Set<Path> unsaved() {
            return workspace.unsavedFiles();
        }

        @Override
        public Glances glances() {
            return text.glances();
        }

        @Override
        public long changes() {
            return collection.changes();
        }

        @Override
        public void filesChanged(Made.Ended ended) {
            following.follow(ended, () -> {});
        }

        @Override
        public void write(
                Path file, BulkChange.Write change, String shown, Consumer<Written> then) {
            writer.write(folder().orElseThrow(), file, change, shown, then);
        }

        @Override
        public List<String> keptQueries() {
            return settings.settings().queries();
        }

        @Override
        public void keepQuery(String query, boolean kept) {
            settings.update(s -> s.withQuery(query, kept));
        }
    }

    Node node() {
        return view.node();
    }

    /** Whether there is a collection to look at. */
    boolean isPossible() {
        return collection.folder().isPresent();
    }

    void show() {
        desk.showCollection(view.node());
        view.begin();
    }

    /** What counts as a problem is another by now. */
    void rulesChanged() {
        view.rulesChanged();
    }

    /** Articles of the collection came, changed or went. */
    void collectionChanged() {
        view.filesChanged();
    }

    /** Changes these articles as one. */
    void change(List<Path> files) {
        desk.showCollection(view.node());
        view.change(files);
    }

    /** Shows what is wrong between the articles. */
    void find() {
        desk.showCollection(view.node());
        view.find();
    }

    /** Shows how the collection does by all rules. */
    void judge() {
        desk.showCollection(view.node());
        view.judge();
    }

    /** Shows the collection in numbers. */
    void count() {
        desk.showCollection(view.node());
        view.count();
    }

    /** Shows what a change of all articles that a query wants would do. */
    void propose(String query, ChangeWish wish) {
        desk.showCollection(view.node());
        view.propose(query, wish);
    }

    /** Offers to end what was cut off while files were changed. */
    void offerInterrupted() {
        work.run(
                tools.transactions()::interrupted,
                cut -> cut.stream().findFirst().ifPresent(this::offer));
    }

    private void offer(Kept cut) {
        if (cut.status() == Kept.Status.UNDOING) {
            desk.say(
                    Notice.Kind.WARNING,
                    "The undoing of a change over %,d files was cut off: %s."
                            .formatted(cut.files(), cut.title()),
                    new Notice.Action("Undo the rest", () -> end(cut, true), true));
        } else {
            desk.say(
                    Notice.Kind.WARNING,
                    "A change over %,d files was cut off: %s.".formatted(cut.files(), cut.title()),
                    new Notice.Action("Change the rest", () -> end(cut, false), true),
                    new Notice.Action("Undo it", () -> end(cut, true), true));
        }
    }

    private void end(Kept cut, boolean undoing) {
        desk.showInstead(view.node());
        view.end(cut, undoing);
    }

    /**
     * Goes back to the article, wherever the keys are.
     *
     * @return whether there was something to leave
     */
    boolean leaveIfShown() {
        boolean shown = desk.article().shows(view.node());
        if (shown) {
            leave();
        }
        return shown;
    }

    /** Ends what goes on beside the window. */
    void close() {
        view.close();
    }

    private void leave() {
        view.end();
        desk.backToArticle();
    }
}
