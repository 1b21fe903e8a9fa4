package galley.ui.window;

import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a control that goes away stay near. The toolkit gives them to the first control of
 * the window, which here is the list's filter: what is typed next would go on there.
 */
final class KeptFocus {

    private final Predicate<Node> isFar;
    private final Runnable near;
    private @Nullable Node last;

    private KeptFocus(Predicate<Node> isFar, Runnable near) {
        this.isFar = isFar;
        this.near = near;
    }

    /**
     * @param isFar whether a control is where the keys should not come to by themselves
     * @param near gives them to what the author is at work in
     */
    static void keep(Parent root, Predicate<Node> isFar, Runnable near) {
        var kept = new KeptFocus(isFar, near);
        ObservableValue<@Nullable Node> owner =
                root.sceneProperty().flatMap(Scene::focusOwnerProperty);
        owner.subscribe(kept::moved);
    }

    private void moved(@Nullable Node now) {
        if (now == null) {
            return;
        }
        Node before = last;
        boolean gone = before != null && before.getScene() == null;
        last = now;
        if (gone && isFar.test(now)) {
            Platform.runLater(near);
        }
    }
}
