package galley.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import galley.ui.theme.ReadingPlace;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import galley.ui.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class EditorTest {

    private final StackPane root = new StackPane();
    private Stage stage;
    private TextEditor editor;
    private final List<Patches> edits = new ArrayList<>();

    @Start
    void start(Stage stage) {
        this.stage = stage;
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var scene = new Scene(root, 760, 900);
        scene.getStylesheets().addAll("/galley/ui/tokens.css", "/galley/ui/editor.css");
        stage.setScene(scene);
        stage.show();
    }

    private <T extends TextEditor> T open(FxRobot robot, T opened, String text) {
        editor = opened;
        robot.interact(
                () -> {
                    editor.onEdit(edits::add);
                    root.getChildren().setAll(editor);
                    editor.setText(text);
                    editor.requestFocus();
                });
        settle();
        return opened;
    }

    @Test
    void theCaretStaysInSightWhenTheRoomGetsLess(FxRobot robot) {
        markdown(robot, "A line of text.\n\n".repeat(60));
        robot.interact(() -> editor.select(Span.at(editor.text().length() / 3)));
        settle();
        assertTrue(
                editor.lookup(".area") instanceof Area area && area.getCaretBounds().isPresent());
        robot.interact(() -> editor.setMaxHeight(240));
        settle();
        assertTrue(
                editor.lookup(".area") instanceof Area area && area.getCaretBounds().isPresent());
    }

    @Test
    void whatOneWasLedToStaysInSightWhateverWidthTheTextGetsUntilOneMovesOn(FxRobot robot) {
        String line = "Some words that go on for a while and then for a while more. ".repeat(40);
        for (int at = 100; at < 4 * line.length(); at += 331) {
            int offset = at;
            robot.interact(
                    () -> {
                        editor = new MarkdownEditor("Answer");
                        editor.setText((line + "\n\n").repeat(8));
                        root.getChildren().setAll(editor);
                        editor.showFound(new Span(offset, offset + 4), "some", text -> List.of());
                    });
            settle();
            assertTrue(caretIsInSight(), "at " + at);
        }
        robot.moveTo(editor);
        robot.scroll(20, VerticalDirection.UP);
        settle();
        robot.interact(() -> editor.setMaxWidth(300));
        settle();
        assertFalse(caretIsInSight(), "one has moved on");
        robot.interact(() -> editor.select(new Span(100, 104)));
        settle();
        robot.interact(() -> editor.scrollTo(new ReadingPlace(6 * line.length(), 0)));
        robot.interact(() -> editor.setMaxWidth(500));
        settle();
        assertFalse(caretIsInSight(), "another view has moved on");
    }

    private boolean caretIsInSight() {
        Area area = (Area) editor.lookup(".area");
        Bounds sight = area.localToScreen(area.getLayoutBounds());
        return area.getCaretBounds()
                .filter(c -> c.getMinY() >= sight.getMinY() && c.getMaxY() <= sight.getMaxY())
                .isPresent();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(120, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private MarkdownEditor markdown(FxRobot robot, String text) {
        return open(robot, new MarkdownEditor("Answer"), text);
    }

    private Collection<String> stylesAt(int offset) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> editor.area().getStyleAtPosition(offset + 1));
    }

    @Test
    void typingIsReportedOnceAndNotEchoed(FxRobot robot) {
        markdown(robot, "ab");
        robot.interact(() -> editor.moveCaret(1));
        robot.type(KeyCode.X);
        assertEquals(List.of(Patches.of(Patch.insert(1, "x"))), edits);
        robot.interact(() -> editor.apply(Patches.of(Patch.insert(0, "12"))));
        assertEquals("12axb", editor.text());
        assertEquals(4, editor.caret());
        assertEquals(1, edits.size());
        robot.interact(() -> editor.setText("new"));
        assertEquals(1, edits.size());
        assertEquals("new", editor.text());
    }

    @Test
    void keysOfMarkdown(FxRobot robot) {
        markdown(robot, "1. one");
        robot.interact(() -> editor.moveCaret(6));
        robot.type(KeyCode.ENTER);
        assertEquals("1. one\n2. ", editor.text());
        robot.type(KeyCode.A).type(KeyCode.TAB);
        assertEquals("1. one\n   1. a", editor.text());
        robot.interact(() -> editor.select(new Span(3, 6)));
        robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        assertEquals("1. **one**\n   1. a", editor.text());
        assertEquals(new Span(5, 8), editor.selection());
        robot.interact(
                () -> {
                    var content = new ClipboardContent();
                    content.putString("https://a.example/b");
                    Clipboard.getSystemClipboard().setContent(content);
                });
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertEquals("1. **[one](https://a.example/b)**\n   1. a", editor.text());
        edits.forEach(patches -> assertEquals(1, patches.list().size()));
        String replayed = "1. one";
        for (Patches patches : edits) {
            replayed = patches.apply(replayed);
        }
        assertEquals(editor.text(), replayed);
    }

    @Test
    void undoBelongsToTheWindow(FxRobot robot) {
        markdown(robot, "a");
        List<String> asked = new ArrayList<>();
        robot.interact(
                () -> {
                    editor.onUndo(() -> asked.add("undo"));
                    editor.onRedo(() -> asked.add("redo"));
                });
        robot.type(KeyCode.B);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).type(KeyCode.Y).release(KeyCode.CONTROL);
        assertEquals(List.of("undo", "redo"), asked);
        assertEquals("ba", editor.text());
    }

    @Test
    void findAndReplace(FxRobot robot) {
        markdown(robot, "one two one two one");
        robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
        robot.type(KeyCode.O, KeyCode.N, KeyCode.E);
        settle();
        assertEquals(new Span(0, 3), editor.selection());
        assertTrue(stylesAt(8).contains("mark-found"), stylesAt(8).toString());
        robot.type(KeyCode.ENTER);
        assertEquals(new Span(8, 11), editor.selection());
        assertEquals("2 of 3", robot.lookup(".find-count").queryLabeled().getText());
        robot.interact(() -> robot.lookup("Replace all").queryButton().fire());
        assertEquals(" two  two ", editor.text());
        assertEquals(1, edits.size());
        assertEquals(3, edits.getFirst().list().size());
        robot.type(KeyCode.ESCAPE);
        settle();
        assertFalse(robot.lookup(".find-bar").query().isVisible());
    }

    @Test
    void readOnlyIsNotEdited(FxRobot robot) {
        markdown(robot, "- a");
        robot.interact(
                () -> {
                    editor.setReadOnly(true);
                    editor.moveCaret(3);
                });
        robot.type(KeyCode.ENTER).type(KeyCode.X);
        robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        assertEquals("- a", editor.text());
        assertEquals(List.of(), edits);
    }

    @Test
    void marksMoveWithTheText(FxRobot robot) {
        markdown(robot, "some wrong words");
        robot.interact(() -> editor.mark(List.of(new Mark(new Span(5, 10), "mark-danger", "why"))));
        settle();
        assertTrue(stylesAt(5).contains("mark-danger"));
        robot.interact(() -> editor.apply(Patches.of(Patch.insert(0, "xx"))));
        settle();
        assertFalse(stylesAt(6).contains("mark-danger"));
        assertTrue(stylesAt(7).contains("mark-danger"));
    }

    @Test
    void placesAreOffsets(FxRobot robot) {
        markdown(robot, "A line of text that is short.\n\n".repeat(300));
        List<ReadingPlace> told = new ArrayList<>();
        int target = 31 * 150;
        robot.interact(() -> editor.scrollTo(new ReadingPlace(target, 0)));
        settle();
        robot.interact(() -> editor.onScroll(told::add));
        assertEquals(target, editor.topOffset());
        robot.interact(() -> editor.apply(Patches.of(Patch.insert(0, "above\n\n"))));
        settle();
        assertEquals(target + 7, editor.topOffset());
        assertEquals(List.of(), told);
        robot.interact(() -> editor.scrollTo(new ReadingPlace(target, 1)));
        settle();
        robot.interact(() -> editor.moveCaret(editor.text().length()));
        settle();
        assertEquals(1, told.isEmpty() ? 1 : told.getLast().towardsEnd(), 0.01);
        told.clear();
        robot.interact(() -> editor.moveCaret(0));
        settle();
        assertTrue(editor.topOffset() < 40);
        assertEquals(0, told.getLast().towardsEnd(), 0.01);
    }

    @Test
    void whatIsReportedGivesTheText(FxRobot robot) {
        String start = "# A\n\n- b $x$\n- c\n\n```c\nint x;\n```\n";
        markdown(robot, start);
        var random = new Random(7);
        String[] pieces = {
            "a", "\n", "- ", "$", "**", "```\n", "\uD83D\uDE00", "", "\n\n", "[x](y)"
        };
        String[] mirror = {start};
        robot.interact(
                () -> {
                    editor.onEdit(patches -> mirror[0] = patches.apply(mirror[0]));
                    for (int i = 0; i < 400; i++) {
                        int length = editor.text().length();
                        int from = random.nextInt(length + 1);
                        int to = from + random.nextInt(Math.min(6, length - from + 1));
                        String piece = pieces[random.nextInt(pieces.length)];
                        if (i % 3 == 0) {
                            var patches = Patches.of(new Patch(new Span(from, to), piece));
                            mirror[0] = patches.apply(mirror[0]);
                            editor.apply(patches);
                        } else {
                            editor.area().replaceText(from, to, piece);
                        }
                    }
                });
        settle();
        assertEquals(editor.area().getText(), editor.text());
        assertEquals(editor.text(), mirror[0]);
    }

    @Test
    void anEmojiIsOneCharacter(FxRobot robot) {
        markdown(robot, "a\uD83D\uDE00b");
        robot.interact(() -> editor.moveCaret(1));
        robot.type(KeyCode.RIGHT);
        assertEquals(3, editor.caret());
        robot.type(KeyCode.BACK_SPACE);
        assertEquals("ab", editor.text());
    }

    @Test
    void theWheelWorksBesideTheText(FxRobot robot) {
        markdown(robot, "A line of text that is short.\n\n".repeat(300));
        double x = stage.getX() + stage.getScene().getX() + 20;
        robot.moveTo(x, stage.getY() + stage.getScene().getY() + 400);
        robot.scroll(60, VerticalDirection.UP);
        settle();
        double up = editor.area().getEstimatedScrollY();
        robot.scroll(60, VerticalDirection.DOWN);
        settle();
        assertTrue(Math.abs(editor.area().getEstimatedScrollY() - up) >= 50);
    }

    @Test
    void aLineTooLongIsShownShortened(FxRobot robot) {
        String text = "a\n" + "word ".repeat(40_000) + "\nb";
        open(robot, new SourceEditor("Source"), text);
        assertEquals(text, editor.text());
        assertTrue(robot.lookup(".editor-notice").query().isVisible());
        robot.type(KeyCode.X);
        assertEquals(text, editor.text());
        robot.interact(() -> editor.setText("short"));
        assertFalse(robot.lookup(".editor-notice").query().isVisible());
    }

    @Test
    void typingIsQuick(FxRobot robot) throws Exception {
        var text =
                new StringBuilder(Files.readString(Path.of("src/test/resources/page/sample.md")));
        while (text.length() < 200_000) {
            text.append(text, 0, Math.min(text.length(), 200_000 - text.length()));
        }
        markdown(robot, text.toString());
        robot.interact(() -> editor.moveCaret(100_000));
        settle();
        double each = measure(robot, 60);
        System.out.printf("a keystroke in 200 KB: %.1f ms%n", each);
        assertTrue(each < 500, "ms: " + each);
        String answer = "Words **and** $x_1$ in one line of the source. ".repeat(106);
        String file = "---\ntitle: x\nanswer: >-\n    " + answer + "\nid: 1\n---\n\n&nbsp;";
        open(robot, new SourceEditor("Source"), file);
        robot.interact(() -> editor.moveCaret(2_000));
        settle();
        each = measure(robot, 60);
        System.out.printf("a keystroke in a line of 5,000 characters: %.1f ms%n", each);
        assertTrue(each < 500, "ms: " + each);
    }

    private double measure(FxRobot robot, int keys) {
        double[] nanos = new double[1];
        for (int i = 0; i < keys; i++) {
            boolean warm = i >= keys / 3;
            robot.interact(
                    () -> {
                        long start = System.nanoTime();
                        int at = editor.caret();
                        editor.area().replaceText(at, at, "x");
                        root.layout();
                        editor.area().layout();
                        nanos[0] += warm ? System.nanoTime() - start : 0;
                    });
        }
        return nanos[0] / (keys - keys / 3) / 1e6;
    }

    @Test
    void looksRightInLightAndDark(FxRobot robot) throws Exception {
        String sample = Files.readString(Path.of("src/test/resources/page/sample.md"));
        markdown(robot, sample);
        int wrong = sample.indexOf("symmetry only");
        robot.interact(
                () -> {
                    editor.mark(
                            List.of(
                                    new Mark(new Span(wrong, wrong + 8), "mark-danger", "A"),
                                    new Mark(new Span(wrong + 9, wrong + 13), "mark-warning", "B"),
                                    new Mark(new Span(wrong + 14, wrong + 17), "mark-hint", "C")));
                    editor.select(new Span(40, 60));
                });
        shoot(robot, "markdown");
        robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
        robot.type(KeyCode.T, KeyCode.H, KeyCode.E);
        shoot(robot, "markdown-find");
        Path seed = Path.of("src/test/resources/page/source.md");
        open(robot, new SourceEditor("Source"), Files.readString(seed));
        robot.interact(() -> editor.moveCaret(60));
        shoot(robot, "source");
    }

    private void shoot(FxRobot robot, String name) throws Exception {
        settle();
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        Snapshots.write(root, "editor-" + name + "-light.png");
        robot.interact(
                () -> {
                    Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
                    stage.getScene().getRoot().getStyleClass().add("dark");
                });
        settle();
        Snapshots.write(root, "editor-" + name + "-dark.png");
        robot.interact(
                () -> {
                    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
                    stage.getScene().getRoot().getStyleClass().remove("dark");
                });
    }
}
