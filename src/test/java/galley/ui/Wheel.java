package galley.ui;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/** A wheel that is turned by nothing: what scrolls after it is scrolled by the reader. */
public final class Wheel {

    private Wheel() {}

    public static void touch(Node node) {
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        1,
                        1,
                        1,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        0,
                        0,
                        0,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }
}
