package galley.ui.form;

import galley.article.Edit;
import galley.article.FrontMatter;
import galley.check.Problem;
import galley.schema.FieldSpec;
import galley.text.Span;
import galley.ui.theme.Nodes;
import galley.ui.theme.Ui;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The form, group below group; one for all articles of a window. */
public final class FormView {

    /** Kept free around what is scrolled to. */
    private static final double MARGIN = 16;

    /** Of the view's height: where what one is led to comes to stand, and how low it may stay. */
    private static final double HIGH_SHARE = 0.25;

    private static final double LOWEST_SHARE = 0.7;

    /** As the window's style has it. */
    private static final double USUAL_SIZE = 13;

    private final CurrentActions actions = new CurrentActions(new NoArticle());
    private final ScrollPane scroll = new ScrollPane();
    private final VBox page = new VBox(32);
    private final VBox groups = new VBox(32);
    private final List<GroupView> views = new ArrayList<>();
    private final Label none = Ui.label("", "empty-text");
    private final VBox general = new VBox(8);
    private final TextField newKey = Ui.textField();
    private final VBox addField = addField();
    private @Nullable Node last;

    public FormView() {
        page.getStyleClass().add("form");
        page.getChildren().addAll(general, none, groups, addField);
        none.setWrapText(true);
        var centre = new HBox(page);
        centre.getStyleClass().add("form-centre");
        scroll.setContent(centre);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.setMinWidth(0);
        scroll.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(
                        owner -> {
                            if (owner != null) {
                                Platform.runLater(() -> follow(owner));
                            }
                        });
        scroll.getStyleClass().addAll("form-scroll", "edge-to-edge");
        HBox.setHgrow(page, Priority.ALWAYS);
    }

    public Node node() {
        return scroll;
    }

    /**
     * @param factor 1 for the form's own sizes; all of its text grows by it
     */
    public void setTextSize(double factor) {
        page.setStyle("-fx-font-size: " + USUAL_SIZE * factor + "px");
    }

    /** Whether the form shows this article. */
    public boolean isShowing(FormActions article) {
        return actions.is(article);
    }

    /**
     * Shows an article; rows of the one before stay where both have the field, since making
     * controls takes long.
     */
    public void show(FormActions article, FormModel model) {
        if (!actions.is(article)) {
            views.forEach(v -> v.rows.leave());
            actions.become(article);
            // One reads from the top; a field of the one before is none of this one's.
            last = null;
            if (page.isFocusWithin()) {
                scroll.requestFocus();
            }
            scroll.setVvalue(0);
            newKey.clear();
            show(model);
        } else {
            keepInPlace(() -> show(model));
        }
    }

    /** What the author looks at stays where it is, whatever comes or goes above it. */
    private void keepInPlace(Runnable change) {
        Optional<Node> anchor = anchor();
        double before = anchor.map(this::topOf).orElse(0.0);
        double top = scroll.getVvalue() * range();
        change.run();
        anchor.filter(node -> node.getScene() != null)
                .ifPresent(
                        node -> {
                            scroll.applyCss();
                            scroll.layout();
                            double range = range();
                            double wanted = top + topOf(node) - before;
                            scroll.setVvalue(range <= 0 ? 0 : Math.clamp(wanted / range, 0, 1));
                        });
    }

    /** The row with the keys, if it is in sight, or else the first that is. */
    private Optional<Node> anchor() {
        if (scroll.getScene() == null || range() <= 0) {
            return Optional.empty();
        }
        double top = scroll.getVvalue() * range();
        double bottom = top + scroll.getViewportBounds().getHeight();
        List<Node> seen =
                views.stream()
                        .flatMap(v -> v.rows.node().getChildren().stream())
                        .filter(row -> topOf(row) >= top && topOf(row) < bottom)
                        .toList();
        return seen.stream()
                .filter(Node::isFocusWithin)
                .findFirst()
                .or(() -> seen.stream().findFirst());
    }

    private double topOf(Node node) {
        return page.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
    }

    private double range() {
        return page.getHeight() - scroll.getViewportBounds().getHeight();
    }

    private void show(FormModel model) {
        boolean same = views.size() == model.groups().size();
        for (int i = 0; same && i < views.size(); i++) {
            same = views.get(i).title.equals(model.groups().get(i).title());
        }
        if (!same) {
            views.clear();
            model.groups().forEach(g -> views.add(new GroupView(g.title())));
            groups.getChildren().setAll(views.stream().map(v -> v.node).toList());
        }
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(model.groups().get(i));
        }
        Ui.style(page, "read-only", !actions.isEditable());
        showNone();
        showGeneral(model.general());
    }

    private void showNone() {
        String words =
                switch (actions.article().frontMatter()) {
                    case FrontMatter.Absent a ->
                            "This file has no front matter: it is Markdown from its first line. Write it under "
                                    + actions.schema().answerLabel()
                                    + ", or add a line of three hyphens at the top in Source.";
                    case FrontMatter.Foreign f ->
                            "The front matter is "
                                    + f.language()
                                    + ". Galley shows it in Source and leaves it as it is; the text below it can be edited.";
                    case FrontMatter.Parsed p -> "";
                    case FrontMatter.Broken b ->
                            b.fields().isEmpty()
                                    ? "No field of this front matter can be read. Mend it in Source."
                                    : "";
                };
        none.setText(words);
        Ui.show(none, !words.isEmpty());
        Ui.show(groups, words.isEmpty());
        Ui.show(addField, words.isEmpty() && actions.isEditable());
    }

    private void showGeneral(List<Problem> problems) {
        boolean fields =
                switch (actions.article().frontMatter()) {
                    case FrontMatter.Parsed p -> true;
                    case FrontMatter.Broken b -> true;
                    case FrontMatter.Absent a -> false;
                    case FrontMatter.Foreign f -> false;
                };
        general.getChildren()
                .setAll(
                        problems.stream()
                                .filter(p -> fields)
                                .map(p -> ProblemLine.ofNoField(p, actions))
                                .toList());
        Ui.show(general, !general.getChildren().isEmpty());
    }

    /** What is typed and not entered yet, such as half a list of keywords, is entered. */
    public void takeTyped() {
        views.forEach(v -> v.rows.takeTyped());
    }

    /** Scrolls as far as need be for a field to be seen and puts the caret there. */
    public void goTo(KeyPath path) {
        goTo(path, this::revealHigh);
    }

    /** The same, with a stretch of the field's text selected. */
    public void goTo(KeyPath path, Span inText) {
        goTo(path);
        unfolded(path).ifPresent(row -> row.select(inText));
    }

    private void goTo(KeyPath path, Consumer<Node> reveal) {
        unfolded(path)
                .ifPresent(
                        row -> {
                            reveal.accept(row.node());
                            row.focus();
                        });
    }

    /** Scrolls as far as need be for a field to be seen. */
    public void reveal(KeyPath path) {
        unfolded(path).ifPresent(row -> revealHigh(row.node()));
    }

    private Optional<RowView> unfolded(KeyPath path) {
        Optional<RowView> row =
                views.stream().flatMap(view -> view.rows.reveal(path).stream()).findFirst();
        row.ifPresent(
                found -> {
                    found.unfold();
                    scroll.applyCss();
                    scroll.layout();
                });
        return row;
    }

    /** Gives the keys to the control that had them last, else to the form as a whole. */
    public void focus() {
        Optional.ofNullable(last)
                .filter(node -> node.getScene() != null && Nodes.isShown(node))
                .orElse(scroll)
                .requestFocus();
    }

    /** What has the keys is in sight, with what its field says; of a calendar all of it. */
    private void follow(Node owner) {
        if (!Nodes.isIn(owner, page)) {
            return;
        }
        last = owner;
        scroll.applyCss();
        scroll.layout();
        reveal(
                Nodes.around(owner, "calendar")
                        .or(() -> Nodes.around(owner, "field-row").filter(this::isLow))
                        .orElse(owner));
    }

    private boolean isLow(Node row) {
        return row.getLayoutBounds().getHeight() < scroll.getViewportBounds().getHeight() / 2;
    }

    /** What one is led to stands high enough to stay in sight under a notice that comes. */
    private void revealHigh(Node node) {
        double height = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * range();
        Bounds place = placeOf(node);
        boolean isHigh =
                place.getMinY() > top + MARGIN && place.getMaxY() < top + height * LOWEST_SHARE;
        if (!isHigh && range() > 0) {
            double wanted = place.getMinY() - height * HIGH_SHARE;
            scroll.setVvalue(Math.clamp(wanted / range(), 0, 1));
        }
    }

    private Bounds placeOf(Node node) {
        return page.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    private void reveal(Node node) {
        Bounds place = placeOf(node);
        double height = scroll.getViewportBounds().getHeight();
        double range = range();
        if (range <= 0) {
            return;
        }
        double top = scroll.getVvalue() * range;
        double wanted = top;
        if (place.getMaxY() + MARGIN > top + height) {
            wanted = place.getMaxY() + MARGIN - height;
        }
        if (place.getMinY() - MARGIN < wanted) {
            wanted = place.getMinY() - MARGIN;
        }
        if (wanted != top) {
            scroll.setVvalue(Math.clamp(wanted / range, 0, 1));
        }
    }

    private VBox addField() {
        TextField key = newKey;
        key.setPromptText("Key of a new field");
        key.setPrefColumnCount(26);
        key.setAccessibleText("Key of a new field");
        key.setId("add-field-key");
        var refused = new Refusal();
        Runnable add =
                () -> {
                    String name = key.getText().strip();
                    if (!name.isEmpty() && refused.take(actions.edit(added(name)))) {
                        key.clear();
                        goTo(KeyPath.of(name), this::reveal);
                    }
                };
        key.textProperty().addListener((o, a, b) -> refused.clear());
        key.setOnAction(e -> add.run());
        Button button = Ui.button("Add field", add);
        button.setGraphic(Ui.icon(Feather.PLUS));
        button.disableProperty().bind(key.textProperty().isEmpty());
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(key, Priority.SOMETIMES);
        key.setMaxWidth(320);
        var line = new HBox(8, key, button);
        line.getStyleClass().add("add-field");
        return new VBox(4, line, refused.node());
    }

    private static Edit added(String key) {
        return new Edit.Add(
                KeyPath.ROOT, key, new NewValue.Nothing(), Integer.MAX_VALUE, Optional.empty());
    }

    /** One group: a title, its rows, and what could be added. */
    private final class GroupView {
        private final String title;
        private final RowList rows = new RowList(actions, RowView::node, scroll::requestFocus);
        private final FlowPane absent = new FlowPane(8, 4);
        private final Refusal refused = new Refusal();
        private final Button followAll = Ui.link("", this::followAll);
        private final VBox node;
        private FormModel.Group group = new FormModel.Group("", List.of(), List.of());

        GroupView(String title) {
            this.title = title;
            var heading = Ui.label(title.toUpperCase(java.util.Locale.ROOT), "group-title");
            var header = new HBox(8, heading, Ui.spacer(), followAll);
            header.getStyleClass().add("group-header");
            absent.getStyleClass().add("offers");
            node = new VBox(12, header, rows.node(), absent, refused.node());
        }

        void show(FormModel.Group next) {
            boolean sameAbsent = next.absent().equals(group.absent());
            group = next;
            refused.clear();
            rows.show(next.rows());
            Ui.show(rows.node(), !next.rows().isEmpty());
            long differing = differing().size();
            followAll.setText("Follow all (" + differing + ")");
            Ui.show(followAll, differing > 1 && actions.isEditable());
            if (!sameAbsent || absent.getChildren().isEmpty()) {
                absent.getChildren()
                        .setAll(next.absent().stream().limit(8).map(this::offer).toList());
            }
            boolean offers = !next.absent().isEmpty() && actions.isEditable();
            Ui.show(absent, offers);
            Ui.show(node, !next.rows().isEmpty() || offers);
        }

        private List<FormRow> differing() {
            return group.rows().stream()
                    .filter(r -> r.derived().filter(d -> !d.follows()).isPresent())
                    .toList();
        }

        private void followAll() {
            differing().stream().findFirst().ifPresent(r -> goTo(r.path(), FormView.this::reveal));
            refused.take(
                    actions.editAll(
                            differing().stream()
                                    .map(
                                            r ->
                                                    FormEdits.type(
                                                            actions.article(),
                                                            r.path(),
                                                            r.kind(),
                                                            r.derived().orElseThrow().wanted(),
                                                            actions.savedStyle(r.path())))
                                    .toList()));
        }

        private Node offer(FieldSpec spec) {
            var button =
                    Ui.link(
                            spec.label(),
                            () -> {
                                List<Edit> edits =
                                        FormEdits.add(
                                                actions.article(),
                                                actions.schema(),
                                                spec,
                                                FormEdits.initial(spec));
                                if (refused.take(actions.editAll(edits))) {
                                    goTo(spec.path(), FormView.this::reveal);
                                }
                            });
            button.setGraphic(Ui.icon(Feather.PLUS));
            return button;
        }
    }
}
