package galley.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.theme.FoundTexts;
import galley.ui.theme.ReadingPlace;
import galley.markdown.Block;
import galley.markdown.MarkdownDocument;
import galley.ui.Snapshots;
import galley.ui.Wheel;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PageViewTest {

    private PageView view;
    private Stage stage;
    private final List<ReadingPlace> scrolled = new ArrayList<>();
    private final List<Integer> clicked = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    @Start
    void start(Stage stage) {
        this.stage = stage;
        view = new PageView();
        view.onScrolled(scrolled::add);
        view.onClicked(clicked::add);
        view.onLink(links::add);
        stage.setScene(new Scene(new StackPane(view), 560, 1150));
        stage.show();
    }

    private void show(String answer) throws TimeoutException {
        show(PageContent.of(MarkdownDocument.parse(answer).blocks()));
    }

    private void show(PageContent content) throws TimeoutException {
        WaitForAsyncUtils.asyncFx(() -> view.show(content));
        until("!!window.galley && !!window.bridge");
    }

    private void until(String expression) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Boolean.TRUE.equals(js(expression)));
    }

    private Object js(String expression) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> view.evaluate(expression));
    }

    @Test
    void aLongPageIsThereWholeInTheEnd() throws TimeoutException {
        String paragraph = "The value $x$ follows from the law of the ring. ".repeat(8);
        String text = (paragraph + "\n\n").repeat(3_000) + "## The end\n";
        show(text);
        until(
                "document.getElementById('answer').children.length === 3001 &&"
                        + " [...document.getElementById('answer').children].every(b => b.textContent)");
        assertEquals(
                true,
                js("document.getElementById('answer').lastChild.classList.contains('section')"));
        show(text.replace("## The end", "## Another end"));
        until("document.getElementById('answer').lastChild.textContent === 'Another end'");
    }

    private static List<Block> blocks(String text) {
        return MarkdownDocument.parse(text).blocks();
    }

    @Test
    void formulasAreTypesetInTheirOwnFonts() throws Exception {
        show("$x^2$ and\n\n$$\\sum_{i=1}^n \\mathcal{L} \\ce{H2O}$$\n\n$\\bad{$");
        assertEquals(2, js("document.querySelectorAll('.katex-html').length"));
        until("document.fonts.status === 'loaded'");
        until("document.fonts.check('16px KaTeX_Math') && document.fonts.check('16px Inter')");
        until(
                "[...document.fonts].filter(f => f.family.includes('KaTeX')"
                        + " && f.status === 'loaded').length >= 3");
        assertTrue((int) js("document.querySelectorAll('.katex-error').length") >= 1);
    }

    @Test
    void ofVeryManyFormulasThoseInSightAreSetFirstAndTheOthersWhenTheyComeNear() throws Exception {
        show("$x_1$ and $y^2$ stand here.\n\n".repeat(1_500));
        until("document.querySelectorAll('.block').length === 1500");
        assertEquals(400, js("document.querySelectorAll('.katex-html').length"));
        js("window.scrollTo(0, 1e7); 0");
        until("!!document.querySelector('.block:last-child .katex-html')");
        assertTrue((int) js("document.querySelectorAll('.katex-html').length") < 1_000);
    }

    @Test
    void codeIsHighlighted() throws Exception {
        show(
                "```python\ndef f(): return 'x'\n```\n\n```prolog\na(X) :- b(X). % c\n```\n\n```nope\na\n```");
        until("document.querySelectorAll('.hljs-keyword').length > 0");
        until("document.querySelectorAll('.block:nth-child(2) .hljs-comment').length > 0");
    }

    @Test
    void nothingInAnArticleRuns() throws Exception {
        String hostile = Files.readString(Path.of("src/test/resources/markdown/hostile.md"));
        show(hostile);
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        assertEquals(
                0, js("document.querySelectorAll('article script, article [onerror]').length"));
        assertEquals(0, js("document.querySelectorAll('[href^=javascript], [onclick]').length"));
        // Even where it came into the page, the policy keeps it from running.
        js(
                "document.getElementById('answer').insertAdjacentHTML('beforeend',"
                        + " '<img src=x onerror=\"window.ran = 1\">'); 0");
        js(
                "const s = document.createElement('script'); s.text = 'window.ran = 2';"
                        + " document.body.append(s); 0");
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        assertEquals("undefined", js("typeof window.ran"));
        js("location.href = 'https://example.org/'; 0");
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        until(
                "typeof window.galley === 'object' && document.querySelectorAll('.block').length > 0");
    }

    /** The application's page stands in a jar, whose address no source list of a policy matches. */
    @Test
    void aPageInAJarIsTheSame(FxRobot robot) throws Exception {
        Path jar = Path.of("target/page-test.jar");
        Files.deleteIfExists(jar);
        Path classes = Path.of("target/classes");
        var uri = URI.create("jar:" + jar.toUri());
        try (FileSystem system = FileSystems.newFileSystem(uri, Map.of("create", "true"));
                Stream<Path> files = Files.walk(classes.resolve("galley/page"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.createDirectories(system.getPath("/galley/page"));
                Path target = system.getPath("/" + classes.relativize(file));
                if (!Files.exists(target)) {
                    Files.copy(file, target);
                }
            }
        }
        robot.interact(
                () -> {
                    view = new PageView(uri + "!/galley/page/page.html");
                    stage.getScene().setRoot(new StackPane(view));
                });
        formulasAreTypesetInTheirOwnFonts();
        codeIsHighlighted();
        nothingInAnArticleRuns();
    }

    @Test
    void onlyChangedBlocksAreSwapped() throws Exception {
        show("One\n\nTwo $x$\n\nThree");
        js("window.kept = [...document.querySelectorAll('.block')]; 0");
        show("One\n\nTwo $y$ changed\n\nNew\n\nThree");
        assertEquals(
                "true false false true",
                js(
                        "[...document.querySelectorAll('.block')].map(b => kept.includes(b)).join(' ')"));
        show("");
        assertEquals(0, js("document.querySelectorAll('.block').length"));
        show("Again");
        assertEquals("Again", js("document.querySelector('article').innerText.trim()"));
    }

    @Test
    void theNewestContentWinsWhileThePageLoads() throws Exception {
        WaitForAsyncUtils.asyncFx(
                () -> {
                    view.show(PageContent.of(blocks("first")));
                    view.show(PageContent.of(blocks("second")));
                });
        until("!!window.galley && !!window.bridge");
        assertEquals("second", js("document.querySelector('article').innerText.trim()"));
    }

    @Test
    void clicksAndScrollingGiveOffsets(FxRobot robot) throws Exception {
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("Paragraph number ").append(i).append(" of the text.\n\n- item ").append(i);
            text.append("\n- [link](/to/").append(i).append(")\n\n");
        }
        String answer = text.toString();
        show(answer);
        until("document.fonts.status === 'loaded'");
        robot.interact(() -> view.scrollTo(new ReadingPlace(answer.indexOf("number 20"), 0)));
        until("window.scrollY > 500");
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        assertEquals(List.of(), scrolled, "scrolling by call is not reported");
        js("window.scrollBy(0, 100); 0");
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        assertEquals(List.of(), scrolled, "nor is what moves by itself");
        robot.interact(() -> Wheel.touch(view));
        js("window.scrollBy(0, 100); 0");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !scrolled.isEmpty());
        int top = scrolled.getLast().top();
        int expected = answer.indexOf("number 20");
        assertTrue(top > expected && top < expected + 200, top + " after " + expected);
        js("window.scrollTo(0, 1e6); 0");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> scrolled.getLast().towardsEnd() == 1);
        scrolled.clear();
        // Before the page has drawn what it was told.
        robot.interact(
                () -> {
                    view.scrollTo(ReadingPlace.START);
                    Wheel.touch(view);
                    view.evaluate("window.scrollTo(0, 300); 0");
                });
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !scrolled.isEmpty());
        assertTrue(scrolled.getLast().top() < answer.indexOf("number 10"), "from the start");
        robot.interact(() -> view.scrollTo(ReadingPlace.START));
        until("window.scrollY === 0");
        robot.interact(() -> view.scrollTo(new ReadingPlace(answer.indexOf("number 20"), 1)));
        until("window.scrollY + window.innerHeight === document.documentElement.scrollHeight");
        robot.interact(() -> view.scrollTo(new ReadingPlace(answer.indexOf("number 20"), 0)));
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        String point =
                "(() => {const b = [...document.querySelectorAll('p')].find(p =>"
                        + " p.getBoundingClientRect().top > 100).getBoundingClientRect();"
                        + " return Math.round(b.left + 60) + ' ' + Math.round(b.top + 12);})()";
        String[] at = js(point).toString().split(" ");
        double x = stage.getX() + stage.getScene().getX() + Integer.parseInt(at[0]);
        double y = stage.getY() + stage.getScene().getY() + Integer.parseInt(at[1]);
        robot.clickOn(x, y, MouseButton.PRIMARY);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !clicked.isEmpty());
        int offset = clicked.getLast();
        int line = answer.lastIndexOf('\n', offset) + 1;
        assertTrue(answer.startsWith("Paragraph", line), answer.substring(line, offset + 10));
        assertNotEquals(line, offset);
        clicked.clear();
        js(
                "(() => {const b = [...document.querySelectorAll('.block')].find(b =>"
                        + " b.getBoundingClientRect().top > 100).getBoundingClientRect();"
                        + " document.getElementById('answer').dispatchEvent(new MouseEvent('click',"
                        + " {bubbles: true, clientX: b.left + 9, clientY: b.top - 1}));})(); 0");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !clicked.isEmpty());
        assertTrue(clicked.getLast() > expected, "a click between blocks means the next one");
        js("document.querySelector('a[data-href]').click(); 0");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !links.isEmpty());
        assertEquals("/to/0", links.getFirst());
    }

    @Test
    void whatOneIsLedToIsInSightWhateverStandsAtTheTop(FxRobot robot) throws Exception {
        var text = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            text.append("Paragraph number ").append(i).append(" of the text.\n\n");
        }
        String answer = text.toString();
        show(answer);
        until("document.fonts.status === 'loaded'");
        int top = answer.indexOf("number 10");
        for (int paragraph : new int[] {0, 3, 12, 60, 79}) {
            int goal = answer.indexOf("number " + paragraph);
            for (double towardsEnd : new double[] {0, 1}) {
                robot.interact(
                        () ->
                                view.scrollTo(
                                        new ReadingPlace(top, towardsEnd, OptionalInt.of(goal))));
                assertEquals(
                        true,
                        js(
                                "(() => {const b = [...document.querySelectorAll('p')].find(p =>"
                                        + " p.textContent.includes('number "
                                        + paragraph
                                        + " '))"
                                        + ".getBoundingClientRect();"
                                        + " return b.top >= 0 && b.bottom <= window.innerHeight;})()"),
                        paragraph + " towards the end " + towardsEnd);
            }
        }
    }

    @Test
    void aGoalStaysInSightWhenWhatIsAboveItGrowsUntilTheReaderMovesOn(FxRobot robot)
            throws Exception {
        String answer =
                "Paragraph of the text.\n\n".repeat(60) + "The goal.\n\n" + "More.\n\n".repeat(60);
        show(answer);
        until("document.fonts.status === 'loaded'");
        robot.interact(
                () ->
                        view.scrollTo(
                                new ReadingPlace(
                                        0, 0, OptionalInt.of(answer.indexOf("The goal")))));
        js("document.querySelector('p').style.paddingTop = '3000px'; 0");
        String inSight =
                "(() => {const b = [...document.querySelectorAll('p')].find(p => p.textContent"
                        + " === 'The goal.').getBoundingClientRect();"
                        + " return b.top >= 0 && b.bottom <= window.innerHeight;})()";
        until(inSight);
        assertEquals(List.of(), scrolled);
        js("window.dispatchEvent(new Event('wheel')); window.scrollTo(0, 0); 0");
        js("document.querySelector('p').style.paddingTop = '100px'; 0");
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        assertEquals(false, js(inSight));
    }

    @Test
    void whatWasFoundIsMarked() throws Exception {
        show("Waves carry **waves**, and a wave is $waves$ of wavelets.\n\n`Wave` a.b [x].");
        mark(new FoundTexts(List.of("Waves", "waves", "wave", "Wave"), true));
        assertEquals(4, js("CSS.highlights.get('found').size"));
        mark(new FoundTexts(List.of("wave"), false));
        assertEquals(3, js("CSS.highlights.get('found').size"));
        mark(new FoundTexts(List.of("a.b [x]."), false));
        assertEquals(1, js("CSS.highlights.get('found').size"));
        show("Other text with a.b [x]. and a.b [x]. in it");
        until("CSS.highlights.get('found').size === 2");
        show("```python\ndef waves(): pass\n```");
        mark(new FoundTexts(List.of("waves"), true));
        until("CSS.highlights.get('found').size === 1");
        until("[...CSS.highlights.get('found')].every(range => String(range) === 'waves')");
        mark(FoundTexts.NONE);
        assertEquals(false, js("CSS.highlights.has('found')"));
    }

    private void mark(FoundTexts texts) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> view.mark(texts));
    }

    @Test
    void aChangedBlockIsShownSoon() throws Exception {
        String sample = Files.readString(Path.of("src/test/resources/page/sample.md"));
        for (int size : new int[] {5_000, 200_000}) {
            String text = sample.repeat(1 + size / sample.length());
            show(text);
            long parsed = 0;
            long shown = 0;
            for (int i = 0; i < 40; i++) {
                String changed = text.replaceFirst("where \\*Q", "x".repeat(i + 1) + " *Q");
                long start = System.nanoTime();
                List<Block> blocks = blocks(changed);
                long middle = System.nanoTime();
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000,
                        () -> {
                            view.show(PageContent.of(blocks));
                            view.evaluate("document.body.offsetHeight");
                        });
                parsed += i < 10 ? 0 : middle - start;
                shown += i < 10 ? 0 : System.nanoTime() - middle;
            }
            System.out.printf(
                    "change in %d KB: read %.1f ms, shown %.1f ms%n",
                    size / 1000, parsed / 30e6, shown / 30e6);
            assertTrue(shown / 30e6 < 1_000, "ms: " + shown / 30e6);
        }
    }

    @Test
    void looksRightInLightAndDark(FxRobot robot) throws Exception {
        String sample = Files.readString(Path.of("src/test/resources/page/sample.md"));
        show(
                new PageContent(
                        "How is the electric field of a ring calculated?",
                        "Posted on Nov 26, 2024",
                        "QuickTakes",
                        "Physics",
                        "",
                        blocks(sample),
                        List.of(
                                new RelatedLink(
                                        "What is the field of a charged disk?", "Physics", "/a"),
                                new RelatedLink(
                                        "Why does symmetry cancel the perpendicular components of"
                                                + " the field of a ring?",
                                        "Physics",
                                        "/b"))));
        until("document.fonts.status === 'loaded'");
        assertEquals(
                true,
                js("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        int height = Math.min(4000, (int) js("document.documentElement.scrollHeight"));
        for (int part = 0; part * 1150 < height; part++) {
            String name = "page-" + part;
            js("window.scrollTo(0, " + part * 1150 + "); 0");
            robot.interact(() -> view.setDark(false));
            WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
            Snapshots.write(view, name + "-light.png");
            robot.interact(() -> view.setDark(true));
            WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
            Snapshots.write(view, name + "-dark.png");
        }
        robot.interact(
                () -> {
                    view.setDark(false);
                    view.setMaxWidth(330);
                });
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        assertEquals(
                true,
                js("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        js("window.scrollTo(0, 700); 0");
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        Snapshots.write(view, "page-narrow.png");
    }
}
