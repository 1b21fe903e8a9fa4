package galley.cli;

import galley.text.LineEnds;
import galley.library.Checks;
import galley.text.Place;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Results go to one stream, messages to the other, both UTF-8 whatever the system's locale. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final BooleanSupplier terminal;

    /**
     * @param terminal whether a person reads the results
     */
    Console(PrintStream out, PrintStream err, BooleanSupplier terminal) {
        this.terminal = terminal;
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

    boolean isTerminal() {
        return terminal.getAsBoolean();
    }

    /** Whether whoever reads the results is gone, as behind {@code | head}. */
    boolean isClosed() {
        return out.checkError();
    }

    /** On a line of its own that the next takes the place of; an empty text ends it. */
    void status(String text) {
        err.print("\r" + text + "\u001b[K");
        err.flush();
    }

    /** Beside the results and no message: a line of a diff where results are JSON. */
    void aside(String line) {
        err.print(line + "\n");
    }

    /** A fault of the program itself, on one line; its trace only for those who look for it. */
    void fault(Throwable fault) {
        String what = String.valueOf(fault).lines().findFirst().orElse("");
        error(what + "; this is a fault of Galley: report it with what GALLEY_DEBUG=1 shows");
        if (!System.getenv().getOrDefault("GALLEY_DEBUG", "").isEmpty()) {
            fault.printStackTrace(err);
        }
    }

    /** On one line, whatever names and values the message repeats. */
    void error(String message) {
        err.print("galley: " + message.strip().replaceAll("\\R", " ") + "\n");
    }

    /** Tells what of a collection's settings cannot be followed; whether that is nothing. */
    boolean tellsNone(List<Checks.Fault> faults) {
        faults.forEach(f -> error(f.file(), f.place(), Messages.of(f.message())));
        return faults.isEmpty();
    }

    void error(Object file, Place place, String message) {
        error(file + ":" + place + ": " + message);
    }

    void error(Object file, String text, int offset, String message) {
        error(file, LineEnds.placeOf(text, offset), message);
    }
}
