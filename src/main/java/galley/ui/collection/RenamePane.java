package galley.ui.collection;

import galley.library.bulk.Made;
import galley.library.rename.NewName;
import galley.session.BesideWork;
import galley.ui.theme.GrowingText;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Gives an article another question or address, and takes every link to it along. */
public final class RenamePane {

    /**
     * @param file what it is called now
     * @param ended what was changed, and can be taken back
     */
    public record Renamed(Path file, Made.Ended ended) {}

    private final ChangeModel model;
    private final Supplier<Path> root;
    private final Consumer<Renamed> over;
    private final GrowingText question = new GrowingText();
    private final TextField address = Ui.textField();
    private final Label mistake = Ui.wrapped("", "change-mistake");
    private final Button look = Ui.button("Show what would change", this::plan, "accent");
    private final ChangeResults results;
    private final HBox node;
    private Path file = Path.of("");
    private String asked = "";

    /**
     * @param unsaved files with changes in the window that are not saved
     * @param over told when files were changed, whether all of them or not
     * @param back leaves the pane
     */
    public RenamePane(
            ChangeModel.Tools tools,
            BesideWork work,
            Supplier<Path> root,
            Supplier<Set<Path>> unsaved,
            Consumer<Renamed> over,
            Runnable back) {
        this.root = root;
        this.over = over;
        model = new ChangeModel(tools, work, unsaved, this::show);
        results = new ChangeResults(model, root, "Rename in", this::over);
        question.setId("rename-question");
        var questionLabel = Ui.label("Question", "field-label");
        questionLabel.setLabelFor(question);
        address.setId("rename-address");
        address.setPromptText("follows from the question");
        var questionBox = new VBox(4, questionLabel, question);
        questionBox.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        plan();
                        e.consume();
                    }
                });
        address.setOnAction(e -> plan());
        look.setId("rename-look");
        look.setMaxWidth(Double.MAX_VALUE);
        var addressLabel = Ui.label("Or only another address", "field-label");
        addressLabel.setLabelFor(address);
        var words =
                Ui.wrapped(
                        "File, file name, address and every link to the article are changed as one, or not at all.",
                        "hint");
        var form =
                Ui.sideForm(
                        Ui.label("Rename the article", "pane-title"),
                        words,
                        questionBox,
                        new VBox(4, addressLabel, address),
                        mistake,
                        look,
                        Ui.button("Back to the article", back));
        form.getStyleClass().add("wide");
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
        question.setText(title);
        address.clear();
        model.beginRename(article);
        question.requestFocus();
        question.selectAll();
    }

    private void plan() {
        String slug = address.getText().strip();
        // What is pasted may bring line ends along.
        String asks = question.getText().strip().replaceAll("\\s+", " ");
        boolean sameQuestion = asks.equals(asked.strip());
        NewName name =
                sameQuestion && !slug.isEmpty()
                        ? new NewName.Address(slug)
                        : new NewName.Question(asks);
        model.planRename(root.get(), file, name);
    }

    private void show() {
        look.setDisable(model.state() instanceof ChangeModel.State.Working);
        mistake.setText(
                model.state() instanceof ChangeModel.State.Asking(String wrong) ? wrong : "");
        Ui.show(mistake, !mistake.getText().isEmpty());
        results.show();
    }

    private void over(Made.Ended ended) {
        file = ended.moved().stream().map(Made.Moved::to).findFirst().orElse(file);
        over.accept(new Renamed(file, ended));
    }
}
