package galley.cli;

import galley.article.Article;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.store.ReadOnlyReason;
import galley.store.SaveOutcome;
import galley.store.Stamp;
import galley.text.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An article that a command reads, and perhaps writes back.
 *
 * @param readOnly why it cannot be written, ready to be printed
 */
record ArticleFile(Path path, Article article, Stamp stamp, Optional<String> readOnly) {

    /** Why a file could not be read or written, ready to be printed. */
    sealed interface Result {
        record Read(ArticleFile file) implements Result {}

        record Failed(String message) implements Result {}
    }

    /** A script must not take replacement characters for what the file holds. */
    static Result read(FileStore store, Path path) {
        Loaded loaded = store.load(path);
        return loaded instanceof Loaded.Opened opened && misread(opened).isPresent()
                ? new Result.Failed(readOnly(path, misread(opened).get()))
                : result(path, loaded);
    }

    /** Reads also what is not UTF-8, as far as that goes, to look at. */
    static Result look(FileStore store, Path path) {
        return result(path, store.load(path));
    }

    private static Result result(Path path, Loaded loaded) {
        return switch (loaded) {
            case Loaded.NotOpened n -> new Result.Failed(path + ": " + told(n));
            case Loaded.Opened opened ->
                    new Result.Read(
                            new ArticleFile(
                                    path,
                                    Article.parse(opened.text()),
                                    opened.stamp(),
                                    opened.readOnly().map(r -> readOnly(path, r))));
        };
    }

    /** Whoever types a command has chosen a name, and opens nothing. */
    private static String told(Loaded.NotOpened n) {
        return switch (n.kind()) {
            case MISSING -> "There is no such file; check the name";
            case FOLDER -> "This is a folder; name a file in it";
            case NO_PERMISSION, TOO_LARGE, SPECIAL, BROKEN_LINK, LINK_LOOP, FAILED ->
                    Messages.of(n.what(), n.remedy());
        };
    }

    private static Optional<ReadOnlyReason> misread(Loaded.Opened opened) {
        return opened.readOnly().filter(reason -> reason.place().isPresent());
    }

    private static String readOnly(Path path, ReadOnlyReason reason) {
        String place = reason.place().map(p -> ":" + p).orElse("");
        return path + place + ": " + Messages.of(reason.message());
    }

    /** Empty when it is saved; else what went wrong. */
    Optional<String> save(FileStore store, SourceText text) {
        return switch (store.save(path, text, stamp)) {
            case SaveOutcome.Saved s -> Optional.empty();
            case SaveOutcome.Unchanged u -> Optional.empty();
            case SaveOutcome.ChangedOnDisk c ->
                    Optional.of(path + ": The file was changed meanwhile; run the command again");
            case SaveOutcome.Vanished v ->
                    Optional.of(path + ": The file is gone; put it back and run the command again");
            case SaveOutcome.NotSaved(String what, String remedy) ->
                    Optional.of(path + ": " + Messages.of(what, remedy));
        };
    }
}
