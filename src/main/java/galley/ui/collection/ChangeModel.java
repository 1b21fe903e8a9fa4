package galley.ui.collection;

import galley.article.Article;
import galley.library.Checks;
import galley.library.Progress;
import galley.library.Templates;
import galley.library.bulk.BulkChange;
import galley.library.bulk.BulkPlan;
import galley.library.bulk.BulkPlanner;
import galley.library.bulk.ChangeSet;
import galley.library.bulk.FileChange;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.library.bulk.Made.Refused;
import galley.library.bulk.Preview;
import galley.library.bulk.Selection;
import galley.library.bulk.Transactions;
import galley.library.rename.NewName;
import galley.library.rename.RenamePlan;
import galley.library.rename.Renamer;
import galley.session.BesideWork;
import galley.session.WatchedProgress;
import galley.store.FileStore;
import galley.ui.changes.ChangesModel;
import galley.ui.changes.TextChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A change over many articles: first what it would do, file by file, then all that were accepted as
 * one, which can be undone as one. Works beside the window. Knows no control.
 */
public final class ChangeModel {

    /**
     * What changes are made with.
     *
     * @param store the one that articles are saved with
     */
    public record Tools(
            BulkPlanner planner,
            Renamer renamer,
            Transactions transactions,
            FileStore store,
            Templates templates,
            Checks checks) {

        /**
         * @param state the user's state folder
         */
        public static Tools of(Path state, FileStore store, Templates templates, Checks checks) {
            return new Tools(
                    new BulkPlanner(store, templates, checks),
                    new Renamer(store, templates),
                    new Transactions(state, store),
                    store,
                    templates,
                    checks);
        }
    }

    /** How far it is. */
    public sealed interface State {

        /**
         * @param mistake what is wrong with what is wanted; empty for nothing yet
         */
        record Asking(String mistake) implements State {}

        /**
         * @param doing such as {@code Looking}
         */
        record Working(String doing, int done, int all) implements State {}

        record Planned(BulkPlan plan) implements State {}

        record Ended(Made made, boolean undone) implements State {}
    }

    private final Tools tools;
    private final BesideWork work;
    private final Supplier<Set<Path>> unsaved;
    private final Runnable changed;
    private boolean changing;
    private final Ticks ticks = new Ticks();
    private State state = new State.Asking("");
    private WatchedProgress running = WatchedProgress.ofNothing();

    /**
     * @param unsaved files with changes in the window that are not saved
     * @param changed called on the window's thread when the state is another
     */
    public ChangeModel(
            Tools tools, BesideWork work, Supplier<Set<Path>> unsaved, Runnable changed) {
        this.tools = tools;
        this.work = work;
        this.unsaved = unsaved;
        this.changed = changed;
    }

    public State state() {
        return state;
    }

    private void become(State next) {
        state = next;
        changed.run();
    }

    /** Whether files are being changed; until that is over, or was stopped, nothing else begins. */
    public boolean isChanging() {
        return changing;
    }

    /** Changes files, and tells of it to the end. */
    private void change(String doing, Function<Progress, Made> work, boolean undoing) {
        if (!changing) {
            changing = true;
            run(
                    doing,
                    work,
                    made -> {
                        changing = false;
                        become(new State.Ended(made, undoing));
                    });
        }
    }

    /** Looks for what would be changed; what was looked for before is not wanted any more. */
    private <T> void look(String doing, Function<Progress, T> work, Consumer<T> then) {
        if (!changing) {
            running.cancel();
            run(doing, work, then);
        }
    }

    private <T> void run(String doing, Function<Progress, T> long_, Consumer<T> then) {
        var mine =
                new WatchedProgress(
                        work,
                        (of, done, all) -> {
                            if (running == of && state instanceof State.Working) {
                                become(new State.Working(doing, done, all));
                            }
                        });
        running = mine;
        become(new State.Working(doing, 0, 0));
        work.run(
                () -> long_.apply(mine),
                done -> {
                    if (running == mine) {
                        then.accept(done);
                    }
                },
                fault -> {
                    if (running == mine) {
                        changing = false;
                        become(new State.Asking("This could not be done."));
                    }
                    throw fault;
                });
    }

    /** Finds out what would change; nothing does. */
    public void plan(Path root, List<Path> files, ChangeWish wish) {
        Optional<String> mistake = wish.change().mistake();
        if (mistake.isPresent()) {
            become(new State.Asking(mistake.get()));
            return;
        }
        plan(
                files,
                (quiet, progress) ->
                        tools.planner()
                                .plan(
                                        wish.title(),
                                        root,
                                        new Selection.Files(quiet),
                                        wish.changes(),
                                        progress));
    }

    /** The same of other changes to each file. */
    public void planEach(String title, Path root, Map<Path, List<BulkChange>> changes) {
        plan(
                List.copyOf(changes.keySet()),
                (quiet, progress) -> {
                    Map<Path, List<BulkChange>> some = new HashMap<>(changes);
                    some.keySet().retainAll(Set.copyOf(quiet));
                    return tools.planner().planEach(title, root, some, progress);
                });
    }

    /** Whether single files can be left out. */
    public boolean isEach() {
        return state instanceof State.Planned(BulkPlan plan)
                && plan.set().kind() == ChangeSet.Kind.EACH;
    }

    /** Finds out what another name of an article would change. */
    public void planRename(Path root, Path file, NewName name) {
        Optional<String> problem = name.problem().or(() -> notSaved(file));
        if (problem.isPresent()) {
            become(new State.Asking(problem.get()));
            return;
        }
        ticks.clear();
        look(
                "Looking for links",
                progress -> tools.renamer().plan(root, file, name, progress),
                plan -> become(after(plan, unsaved.get())));
    }

    private static State after(RenamePlan plan, Set<Path> unsaved) {
        return switch (plan) {
            case RenamePlan.Nothing nothing -> new State.Asking("It is called so already.");
            case RenamePlan.Cancelled cancelled -> new State.Asking("");
            case RenamePlan.NotPossible(Path where, String what, String remedy) ->
                    new State.Asking(what + " " + remedy);
            case RenamePlan.Ready ready ->
                    ready.set().changes().stream()
                            .map(FileChange::file)
                            .filter(unsaved::contains)
                            .findFirst()
                            .<State>map(open -> new State.Asking(words(unsaved(open))))
                            .orElseGet(() -> new State.Planned(planned(ready)));
        };
    }

    private static BulkPlan planned(RenamePlan.Ready ready) {
        return new BulkPlan(
                ready.set(),
                ready.set().changes().stream()
                        .map(c -> new BulkPlan.Planned(c.file(), List.of()))
                        .toList(),
                ready.warnings().stream().map(w -> new Refused(ready.target(), w, "")).toList(),
                0,
                false);
    }

    private void plan(List<Path> files, BiFunction<List<Path>, Progress, BulkPlan> planning) {
        ticks.clear();
        Set<Path> dirty = unsaved.get();
        List<Path> quiet = files.stream().filter(f -> !dirty.contains(f)).toList();
        List<Refused> loud =
                files.stream().filter(dirty::contains).map(ChangeModel::unsaved).toList();
        look(
                "Looking",
                progress -> planning.apply(quiet, progress),
                plan ->
                        become(
                                plan.cancelled()
                                        ? new State.Asking("")
                                        : new State.Planned(with(plan, loud))));
    }

    private Optional<String> notSaved(Path file) {
        return unsaved.get().contains(file) ? Optional.of(words(unsaved(file))) : Optional.empty();
    }

    private static Refused unsaved(Path file) {
        return new Refused(file, "It is open with changes that are not saved.", "Save it first.");
    }

    private static BulkPlan with(BulkPlan plan, List<Refused> more) {
        List<Refused> all = new ArrayList<>(more);
        all.addAll(plan.refused());
        return new BulkPlan(plan.set(), plan.files(), all, plan.unchanged(), plan.cancelled());
    }

    /** Takes a file in, or leaves it as it is. */
    public void accept(Path file, boolean accepted) {
        ticks.set(file, accepted);
        changed.run();
    }

    /** The same of every file. */
    public void acceptAll(boolean accepted) {
        ticks.set(paths(), accepted);
        changed.run();
    }

    public boolean isAccepted(Path file) {
        return ticks.has(file);
    }

    /** How many files would be changed. */
    public int accepted() {
        return ticks.count(paths().size());
    }

    Ticks.Of acceptedOfAll() {
        return ticks.of(paths().size());
    }

    private List<Path> paths() {
        return state instanceof State.Planned(BulkPlan plan)
                ? plan.files().stream().map(BulkPlan.Planned::file).toList()
                : List.of();
    }

    /** What would change in a file; empty where it is another by now. */
    public void differences(Path file, Consumer<Optional<List<TextChange>>> then) {
        if (state instanceof State.Planned(BulkPlan plan)) {
            Optional<FileChange> change =
                    plan.set().changes().stream().filter(c -> c.file().equals(file)).findFirst();
            work.run(
                    () ->
                            change.flatMap(c -> Preview.of(c, tools.store()))
                                    .map(
                                            p ->
                                                    ChangesModel.between(
                                                            p.before().characters(),
                                                            Article.parse(p.after()))),
                    then);
        }
    }

    /** Changes all that were accepted, but for what was written in the window since. */
    public void make() {
        if (!(state instanceof State.Planned(BulkPlan plan))) {
            return;
        }
        Set<Path> dirty = unsaved.get();
        List<Path> accepted = paths().stream().filter(ticks::has).toList();
        List<Refused> loud =
                accepted.stream().filter(dirty::contains).map(ChangeModel::unsaved).toList();
        if (plan.set().kind() == ChangeSet.Kind.WHOLE && !loud.isEmpty()) {
            become(new State.Asking(words(loud.getFirst())));
            return;
        }
        List<Path> wanted = accepted.stream().filter(f -> !dirty.contains(f)).toList();
        change(
                "Changing",
                progress ->
                        with(tools.transactions().make(plan.set().only(wanted), progress), loud),
                false);
    }

    private static String words(Refused one) {
        return one.file().getFileName()
                + " is open with changes that are not saved. "
                + one.remedy();
    }

    private static Made with(Made made, List<Refused> more) {
        return switch (made) {
            case Made.NotBegun none -> none;
            case Made.Ended ended -> {
                List<Refused> all = new ArrayList<>(more);
                all.addAll(ended.refused());
                yield new Made.Ended(ended.kept(), ended.files(), all, ended.moved());
            }
        };
    }

    /** Gives every file what it held before. */
    public void undo(Kept kept) {
        change("Undoing", progress -> tools.transactions().undo(kept, progress), true);
    }

    /** Goes on with what was cut off. */
    public void resume(Kept kept) {
        change(
                "Going on",
                progress -> tools.transactions().resume(kept, progress),
                kept.status() == Kept.Status.UNDOING);
    }

    /**
     * What was changed before in a collection, newest first; not what was written into cells.
     *
     * @param root the collection's folder
     */
    public void earlier(Path root, Consumer<List<Kept>> then) {
        work.run(
                () -> {
                    Path folder = real(root);
                    return tools.transactions().kept().stream()
                            .filter(kept -> kept.kind() != ChangeSet.Kind.CELL)
                            .filter(kept -> real(kept.root()).startsWith(folder))
                            .toList();
                },
                then);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** What is to be taken along from a change that is made, such as a redirect. */
    public List<String> notes() {
        return state instanceof State.Ended(Made.Ended ended, boolean undone)
                        && ended.kept().status() == Kept.Status.DONE
                ? ended.kept().notes()
                : List.of();
    }

    /** Redirects that are to be set after undoing where the new addresses were out already. */
    public List<String> redirectsBack() {
        return state instanceof State.Ended(Made.Ended ended, boolean undone)
                        && undone
                        && ended.kept().status() == Kept.Status.UNDONE
                ? ended.kept().notes().stream()
                        .flatMap(note -> RenamePlan.Redirect.read(note).stream())
                        .map(redirect -> redirect.back().line())
                        .toList()
                : List.of();
    }

    /** Ends what is under way after the file that it is at. */
    public void cancel() {
        running.cancel();
    }

    /** Forgets what was planned or looked for; what is being changed goes on. */
    public void begin() {
        if (!changing) {
            running.cancel();
            running = WatchedProgress.ofNothing();
            become(new State.Asking(""));
        }
    }

    /** The same for another name of an article, and says what stands against it already. */
    public void beginRename(Path file) {
        begin();
        if (!changing) {
            notSaved(file).ifPresent(words -> become(new State.Asking(words)));
        }
    }
}
