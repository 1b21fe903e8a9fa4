package galley.session;

import galley.article.Article;
import galley.schema.Schema;
import galley.store.Loaded;
import galley.store.ReadOnlyReason;
import galley.store.Stamp;
import galley.text.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an open article knows of its file.
 *
 * @param path empty while it was never saved, as is {@code stamp}
 * @param text that the disk had when it was last read or written
 * @param outside what happened to the file since and is not settled
 * @param template whether it is what a collection's new articles begin with
 */
record FileState(
        Optional<Path> path,
        Optional<Stamp> stamp,
        Optional<ReadOnlyReason> readOnly,
        SourceText text,
        Optional<DiskState> outside,
        boolean template) {

    /** On no disk yet. */
    static final FileState NONE =
            new FileState(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    SourceText.EMPTY,
                    Optional.empty(),
                    false);

    static FileState of(Loaded.Opened file, boolean template) {
        return new FileState(
                Optional.of(file.path()),
                Optional.of(file.stamp()),
                file.readOnly(),
                file.text(),
                Optional.empty(),
                template);
    }

    /** The same under another name, where it is; that it is gone from the old one is settled. */
    FileState at(Path to) {
        return new FileState(Optional.of(to), stamp, readOnly, text, Optional.empty(), template);
    }

    /** The file as it is on the disk now, by the path it was opened by. */
    FileState adopting(Loaded.Opened theirs) {
        return new FileState(
                path,
                Optional.of(theirs.stamp()),
                theirs.readOnly(),
                theirs.text(),
                Optional.empty(),
                template);
    }

    /** The same where one's own text stays, which may be edited as before. */
    FileState passing(Loaded.Opened theirs) {
        return new FileState(
                path,
                Optional.of(theirs.stamp()),
                readOnly,
                theirs.text(),
                Optional.empty(),
                template);
    }

    FileState written(SourceText now, Stamp seal) {
        return new FileState(path, Optional.of(seal), readOnly, now, Optional.empty(), template);
    }

    FileState writtenAs(Path target, SourceText now, Stamp seal) {
        return new FileState(
                Optional.of(target),
                Optional.of(seal),
                Optional.empty(),
                now,
                Optional.empty(),
                false);
    }

    FileState met(DiskState happened) {
        return new FileState(path, stamp, readOnly, text, Optional.of(happened), template);
    }

    /** At another place, where it was moved from this one and is the same there. */
    FileState followed(Loaded.Opened there, Path from) {
        boolean same = stamp.filter(there.stamp()::sameContent).isPresent();
        return same && path.filter(from::equals).isPresent() ? at(there.path()).settled() : this;
    }

    FileState settled() {
        return new FileState(path, stamp, readOnly, text, Optional.empty(), template);
    }

    /** What is expected of the article in it. */
    Schema schema(Article article) {
        return Schema.of(article, template);
    }

    /** Whether the disk holds this, as far as is known. */
    boolean holds(SourceText own) {
        boolean gone = outside.filter(o -> o instanceof DiskState.Deleted).isPresent();
        return path.isPresent() && !gone && text.equals(own);
    }

    /** Why a text cannot be saved under another name: it is this file's, not rightly read. */
    Optional<Saving> whyNotSavedElsewhere(SourceText own) {
        return readOnly.filter(reason -> reason.place().isPresent() && own.equals(text))
                .map(
                        reason ->
                                new Saving.Failed(
                                        "What is shown is not what the file holds, so it cannot be saved.",
                                        reason.message()));
    }

    /** Why there is nothing to write over the file, if there is not. */
    Optional<Saving> whyNotSaved(SourceText own) {
        if (readOnly.isPresent()) {
            return Optional.of(
                    new Saving.Failed(
                            "This file is open for reading only.", readOnly.get().message()));
        }
        if (path.isEmpty() || stamp.isEmpty()) {
            return Optional.of(new Saving.NeedsName());
        }
        return holds(own) && outside.isEmpty()
                ? Optional.of(new Saving.NothingToDo())
                : Optional.empty();
    }
}
