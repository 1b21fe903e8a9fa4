package galley.library.bulk;

import galley.library.bulk.Made.Refused;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.store.MoveOutcome;
import galley.store.SaveOutcome;
import galley.store.Stamp;
import galley.text.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes and unmakes the change of one file. What is to be done is read off the file itself, so that
 * both can be done again after they were cut off anywhere.
 */
final class FileSteps {

    private final FileStore store;

    FileSteps(FileStore store) {
        this.store = store;
    }

    /** What came of one step: the file as it is then, or why not. */
    private sealed interface Step {
        record Done(Stamp stamp) implements Step {}

        record Stopped(Refused why) implements Step {}
    }

    /** Empty when the file is as it should be, whether by this call or before. */
    Optional<Refused> make(FileChange change) {
        if (isMoved(change)) {
            return Optional.empty();
        }
        return switch (written(change.file(), change.before(), change.after(), change::made)) {
            case Step.Stopped(Refused why) -> Optional.of(why);
            case Step.Done(Stamp stamp) ->
                    change.movedTo().flatMap(to -> moved(change.file(), to, stamp));
        };
    }

    private boolean isMoved(FileChange change) {
        return change.movedTo().isPresent()
                && isMissing(change.file())
                && holds(change.movedTo().get(), change.after());
    }

    /** Empty when the file is as it was before, whether by this call or already. */
    Optional<Refused> unmake(FileChange change) {
        Path file = change.file();
        if (change.movedTo().isPresent()) {
            Path target = change.movedTo().get();
            if (isMissing(file)) {
                Loaded there = store.load(target);
                if (!(there instanceof Loaded.Opened now)) {
                    return Optional.of(gone(target));
                }
                if (!now.stamp().hash().equals(change.after())) {
                    return Optional.of(changed(target));
                }
                Optional<Refused> stopped = moved(target, file, now.stamp());
                if (stopped.isPresent()) {
                    return stopped;
                }
            } else if (holds(target, change.after()) && holds(file, change.after())) {
                // Cut off between its two names; of two files of one text the move takes neither.
                Loaded both = store.load(target);
                if (both instanceof Loaded.Opened now
                        && store.move(target, file, now.stamp())
                                instanceof MoveOutcome.NotMoved(String what, String remedy)) {
                    return Optional.of(new Refused(target, what, remedy));
                }
            }
        }
        return switch (written(file, change.after(), change.before(), change::unmade)) {
            case Step.Stopped(Refused why) -> Optional.of(why);
            case Step.Done done -> Optional.empty();
        };
    }

    private interface Making {
        Optional<SourceText> of(SourceText now);
    }

    /**
     * @param from the hash of what the file may hold
     * @param to the hash of what it shall hold, and may hold already
     */
    private Step written(Path file, String from, String to, Making making) {
        return switch (store.load(file)) {
            case Loaded.NotOpened(Path path, Loaded.Kind kind, String what, String remedy) ->
                    new Step.Stopped(
                            kind == Loaded.Kind.MISSING
                                    ? gone(file)
                                    : new Refused(file, what, remedy));
            case Loaded.Opened now when now.stamp().hash().equals(to) -> new Step.Done(now.stamp());
            case Loaded.Opened now when !now.stamp().hash().equals(from) ->
                    new Step.Stopped(changed(file));
            case Loaded.Opened now when now.readOnly().isPresent() ->
                    new Step.Stopped(
                            new Refused(
                                    file, now.readOnly().get().message(), "It was left as it is."));
            case Loaded.Opened now ->
                    making.of(now.text())
                            .map(text -> saved(file, text, now.stamp()))
                            .orElseGet(() -> new Step.Stopped(changed(file)));
        };
    }

    private Step saved(Path file, SourceText text, Stamp expected) {
        return switch (store.save(file, text, expected)) {
            case SaveOutcome.Saved(Stamp stamp) -> new Step.Done(stamp);
            case SaveOutcome.Unchanged(Stamp stamp) -> new Step.Done(stamp);
            case SaveOutcome.ChangedOnDisk other -> new Step.Stopped(changed(file));
            case SaveOutcome.Vanished gone -> new Step.Stopped(gone(file));
            case SaveOutcome.NotSaved(String what, String remedy) ->
                    new Step.Stopped(new Refused(file, what, remedy));
        };
    }

    private Optional<Refused> moved(Path from, Path to, Stamp expected) {
        return switch (store.move(from, to, expected)) {
            case MoveOutcome.Moved done -> Optional.empty();
            case MoveOutcome.ChangedOnDisk other -> Optional.of(changed(from));
            case MoveOutcome.Taken(Path existing) ->
                    Optional.of(
                            new Refused(
                                    from,
                                    "There is another file named " + existing.getFileName() + ".",
                                    "Give that one another name, or choose another."));
            case MoveOutcome.NotMoved(String what, String remedy) ->
                    Optional.of(new Refused(from, what, remedy));
        };
    }

    private boolean isMissing(Path file) {
        return store.load(file) instanceof Loaded.NotOpened none
                && none.kind() == Loaded.Kind.MISSING;
    }

    private boolean holds(Path file, String hash) {
        return store.load(file) instanceof Loaded.Opened now && now.stamp().hash().equals(hash);
    }

    private static Refused changed(Path file) {
        return new Refused(
                file,
                "The file was changed since.",
                "It was left as it is; look at it and change it by hand.");
    }

    private static Refused gone(Path file) {
        return new Refused(file, "The file is gone.", "Put it back, and try again.");
    }
}
