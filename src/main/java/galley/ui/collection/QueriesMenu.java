package galley.ui.collection;

import galley.ui.theme.Ui;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;

/** The queries that the author keeps. */
final class QueriesMenu {

    private final CollectionSource source;
    private final Supplier<String> query;
    private final Consumer<String> ask;
    private final MenuButton button = new MenuButton("Queries");

    /**
     * @param query the one of now
     * @param ask asks one that was kept
     */
    QueriesMenu(CollectionSource source, Supplier<String> query, Consumer<String> ask) {
        this.source = source;
        this.query = query;
        this.ask = ask;
        button.getStyleClass().add("flat");
        button.setId("collection-queries");
        button.setOnShowing(e -> fill());
        button.getItems().add(new SeparatorMenuItem());
    }

    MenuButton button() {
        return button;
    }

    private void fill() {
        String now = query.get().strip();
        List<String> all = source.keptQueries();
        button.getItems().clear();
        all.forEach(words -> button.getItems().add(Ui.menuItem(words, () -> ask.accept(words))));
        if (!all.isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
        }
        boolean isKept = all.contains(now);
        var keep =
                Ui.menuItem(
                        isKept ? "Keep this query no longer" : "Keep this query",
                        () -> source.keepQuery(now, !isKept));
        keep.setDisable(now.isEmpty());
        button.getItems().add(keep);
    }
}
