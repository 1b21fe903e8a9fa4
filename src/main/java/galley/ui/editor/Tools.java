package galley.ui.editor;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small buttons whose tooltip says what they do and by which key. */
final class Tools {

    private static final int ICON = 16;

    private Tools() {}

    static Button button(Ikon icon, String tip, Runnable action) {
        var button = new Button();
        button.setGraphic(new FontIcon(icon));
        ((FontIcon) button.getGraphic()).setIconSize(ICON);
        button.getStyleClass().add("tool");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setFocusTraversable(true);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static Button button(String text, String tip, Runnable action) {
        var button = new Button();
        button.setGraphic(sign(text));
        button.getStyleClass().addAll("tool", "text-tool");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static ToggleButton toggle(String text, String tip) {
        var toggle = new ToggleButton();
        toggle.setGraphic(sign(text));
        toggle.getStyleClass().addAll("tool", "text-tool");
        toggle.setTooltip(new Tooltip(tip));
        toggle.setAccessibleText(tip);
        return toggle;
    }

    /** A button cuts a text of its own that is as high as it is; a picture it does not. */
    private static Text sign(String text) {
        var sign = new Text(text);
        sign.getStyleClass().add("tool-sign");
        return sign;
    }
}
