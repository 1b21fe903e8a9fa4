package galley.library.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads an article's file for its words. */
final class Reading {

    private Reading() {}

    /**
     * @param longest in bytes
     */
    static ArticleTexts texts(Path file, int longest) throws IOException {
        return TextsReader.read(bytes(file, longest));
    }

    static byte[] bytes(Path file, int longest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(longest);
        }
    }
}
