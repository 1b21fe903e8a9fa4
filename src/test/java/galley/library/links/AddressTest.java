package galley.library.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void onlyThePathIsReplaced() {
        assertEquals("/learn/b", Address.withPath("/learn/a", "/learn/b"));
        assertEquals(
                " https://Site.org/learn/b/?x=/learn/a#y ",
                Address.withPath(" https://Site.org/learn/a/?x=/learn/a#y ", "/learn/b"));
        assertEquals(
                "https://energy.org/power",
                Address.withPath("https://energy.org/energy", "/power"),
                "the host stays");
        assertEquals("//a.org/b#x", Address.withPath("//a.org#x", "/b"));
        assertEquals("mailto:a@b.org", Address.withPath("mailto:a@b.org", "/b"));
    }

    @Test
    void aShortPathOfAnotherSiteIsItsOwn() {
        assertTrue(leads("/about", "/about"));
        assertFalse(leads("https://example.com/about", "/about"));
        assertTrue(leads("https://example.com/learn/a/", "/learn/a"));
        assertFalse(leads("/learn/ab", "/learn/a"));
    }

    private static boolean leads(String url, String path) {
        return Address.of(url).orElseThrow().leadsTo(path);
    }
}
