package galley.ui.window;

import galley.library.index.Hit;
import galley.library.index.Snippet;
import galley.session.BesideWork;
import galley.ui.library.Asking;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryModel;
import galley.ui.library.NameMatch;
import galley.ui.library.NameMatch.Rank;
import galley.ui.library.SearchModel;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Articles and commands by a few letters of their names. */
final class Palette {

    private static final int MOST = 60;
    private static final int MOST_TEXTS = 30;

    private static final double ROW = 34;
    private static final int MOST_ROWS = 12;
    private static final int PAGE = 10;

    /** Of articles, before anything is typed. */
    private static final int FIRST = 8;

    private final LibraryModel library;
    private final Asking<Found> finding;
    private final List<Command> commands;
    private final SearchModel search;
    private final Consumer<Path> open;
    private final BiConsumer<Path, String> openAt;
    private final TextField field = new TextField();
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();
    private final ListView<PaletteEntry> list = new ListView<>(entries);
    private final StackPane node = new StackPane();
    private String sought = "";
    private Runnable onClose = () -> {};

    /**
     * @param sought what was typed, without what says that commands alone are meant
     */
    private record Found(
            String sought, List<LibraryItem> articles, List<PaletteEntry.Text> texts) {}

    /**
     * @param work where articles are looked for
     * @param openAt opens an article where its answer first has a word
     */
    Palette(
            LibraryModel library,
            SearchModel search,
            BesideWork work,
            List<Command> commands,
            Consumer<Path> open,
            BiConsumer<Path, String> openAt) {
        this.library = library;
        this.search = search;
        this.openAt = openAt;
        finding = new Asking<>(work, this::find, this::show);
        this.commands = commands;
        this.open = open;
        field.setPromptText("Search articles or run a command");
        field.setAccessibleText("Search articles or run a command");
        field.setId("palette-field");
        field.textProperty().addListener((o, a, b) -> typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setCellFactory(l -> new PaletteCell(() -> sought, e -> run(Optional.of(e))));
        list.setFocusTraversable(false);
        list.setPlaceholder(Ui.label("Nothing has this name", "empty-text"));
        list.getStyleClass().addAll("palette-list", "dense");
        var box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(640, Region.USE_PREF_SIZE);
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
    }

    Node node() {
        return node;
    }

    boolean isShown() {
        return node.isVisible();
    }

    void open(Runnable whenClosed) {
        onClose = whenClosed;
        show(new Found("", List.of(), List.of()));
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
            finding.forget();
            Ui.show(node, false);
            onClose.run();
        }
    }

    private void typed() {
        finding.forget();
        finding.ask();
    }

    private Supplier<Found> find() {
        String words = field.getText().strip();
        if (words.startsWith(">")) {
            return () -> new Found(words.substring(1).strip(), List.of(), List.of());
        }
        LibraryModel.Snapshot all = library.snapshot();
        if (words.isEmpty()) {
            return () -> new Found(words, all.find(words, FIRST), List.of());
        }
        Supplier<List<Hit>> texts = search.find(words, MOST_TEXTS);
        return () -> {
            List<LibraryItem> named = all.find(words, MOST);
            Set<Path> there = named.stream().map(LibraryItem::path).collect(Collectors.toSet());
            return new Found(
                    words,
                    named,
                    texts.get().stream()
                            .filter(hit -> !there.contains(hit.article().file()))
                            .map(
                                    hit ->
                                            new PaletteEntry.Text(
                                                    SearchModel.item(hit.article()), hit.snippet()))
                            .toList());
        };
    }

    private void show(Found found) {
        sought = found.sought();
        List<PaletteEntry> next = new ArrayList<>();
        Map<String, Long> titled =
                found.articles().stream()
                        .collect(
                                Collectors.groupingBy(
                                        i -> i.title().toLowerCase(Locale.ROOT),
                                        Collectors.counting()));
        for (LibraryItem item : found.articles()) {
            boolean twin = titled.getOrDefault(item.title().toLowerCase(Locale.ROOT), 0L) > 1;
            next.add(new PaletteEntry.Article(item, twin ? item.fileName() : ""));
        }
        List<PaletteEntry.Action> actions =
                commands.stream()
                        .filter(c -> NameMatch.rank(c.name(), sought) != Rank.ELSEWHERE)
                        .sorted(Comparator.comparing(c -> NameMatch.rank(c.name(), sought)))
                        .map(c -> new PaletteEntry.Action(c, c.enabled().getAsBoolean()))
                        .toList();
        // What is called so comes before what only has the words somewhere in its text.
        actions.stream().filter(PaletteEntry.Action::canBeRun).forEach(next::add);
        next.addAll(found.texts());
        if (!sought.isEmpty()) {
            actions.stream().filter(c -> !c.canBeRun()).forEach(next::add);
        }
        entries.setAll(next);
        Ui.fit(list, ROW, MOST_ROWS);
        list.getSelectionModel().select(0);
        list.scrollTo(0);
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
                        case PaletteEntry.Article(LibraryItem item, String apart) ->
                                open.accept(item.path());
                        case PaletteEntry.Text(LibraryItem item, Snippet snippet) ->
                                openAt.accept(item.path(), first(snippet));
                        case PaletteEntry.Action(Command command, boolean enabled) ->
                                command.runIfEnabled();
                    }
                });
    }

    private static String first(Snippet snippet) {
        return snippet.marks().stream().findFirst().map(m -> m.of(snippet.text())).orElse("");
    }
}
