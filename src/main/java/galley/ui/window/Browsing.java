package galley.ui.window;

import galley.check.Validity;
import galley.library.Selection;
import galley.library.Templates;
import galley.session.BesideWork;
import galley.ui.collection.CollectionModel;
import galley.ui.collection.CollectionView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The table of the collection in the article's place. */
final class Browsing {

    private final Desk desk;
    private final CollectionView view;

    /**
     * @param open opens an article
     */
    Browsing(Desk desk, Collection collection, BesideWork work, Consumer<Path> open) {
        this.desk = desk;
        view =
                new CollectionView(
                        new Articles(collection),
                        work,
                        path -> {
                            leave();
                            open.accept(path);
                        },
                        this::leave);
    }

    private record Articles(Collection collection, Templates templates)
            implements CollectionModel.Source {

        Articles(Collection collection) {
            this(collection, new Templates());
        }

        @Override
        public Optional<Path> folder() {
            return collection.folder();
        }

        @Override
        public List<Path> files() {
            return collection.library().files();
        }

        @Override
        public Selection.Checks checks() {
            return (file, article) ->
                    Validity.problems(article, templates.schemaFor(file, article)).size();
        }
    }

    void show() {
        desk.showInstead(view.node());
        view.begin();
    }

    private void leave() {
        view.end();
        desk.backToArticle();
    }
}
