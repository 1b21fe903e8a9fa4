package galley.ui.collection;

import galley.library.bulk.BulkPlan;
import galley.library.bulk.Kept;
import galley.library.bulk.Made;
import galley.library.rename.NewName;
import galley.session.BesideWork;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Gives an article another question or address, and takes every link to it along. */
public final class RenamePane {

    /**
     * @param from what the file was called
     * @param to what it is called now
     * @param kept to take it back
     */
    public record Renamed(Path from, Path to, Kept kept) {}

    private final ChangeModel model;
    private final Supplier<Path> root;
    private final Consumer<Renamed> renamed;
    private final TextField question = Ui.textField();
    private final TextField address = Ui.textField();
    private final Label mistake = Ui.label("", "change-mistake");
    private final Button look = Ui.button("Show what would change", this::plan, "accent");
    private final ChangeResults results;
    private final HBox node;
    private Path file = Path.of("");
    private String asked = "";
    private Optional<Path> target = Optional.empty();

    /**
     * @param unsaved files with changes in the window that are not saved
     * @param renamed told once it is done
     * @param back leaves the pane
     */
    public RenamePane(
            ChangeModel.Tools tools,
            BesideWork work,
            Supplier<Path> root,
            Supplier<Set<Path>> unsaved,
            Consumer<Renamed> renamed,
            Runnable back) {
        this.root = root;
        this.renamed = renamed;
        model = new ChangeModel(tools, work, unsaved, this::show);
        results = new ChangeResults(model, root, "Rename in", this::over);
        question.setId("rename-question");
        address.setId("rename-address");
        address.setPromptText("follows from the question");
        question.setOnAction(e -> plan());
        address.setOnAction(e -> plan());
        look.setId("rename-look");
        look.setMaxWidth(Double.MAX_VALUE);
        mistake.setWrapText(true);
        mistake.setMinHeight(Region.USE_PREF_SIZE);
        var questionLabel = Ui.label("Question", "field-label");
        questionLabel.setLabelFor(question);
        var addressLabel = Ui.label("Or only another address", "field-label");
        addressLabel.setLabelFor(address);
        var words =
                Ui.label(
                        "File, file name, address and every link to the article are changed as one, or not at all.",
                        "hint");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var form =
                Ui.sideForm(
                        Ui.label("Rename the article", "pane-title"),
                        words,
                        new VBox(4, questionLabel, question),
                        new VBox(4, addressLabel, address),
                        mistake,
                        look,
                        Ui.button("Back to the article", back));
        node = new HBox(form, results.node());
        node.getStyleClass().add("change-pane");
        Ui.onEscape(node, back);
    }

    public Node node() {
        return node;
    }

    /**
     * For this article from now on; once the pane is in the window.
     *
     * @param title its question of now
     */
    public void begin(Path article, String title) {
        if (model.isChanging()) {
            return;
        }
        file = article;
        asked = title;
        target = Optional.empty();
        question.setText(title);
        address.clear();
        model.begin();
        question.requestFocus();
        question.selectAll();
    }

    private void plan() {
        String slug = address.getText().strip();
        boolean sameQuestion = question.getText().strip().equals(asked.strip());
        NewName name =
                sameQuestion && !slug.isEmpty()
                        ? new NewName.Address(slug)
                        : new NewName.Question(question.getText());
        model.planRename(root.get(), file, name);
    }

    private void show() {
        if (model.state() instanceof ChangeModel.State.Planned(BulkPlan plan)) {
            target =
                    plan.set().changes().stream()
                            .filter(c -> c.file().equals(file))
                            .flatMap(c -> c.movedTo().stream())
                            .findFirst();
        }
        look.setDisable(model.state() instanceof ChangeModel.State.Working);
        mistake.setText(
                model.state() instanceof ChangeModel.State.Asking(String wrong) ? wrong : "");
        Ui.show(mistake, !mistake.getText().isEmpty());
        results.show();
    }

    /** One that was stopped goes on, or is undone, from here. */
    private void over(Made.Ended ended) {
        if (ended.kept().status() == Kept.Status.DONE) {
            renamed.accept(new Renamed(file, target.orElse(file), ended.kept()));
        }
    }
}
