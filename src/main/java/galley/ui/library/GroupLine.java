package galley.ui.library;

import galley.ui.theme.Ui;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is seen of a group in the list of articles. */
final class GroupLine {

    private final FontIcon arrow = Ui.icon(Feather.CHEVRON_DOWN);
    private final Label name = Ui.label("", "group-name");
    private final Label count = Ui.label("", "hint");
    private final HBox node = ArticleLine.narrow(new HBox(4, name, Ui.spacer(), count));

    GroupLine() {
        name.setMinWidth(0);
        name.setGraphic(arrow);
        ArticleLine.keepWhole(count);
    }

    Node node() {
        return node;
    }

    void show(LibraryModel.Line.Group group) {
        name.setText(group.name());
        arrow.setIconCode(group.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        count.setText("%,d".formatted(group.count()));
    }
}
