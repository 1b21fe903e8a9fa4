package galley.ui.window;

import galley.article.Article;
import galley.session.Listing;
import galley.session.SettingsStore;
import galley.store.Loaded;
import galley.ui.collection.ChangeModel;
import galley.ui.library.LibraryHost;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The window as the list of articles knows it. */
record DeskLibrary(
        Desk desk, SettingsStore settings, ChangeModel.Tools tools, Consumer<Path> opening)
        implements LibraryHost {

    @Override
    public void open(Path file) {
        opening.accept(file);
    }

    @Override
    public void browse() {
        desk.browsing().show();
    }

    @Override
    public void change(List<Path> files) {
        desk.browsing().change(files);
    }

    @Override
    public void stopReading() {
        desk.reading().stop();
    }

    @Override
    public void goOnReading() {
        desk.reading().goOn();
    }

    @Override
    public Listing listing() {
        return settings.settings().listing();
    }

    @Override
    public void keep(Listing listing) {
        settings.update(s -> s.withListing(listing));
    }

    @Override
    public int problems(Path file) {
        return switch (tools.store().load(file)) {
            case Loaded.Opened opened -> {
                boolean misread = opened.readOnly().filter(r -> r.place().isPresent()).isPresent();
                yield (misread ? 1 : 0)
                        + tools.checks().problems(file, Article.parse(opened.text()));
            }
            case Loaded.NotOpened none -> 0;
        };
    }
}
