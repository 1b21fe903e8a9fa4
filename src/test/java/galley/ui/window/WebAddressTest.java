package galley.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @Test
    void pagesOfTheWebAreShown() {
        assertEquals(
                Optional.of(URI.create("https://example.org/a?b=c#d")),
                WebAddress.of(" https://example.org/a?b=c#d "));
        assertEquals(
                Optional.of(URI.create("HTTP://example.org")), WebAddress.of("HTTP://example.org"));
        assertEquals(
                Optional.of(URI.create("https://example.org/%C3%A4")),
                WebAddress.of("https://example.org/\u00E4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>",
                "file:///etc/passwd",
                "vbscript:x",
                "https://good.example@evil.example/",
                "https:///no-host",
                "https:relative",
                "//example.org/a",
                "/learn/physics/questions/a",
                "mailto:a@example.org",
                "ftp://example.org",
                "https://exa mple.org",
                "",
            })
    void nothingElseIs(String written) {
        assertEquals(Optional.empty(), WebAddress.of(written));
    }

    @Test
    void whatIsSaidOfAnAddressCannotMislead() {
        assertEquals("a\uFFFDb", WebAddress.shown("a\u202Eb"));
        assertEquals(201, WebAddress.shown("x".repeat(5000)).length());
    }
}
