package galley.ui.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import galley.ui.theme.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/** Light or dark, by the system or by choice. */
public final class Appearance {

    /** What the author wants. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private final List<Consumer<Boolean>> listeners = new ArrayList<>();
    private final List<Scene> scenes = new ArrayList<>();
    private Choice choice;

    /** Held here and not by the system, which would keep a closed window for as long as it runs. */
    private final ChangeListener<ColorScheme> schemeChanged = (o, before, now) -> apply();

    public Appearance(Choice choice) {
        this.choice = choice;
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener(new WeakChangeListener<>(schemeChanged));
    }

    public Choice choice() {
        return choice;
    }

    public boolean isDark() {
        return switch (choice) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    public void choose(Choice next) {
        choice = next;
        apply();
    }

    /** From what is seen to its opposite. */
    void next() {
        choose(isDark() ? Choice.LIGHT : Choice.DARK);
    }

    /** Told whether it is dark, now and after every change. */
    void onChange(Consumer<Boolean> listener) {
        listeners.add(listener);
        listener.accept(isDark());
    }

    /** Dresses a scene, now and after every change. */
    public void dress(Scene scene) {
        scenes.add(scene);
        // Where no window can be seen through, what is around a menu's corners would be white.
        boolean opaque = !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
        Ui.style(scene.getRoot(), "opaque", opaque);
        for (String sheet : List.of("tokens", "editor", "window")) {
            var url = Appearance.class.getResource("/galley/ui/" + sheet + ".css");
            if (url != null) {
                scene.getStylesheets().add(url.toExternalForm());
            }
        }
        apply();
    }

    private void apply() {
        boolean dark = isDark();
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scenes.forEach(scene -> Ui.style(scene.getRoot(), "dark", dark));
        listeners.forEach(l -> l.accept(dark));
    }
}
