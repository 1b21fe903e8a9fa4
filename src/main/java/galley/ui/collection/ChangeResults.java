package galley.ui.collection;

import javafx.scene.input.KeyCombination;
import galley.ui.theme.Shortcut;
import galley.library.bulk.BulkPlan;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.ui.changes.ChangesView;
import galley.ui.changes.TextChange;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a change over many files would do, file by file, how far it is, and what came of it. */
final class ChangeResults {

    private static final KeyCombination UNDO = Shortcut.of("Shortcut+Z");

    private final ChangeModel model;
    private final Supplier<Path> root;
    private final Consumer<Made.Ended> over;
    private final String verb;
    private final Button make;
    private final Button undo = Ui.button("Undo all of it", () -> {});
    private final Button back = Ui.button("Undo it", () -> {});
    private final Button cancel;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label summary = Ui.label("", "secondary");
    private final PlannedFiles files;
    private final VBox refused = new VBox(4);
    private final Label after =
            Ui.label(
                    "It can be undone later too, also after a restart, with Earlier changes under Change…");
    private final VBox differences = new VBox(12);
    private final HBox lists;
    private final VBox node;
    private Optional<BulkPlan> listed = Optional.empty();

    /**
     * @param verb what is done to files, as a button says it
     * @param over told when files were changed
     */
    ChangeResults(ChangeModel model, Supplier<Path> root, String verb, Consumer<Made.Ended> over) {
        this.model = model;
        this.root = root;
        this.verb = verb;
        this.over = over;
        make = Ui.button("", model::make, "accent");
        cancel = Ui.button("Stop", model::cancel);
        make.setId("change-make");
        undo.setId("change-undo");
        back.setId("change-back");
        // They come where one has just clicked: the second of two clicks is for what was there.
        undo.addEventFilter(MouseEvent.MOUSE_PRESSED, ChangeResults::dropSecond);
        back.addEventFilter(MouseEvent.MOUSE_PRESSED, ChangeResults::dropSecond);
        files = new PlannedFiles(model, this::below, this::show);
        differences.getStyleClass().add("changes");
        var scroll = new ScrollPane(differences);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        lists = new HBox(files.node(), scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(lists, Priority.ALWAYS);
        progress.getStyleClass().add("reading");
        var foot = new HBox(12, summary, progress, cancel, Ui.spacer(), back, undo, make);
        foot.getStyleClass().add("change-foot");
        refused.getStyleClass().add("change-refused");
        after.getStyleClass().addAll("change-after", "hint");
        after.setWrapText(true);
        node = new VBox(foot, after, refused, lists);
        node.setFocusTraversable(true);
        node.getStyleClass().add("own-undo");
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (UNDO.match(e) && undo.isVisible()) {
                        undo.fire();
                        e.consume();
                    }
                });
        HBox.setHgrow(node, Priority.ALWAYS);
    }

    private static void dropSecond(MouseEvent press) {
        if (press.getClickCount() > 1) {
            press.consume();
        }
    }

    Node node() {
        return node;
    }

    /** Shows how far the change is. */
    void show() {
        Ui.show(lists, model.state() instanceof ChangeModel.State.Planned);
        boolean working = model.state() instanceof ChangeModel.State.Working;
        Ui.show(progress, working);
        Ui.show(cancel, working);
        Ui.show(make, model.state() instanceof ChangeModel.State.Planned);
        Ui.show(undo, false);
        Ui.show(back, false);
        Ui.show(after, false);
        switch (model.state()) {
            case ChangeModel.State.Asking(String wrong) ->
                    clear("Nothing is changed before you have seen what would be.");
            case ChangeModel.State.Working(String doing, int done, int all) -> {
                progress.setProgress(
                        all == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all);
                summary.setText(
                        all == 0 ? doing + "…" : "%s, %,d of %,d".formatted(doing, done, all));
            }
            case ChangeModel.State.Planned(BulkPlan plan) -> show(plan);
            case ChangeModel.State.Ended(Made made, boolean undone) -> show(made, undone);
        }
    }

    private void clear(String words) {
        summary.setText(words);
        files.clear();
        tell(List.of());
        differences.getChildren().clear();
        listed = Optional.empty();
    }

    private void show(BulkPlan plan) {
        summary.setText(wouldChange(plan, model.accepted()));
        make.setText(verb + " " + files(model.accepted()));
        make.setDisable(model.accepted() == 0);
        if (listed.filter(plan::equals).isPresent()) {
            files.refresh();
            return;
        }
        listed = Optional.of(plan);
        tell(plan.refused());
        files.show(plan.files());
        if (plan.files().isEmpty()) {
            differences.getChildren().clear();
            node.requestFocus();
        }
    }

    private static String wouldChange(BulkPlan plan, int accepted) {
        int all = plan.files().size();
        String already =
                plan.unchanged() == 0
                        ? ""
                        : ", %s as wanted already".formatted(files(plan.unchanged()));
        return all == 0
                ? "Nothing would change."
                : accepted == all
                        ? files(all) + " would change" + already + "."
                        : "%,d of %s would change.".formatted(accepted, files(all));
    }

    private void show(Made made, boolean undone) {
        switch (made) {
            case Made.NotBegun(String what, String remedy) -> clear(what + " " + remedy);
            case Made.Ended ended -> {
                Kept kept = ended.kept();
                int done = ended.files();
                List<Made.Refused> not = ended.refused();
                boolean stopped = kept.status().isUnderWay();
                clear(stopped ? stopped(ended, undone) : ended(done, undone));
                tell(not);
                model.notes().forEach(this::note);
                if (!model.redirectsBack().isEmpty()) {
                    refused.getChildren()
                            .add(
                                    Ui.label(
                                            "Where the new address was out already, set this redirect",
                                            "field-label"));
                    model.redirectsBack().forEach(this::note);
                }
                Optional<String> next = next(ended, undone);
                next.ifPresent(undo::setText);
                undo.setOnAction(e -> goOn(kept));
                Ui.show(undo, next.isPresent());
                back.setOnAction(e -> model.undo(kept));
                Ui.show(back, kept.status() == Kept.Status.RUNNING);
                // What had the keys has gone; a key too many is not to undo all of it.
                node.requestFocus();
                Ui.show(after, done > 0 && !stopped && !undone);
                if (done > 0 || !ended.moved().isEmpty()) {
                    over.accept(ended);
                }
            }
        }
    }

    private static String ended(int files, boolean undone) {
        return files(files)
                + (!undone
                        ? " changed."
                        : files == 1 ? " is as before again." : " are as before again.");
    }

    private static String stopped(Made.Ended ended, boolean undone) {
        return "Stopped: %,d of %s %s."
                .formatted(
                        ended.files(),
                        files(ended.kept().files()),
                        undone ? "are as before again" : "changed");
    }

    /** What the author may do then; of what is undone nothing is left. */
    private static Optional<String> next(Made.Ended ended, boolean undone) {
        return ended.kept().status().isUnderWay()
                ? Optional.of("Go on")
                : !undone
                        ? Optional.of("Undo all of it")
                        : ended.refused().isEmpty() ? Optional.empty() : Optional.of("Try again");
    }

    /** Ends what is under way, or undoes what is done. */
    void goOn(Kept kept) {
        if (kept.status().isUnderWay()) {
            model.resume(kept);
        } else {
            model.undo(kept);
        }
    }

    static String files(int count) {
        return "%,d %s".formatted(count, count == 1 ? "file" : "files");
    }

    private void tell(List<Made.Refused> not) {
        refused.getChildren().clear();
        if (!not.isEmpty()) {
            refused.getChildren()
                    .add(
                            Ui.label(
                                    files(not.size())
                                            + (not.size() == 1
                                                    ? " stays as it is"
                                                    : " stay as they are"),
                                    "field-label"));
        }
        for (Made.Refused one : not.subList(0, Math.min(not.size(), 5))) {
            refused.getChildren()
                    .add(
                            Ui.wrapped(
                                    below(one.file()) + ": " + one.what() + " " + one.remedy(),
                                    "hint"));
        }
        if (not.size() > 5) {
            refused.getChildren().add(Ui.label("And %,d more.".formatted(not.size() - 5), "hint"));
        }
        Ui.show(refused, !not.isEmpty());
    }

    /** Something to take along, such as a redirect. */
    private void note(String words) {
        var field = Ui.textField();
        field.setText(words);
        field.setEditable(false);
        field.getStyleClass().add("note-field");
        refused.getChildren().add(field);
        Ui.show(refused, true);
    }

    private String below(Path file) {
        return (file.startsWith(root.get()) ? root.get().relativize(file) : file).toString();
    }

    private void show(BulkPlan.Planned chosen) {
        model.differences(
                chosen.file(),
                found -> {
                    if (files.isChosen(chosen)) {
                        show(found);
                    }
                });
    }

    private void show(Optional<List<TextChange>> found) {
        List<Node> cards = new ArrayList<>();
        found.ifPresentOrElse(
                changes -> changes.forEach(c -> cards.add(ChangesView.seen(c))),
                () ->
                        cards.add(
                                Ui.wrapped(
                                        "This file is another by now and would be left as it is.",
                                        "empty-text")));
        differences.getChildren().setAll(cards);
    }
}
