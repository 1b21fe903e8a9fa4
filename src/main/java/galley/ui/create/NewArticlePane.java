package galley.ui.create;

import galley.schema.NewArticle;
import galley.session.BesideWork;
import galley.ui.library.Asking;
import galley.ui.library.LibraryItem;
import galley.ui.library.ReadingState;
import galley.ui.theme.Completion;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A new article from a question and a subject; shows what will follow from them. */
public final class NewArticlePane {

    /** What is typed within is looked for together. */
    private static final Duration PAUSE = Duration.millis(120);

    private final TextField question = new TextField();
    private final ComboBox<String> subject = new ComboBox<>();
    private final Label file = Ui.label("", "follows");
    private final Label address = Ui.label("", "follows");
    private final Label problem = Ui.label("", "hint");
    private final Button create = new Button("Create article");
    private final VBox node;
    private final BiFunction<String, String, NewArticle> wanted;
    private final Function<NewArticle, Optional<Path>> place;
    private final Supplier<ReadingState> folder;
    private final Button goOn;
    private final Asking<AskedAlready> asking;
    private final Consumer<Path> open;
    private final Consumer<NewArticle> accept;
    private final Label taken = Ui.label("", "change-mistake");
    private final Button openTaken;
    private final HBox takenLine;
    private final VBox alike = new VBox(2);
    private final PauseTransition soon = new PauseTransition(PAUSE);

    /** Of what was looked for last. */
    private AskedAlready found = AskedAlready.NOTHING;

    /** The new subject that Enter was pressed on once. */
    private String entered = "";

    /**
     * @param wanted the article that question and subject give here
     * @param folder how far its articles are read, which have the numbers before this one's
     * @param read reads what is left of them where that was stopped
     * @param asked what the collection has of an article's question, found out beside the window
     * @param open opens one of them
     * @param place where it would be saved, below the folder; empty where the author chooses that
     *     when saving
     */
    public NewArticlePane(
            BiFunction<String, String, NewArticle> wanted,
            Function<NewArticle, Optional<Path>> place,
            Supplier<ReadingState> folder,
            Runnable read,
            Function<NewArticle, Supplier<AskedAlready>> asked,
            BesideWork work,
            Consumer<Path> open,
            Consumer<NewArticle> accept,
            Runnable cancel) {
        this.wanted = wanted;
        this.place = place;
        this.folder = folder;
        goOn =
                Ui.link(
                        "Go on reading",
                        () -> {
                            // The link goes, and the keys with it.
                            focus();
                            read.run();
                        });
        goOn.setId("new-go-on");
        goOn.setMinWidth(Region.USE_PREF_SIZE);
        this.open = open;
        this.accept = accept;
        asking = new Asking<>(work, () -> asked.apply(article()), this::show);
        openTaken = Ui.link("Open it", () -> found.taken().ifPresent(t -> open.accept(t.file())));
        openTaken.setId("new-taken");
        openTaken.setMinWidth(Region.USE_PREF_SIZE);
        taken.setWrapText(true);
        taken.setMinHeight(Region.USE_PREF_SIZE);
        takenLine = new HBox(8, taken, openTaken);
        takenLine.setAlignment(Pos.CENTER_LEFT);
        Ui.show(takenLine, false);
        question.setPromptText("How is the electric field of a ring calculated?");
        question.setId("new-question");
        question.setAccessibleText("Question");
        subject.setEditable(true);
        subject.setMaxWidth(Double.MAX_VALUE);
        subject.setId("new-subject");
        subject.setAccessibleText("Subject");
        subject.getEditor().setPromptText("Physics");
        question.textProperty().addListener((o, a, b) -> typed());
        soon.setOnFinished(e -> asking.ask());
        alike.getStyleClass().add("alike");
        subject.getEditor().textProperty().addListener((o, a, b) -> typed());
        Completion.of(subject, subject::getItems);
        Ui.selectOnFocus(subject);
        create.getStyleClass().add("accent");
        create.setId("new-create");
        create.setOnAction(e -> create());
        question.setOnAction(e -> subject.requestFocus());
        subject.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER
                            && !e.isShortcutDown()
                            && !subject.isShowing()
                            && !create.isDisabled()) {
                        enter();
                        e.consume();
                    }
                });
        var back = Ui.button("Cancel", cancel);
        List.of(create, back).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        var buttons = new HBox(8, create, back);
        buttons.getStyleClass().add("new-buttons");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        var said = new HBox(8, problem, goOn);
        said.setAlignment(Pos.CENTER_LEFT);
        node =
                new VBox(
                        16,
                        Ui.label("New article", "start-title"),
                        new VBox(4, field("Question", question), takenLine),
                        field("Subject", subject),
                        follows(),
                        new VBox(8, buttons, said),
                        alike);
        node.getStyleClass().add("start");
        node.setMaxSize(600, Region.USE_PREF_SIZE);
        Ui.onEscape(node, cancel);
        node.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER
                            && e.isShortcutDown()
                            && !create.isDisabled()) {
                        create.fire();
                        e.consume();
                    }
                });
        update();
    }

    private static Node field(String name, javafx.scene.control.Control control) {
        var label = Ui.label(name, "field-label");
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private Node follows() {
        var grid = new GridPane(16, 4);
        grid.getStyleClass().add("follows-box");
        var ofFile = Ui.label("File", "hint");
        var ofAddress = Ui.label("Address", "hint");
        for (Label label : List.of(ofFile, ofAddress)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        for (Label value : List.of(file, address)) {
            value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            value.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(value, Priority.ALWAYS);
        }
        grid.addRow(0, ofFile, file);
        grid.addRow(1, ofAddress, address);
        return grid;
    }

    public Node node() {
        return node;
    }

    /** Whether something is written that is no article yet. */
    public boolean isBegun() {
        return !question.getText().isBlank();
    }

    /**
     * What was written before and came to no article is there still.
     *
     * @param usual the subject that is proposed
     */
    public void open(List<String> subjects, String usual) {
        entered = "";
        offer(subjects, isBegun() ? subject.getEditor().getText() : usual);
        typed();
        focus();
        question.selectAll();
    }

    private void offer(List<String> subjects, String written) {
        List<String> sorted =
                subjects.stream()
                        .sorted(
                                String.CASE_INSENSITIVE_ORDER.thenComparing(
                                        Comparator.naturalOrder()))
                        .toList();
        if (!sorted.equals(subject.getItems())) {
            subject.getItems().setAll(sorted);
        }
        // A list that is another empties the choice.
        subject.setValue(written);
        subject.getEditor().setText(written);
    }

    /** One who never pauses is told too. */
    private void typed() {
        update();
        if (soon.getStatus() != Animation.Status.RUNNING) {
            soon.playFromStart();
        }
    }

    /** What is typed counts, though it may not be looked for yet. */
    private void create() {
        asking.ask();
        asking.then(
                () -> {
                    if (!create.isDisabled()) {
                        NewArticle made = article();
                        question.clear();
                        accept.accept(made);
                    }
                });
    }

    /** Before the same is written twice. */
    private void show(AskedAlready now) {
        found = now;
        now.taken().ifPresent(t -> taken.setText(t.why()));
        Ui.show(takenLine, now.taken().isPresent());
        update();
        alike.getChildren().clear();
        if (!now.like().isEmpty()) {
            alike.getChildren().add(Ui.label("ASKED ALREADY?", "group-title"));
        }
        for (LibraryItem item : now.like()) {
            var link = Ui.link(item.title(), () -> open.accept(item.path()));
            link.getStyleClass().add("article-link");
            alike.getChildren().add(link);
        }
    }

    public void focus() {
        question.requestFocus();
    }

    /**
     * More of the folder is known now.
     *
     * @param subjects of its articles
     */
    public void refresh(List<String> subjects) {
        if (!subject.isShowing() && !subject.getItems().containsAll(subjects)) {
            TextField editor = subject.getEditor();
            int caret = editor.getCaretPosition();
            offer(subjects, editor.getText());
            editor.positionCaret(caret);
        }
        update();
    }

    private NewArticle article() {
        return wanted.apply(question.getText(), subject.getEditor().getText());
    }

    /** A new subject is taken at the second time only: the first may be half of a known one. */
    private void enter() {
        String written = subject.getEditor().getText().strip();
        if (!isNew(written) || entered.equals(written)) {
            create.fire();
        } else {
            entered = written;
            problem.setText(aboutSubject());
        }
    }

    private boolean isNew(String written) {
        return !subject.getItems().isEmpty()
                && subject.getItems().stream().noneMatch(written::equals);
    }

    private String aboutSubject() {
        String written = subject.getEditor().getText().strip();
        if (!isNew(written)) {
            return "";
        }
        String again = entered.equals(written) ? " Enter again creates the article in it." : "";
        return "“" + written + "” is a new subject." + again;
    }

    private static Optional<String> unread(ReadingState folder) {
        return switch (folder) {
            case ReadingState.Idle idle -> Optional.empty();
            case ReadingState.Going going -> Optional.of("The folder is still being read.");
            case ReadingState.Stopped stopped ->
                    Optional.of("Its ID is known once the whole folder is read.");
        };
    }

    private void update() {
        NewArticle article = article();
        ReadingState numbers = folder.get();
        var missing = article.problem().or(() -> unread(numbers));
        Ui.show(goOn, article.problem().isEmpty() && numbers.isStopped());
        create.setDisable(missing.isPresent() || found.taken().isPresent());
        problem.setText(missing.orElseGet(this::aboutSubject));
        boolean shown = missing.isEmpty();
        file.setText(
                shown
                        ? place.apply(article).map(Path::toString).orElse("chosen when you save")
                        : "follows from question and subject");
        address.setText(shown ? article.url() : "follows from question and subject");
        Ui.style(file, "hint", !shown);
        Ui.style(address, "hint", !shown);
    }
}
