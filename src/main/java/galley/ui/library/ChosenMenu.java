package galley.ui.library;

import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** What can be done with the articles that are selected in the list. */
final class ChosenMenu {

    private ChosenMenu() {}

    /**
     * @param mostOpened more at once are changed as one, not opened
     */
    static List<MenuItem> items(List<Path> chosen, int mostOpened, Runnable open, Runnable change) {
        boolean one = chosen.size() == 1;
        String articles = one ? "" : " %,d articles".formatted(chosen.size());
        var opening = Ui.menuItem("Open" + articles, open);
        opening.setDisable(chosen.isEmpty() || chosen.size() > mostOpened);
        var changing = Ui.menuItem("Change" + articles + "\u2026", change);
        changing.setDisable(chosen.isEmpty());
        var copying = Ui.menuItem(one ? "Copy the path" : "Copy the paths", () -> copy(chosen));
        copying.setDisable(chosen.isEmpty());
        return List.of(opening, changing, copying);
    }

    private static void copy(List<Path> chosen) {
        String paths = chosen.stream().map(Path::toString).collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, paths));
    }
}
