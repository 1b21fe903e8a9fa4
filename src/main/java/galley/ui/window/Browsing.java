package galley.ui.window;

import galley.check.Validity;
import galley.library.Checks;
import galley.library.Templates;
import galley.session.BesideWork;
import galley.session.SettingsStore;
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
    Browsing(
            Desk desk,
            Collection collection,
            SettingsStore settings,
            BesideWork work,
            Consumer<Path> open) {
        this.desk = desk;
        view =
                new CollectionView(
                        new Articles(collection, settings, new Templates()),
                        work,
                        path -> {
                            leave();
                            open.accept(path);
                        },
                        this::leave);
    }

    private record Articles(Collection collection, SettingsStore settings, Templates templates)
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
        public Checks checks() {
            return (file, article) ->
                    Validity.problems(article, templates.schemaFor(file, article)).size();
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

    void show() {
        desk.showInstead(view.node());
        view.begin();
    }

    private void leave() {
        view.end();
        desk.backToArticle();
    }
}
