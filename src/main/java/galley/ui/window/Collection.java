package galley.ui.window;

import galley.schema.NewArticle;
import galley.schema.Slug;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The folder that is open: its articles and what they have in common. */
public final class Collection {

    private final LibraryModel library = new LibraryModel();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Path> recent = new ArrayList<>();
    private Optional<Path> folder = Optional.empty();
    private String status = "";

    LibraryModel library() {
        return library;
    }

    Optional<Path> folder() {
        return folder;
    }

    String name() {
        return folder.map(p -> String.valueOf(p.getFileName())).orElse("");
    }

    String status() {
        return status;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    List<Path> recentFiles() {
        return List.copyOf(recent);
    }

    public void open(Path path) {
        folder = Optional.of(path.toAbsolutePath().normalize());
        library.clear();
        try (var files = Files.walk(folder.get())) {
            for (Path f :
                    (Iterable<Path>) files.filter(x -> x.toString().endsWith(".md"))::iterator) {
                var a =
                        galley.article.Article.parse(
                                galley.text.SourceText.of(Files.readString(f)));
                library.add(
                        List.of(
                                new LibraryItem(
                                        f,
                                        a.text(galley.yaml.KeyPath.of("title"))
                                                .orElse(f.getFileName().toString()),
                                        String.valueOf(folder.get().relativize(f.getParent())),
                                        a.text(galley.yaml.KeyPath.of("subject")).orElse(""),
                                        "")));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        status = library.size() + " articles";
        listeners.forEach(Runnable::run);
    }

    NewArticle newArticle(String question, String subject, LocalDate date) {
        return new NewArticle(question, subject, "QuickTakes", "QuickTakes", date, 1);
    }

    Path placeFor(NewArticle article) {
        Path root = folder.orElse(Path.of(""));
        Path learn = root.resolve("content").resolve("learn");
        return (Files.isDirectory(learn) ? learn : root)
                .resolve(Slug.of(article.subject()))
                .resolve(article.fileName());
    }

    void opened(Path path) {
        recent.remove(path);
        recent.addFirst(path);
    }

    void closed(Path path) {}

    void saved(Path path) {}
}
