package galley.cli;

import galley.text.LineEnds;
import galley.text.Place;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Results go to one stream, messages to the other, both UTF-8 whatever the system's locale. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** Nothing is added: no line end. */
    void print(String text) {
        out.print(text);
    }

    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    void flush() {
        out.flush();
    }

    /** Whether whoever reads the results is gone, as behind {@code | head}. */
    boolean isClosed() {
        return out.checkError();
    }

    void error(String message) {
        err.print("galley: " + message + "\n");
    }

    void error(Object file, Place place, String message) {
        error(file + ":" + place + ": " + message);
    }

    void error(Object file, String text, int offset, String message) {
        error(file, LineEnds.placeOf(text, offset), message);
    }
}
