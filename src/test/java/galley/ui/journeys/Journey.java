package galley.ui.journeys;

import static org.junit.jupiter.api.Assertions.fail;

import galley.session.ArticleSession;
import galley.store.FileStore;
import galley.store.ProbedDisk;
import galley.store.UserFolders;
import galley.ui.Program;
import galley.ui.library.ReadingState;
import galley.ui.window.FilePicker;
import galley.ui.window.ReaderChoice;
import galley.ui.window.ViewChoice;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A program with a window on a folder of three samples, its settings and journal in folders of its
 * own.
 */
@ExtendWith(ApplicationExtension.class)
abstract class Journey {

    static final String SKY =
            "content/learn/physics/why-is-the-sky-blue-at-noon-and-red-at-sunset.md";
    static final String PITCH =
            "content/learn/physics/what-decides-the-pitch-of-a-guitar-string.md";
    static final String BROKEN =
            "content/learn/chemistry/what-do-the-three-numbers-on-a-bag-of-fertilizer-mean-nitrogen-phosphorus-and-potassium.md";

    private static final long PATIENCE_MILLIS = 15_000;

    Path scratch;
    Path folder;
    Program program;
    Optional<Path> picked = Optional.empty();

    /** What was shown to the browser. */
    final List<URI> visited = new CopyOnWriteArrayList<>();

    /** Runs before each step on the disk, on the thread that takes it. */
    volatile Runnable diskDelay = () -> {};

    /** Steps on the disk that kept the window waiting; a journey with one fails. */
    private final List<IllegalStateException> onFxThread = new CopyOnWriteArrayList<>();

    /** TestFX looks for its start method in the test's own class alone. */
    void begin(Stage stage) throws IOException {
        scratch = Files.createTempDirectory("galley-journey");
        folder = scratch.resolve("articles");
        for (String sample : new String[] {SKY, PITCH, BROKEN}) {
            Path copy = folder.resolve(sample);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("sample-articles").resolve(sample), copy);
        }
        program = program(stage);
        program.show();
    }

    Program program(Stage stage) {
        return program(stage, scratch.resolve("state"));
    }

    Program program(Stage stage, Path state) {
        var folders = new UserFolders(scratch.resolve("config"), state, scratch.resolve("cache"));
        FileStore store = ProbedDisk.store(this::probe);
        var files = CompletableFuture.supplyAsync(() -> Program.Files.of(folders, store)).join();
        return new Program(
                stage,
                files,
                owner ->
                        new FilePicker() {
                            @Override
                            public Optional<Path> openFile(Optional<Path> from) {
                                return picked;
                            }

                            @Override
                            public Optional<Path> openFolder(Optional<Path> from) {
                                return picked;
                            }

                            @Override
                            public Optional<Path> saveFile(Path proposed) {
                                return picked;
                            }
                        },
                visited::add);
    }

    private void probe(String step) {
        if (Platform.isFxApplicationThread()) {
            onFxThread.add(new IllegalStateException(step + " on the JavaFX thread"));
        }
        diskDelay.run();
    }

    @AfterEach
    void end() throws IOException {
        diskDelay = () -> {};
        fx(program::end).join();
        try (Stream<Path> files = Files.walk(scratch)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
        onFxThread.stream()
                .findFirst()
                .ifPresent(
                        step -> {
                            throw step;
                        });
    }

    // ---- the program ----

    static <T> T fx(Supplier<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work::get);
    }

    static void until(String what, BooleanSupplier holds) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("waiting for " + what + " on the thread it needs");
        }
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < end) {
            if (fx(holds::getAsBoolean)) {
                return;
            }
            WaitForAsyncUtils.sleep(25, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        fail("did not come about: " + what);
    }

    void open(String sample) {
        fx(
                () -> {
                    program.open(folder.resolve(sample));
                    return true;
                });
        until("an open article", () -> isInFront(sample));
    }

    /** Opens the folder with an article more, which shares number and address with another. */
    void openWithTwin() throws IOException {
        Files.writeString(folder.resolve("twin.md"), disk(SKY).replace("noon", "dawn"));
        fx(
                () -> {
                    program.open(folder);
                    return true;
                });
        until("four", () -> program.collection().library().size() == 4);
    }

    /** Whether the list of the folder is whole and has so many articles. */
    boolean isListed(int articles) {
        return program.collection().reading().equals(ReadingState.IDLE)
                && program.collection().library().size() == articles;
    }

    boolean isInFront(String sample) {
        return program.workspace()
                .active()
                .flatMap(ArticleSession::path)
                .filter(folder.resolve(sample)::equals)
                .isPresent();
    }

    ArticleSession session() {
        return fx(() -> program.workspace().active().orElseThrow());
    }

    String text() {
        return fx(() -> program.workspace().active().orElseThrow().article().text());
    }

    String disk(String sample) throws IOException {
        return Files.readString(folder.resolve(sample), StandardCharsets.UTF_8);
    }

    void choose(ViewChoice choice) {
        fx(
                () -> {
                    program.window().chooseAndFocus(choice);
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void reader(ReaderChoice choice) {
        fx(
                () -> {
                    program.window().chooseReader(choice);
                    return true;
                });
    }

    static void set(TextInputControl control, String text) {
        fx(
                () -> {
                    control.setText(text);
                    return true;
                });
    }

    // ---- what is seen ----

    Optional<Node> seen(String selector) {
        return program.stage().getScene().getRoot().lookupAll(selector).stream()
                .filter(Journey::isShown)
                .findFirst();
    }

    static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** The control of a field on the form. */
    TextInputControl field(String path) {
        until("field " + path, () -> byId("field-" + path).isPresent());
        return fx(
                () -> (TextInputControl) byId("field-" + path).orElseThrow().lookup(".text-input"));
    }

    Optional<Node> byId(String id) {
        return program.stage().getScene().getRoot().lookupAll(".field-row").stream()
                .filter(n -> id.equals(n.getId()) && isShown(n))
                .findFirst();
    }

    static Optional<Button> button(Program shown, String text) {
        return shown.stage().getScene().getRoot().lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && text.equals(b.getText()) && isShown(b))
                .map(n -> (Button) n)
                .findFirst();
    }

    Optional<Button> offered(String button) {
        return button(program, button);
    }

    static boolean isWithin(Node node, String styleClass) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    boolean reads(String text) {
        return reads(program, text);
    }

    static boolean reads(Program shown, String text) {
        return shown.stage().getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(
                        n ->
                                n instanceof Labeled l
                                        && l.getText() != null
                                        && l.getText().contains(text)
                                        && isShown(n));
    }

    // ---- what is done ----

    /** Presses a button that says this, once it is there. */
    void press(String text) {
        press(program, text);
    }

    static void press(Program shown, String text) {
        until("a button " + text, () -> button(shown, text).isPresent());
        fx(
                () -> {
                    button(shown, text).orElseThrow().fire();
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The button of a field's row that says this, or whose tip begins so. */
    Node button(String field, String words) {
        until("the button " + words, () -> buttonOf(field, words).isPresent());
        return fx(() -> buttonOf(field, words).orElseThrow());
    }

    private Optional<Node> buttonOf(String field, String words) {
        return byId(field).stream()
                .flatMap(row -> row.lookupAll(".button").stream())
                .filter(
                        b ->
                                words.equals(((Labeled) b).getText())
                                        || String.valueOf(b.getAccessibleText()).startsWith(words))
                .findFirst();
    }

    /** Presses it as one does, with the keys. */
    void fire(String field, String words) {
        Node button = button(field, words);
        fx(
                () -> {
                    button.requestFocus();
                    ((Button) button).fire();
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** One key in the node that has the focus, without the robot's waiting. */
    void type(String characters) {
        for (char c : characters.toCharArray()) {
            fx(
                    () -> {
                        Node at = program.stage().getScene().getFocusOwner();
                        String s = Character.toString(c);
                        Event.fireEvent(
                                at,
                                new KeyEvent(
                                        KeyEvent.KEY_TYPED,
                                        s,
                                        s,
                                        KeyCode.UNDEFINED,
                                        false,
                                        false,
                                        false,
                                        false));
                        return true;
                    });
        }
    }

    void focus(Node node) {
        fx(
                () -> {
                    node.requestFocus();
                    return true;
                });
    }

    void keys(FxRobot robot, KeyCode... codes) {
        robot.push(codes);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
