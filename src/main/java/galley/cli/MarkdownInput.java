package galley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Text that a command is given in a file or on standard input. */
sealed interface MarkdownInput {

    record Read(String text) implements MarkdownInput {}

    /** Why there is none, ready to be printed. */
    record Failed(String message) implements MarkdownInput {}

    /**
     * @param source a file, or {@code -} for standard input
     */
    static MarkdownInput of(String source, InputStream in) {
        try {
            return new Read(
                    decode(
                            source.equals("-")
                                    ? in.readAllBytes()
                                    : Files.readAllBytes(Path.of(source))));
        } catch (CharacterCodingException e) {
            return new Failed(source + ": not valid UTF-8; convert it first");
        } catch (IOException | InvalidPathException e) {
            return new Failed(source + ": cannot be read; check the name and the permissions");
        }
    }

    /** Without a byte order mark. */
    static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
