package galley.ui.window;

import galley.library.index.Snippet;
import galley.text.Span;
import galley.ui.library.LibraryItem;
import galley.ui.library.NameMatch;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/** A line of the palette, in which the letters that were typed stand out. */
final class PaletteCell extends ListCell<PaletteEntry> {

    private final Supplier<String> sought;

    /**
     * @param sought what was typed
     * @param run told of the line that was pressed
     */
    PaletteCell(Supplier<String> sought, Consumer<PaletteEntry> run) {
        this.sought = sought;
        setOnMouseClicked(
                e -> {
                    if (!isEmpty()) {
                        run.accept(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(null);
        if (empty || entry == null) {
            return;
        }
        var box =
                switch (entry) {
                    case PaletteEntry.Article(LibraryItem item, String apart) ->
                            line(
                                    Feather.FILE_TEXT,
                                    item.title(),
                                    apart.isEmpty()
                                            ? item.group()
                                            : apart + "  \u00B7  " + item.group());
                    case PaletteEntry.Text(LibraryItem item, Snippet snippet) ->
                            text(item, snippet);
                    case PaletteEntry.Action(Command command, boolean enabled) ->
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
        Pane shown = marked(snippet.text(), snippet.marks(), "snippet-text");
        HBox.setHgrow(shown, Priority.ALWAYS);
        var line = new HBox(12, title, shown);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Words on one line; what does not fit is cut off. */
    private static Pane marked(String text, List<Span> marks, String style) {
        var words = new TextFlow();
        words.getStyleClass().add("palette-snippet");
        int from = 0;
        for (Span mark : marks) {
            words.getChildren().add(part(text.substring(from, mark.start()), style));
            words.getChildren().add(part(mark.of(text), style, "found"));
            from = mark.end();
        }
        words.getChildren().add(part(text.substring(from), style));
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
        return shown;
    }

    private static Text part(String words, String... styles) {
        var text = new Text(words);
        text.getStyleClass().addAll(styles);
        return text;
    }

    private HBox line(Feather icon, String name, String note) {
        Pane title = marked(name, NameMatch.marks(name, sought.get()), "palette-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        var aside = Ui.label(note, "hint");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(12, Ui.icon(icon), title, aside);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
