package galley.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of views for people to look at, in target/shots. */
public final class Snapshots {

    private Snapshots() {}

    public static void write(Node node, String name) throws IOException {
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> node.snapshot(null, null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = Files.createDirectories(Path.of("target/shots"));
        ImageIO.write(copy, "png", folder.resolve(name).toFile());
    }
}
