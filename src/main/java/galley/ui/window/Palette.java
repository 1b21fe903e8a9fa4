package galley.ui.window;

import galley.library.Days;
import galley.library.Glances;
import galley.library.Query;
import galley.library.index.Found;
import galley.session.BesideWork;
import galley.session.WatchedProgress;
import galley.ui.library.Asking;
import galley.ui.library.LibraryModel;
import galley.ui.library.Marked;
import galley.ui.library.NameMatch;
import galley.ui.library.NameMatch.Rank;
import galley.ui.library.OneLine;
import galley.ui.library.SearchModel;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Articles and commands by a few letters of their names. */
final class Palette {

    private static final int MOST = 60;
    private static final int MOST_TEXTS = 30;

    /** In the toolkit's pixels; the rest is scrolled to. */
    private static final double HIGHEST = 468;

    private static final double WIDEST = 720;
    private static final double EDGES = 10;

    /** What stands above and below the list, with the distance to the window's edges. */
    private static final double BESIDES = 200;

    private static final int PAGE = 10;

    /** Who waits longer wonders what goes on. */
    private static final Duration NOTICED = Duration.millis(250);

    /** Of articles, before anything is typed. */
    private static final int FIRST = 8;

    private final LibraryModel library;
    private final Asking<Shown> finding;
    private final List<Command> commands;
    private final CollectionReading reading;
    private final Consumer<Path> open;
    private final BiConsumer<Path, FoundPlace> openAt;
    private final TextField field = new TextField();
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();
    private final ListView<PaletteEntry> list = new ListView<>(entries);
    private final Label nothing = Ui.label("", "empty-text");
    private final Label partly = Ui.label("", "hint");
    private final Button goOn = Ui.link("Go on reading", this::readOn);
    private final HBox foot = new HBox(4, partly, goOn);
    private final StackPane node = new StackPane();
    private final Label note = Ui.label("", "hint");
    private final PauseTransition slow = new PauseTransition(NOTICED);
    private final BesideWork work;
    private String sought = "";

    /** Why there is nothing, where it is known. */
    private Optional<String> none = Optional.empty();

    private WatchedProgress looking = WatchedProgress.ofNothing();

    /** How far an answer has come that takes its time, or nothing. */
    private String howFar = "";

    private Runnable onClose = () -> {};

    /**
     * @param sought what was typed, without what says that commands alone are meant
     */
    private record Shown(String sought, FoundArticles articles) {}

    /**
     * @param work where articles are looked for
     * @param openAt opens an article where there is what was looked for
     */
    Palette(
            LibraryModel library,
            CollectionReading reading,
            BesideWork work,
            List<Command> commands,
            Consumer<Path> open,
            BiConsumer<Path, FoundPlace> openAt) {
        this.library = library;
        this.work = work;
        this.reading = reading;
        this.openAt = openAt;
        finding = new Asking<>(work, this::find, this::show);
        this.commands = commands;
        this.open = open;
        field.setPromptText("Search articles or run a command");
        field.setAccessibleText("Search articles or run a command");
        field.setId("palette-field");
        field.textProperty().addListener((o, a, b) -> typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setCellFactory(l -> new PaletteCell(e -> run(Optional.of(e))));
        list.setFocusTraversable(false);
        foot.getStyleClass().add("palette-partly");
        note.getStyleClass().add("palette-note");
        slow.setOnFinished(e -> tellOfLooking());
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.getStyleClass().addAll("palette-list", "dense");
        var box = new VBox(field, note, list, foot);
        box.getStyleClass().add("palette");
        box.setMaxSize(WIDEST, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, javafx.geometry.Pos.TOP_CENTER);
        node.getChildren().add(box);
        node.getStyleClass().add("palette-back");
        node.setOnMousePressed(
                e -> {
                    if (e.getTarget() == node) {
                        close();
                    }
                });
        Ui.show(node, false);
        reading.onChange(this::readingChanged);
    }

    Node node() {
        return node;
    }

    boolean isShown() {
        return node.isVisible();
    }

    void open(Runnable whenClosed) {
        onClose = whenClosed;
        show(new Shown("", FoundArticles.NONE));
        if (field.getText().isEmpty()) {
            typed();
        } else {
            field.clear();
        }
        Ui.show(node, true);
        field.requestFocus();
    }

    void close() {
        if (isShown()) {
            finding.giveUp();
            slow.stop();
            Ui.show(node, false);
            onClose.run();
        }
    }

    private void typed() {
        finding.forget();
        finding.ask();
    }

    private Supplier<Shown> find() {
        String words = field.getText().strip();
        if (words.startsWith(">")) {
            return () -> new Shown(words.substring(1).strip(), FoundArticles.NONE);
        }
        LibraryModel.Snapshot all = library.snapshot();
        if (words.isEmpty()) {
            return () ->
                    new Shown(
                            words, FoundArticles.of(words, all.find(words, FIRST), Found.NOTHING));
        }
        looking.cancel();
        looking = new WatchedProgress(work, this::tellHowFar);
        howFar = "";
        slow.playFromStart();
        Supplier<Found> texts =
                reading.search().find(words, MOST_TEXTS, looking.orEndedBy(finding::isGivenUp));
        Glances known = reading.search().glances();
        return () ->
                new Shown(
                        words,
                        FoundArticles.of(words, all.find(words, MOST), texts.get())
                                .orUnknown(Query.read(words, Days.SYSTEM).query(), known::keys));
    }

    /** What was found for other words is not taken for the answer. */
    private void tellOfLooking() {
        if (finding.isUnderWay() && !sought.equals(field.getText().strip())) {
            sought = field.getText().strip();
            entries.clear();
            Ui.show(note, false);
            none = Optional.empty();
            fit();
        }
        tellWhetherAll();
    }

    private void tellHowFar(WatchedProgress of, int done, int all) {
        if (all > 0) {
            howFar = ": " + (int) (100L * done / all) + "%";
            tellWhetherAll();
        }
    }

    /** Whether one has waited for an answer long enough to be told so. */
    private boolean isLooking() {
        return finding.isUnderWay() && slow.getStatus() == Animation.Status.STOPPED;
    }

    private void show(Shown found) {
        slow.stop();
        sought = found.sought();
        List<PaletteEntry.Action> actions =
                commands.stream()
                        .filter(c -> NameMatch.rank(c.name(), sought) != Rank.ELSEWHERE)
                        .sorted(Comparator.comparing(c -> NameMatch.rank(c.name(), sought)))
                        .map(this::action)
                        .toList();
        entries.setAll(PaletteEntry.inOrder(sought, found.articles(), actions));
        note.setText(found.articles().note().filter(n -> !entries.isEmpty()).orElse(""));
        Ui.show(note, !note.getText().isEmpty());
        none = found.articles().note();
        tellWhetherAll();
        fit();
        list.getSelectionModel().select(0);
        list.scrollTo(0);
    }

    private void tellWhetherAll() {
        Optional<String> unread = reading.words().partly().filter(why -> !sought.isEmpty());
        String stillLooking = isLooking() ? "Looking into the articles" + howFar : "";
        partly.setText(stillLooking.isEmpty() ? unread.orElse("") : stillLooking);
        Ui.show(foot, !partly.getText().isEmpty());
        Ui.show(goOn, stillLooking.isEmpty() && reading.isStopped());
        nothing.setText(
                stillLooking.isEmpty() ? whyNothing(unread.isPresent()) : "Nothing found so far");
    }

    private String whyNothing(boolean unread) {
        return SearchModel.mistake(sought)
                // What is not read yet may have the key.
                .or(() -> none.filter(why -> !unread))
                .orElse(unread ? "Nothing found so far" : "Nothing found");
    }

    private void readOn() {
        // The link goes, and the keys with it.
        field.requestFocus();
        reading.goOn();
    }

    /** More is known now; what is in the list stays, since one may be on the way to it. */
    private void readingChanged() {
        if (isShown()) {
            tellWhetherAll();
            if (entries.isEmpty() && !finding.isUnderWay()) {
                finding.ask();
            }
        }
    }

    private PaletteEntry.Action action(Command command) {
        var name = new Marked(command.name(), NameMatch.marks(command.name(), sought));
        return new PaletteEntry.Action(
                command, OneLine.name(name), command.enabled().getAsBoolean());
    }

    /** As high as what is in it. */
    private void fit() {
        double all = entries.stream().mapToDouble(PaletteCell::height).sum();
        double window = node.getScene() == null ? HIGHEST : node.getScene().getHeight();
        double room = Math.clamp(window - BESIDES, PaletteCell.TALL_ROW, HIGHEST);
        // What says that there is nothing needs a row too.
        double wanted = entries.isEmpty() ? PaletteCell.TALL_ROW : all;
        double height = Math.min(wanted, room) + EDGES;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            case ENTER -> finding.then(this::runSelected);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** What is typed counts for the key after it, though it may not be found yet. */
    private void move(int lines) {
        finding.then(() -> select(list.getSelectionModel().getSelectedIndex() + lines));
    }

    private void select(int index) {
        if (!entries.isEmpty()) {
            int to = Math.clamp(index, 0, entries.size() - 1);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 4));
        }
    }

    private void runSelected() {
        run(Optional.ofNullable(list.getSelectionModel().getSelectedItem()));
    }

    private void run(Optional<PaletteEntry> chosen) {
        if (chosen.filter(entry -> !entry.canBeRun()).isPresent()) {
            return;
        }
        close();
        chosen.ifPresent(
                entry -> {
                    switch (entry) {
                        case PaletteEntry.Article article ->
                                article.at()
                                        .ifPresentOrElse(
                                                at -> openAt.accept(article.item().path(), at),
                                                () -> open.accept(article.item().path()));
                        case PaletteEntry.Action action -> action.command().runIfEnabled();
                    }
                });
    }
}
