package galley.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import galley.markdown.MarkdownDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A list of known attacks, each as an article's text and each put into the page past everything
 * that would have kept it out. A server on this machine counts what is asked of it.
 */
@ExtendWith(ApplicationExtension.class)
class AttacksTest {

    private static final String ELEMENTS =
            "DIV P SPAN A BR HR EM STRONG DEL CODE PRE H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE TABLE"
                    + " THEAD TBODY TR TH TD SUB SUP KBD B I U S MARK SVG PATH SMALL INS Q WBR";

    private static final String ATTRIBUTES =
            "class style role title align start data-from data-to data-href data-src data-tex"
                    + " data-display data-language data-label aria-label aria-hidden aria-checked"
                    + " xmlns width height viewbox preserveaspectratio d";

    private PageView view;
    private HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> links = new CopyOnWriteArrayList<>();
    private List<String> attacks;

    @Start
    void start(Stage stage) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
        String to = "http://127.0.0.1:" + server.getAddress().getPort();
        attacks =
                Files.readAllLines(Path.of("src/test/resources/page/attacks.txt")).stream()
                        .skip(1)
                        .map(line -> line.replace("\\n", "\n").replace("{to}", to))
                        .toList();
        view = new PageView();
        view.onLink(links::add);
        stage.setScene(new Scene(new StackPane(view), 560, 900));
        stage.show();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private void show(PageContent content) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> view.show(content)).get();
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> Boolean.TRUE.equals(js("!!window.galley && !!window.bridge")));
        js("window.ran = n => (window.runs = window.runs || []).push(n); 0");
    }

    private Object js(String expression) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> view.evaluate(expression));
    }

    private void assertNothingHappened(String attack) {
        assertEquals(
                "", js("(window.runs || []).join(' ') + ''"), () -> "ran something: " + attack);
        assertEquals(
                true,
                js("typeof window.galley.blocks === 'function' && location.href.endsWith('.html')"),
                () -> "the page was left or replaced: " + attack);
    }

    @Test
    void asTextOfAnArticleNothingButPlainElementsComeIntoThePage() throws Exception {
        for (String attack : attacks) {
            show(
                    new PageContent(
                            attack,
                            attack,
                            attack,
                            attack,
                            attack,
                            MarkdownDocument.parse(attack).blocks(),
                            List.of(new RelatedLink(attack, attack, "/to"))));
            String strange =
                    "[...document.querySelectorAll('main *:not(.katex *)')].flatMap(e =>"
                            + " [...e.attributes].map(a => a.name.toLowerCase()).concat("
                            + "  '<' + e.tagName.toUpperCase() + '>')).filter(n =>"
                            + " !n.startsWith('<') && !allowed.includes(n) ||"
                            + " n.startsWith('<') && !elements.includes(n.slice(1, -1))).join(' ')";
            String lists =
                    "const elements = '"
                            + ELEMENTS
                            + " HEADER ARTICLE ASIDE'.split(' '), allowed = '"
                            + ATTRIBUTES
                            + " id hidden tabindex'.split(' '); ";
            assertEquals("", js("(() => {" + lists + "return " + strange + "})()"), () -> attack);
            String dangerous =
                    "[...document.querySelectorAll('main *')].filter(e => ['SCRIPT', 'STYLE',"
                            + " 'IFRAME', 'IMG', 'OBJECT', 'EMBED', 'FORM', 'INPUT', 'LINK', 'META',"
                            + " 'BASE'].includes(e.tagName.toUpperCase()) || [...e.attributes].some("
                            + "a => /^on|^(xlink:)?href$|^src/i.test(a.name) || /url|expression/i"
                            + ".test(a.name === 'style' ? a.value : ''))).length";
            assertEquals(0, js(dangerous), () -> attack);
            js("document.querySelectorAll('main a').forEach(a => a.click()); 0");
            assertNothingHappened(attack);
        }
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), asked, "nothing is loaded");
        assertTrue(links.contains("/to"));
        for (String link : links) {
            String scheme = link.split("[/?#]")[0].toLowerCase(Locale.ROOT);
            assertTrue(
                    !scheme.contains(":") || scheme.matches("(https?|mailto):.*"),
                    () -> "told of " + link);
        }
    }

    @Test
    void aDeceivedWriterBringsNothingInThatRunsOrLoads() throws Exception {
        show(PageContent.of(MarkdownDocument.parse("Some text").blocks()));
        for (String attack : attacks) {
            js(
                    "window.galley.blocks(0, 1, %s, '%d'); 0"
                            .formatted(literal(attack), attack.length()));
            provoke();
        }
        assertNothingRanOrWasAskedFor();
    }

    /**
     * A refresh and a prefetch are no matter of a policy; the door before it keeps them out. For a
     * plugin that is kept out JavaFX has no words, and throws for that.
     */
    @Test
    void thePolicyOfThePageHoldsByItself() throws Exception {
        show(PageContent.of(MarkdownDocument.parse("Some text").blocks()));
        for (String attack : attacks) {
            if (!attack.matches("(?s).*(http-equiv=refresh|rel=prefetch|<object|<embed).*")) {
                js("document.getElementById('answer').innerHTML = " + literal(attack) + "; 0");
                provoke();
            }
        }
        assertNothingRanOrWasAskedFor();
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }

    /** Does what a reader might do, and runs scripts again as the page itself could. */
    private void provoke() {
        js(
                "document.querySelectorAll('#answer *').forEach("
                        + "e => { try { e.focus(); e.click(); } catch (_) {} });"
                        + " document.querySelectorAll('#answer form').forEach("
                        + "f => { try { f.submit(); } catch (_) {} });"
                        + " document.querySelectorAll('#answer script').forEach(s => {"
                        + " const again = document.createElement('script');"
                        + " [...s.attributes].forEach(a => again.setAttribute(a.name, a.value));"
                        + " again.text = s.text; document.head.append(again); }); 0");
        WaitForAsyncUtils.sleep(30, TimeUnit.MILLISECONDS);
    }

    private void assertNothingRanOrWasAskedFor() {
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), asked, "nothing is loaded");
        assertNothingHappened("all of them");
    }
}
