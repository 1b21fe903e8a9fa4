package galley.ui.editor;

import java.time.Duration;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Shows what a mark says while the pointer rests on it. */
final class MarkTips {

    private final Tooltip tip = new Tooltip();

    MarkTips(Area area, Styling styling) {
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        area.setMouseOverTextDelay(Duration.ofMillis(350));
        area.addEventHandler(
                MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
                event ->
                        styling.markAt(event.getCharacterIndex())
                                .ifPresent(mark -> show(area, mark, event.getScreenPosition())));
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tip.hide());
    }

    private void show(Area area, Mark mark, Point2D at) {
        tip.setText(mark.message());
        tip.show(area, at.getX(), at.getY() + 14);
    }
}
