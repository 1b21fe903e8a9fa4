package galley.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/** The faces that come with Galley, so that it looks the same on every machine. */
public final class Fonts {

    public static final String TEXT = "Inter";
    public static final String CODE = "JetBrains Mono";

    /** As wide as Arial, in which search results are measured. */
    public static final String RESULT = "Liberation Sans";

    private Fonts() {}

    /** Makes them known to JavaFX; more than once does no harm. */
    public static void load() {
        for (String file :
                new String[] {
                    "Inter-Regular.otf",
                    "Inter-Italic.otf",
                    "Inter-SemiBold.otf",
                    "Inter-SemiBoldItalic.otf",
                    "Inter-Bold.otf",
                    "Inter-BoldItalic.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Italic.ttf",
                    "JetBrainsMono-Bold.ttf",
                    "JetBrainsMono-BoldItalic.ttf",
                    "LiberationSans-Regular.ttf",
                    "LiberationSans-Bold.ttf"
                }) {
            load(file);
        }
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/galley/page/fonts/" + file)) {
            if (in != null) {
                Font.loadFont(in, 15);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
