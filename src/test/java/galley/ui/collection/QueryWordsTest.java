package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.ui.theme.Completion.Offer;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryWordsTest {

    private static Offer after(String before) {
        return QueryWords.after(
                before,
                List.of("score", "seo.title"),
                key -> key.equals("subject") ? List.of("Physics", "Computer Science") : List.of());
    }

    @Test
    void keysAreOffered() {
        assertEquals(new Offer(0, List.of("subject:")), after("su"));
        assertEquals(new Offer(6, List.of("subject:")), after("\"a b\" su"));
        assertEquals(new Offer(1, List.of("date:")), after("-dat"));
        assertEquals(List.of(), after("").words());
        assertEquals(List.of(), after("sub ").words());
    }

    @Test
    void keysThatOnlyTheseArticlesHaveAreOfferedToo() {
        assertEquals(List.of("score:"), after("sco").words());
        assertEquals(List.of("score"), after("missing:sco").words());
        assertEquals(List.of("seo.title"), after("missing:seo.ti").words());
    }

    @Test
    void valuesThatThereAreAreOffered() {
        assertEquals(new Offer(8, List.of("Physics")), after("subject:ph"));
        assertEquals(new Offer(8, List.of("\"Computer Science\"")), after("subject:\"computer s"));
        assertEquals(List.of(), after("subject:physics").words(), "it stands there");
        assertEquals(new Offer(12, List.of("today")), after("(x modified:to"));
    }

    @Test
    void valuesThatBeginSoComeBeforeThoseThatAreMoreFrequent() {
        List<String> subjects = List.of("Lowell", "Software and Web", "Wealth");
        assertEquals(
                List.of("Wealth", "\"Software and Web\"", "Lowell"),
                QueryWords.after("subject:we", List.of(), key -> subjects).words());
    }

    @Test
    void whatAnArticleMayLackIsOffered() {
        assertEquals(
                new Offer(8, List.of("seo.title", "seo.page_description", "seo.page_keywords")),
                after("missing:seo"));
        assertEquals("problem", after("has:").words().getFirst());
    }
}
