package galley.ui.window;

import galley.library.index.Hit;
import galley.library.index.Snippet;
import galley.session.BesideWork;
import galley.text.Span;
import galley.ui.library.Asking;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryModel;
import galley.ui.library.SearchModel;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
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
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

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
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ListView<Entry> list = new ListView<>(entries);
    private final StackPane node = new StackPane();
    private Runnable onClose = () -> {};

    private sealed interface Entry {
        boolean canBeRun();

        /**
         * @param apart tells it from another of its title; empty where nothing needs to
         */
        record Article(LibraryItem item, String apart) implements Entry {
            @Override
            public boolean canBeRun() {
                return true;
            }
        }

        /** An article with the words in its text. */
        record Text(LibraryItem item, Snippet snippet) implements Entry {
            @Override
            public boolean canBeRun() {
                return true;
            }
        }

        record Action(Command command, boolean canBeRun) implements Entry {}
    }

    /**
     * @param sought what was typed, without what says that commands alone are meant
     */
    private record Found(String sought, List<LibraryItem> articles, List<Entry.Text> texts) {}

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
        list.setCellFactory(l -> new Cell());
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
                                            new Entry.Text(
                                                    SearchModel.item(hit.article()), hit.snippet()))
                            .toList());
        };
    }

    private void show(Found found) {
        List<Entry> next = new ArrayList<>();
        Map<String, Long> titled =
                found.articles().stream()
                        .collect(
                                Collectors.groupingBy(
                                        i -> i.title().toLowerCase(Locale.ROOT),
                                        Collectors.counting()));
        for (LibraryItem item : found.articles()) {
            boolean twin = titled.getOrDefault(item.title().toLowerCase(Locale.ROOT), 0L) > 1;
            next.add(new Entry.Article(item, twin ? item.fileName() : ""));
        }
        List<Entry.Action> actions =
                commands.stream()
                        .filter(c -> matches(c.name(), found.sought()))
                        .map(c -> new Entry.Action(c, c.enabled().getAsBoolean()))
                        .toList();
        // What is called so comes before what only has the words somewhere in its text.
        actions.stream().filter(Entry.Action::canBeRun).forEach(next::add);
        next.addAll(found.texts());
        if (!found.sought().isEmpty()) {
            actions.stream().filter(c -> !c.canBeRun()).forEach(next::add);
        }
        entries.setAll(next);
        Ui.fit(list, ROW, MOST_ROWS);
        list.getSelectionModel().select(0);
        list.scrollTo(0);
    }

    private static boolean matches(String name, String words) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
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

    private void run(Optional<Entry> chosen) {
        if (chosen.filter(entry -> !entry.canBeRun()).isPresent()) {
            return;
        }
        close();
        chosen.ifPresent(
                entry -> {
                    switch (entry) {
                        case Entry.Article(LibraryItem item, String apart) ->
                                open.accept(item.path());
                        case Entry.Text(LibraryItem item, Snippet snippet) ->
                                openAt.accept(item.path(), first(snippet));
                        case Entry.Action(Command command, boolean enabled) ->
                                command.runIfEnabled();
                    }
                });
    }

    private static String first(Snippet snippet) {
        return snippet.marks().stream().findFirst().map(m -> m.of(snippet.text())).orElse("");
    }

    private final class Cell extends ListCell<Entry> {

        Cell() {
            setOnMouseClicked(
                    e -> {
                        if (!isEmpty()) {
                            Palette.this.run(Optional.of(getItem()));
                        }
                    });
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(null);
            if (empty || entry == null) {
                return;
            }
            var box =
                    switch (entry) {
                        case Entry.Article(LibraryItem item, String apart) ->
                                line(
                                        Feather.FILE_TEXT,
                                        item.title(),
                                        apart.isEmpty()
                                                ? item.group()
                                                : apart + "  \u00B7  " + item.group());
                        case Entry.Text(LibraryItem item, Snippet snippet) -> text(item, snippet);
                        case Entry.Action(Command command, boolean enabled) ->
                                line(
                                        Feather.COMMAND,
                                        command.name(),
                                        enabled ? command.keyText() : "not now");
                    };
            box.setPrefWidth(10);
            Ui.style(box, "unavailable", !entry.canBeRun());
            setGraphic(box);
        }

        private static HBox text(LibraryItem item, Snippet snippet) {
            var title = Ui.label(item.title(), "palette-name");
            title.setMinWidth(180);
            title.setMaxWidth(240);
            title.setGraphic(Ui.icon(Feather.ALIGN_LEFT));
            var words = new TextFlow();
            words.getStyleClass().add("palette-snippet");
            int from = 0;
            for (Span mark : snippet.marks()) {
                words.getChildren().add(part(snippet.text().substring(from, mark.start()), ""));
                words.getChildren().add(part(mark.of(snippet.text()), "found"));
                from = mark.end();
            }
            words.getChildren().add(part(snippet.text().substring(from), ""));
            // On one line; what does not fit is cut off.
            words.setMinWidth(0);
            words.setPrefWidth(4_000);
            var shown = new Pane(words);
            shown.setMinWidth(0);
            shown.setPrefWidth(10);
            shown.setPrefHeight(20);
            var clip = new Rectangle();
            clip.widthProperty().bind(shown.widthProperty());
            clip.setHeight(34);
            shown.setClip(clip);
            HBox.setHgrow(shown, Priority.ALWAYS);
            var line = new HBox(12, title, shown);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            return line;
        }

        private static Text part(String words, String style) {
            var text = new Text(words);
            text.getStyleClass().add("snippet-text");
            if (!style.isEmpty()) {
                text.getStyleClass().add(style);
            }
            return text;
        }

        private static HBox line(Feather icon, String name, String note) {
            var title = Ui.label(name, "palette-name");
            title.setMinWidth(0);
            title.setGraphic(Ui.icon(icon));
            var aside = Ui.label(note, "hint");
            aside.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            return new HBox(12, title, Ui.spacer(), aside);
        }
    }
}
