package galley.ui.window;

import galley.article.Article;
import galley.check.Problem;
import galley.ui.advice.AdvicePane;
import galley.ui.advice.Looked;
import galley.ui.changes.ChangesView;
import galley.ui.changes.OnDisk;
import galley.ui.changes.TextChange;
import galley.ui.links.LinksView;
import galley.ui.page.PageView;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The pane on the right: the page, the problems, the changes. */
final class ReaderPane {

    /** So wide all choices have their usual room. */
    private static final double WIDE = 400;

    private final PageView page = new PageView();
    private final AdvicePane advice;
    private final ProblemsView problems;
    private final ChangesView changes;
    private final CollectionReading reading;
    private final LinksView linksView;
    private final ToggleGroup choices = new ToggleGroup();
    private final ToggleButton pageButton = toggle("Page", ReaderChoice.PAGE);
    private final ToggleButton searchButton = toggle("Search", ReaderChoice.SEARCH);
    private final ToggleButton problemsButton = toggle("Problems", ReaderChoice.PROBLEMS);
    private final ToggleButton changesButton = toggle("Changes", ReaderChoice.CHANGES);
    private final ToggleButton linksButton = toggle("Links", ReaderChoice.LINKS);
    private final StackPane content = new StackPane();
    private final Label notDrawn = Ui.label("", "empty-text");
    private final VBox node;
    private ReaderChoice choice = ReaderChoice.PAGE;
    private Runnable refresh = () -> {};

    private ReaderPane(
            AdvicePane advice,
            ProblemsView problems,
            ChangesView changes,
            CollectionReading reading,
            LinksView linksView,
            Consumer<ReaderChoice> chosen) {
        this.reading = reading;
        this.linksView = linksView;
        this.advice = advice;
        this.problems = problems;
        this.changes = changes;
        choices.selectedToggleProperty()
                .addListener(
                        (o, before, after) -> {
                            if (after == null) {
                                choices.selectToggle(before);
                            } else if (before != null
                                    && after.getUserData() instanceof ReaderChoice next) {
                                chosen.accept(next);
                            }
                        });
        pageButton.setSelected(true);
        var head =
                new HBox(0, pageButton, searchButton, problemsButton, changesButton, linksButton);
        head.getStyleClass().add("reader-head");
        head.widthProperty()
                .addListener((o, a, width) -> Ui.style(head, "narrow", width.doubleValue() < WIDE));
        VBox.setVgrow(content, Priority.ALWAYS);
        notDrawn.setWrapText(true);
        notDrawn.setPadding(new Insets(32));
        StackPane.setAlignment(notDrawn, Pos.TOP_LEFT);
        node = new VBox(head, content);
        node.getStyleClass().add("reader");
        node.setMinWidth(260);
        choose(ReaderChoice.PAGE);
    }

    static ReaderPane of(
            Supplier<Optional<ArticleViews>> inFront,
            ArticleActions actions,
            CollectionReading reading,
            LinksView linksView,
            Runnable done,
            Consumer<ReaderChoice> chosen) {
        return new ReaderPane(
                new AdvicePane(new AdviceActions(inFront, done)),
                new ProblemsView(
                        p -> inFront.get().ifPresent(v -> v.places().goTo(p)), actions::mend),
                new ChangesView(
                        actions::revert,
                        actions::revertAll,
                        span -> inFront.get().ifPresent(v -> v.showInSource(span))),
                reading,
                linksView,
                chosen);
    }

    private ToggleButton toggle(String text, ReaderChoice value) {
        var button = new ToggleButton(text);
        button.setUserData(value);
        button.setToggleGroup(choices);
        button.getStyleClass().addAll("flat", "view-toggle");
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setId("reader-" + value.name().toLowerCase(java.util.Locale.ROOT));
        return button;
    }

    Node node() {
        return node;
    }

    PageView page() {
        return page;
    }

    void focus() {
        switch (choice) {
            case PAGE -> pageButton.requestFocus();
            case SEARCH -> searchButton.requestFocus();
            case PROBLEMS -> problemsButton.requestFocus();
            case CHANGES -> changesButton.requestFocus();
            case LINKS -> linksButton.requestFocus();
        }
    }

    ReaderChoice choice() {
        return choice;
    }

    void choose(ReaderChoice next) {
        choice = next;
        switch (next) {
            case PAGE -> {
                pageButton.setSelected(true);
                showPage();
            }
            case SEARCH -> {
                searchButton.setSelected(true);
                content.getChildren().setAll(advice.node());
            }
            case PROBLEMS -> {
                problemsButton.setSelected(true);
                content.getChildren().setAll(problems.node());
            }
            case CHANGES -> {
                changesButton.setSelected(true);
                content.getChildren().setAll(changes.node());
            }
            case LINKS -> {
                linksButton.setSelected(true);
                content.getChildren().setAll(linksView.node());
                showLinks();
            }
        }
        refresh.run();
    }

    private void showPage() {
        Node shown = notDrawn.getText().isEmpty() ? page : notDrawn;
        if (!content.getChildren().equals(List.of(shown))) {
            content.getChildren().setAll(shown);
        }
    }

    /** What is known of links is another. */
    void showLinks() {
        long faulty = reading.links().shown().faulty();
        linksButton.setText(faulty == 0 ? "Links" : "Links " + faulty);
        if (choice == ReaderChoice.LINKS) {
            linksView.show(reading.links(), reading.linksState());
        }
    }

    /** Says in place of the page why there is none. */
    void cannotDraw(String words) {
        notDrawn.setText(words);
        if (choice == ReaderChoice.PAGE) {
            showPage();
        }
    }

    /** The page is what it should be again. */
    void drawn() {
        cannotDraw("");
    }

    /** There is no article in front. */
    void showNone() {
        show(List.of(), List.of(), advice::showNone, problems::showNone, changes::showNone);
    }

    /**
     * The article in front is not looked at yet, or cannot be; what was shown is another's.
     *
     * @param title such as “Being read”
     * @param words what is under way, or why not
     */
    void showNot(String title, String words) {
        show(
                List.of(),
                List.of(),
                () -> advice.showNone(title, words),
                () -> problems.showNone(title, words),
                () -> changes.showNone(title, words));
        cannotDraw(words);
    }

    void show(
            Article article,
            List<Problem> found,
            List<TextChange> differences,
            OnDisk onDisk,
            Looked looked,
            List<String> settingsFaults) {
        show(
                found,
                differences,
                () -> advice.show(looked),
                () -> problems.show(found, settingsFaults, article.text()),
                () -> changes.show(differences, onDisk));
    }

    private void show(
            List<Problem> found,
            List<TextChange> differences,
            Runnable showAdvice,
            Runnable showProblems,
            Runnable showChanges) {
        problemsButton.setText(found.isEmpty() ? "Problems" : "Problems " + found.size());
        boolean errors = found.stream().anyMatch(p -> p.severity() == galley.check.Severity.ERROR);
        Ui.style(problemsButton, "has-errors", errors);
        changesButton.setText(differences.isEmpty() ? "Changes" : "Changes " + differences.size());
        refresh =
                () -> {
                    switch (choice) {
                        case PAGE -> {}
                        case SEARCH -> showAdvice.run();
                        case PROBLEMS -> showProblems.run();
                        case CHANGES -> showChanges.run();
                        case LINKS -> {}
                    }
                };
        boolean within = content.isFocusWithin();
        refresh.run();
        if (within && !content.isFocusWithin()) {
            focus();
        }
    }
}
