package galley.ui.window;

import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.ui.links.LinksModel;
import galley.ui.links.LinksView;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The links of the collection and of the article in front. */
final class Linking {

    private final Collection collection;
    private final LinksModel model;
    private final LinksView view;
    private Runnable changed = () -> {};

    Linking(Desk desk, Collection collection, BesideWork work, Surroundings around) {
        this.collection = collection;
        model = new LinksModel(collection.cache(), work, () -> changed.run());
        view =
                new LinksView(
                        collection.library()::titleOf, around::open, place(desk), around::openLink);
    }

    private static Consumer<String> place(Desk desk) {
        return key -> desk.active().ifPresent(v -> KeyPath.parse(key).ifPresent(v::showField));
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    LinksModel model() {
        return model;
    }

    LinksView view() {
        return view;
    }

    /** Reads the links of a folder once its articles are listed. */
    void collectionChanged() {
        Optional<Path> folder = collection.folder();
        if (folder.isPresent() && collection.isRead() && !model.isOf(folder.get())) {
            model.open(folder.get());
            changed.run();
        }
    }

    void show(Optional<ArticleSession> shown) {
        model.show(shown.flatMap(ArticleSession::path), shown.map(ArticleSession::article));
    }

    void close() {
        model.close();
    }
}
