package galley.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The fonts that come with Galley, so that a bare machine looks the same. */
public final class Fonts {

    private static final List<String> FILES =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-Italic.otf",
                    "Inter-SemiBold.otf",
                    "Inter-SemiBoldItalic.otf",
                    "Inter-Bold.otf",
                    "Inter-BoldItalic.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Italic.ttf",
                    "JetBrainsMono-Bold.ttf",
                    "JetBrainsMono-BoldItalic.ttf");

    private Fonts() {}

    /** Makes them known by their family names; doing it again changes nothing. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/galley/page/fonts/" + file)) {
                if (in != null) {
                    Font.loadFont(in, 13);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
