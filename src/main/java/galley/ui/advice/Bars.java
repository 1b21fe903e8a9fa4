package galley.ui.advice;

import galley.ui.theme.RoomBar;
import galley.ui.theme.Ui;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How much of the room for a text is used, in words and as a bar. */
final class Bars {

    private Bars() {}

    static Node of(String name, double used, double room, String unit) {
        var bar = new RoomBar();
        bar.show(used / room, used > room);
        var count = Ui.label("%,.0f of about %,.0f %s".formatted(used, room, unit), "counter");
        Ui.style(count, "over", used > room);
        return new VBox(4, new HBox(8, Ui.label(name, "hint"), Ui.spacer(), count), bar);
    }
}
