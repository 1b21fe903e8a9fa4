package galley.session;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
import galley.check.Severity;
import galley.check.Validity;
import galley.schema.Schema;
import galley.store.CreateOutcome;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.store.ReadOnlyReason;
import galley.store.SaveOutcome;
import galley.store.Stamp;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.SourceText;
import galley.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One open article: its text, its history, and whether it is saved. Belongs to one thread, the one
 * that made it.
 */
public final class ArticleSession {

    private final FileStore store;
    private final LongSupplier clock;
    private final History history = new History();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> stateListeners = new CopyOnWriteArrayList<>();
    private Article article;
    private SourceText saved;
    private Article savedArticle;
    private Optional<Path> path;
    private Optional<Stamp> stamp;
    private Optional<ReadOnlyReason> readOnly;
    private Optional<Path> proposed = Optional.empty();
    private long revision;
    private Optional<DiskState> disk = Optional.empty();

    /** What happened to the file outside while it was open. */
    public sealed interface DiskState {
        record Changed(Loaded.Opened theirs) implements DiskState {}

        record Deleted() implements DiskState {}
    }

    private ArticleSession(
            FileStore store,
            LongSupplier clock,
            SourceText text,
            Optional<Path> path,
            Optional<Stamp> stamp,
            Optional<ReadOnlyReason> readOnly) {
        this.store = store;
        this.clock = clock;
        this.article = Article.parse(text);
        this.savedArticle = article;
        this.saved = text;
        this.path = path;
        this.stamp = stamp;
        this.readOnly = readOnly;
    }

    /**
     * @param clock milliseconds, for telling one stroke of typing from the next
     */
    public static ArticleSession of(Loaded.Opened opened, FileStore store, LongSupplier clock) {
        return new ArticleSession(
                store,
                clock,
                opened.text(),
                Optional.of(opened.path()),
                Optional.of(opened.stamp()),
                opened.readOnly());
    }

    /**
     * An article that is on no disk yet.
     *
     * @param proposed where it would be saved if nobody says otherwise
     */
    public static ArticleSession unsaved(
            SourceText text, Optional<Path> proposed, FileStore store, LongSupplier clock) {
        var session =
                new ArticleSession(
                        store, clock, text, Optional.empty(), Optional.empty(), Optional.empty());
        session.proposed = proposed;
        session.saved = SourceText.EMPTY;
        return session;
    }

    public Article article() {
        return article;
    }

    public Schema schema() {
        return Schema.of(article);
    }

    public long revision() {
        return revision;
    }

    public Optional<Path> path() {
        return path;
    }

    /** Where a new article would be saved if nobody says otherwise. */
    public Optional<Path> proposed() {
        return proposed;
    }

    public Optional<ReadOnlyReason> readOnly() {
        return readOnly;
    }

    /** The text that the disk had when it was last read or written. */
    public SourceText saved() {
        return saved;
    }

    /** The article that the disk had then. */
    public Article savedArticle() {
        if (!savedArticle.source().equals(saved)) {
            savedArticle = Article.parse(saved);
        }
        return savedArticle;
    }

    public Optional<Stamp> stamp() {
        return stamp;
    }

    public boolean isDirty() {
        boolean gone = disk.filter(d -> d instanceof DiskState.Deleted).isPresent();
        return path.isEmpty() || gone || !article.source().equals(saved);
    }

    public List<Problem> problems() {
        return Validity.problems(article, schema());
    }

    public void onChange(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Told when the article is saved, or its file changes outside. */
    public void onState(Runnable listener) {
        stateListeners.add(listener);
    }

    // ---- editing ----

    /** Plans the edit and, unless it is refused, makes it. */
    public Outcome edit(Edit edit, Origin origin) {
        if (readOnly.isPresent()) {
            return new Outcome.Refused(readOnly.get().message(), Span.at(0));
        }
        Outcome outcome = article.plan(edit);
        if (outcome instanceof Outcome.Patched(Patches patches, Article after)
                && !patches.isEmpty()) {
            history.add(patches, patches.inverse(article.text()), origin, clock.getAsLong());
            become(patches, after, origin);
        }
        return outcome;
    }

    /** Makes several edits as one step, each planned on what the one before gave; all or none. */
    public Outcome editAll(List<Edit> edits, Origin origin) {
        if (readOnly.isPresent()) {
            return new Outcome.Refused(readOnly.get().message(), Span.at(0));
        }
        Article after = article;
        for (Edit edit : edits) {
            switch (after.plan(edit)) {
                case Outcome.Refused refused -> {
                    return refused;
                }
                case Outcome.Patched(Patches patches, Article next) -> after = next;
            }
        }
        Patches patches =
                Patches.of(Patch.between(0, article.text(), after.text()))
                        .effective(article.text());
        if (!patches.isEmpty()) {
            history.close();
            history.add(patches, patches.inverse(article.text()), origin, clock.getAsLong());
            history.close();
            become(patches, after, origin);
        }
        return new Outcome.Patched(patches, after);
    }

    /** The next edit is a step of its own in the history. */
    public void endStep() {
        history.close();
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    public void undo() {
        history.undo().ifPresent(this::replay);
    }

    public void redo() {
        history.redo().ifPresent(this::replay);
    }

    private void replay(Patches patches) {
        if (article.plan(new Edit.ReplaceText(patches)) instanceof Outcome.Patched done) {
            become(done.patches(), done.article(), Origin.PROGRAM);
        }
    }

    private void become(Patches patches, Article after, Origin origin) {
        Article before = article;
        article = after;
        revision++;
        var change = new Change(revision, patches, before, after, origin);
        listeners.forEach(listener -> listener.accept(change));
    }

    // ---- saving ----

    /** What saving came to. */
    public sealed interface Saving {
        record Done() implements Saving {}

        record NothingToDo() implements Saving {}

        /** The article has errors; saving anyway is for a draft. */
        record HasErrors(List<Problem> errors) implements Saving {}

        /** The file was changed by somebody else. */
        record Conflict(Loaded.Opened theirs) implements Saving {}

        /** The article was never saved: it needs a name. */
        record NeedsName() implements Saving {}

        record Taken(Path existing) implements Saving {}

        record Failed(String what, String remedy) implements Saving {}
    }

    /**
     * @param anyway save in spite of errors
     */
    public Saving save(boolean anyway) {
        if (readOnly.isPresent()) {
            return new Saving.Failed(
                    "This file is open for reading only.", readOnly.get().message());
        }
        if (path.isEmpty() || stamp.isEmpty()) {
            return new Saving.NeedsName();
        }
        if (!isDirty() && disk.isEmpty()) {
            return new Saving.NothingToDo();
        }
        List<Problem> errors = errors();
        if (!anyway && !errors.isEmpty()) {
            return new Saving.HasErrors(errors);
        }
        SourceText text = article.source();
        return switch (store.save(path.get(), text, stamp.get())) {
            case SaveOutcome.Saved(Stamp now) -> saved(text, now);
            case SaveOutcome.Unchanged(Stamp now) -> saved(text, now);
            case SaveOutcome.ChangedOnDisk(Loaded.Opened theirs) -> new Saving.Conflict(theirs);
            case SaveOutcome.Vanished(Path gone, boolean folderToo) ->
                    folderToo
                            ? new Saving.Failed(
                                    "The folder of this file is gone.",
                                    "Save the article under another name.")
                            : saveAs(gone, false, true);
            case SaveOutcome.NotSaved(String what, String remedy) ->
                    new Saving.Failed(what, remedy);
        };
    }

    private List<Problem> errors() {
        return problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    }

    private Saving saved(SourceText text, Stamp now) {
        saved = text;
        stamp = Optional.of(now);
        disk = Optional.empty();
        history.close();
        stateListeners.forEach(Runnable::run);
        return new Saving.Done();
    }

    /** Saves under a new name, in a folder that is made if need be, and goes on there. */
    public Saving saveAs(Path target, boolean overwrite, boolean anyway) {
        if (readOnly.flatMap(ReadOnlyReason::place).isPresent()) {
            return new Saving.Failed(
                    "What is shown is not what the file holds, so it cannot be saved.",
                    readOnly.get().message());
        }
        List<Problem> errors = errors();
        if (!anyway && !errors.isEmpty()) {
            return new Saving.HasErrors(errors);
        }
        SourceText text = article.source();
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
        } catch (IOException e) {
            return new Saving.Failed(
                    "The folder " + target.getParent() + " cannot be made.",
                    "Save the article somewhere else, or check the permissions.");
        }
        CreateOutcome outcome = store.saveAs(target, text, overwrite);
        return switch (outcome) {
            case SaveOutcome.Saved(Stamp now) -> {
                path = Optional.of(target);
                readOnly = Optional.empty();
                yield saved(text, now);
            }
            case CreateOutcome.AlreadyThere(Path existing) -> new Saving.Taken(existing);
            case SaveOutcome.NotSaved(String what, String remedy) ->
                    new Saving.Failed(what, remedy);
        };
    }

    // ---- the disk ----

    public Optional<DiskState> disk() {
        return disk;
    }

    /** The file was found changed. Without edits of one's own the new text is taken at once. */
    public void changedOutside(Loaded.Opened theirs) {
        if (stamp.isPresent() && stamp.get().sameContent(theirs.stamp())) {
            disk = Optional.empty();
            stateListeners.forEach(Runnable::run);
            return;
        }
        if (!isDirty()) {
            takeTheirs(theirs);
            return;
        }
        disk = Optional.of(new DiskState.Changed(theirs));
        stateListeners.forEach(Runnable::run);
    }

    public void deletedOutside() {
        disk = Optional.of(new DiskState.Deleted());
        stateListeners.forEach(Runnable::run);
    }

    /** Takes the text on disk, as a step that can be undone. */
    public void takeTheirs(Loaded.Opened theirs) {
        adopt(theirs);
        replace(theirs.text().characters());
        stateListeners.forEach(Runnable::run);
    }

    /** Keeps one's own text; saving then replaces what is on disk. */
    public void keepMine(Loaded.Opened theirs) {
        adopt(theirs);
        stateListeners.forEach(Runnable::run);
    }

    private void adopt(Loaded.Opened theirs) {
        saved = theirs.text();
        stamp = Optional.of(theirs.stamp());
        readOnly = theirs.readOnly();
        disk = Optional.empty();
    }

    /** Makes the text this one, as one step. */
    public void replace(String characters) {
        String now = article.text();
        if (!now.equals(characters)) {
            history.close();
            edit(
                    new Edit.ReplaceText(Patches.of(Patch.between(0, now, characters))),
                    Origin.PROGRAM);
            history.close();
        }
    }
}
