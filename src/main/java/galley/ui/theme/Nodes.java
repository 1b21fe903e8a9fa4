package galley.ui.theme;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Where a node stands among others. */
public final class Nodes {

    private Nodes() {}

    /** The node and what it stands in, from the inside out. */
    private static Stream<Node> outward(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }

    /** Whether it is the other or stands in it. */
    public static boolean isIn(Node node, Node other) {
        return outward(node).anyMatch(at -> at == other);
    }

    /** The innermost that has the style class: the node itself or what it stands in. */
    public static Optional<Node> around(Node node, String styleClass) {
        return outward(node).filter(at -> at.getStyleClass().contains(styleClass)).findFirst();
    }

    /** Whether nothing that it stands in is hidden. */
    public static boolean isShown(Node node) {
        return outward(node).allMatch(Node::isVisible);
    }
}
