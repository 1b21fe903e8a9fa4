package galley.ui.editor;

import galley.text.Patches;
import galley.ui.theme.ReadingPlace;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** What part of the text an area shows, as offsets of text. */
final class Viewport {

    private static final double MARGIN = 56;

    /** Of the height: where what one was led to comes to stand. */
    private static final double GOAL = 0.3;

    private final Area area;
    private Consumer<ReadingPlace> scrolled = _ -> {};
    private int lastTop;
    private int asked = -1;
    private boolean quiet;
    private boolean pending;

    /** What one was led to, until one moves on. */
    private OptionalInt goal = OptionalInt.empty();

    /** Whether it was out of sight and is still to be put where it is seen best. */
    private boolean raised;

    private boolean following;

    /**
     * @param pane in which the area is scrolled
     */
    Viewport(Area area, Node pane) {
        this.area = area;
        area.viewportDirtyEvents().subscribe(_ -> scrollAsAsked());
        area.estimatedScrollYProperty().addListener((_, _, _) -> tell());
        area.heightProperty()
                .addListener(
                        (_, before, now) -> heightChanged(before.doubleValue(), now.doubleValue()));
        pane.addEventFilter(ScrollEvent.SCROLL, _ -> moveOn());
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> moveOn());
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.widthProperty().addListener((_, _, _) -> keepGoal());
        area.paddingProperty().addListener((_, _, _) -> keepGoal());
        area.totalHeightEstimateProperty().addListener((_, _, _) -> keepGoal());
    }

    /** Who puts a bar or a message away stays where he is. */
    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE && !event.getCode().isModifierKey()) {
            moveOn();
        }
    }

    /** What one was led to is no longer what one looks at. */
    void moveOn() {
        goal = OptionalInt.empty();
    }

    /** The text is another, in which what one was led to stands elsewhere. */
    void changed(Patches patches) {
        goal = goal.isPresent() ? OptionalInt.of(patches.map(goal.getAsInt(), false)) : goal;
    }

    /** Lines break anew where the text gets another width, as an area does that was just made. */
    private void keepGoal() {
        if (goal.isPresent() && !following) {
            following = true;
            Platform.runLater(
                    () -> {
                        following = false;
                        if (goal.isPresent()) {
                            followCaret();
                        }
                    });
        }
    }

    void onScroll(Consumer<ReadingPlace> handler) {
        scrolled = handler;
    }

    /** Later, since the place changes also in the middle of edits, when nothing can be asked. */
    private void tell() {
        if (!quiet) {
            tellSoon();
        }
    }

    private void tellSoon() {
        if (!pending) {
            pending = true;
            Platform.runLater(
                    () -> {
                        pending = false;
                        scrolled.accept(place());
                    });
        }
    }

    private ReadingPlace place() {
        return ReadingPlace.of(
                        topOffset(),
                        area.getEstimatedScrollY(),
                        area.getHeight(),
                        area.getTotalHeightEstimate())
                .withGoal(goal);
    }

    /** Brings a place to where it was in another view, without telling anyone. */
    void scrollTo(ReadingPlace place) {
        moveOn();
        scrollTo(place.top());
        if (place.towardsEnd() > 0 && !isOutOfSight()) {
            double left =
                    area.getTotalHeightEstimate() - area.getHeight() - area.getEstimatedScrollY();
            quietly(() -> area.scrollYBy(Math.max(0, left) * place.towardsEnd()));
        }
    }

    /** The offset of what stands at the top left. */
    int topOffset() {
        if (isOutOfSight()) {
            return lastTop;
        }
        double x = area.getInsets().getLeft() + 1;
        lastTop = area.hit(x, area.getInsets().getTop() + 2).getInsertionIndex();
        return lastTop;
    }

    /** Nothing can be asked of an area that is in no window or was not laid out yet. */
    private boolean isOutOfSight() {
        return area.getScene() == null
                || area.getScene().getWindow() == null
                || area.getVisibleParagraphs().isEmpty();
    }

    /** Before the first layout there is nothing to scroll, so it waits. */
    private void scrollAsAsked() {
        if (asked >= 0) {
            int offset = asked;
            asked = -1;
            Platform.runLater(() -> scrollTo(offset));
        }
    }

    /** Brings the line of the offset to the top, without telling anyone. */
    void scrollTo(int offset) {
        if (isOutOfSight()) {
            asked = offset;
            lastTop = offset;
            return;
        }
        int at = Math.clamp(offset, 0, area.getLength());
        int paragraph = area.offsetToPosition(at, Bias.Forward).getMajor();
        quietly(
                () -> {
                    area.showParagraphAtTop(paragraph);
                    area.layout();
                    if (at > area.getAbsolutePosition(paragraph, 0)) {
                        area.getCharacterBoundsOnScreen(at - 1, at)
                                .ifPresent(bounds -> area.scrollYBy(bounds.getMinY() - top()));
                    }
                });
    }

    private double top() {
        Bounds screen = area.localToScreen(area.getLayoutBounds());
        return screen == null ? 0 : screen.getMinY() + area.getInsets().getTop();
    }

    /** Runs a change that is not the reader's scrolling. */
    void quietly(Runnable change) {
        quiet = true;
        change.run();
        Platform.runLater(() -> Platform.runLater(() -> quiet = false));
    }

    /** What pushes the text together, such as a notice above it, leaves the caret in sight. */
    private void heightChanged(double before, double now) {
        if (now < before && area.isFocused() && area.getCaretBounds().isPresent()) {
            Platform.runLater(this::followCaret);
        }
    }

    /** Leads to the caret; other views are to show what is there, too. */
    void goToCaret() {
        goal = OptionalInt.of(area.getSelection().getStart());
        raised = !isCaretInSight();
        followCaret();
        // Whatever moves it, other views are to be led there.
        tellSoon();
    }

    /** Keeps some lines visible above and below the caret. */
    void followCaret() {
        area.requestFollowCaret();
        Platform.runLater(this::keepMargin);
    }

    private boolean isCaretInSight() {
        Bounds screen = area.localToScreen(area.getLayoutBounds());
        return screen != null
                && area.getCaretBounds()
                        .filter(caret -> caret.getMinY() >= screen.getMinY())
                        .filter(caret -> caret.getMaxY() <= screen.getMaxY())
                        .isPresent();
    }

    private static boolean isHigh(double share) {
        return share > GOAL / 2 && share < 2 * GOAL;
    }

    private void keepMargin() {
        Bounds screen = area.localToScreen(area.getLayoutBounds());
        if (screen == null || screen.getHeight() < 4 * MARGIN) {
            return;
        }
        boolean high = raised && goal.isPresent();
        area.getCaretBounds()
                .ifPresent(
                        caret -> {
                            double at = caret.getMinY() - screen.getMinY();
                            if (high && !isHigh(at / screen.getHeight())) {
                                raised = false;
                                area.scrollYBy(at - GOAL * screen.getHeight());
                                return;
                            }
                            double below = caret.getMaxY() - (screen.getMaxY() - MARGIN);
                            double above = screen.getMinY() + MARGIN - caret.getMinY();
                            if (below > 0 && below < screen.getHeight()) {
                                area.scrollYBy(below);
                            } else if (above > 0 && above < screen.getHeight()) {
                                area.scrollYBy(-above);
                            }
                        });
    }
}
