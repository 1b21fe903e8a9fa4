package galley.check.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of words among the program's own resources: one a line, lines with a hash left out. */
final class WordList {

    private WordList() {}

    static List<String> read(String name) {
        try (InputStream in = WordList.class.getResourceAsStream("/galley/check/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not built in: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
