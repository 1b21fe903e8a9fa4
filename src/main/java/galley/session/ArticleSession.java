package galley.session;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * One open article: its text, its history, and whether it is saved. Belongs to one thread, the one
 * that made it.
 */
public final class ArticleSession {

    private final FileStore store;
    private final WriteTurns turns;
    private final LongSupplier clock;
    private final History history = new History();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> stateListeners = new CopyOnWriteArrayList<>();
    private Article article;
    private Article checked;
    private List<Problem> problems;
    private Article savedArticle;
    private FileState file;
    private final Optional<Path> proposed;
    private long revision;

    private ArticleSession(
            Article article,
            List<Problem> problems,
            FileState file,
            Optional<Path> proposed,
            FileStore store,
            BesideWork work,
            LongSupplier clock) {
        this.store = store;
        this.turns = new WriteTurns(work);
        this.clock = clock;
        this.article = article;
        this.savedArticle = article;
        this.file = file;
        this.proposed = proposed;
        this.problems = problems;
        this.checked = article;
    }

    /**
     * @param clock milliseconds, for telling one stroke of typing from the next
     */
    public static ArticleSession of(
            OpenedArticle opened, FileStore store, BesideWork work, LongSupplier clock) {
        return new ArticleSession(
                opened.article(),
                opened.problems(),
                FileState.of(opened.file(), opened.template()),
                Optional.empty(),
                store,
                work,
                clock);
    }

    /**
     * An article that is on no disk yet.
     *
     * @param proposed where it would be saved if nobody says otherwise
     */
    public static ArticleSession unsaved(
            SourceText text,
            Optional<Path> proposed,
            FileStore store,
            BesideWork work,
            LongSupplier clock) {
        Article article = Article.parse(text);
        return new ArticleSession(
                article,
                Validity.problems(article, Schema.of(article)),
                FileState.NONE,
                proposed,
                store,
                work,
                clock);
    }

    public Article article() {
        return article;
    }

    public Schema schema() {
        return file.schema(article);
    }

    public long revision() {
        return revision;
    }

    public Optional<Path> path() {
        return file.path();
    }

    /** Where a new article would be saved if nobody says otherwise. */
    public Optional<Path> proposed() {
        return proposed;
    }

    public Optional<ReadOnlyReason> readOnly() {
        return file.readOnly();
    }

    /** The text that the disk had when it was last read or written. */
    public SourceText saved() {
        return file.text();
    }

    /** The article that the disk had then. */
    public Article savedArticle() {
        if (!savedArticle.source().equals(file.text())) {
            savedArticle = Article.parse(file.text());
        }
        return savedArticle;
    }

    public Optional<Stamp> stamp() {
        return file.stamp();
    }

    public boolean isDirty() {
        return !file.holds(article.source());
    }

    /** What the checks find; looked for anew only where the article has changed since. */
    public List<Problem> problems() {
        if (checked != article) {
            problems = Validity.problems(article, schema());
            checked = article;
        }
        return problems;
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
        if (file.readOnly().isPresent()) {
            return new Outcome.Refused(file.readOnly().get().message(), Span.at(0));
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
        if (file.readOnly().isPresent()) {
            return new Outcome.Refused(file.readOnly().get().message(), Span.at(0));
        }
        Outcome outcome = article.planAll(edits);
        if (outcome instanceof Outcome.Patched(Patches patches, Article after)
                && !patches.isEmpty()) {
            keepAsOneStep(patches, origin);
            become(patches, after, origin);
        }
        return outcome;
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    /** Takes back the last step, if there is one; tells what it changed. */
    public Optional<Change> undo() {
        return history.undo().flatMap(this::replay);
    }

    public Optional<Change> redo() {
        return history.redo().flatMap(this::replay);
    }

    private Optional<Change> replay(Patches patches) {
        return article.plan(new Edit.ReplaceText(patches)) instanceof Outcome.Patched done
                ? Optional.of(become(done.patches(), done.article(), Origin.PROGRAM))
                : Optional.empty();
    }

    private Change become(Patches patches, Article after, Origin origin) {
        Article before = article;
        article = after;
        revision++;
        var change = new Change(revision, patches, before, after, origin);
        listeners.forEach(listener -> listener.accept(change));
        return change;
    }

    // ---- saving ----

    /**
     * Saves beside the caller's thread; what is typed meanwhile is not part of it. A save that is
     * asked for while another is under way begins after it.
     *
     * @param anyway save in spite of errors
     * @param then told on the session's thread what came of it
     */
    public void save(boolean anyway, Consumer<Saving> then) {
        whenSettled(
                () -> {
                    Optional<Saving> reason = file.whyNotSaved(article.source());
                    if (reason.isPresent()) {
                        then.accept(reason.get());
                        return;
                    }
                    Path target = file.path().orElseThrow();
                    Stamp expected = file.stamp().orElseThrow();
                    history.close();
                    turns.write(
                            article,
                            schema(),
                            anyway,
                            text -> store.save(target, text, expected),
                            (text, outcome) -> saved(text, outcome, then),
                            then);
                });
    }

    private void saved(SourceText text, SaveOutcome outcome, Consumer<Saving> then) {
        switch (outcome) {
            case SaveOutcome.Saved(Stamp now) -> then.accept(saved(file.written(text, now)));
            case SaveOutcome.Unchanged(Stamp now) -> then.accept(saved(file.written(text, now)));
            case SaveOutcome.ChangedOnDisk(Loaded.Opened theirs) ->
                    then.accept(new Saving.Conflict(theirs));
            case SaveOutcome.Vanished(Path gone, boolean folderToo) -> {
                if (folderToo) {
                    then.accept(
                            new Saving.Failed(
                                    "The folder of this file is gone.",
                                    "Save the article under another name."));
                } else {
                    saveAs(gone, false, true, then);
                }
            }
            case SaveOutcome.NotSaved(String what, String remedy) ->
                    then.accept(new Saving.Failed(what, remedy));
        }
    }

    /** Runs this as soon as no save is under way: now, or after it. */
    public void whenSettled(Runnable next) {
        turns.whenSettled(next);
    }

    private Saving saved(FileState now) {
        file = now;
        tellState();
        return new Saving.Done();
    }

    /**
     * Saves under a new name, in a folder that is made if need be, and goes on there.
     *
     * @param overwrite whether a file that has the name already is given up
     * @param anyway save in spite of errors
     * @param then told on the session's thread what came of it
     */
    public void saveAs(Path target, boolean overwrite, boolean anyway, Consumer<Saving> then) {
        whenSettled(
                () -> {
                    Optional<Saving> reason = file.whyNotSavedElsewhere(article.source());
                    if (reason.isPresent()) {
                        then.accept(reason.get());
                        return;
                    }
                    history.close();
                    turns.write(
                            article,
                            schema(),
                            anyway,
                            text -> NewFile.write(store, target, text, overwrite),
                            (text, outcome) -> then.accept(created(target, text, outcome)),
                            then);
                });
    }

    private Saving created(Path target, SourceText text, CreateOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved(Stamp now) -> saved(file.writtenAs(target, text, now));
            case CreateOutcome.AlreadyThere(Path existing) -> new Saving.Taken(existing);
            case SaveOutcome.NotSaved(String what, String remedy) ->
                    new Saving.Failed(what, remedy);
        };
    }

    // ---- the disk ----

    public Optional<DiskState> disk() {
        return file.outside();
    }

    /** The file was found changed. Without edits of one's own the new text is taken at once. */
    public void changedOutside(Loaded.Opened theirs) {
        if (turns.isWriting()) {
            // What was seen may be what this write replaces.
            lookAgain();
        } else {
            changed(theirs);
        }
    }

    /**
     * This program has given the file another name. What one has written and not saved stays, with
     * its history; else the text there is taken. Where that is another, undo goes no further back:
     * it would bring the fields of the other name into this file.
     */
    public void movedTo(Loaded.Opened there) {
        whenSettled(
                () -> {
                    Article before = article;
                    file = file.at(there.path());
                    changed(there);
                    if (article != before) {
                        history.forget();
                        tellState();
                    }
                });
    }

    /**
     * Others have moved the file. Its text and history stay; so does the file's name where this is
     * not the text that it had, as after a save that has written it anew.
     *
     * @param from where it was
     */
    public void followTo(Loaded.Opened there, Path from) {
        settle(state -> state.followed(there, from));
    }

    /** Looks at the file on the disk, which others of this program may have written. */
    public void lookAgain() {
        whenSettled(() -> file.path().ifPresent(this::lookAt));
    }

    private void lookAt(Path path) {
        turns.read(
                () -> store.load(path),
                found -> {
                    if (file.path().filter(path::equals).isEmpty()) {
                        return;
                    }
                    switch (found) {
                        case Loaded.Opened now -> changed(now);
                        case Loaded.NotOpened none -> {
                            if (none.kind() == Loaded.Kind.MISSING) {
                                deleted();
                            }
                        }
                    }
                });
    }

    private void changed(Loaded.Opened theirs) {
        if (file.stamp().filter(theirs.stamp()::sameContent).isPresent()) {
            file = file.settled();
        } else if (isDirty()) {
            file = file.met(new DiskState.Changed(theirs));
        } else {
            file = file.adopting(theirs);
            become(theirs.text());
        }
        tellState();
    }

    public void deletedOutside() {
        if (turns.isWriting()) {
            lookAgain();
        } else {
            deleted();
        }
    }

    private void deleted() {
        file = file.met(new DiskState.Deleted());
        tellState();
    }

    /**
     * Takes the text on disk, as a step that can be undone. How it is encoded and whether it may be
     * changed is taken with it.
     */
    public void takeTheirs(Loaded.Opened theirs) {
        whenSettled(() -> take(theirs, theirs.text()));
    }

    /**
     * Keeps one's own text; saving then replaces what is on disk. It stays one's own to edit, also
     * where theirs may only be read.
     */
    public void keepMine(Loaded.Opened theirs) {
        settle(state -> state.passing(theirs));
    }

    /** Mine and theirs in one text; empty where the two cannot be put together. */
    public Optional<Merge> merged(Loaded.Opened theirs) {
        return merge(savedArticle(), article, theirs, file.readOnly().isEmpty());
    }

    private static Optional<Merge> merge(
            Article base, Article mine, Loaded.Opened theirs, boolean open) {
        return open && theirs.readOnly().isEmpty()
                ? Merge.of(base, mine, Article.parse(theirs.text()))
                : Optional.empty();
    }

    /** Finds out beside the session's thread what {@link #merged} would give now. */
    public void merged(Loaded.Opened theirs, Consumer<Optional<Merge>> then) {
        Article base = savedArticle();
        Article mine = article;
        boolean open = file.readOnly().isEmpty();
        turns.beside(() -> merge(base, mine, theirs, open), then);
    }

    /**
     * Takes what they changed into one's own text, as a step that can be undone; where both changed
     * the same, mine stays.
     *
     * @param then given what was done; nothing where the two cannot be put together any more
     */
    public void takeBoth(Loaded.Opened theirs, Consumer<Optional<Merge>> then) {
        whenSettled(
                () -> {
                    Optional<Merge> merge = merged(theirs);
                    merge.ifPresent(both -> take(theirs, theirs.text().with(both.text())));
                    then.accept(merge);
                });
    }

    private void take(Loaded.Opened theirs, SourceText text) {
        file = file.adopting(theirs);
        become(text);
        tellState();
    }

    /** What the disk holds is taken whether or not it may be edited here. */
    private void become(SourceText text) {
        Patches patches =
                Patches.of(Patch.between(0, article.text(), text.characters()))
                        .effective(article.text());
        history.close();
        if (!patches.isEmpty()) {
            keepAsOneStep(patches, Origin.PROGRAM);
        }
        become(patches, Article.parse(text), Origin.PROGRAM);
    }

    private void keepAsOneStep(Patches patches, Origin origin) {
        history.close();
        history.add(patches, patches.inverse(article.text()), origin, clock.getAsLong());
        history.close();
    }

    /** What becomes of the file once no save is under way. */
    private void settle(UnaryOperator<FileState> next) {
        whenSettled(
                () -> {
                    file = next.apply(file);
                    tellState();
                });
    }

    private void tellState() {
        stateListeners.forEach(Runnable::run);
    }

    /** Makes the text this one, as one step. */
    public Outcome replace(String characters) {
        var all = Patches.of(Patch.between(0, article.text(), characters));
        return editAll(List.of(new Edit.ReplaceText(all)), Origin.PROGRAM);
    }
}
