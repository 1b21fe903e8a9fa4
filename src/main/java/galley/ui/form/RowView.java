package galley.ui.form;

import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
import galley.check.Severity;
import galley.schema.FieldKind;
import galley.text.Span;
import galley.ui.theme.RoomBar;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One field: its label and counter, its control, and below it what there is to say about it. */
abstract class RowView {

    protected final FormActions actions;
    protected FormRow row;
    private final VBox node = new VBox(4);
    private final Label label;
    private final Label counter = Ui.label("", "counter");
    private final RoomBar room = new RoomBar();
    private final Label shown = Ui.label("", "hint");
    private final VBox hints = new VBox(4);
    private final HBox header;
    private final List<Node> headed;
    private final FieldKind kind;
    private String refusal = "";
    private Said said = new Said("", "", List.of(), Optional.empty(), Optional.empty());
    private boolean typing;
    private boolean editable = true;

    RowView(FormRow row, FormActions actions) {
        this.row = row;
        this.actions = actions;
        this.kind = row.kind();
        this.label = Ui.label(row.label(), "field-label");
        label.setOnMouseClicked(e -> focus());
        this.header = new HBox(4, label, new FieldMenu(this, actions).node(), Ui.spacer(), counter);
        header.getStyleClass().add("field-header");
        headed = List.copyOf(header.getChildren());
        Ui.show(hints, false);
        Ui.show(room, false);
        shown.setWrapText(true);
        shown.setMinHeight(Region.USE_PREF_SIZE);
        Ui.show(shown, false);
        node.getStyleClass().add("field-row");
        node.setId("field-" + row.path());
        node.focusWithinProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is && !refusal.isEmpty()) {
                                // What was refused is not in the article.
                                Platform.runLater(this::showHeld);
                            }
                        });
    }

    private void showHeld() {
        if (!hasFocus()) {
            showValue();
        }
    }

    final boolean hasFocus() {
        return node.isFocusWithin();
    }

    /**
     * Whether this control can show a row of another kind for the while: while one types, a number
     * may be none.
     */
    final boolean canHold(FormRow next) {
        return isOneLine(kind) && isOneLine(next.kind()) && row.isPresent() && next.isPresent();
    }

    private static boolean isOneLine(FieldKind kind) {
        return switch (kind) {
            case LINE, TEXT, WHOLE_NUMBER, DECIMAL, DATE, CHOICE, MARKDOWN, FLAG -> true;
            case KEYWORDS, GROUP, LIST, SOURCE -> false;
        };
    }

    /** Whether a row has the control that it was made with. */
    final boolean fits(FormRow next) {
        return kind == next.kind() && row.isPresent() == next.isPresent();
    }

    /** Called once, when the control is there. */
    protected final void assemble(Node control) {
        if (control instanceof Control c) {
            label.setLabelFor(c);
            c.setAccessibleText(row.label());
        }
        node.getChildren().setAll(header, control, room, shown, hints);
    }

    final Node node() {
        return node;
    }

    /** Puts something before and behind what the row says of itself, instead of what was there. */
    final void head(Node before, Node behind) {
        header.getChildren().setAll(headed);
        header.getChildren().addFirst(before);
        header.getChildren().addLast(behind);
    }

    final FormRow row() {
        return row;
    }

    final void update(FormRow next) {
        if (editable != actions.isEditable()) {
            editable = actions.isEditable();
            Ui.style(node, "read-only", !editable);
            showEditable(editable);
            makeHints();
        }
        if (!next.text().equals(row.text())) {
            refusal = "";
        }
        row = next;
        node.setId("field-" + row.path());
        label.setText(next.label());
        if (!typing) {
            showValue();
        }
        showCounter();
        showHints();
    }

    /** Shows {@link #row}'s value in the control, leaving it alone where it shows it already. */
    protected abstract void showValue();

    /** Takes or gives back all that changes the value; it can be looked at and copied always. */
    protected abstract void showEditable(boolean editable);

    protected final boolean isEditable() {
        return editable;
    }

    /** The article is about to be another; nothing of this one may stay behind. */
    void leave() {
        refusal = "";
    }

    /** Enters what is typed and not entered yet. */
    void takeTyped() {}

    /** Puts the caret where the field is edited. */
    abstract void focus();

    /** Selects a stretch of the field's text where its control can. */
    void select(Span inText) {
        focus();
    }

    /** Shows all of the field. */
    void unfold() {}

    /** The same of a field that is new: all of it is open. */
    void enter() {
        focus();
    }

    /**
     * Hands what was typed to the article and shows why it was refused, if it was. The control
     * keeps what was typed: it must not be changed while it changes.
     */
    protected final void typed(String text) {
        typing = true;
        try {
            type(text);
        } finally {
            typing = false;
        }
    }

    private void type(String text) {
        apply(
                List.of(
                        FormEdits.type(
                                actions.article(),
                                row.path(),
                                kind,
                                text,
                                actions.savedStyle(row.path()))),
                false);
    }

    /**
     * @return whether it was done
     */
    protected final boolean apply(List<Edit> edits, boolean oneStep) {
        Outcome outcome =
                edits.size() == 1 && !oneStep
                        ? actions.edit(edits.getFirst())
                        : actions.editAll(edits);
        return take(outcome);
    }

    /** Says why nothing was done. */
    protected final void refuse(String reason) {
        take(new Outcome.Refused(reason, Span.at(0)));
    }

    /** Shows why nothing was done, where it was refused. */
    protected final boolean take(Outcome outcome) {
        refusal =
                switch (outcome) {
                    case Outcome.Refused(String reason, Span place) -> reason;
                    case Outcome.Patched p -> "";
                };
        showHints();
        return refusal.isEmpty();
    }

    /** What this control itself knows to be wrong; said where no check has said more. */
    protected String ownProblem() {
        return "";
    }

    private void showCounter() {
        Ui.show(counter, row.counter().isPresent());
        row.counter()
                .ifPresent(
                        c -> {
                            counter.setText(c.words());
                            Ui.style(counter, "over", c.isOver());
                            room.show((double) c.used() / c.most(), c.isOver());
                        });
        shown.setText(row.counter().map(FormRow.Counter::hint).orElse(""));
        Ui.show(room, row.counter().filter(FormRow.Counter::isOfField).isPresent());
        Ui.show(shown, !shown.getText().isEmpty());
    }

    /** All that the hints are made from: only when that changes are they made anew. */
    private record Said(
            String refusal,
            String own,
            List<Problem> problems,
            Optional<FormRow.Derived> derived,
            Optional<String> difference) {}

    private void showHints() {
        var now =
                new Said(
                        refusal,
                        ownProblem(),
                        row.problems(),
                        row.derived(),
                        row.derived().filter(d -> !d.follows()).map(this::difference));
        if (!now.equals(said)) {
            said = now;
            makeHints();
        }
    }

    private void makeHints() {
        if (hints.isFocusWithin()) {
            // What has the keys goes away; they stay with the field.
            focus();
        }
        hints.getChildren().clear();
        if (!refusal.isEmpty()) {
            hints.getChildren().add(ProblemLine.of(refusal, Severity.ERROR, List.of()));
        }
        if (refusal.isEmpty() && row.problems().isEmpty() && !ownProblem().isEmpty()) {
            hints.getChildren().add(ProblemLine.of(ownProblem(), Severity.ERROR, List.of()));
        }
        for (Problem problem : row.problems()) {
            hints.getChildren().add(ProblemLine.of(problem, actions, this::take));
        }
        row.derived().ifPresent(this::showDerived);
        boolean bad =
                !refusal.isEmpty()
                        || !ownProblem().isEmpty()
                        || row.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
        Ui.style(node, "has-error", bad);
        Ui.show(hints, !hints.getChildren().isEmpty());
    }

    private String difference(FormRow.Derived derived) {
        return (row.text().isEmpty() ? "By " : "Differs from ")
                + derived.source()
                + ": "
                + Difference.of(row.text(), derived.wanted());
    }

    private void showDerived(FormRow.Derived derived) {
        if (derived.follows()) {
            hints.getChildren().add(Ui.label("Matches " + derived.source(), "hint"));
            return;
        }
        var text = Ui.label(difference(derived), "hint");
        text.setMinWidth(0);
        text.setTooltip(Ui.tooltip(derived.wanted()));
        var follow =
                Ui.link(
                        "Follow",
                        () ->
                                apply(
                                        List.of(
                                                FormEdits.type(
                                                        actions.article(),
                                                        row.path(),
                                                        row.kind(),
                                                        derived.wanted(),
                                                        actions.savedStyle(row.path()))),
                                        true));
        Ui.show(follow, editable);
        follow.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, text, follow);
        line.getStyleClass().add("hint-line");
        hints.getChildren().add(line);
    }
}
