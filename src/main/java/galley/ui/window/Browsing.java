package galley.ui.window;

import galley.library.bulk.BulkChange;
import galley.library.bulk.Kept;
import galley.session.BesideWork;
import galley.session.SettingsStore;
import galley.ui.collection.ChangeModel;
import galley.ui.collection.ChangeWish;
import galley.ui.collection.CollectionModel;
import galley.ui.collection.CollectionModel.Written;
import galley.ui.collection.CollectionView;
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
    private final CollectionView view;

    /**
     * @param open opens an article
     */
    Browsing(
            Desk desk,
            Workspace workspace,
            Collection collection,
            SettingsStore settings,
            ChangeModel.Tools tools,
            BesideWork work,
            Consumer<Path> open) {
        this.desk = desk;
        this.tools = tools;
        this.work = work;
        view =
                new CollectionView(
                        new Articles(
                                workspace,
                                collection,
                                settings,
                                new CellWriter(workspace, tools, work)),
                        tools,
                        work,
                        path -> {
                            leave();
                            open.accept(path);
                        },
                        this::leave);
    }

    private record Articles(
            Workspace workspace, Collection collection, SettingsStore settings, CellWriter writer)
            implements CollectionModel.Source {

        @Override
        public Optional<Path> folder() {
            return collection.folder();
        }

        @Override
        public List<Path> files() {
            return collection.library().files();
        }

        @Override
        public Set<Path> unsaved() {
            return workspace.unsavedFiles();
        }

        @Override
        public void filesChanged() {
            collection.readAgain();
            workspace.lookAgain();
        }

        @Override
        public void write(Path file, List<BulkChange> changes, Consumer<Written> then) {
            writer.write(folder().orElseThrow(), file, changes, then);
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

    void show() {
        desk.showInstead(view.node());
        view.begin();
    }

    /** Changes these articles as one. */
    void change(List<Path> files) {
        desk.showInstead(view.node());
        view.change(files);
    }

    /** Shows the collection in numbers. */
    void count() {
        desk.showInstead(view.node());
        view.count();
    }

    /** Shows what a change of all articles that a query wants would do. */
    void propose(String query, ChangeWish wish) {
        desk.showInstead(view.node());
        view.propose(query, wish);
    }

    /** Offers to end what was cut off while files were changed. */
    void offerInterrupted() {
        work.run(
                tools.transactions()::interrupted,
                cut -> cut.stream().findFirst().ifPresent(this::offer));
    }

    private void offer(Kept cut) {
        desk.say(
                Notice.Kind.WARNING,
                "A change over %,d files was cut off: %s.".formatted(cut.files(), cut.title()),
                new Notice.Action(
                        "Go on", () -> end(cut, cut.status() == Kept.Status.UNDOING), true),
                new Notice.Action("Undo it", () -> end(cut, true), true));
    }

    private void end(Kept cut, boolean undoing) {
        desk.showInstead(view.node());
        view.end(cut, undoing);
    }

    private void leave() {
        view.end();
        desk.backToArticle();
    }
}
