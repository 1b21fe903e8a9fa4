package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.library.UsedKey;
import galley.ui.collection.ChangeWish.Kind;
import galley.ui.collection.ChangeWish.Matching;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeFieldsTest {

    private static final List<UsedKey> OWN =
            List.of(
                    new UsedKey("Titel", 9),
                    new UsedKey("date", 9),
                    new UsedKey("subject", 9),
                    new UsedKey("seo", 8),
                    new UsedKey("seo.pageTitle", 8),
                    new UsedKey("Author", 7),
                    new UsedKey("tags", 6),
                    new UsedKey("tags[0]", 6),
                    new UsedKey("blocks", 3),
                    new UsedKey("blocks[0]", 3),
                    new UsedKey("blocks[0].title", 3),
                    new UsedKey("blocks[0].title.en", 3),
                    new UsedKey("a*b", 2),
                    new UsedKey("v1\\.2", 1));

    private static List<String> offered(Kind kind) {
        return new ChangeFields(OWN).of(kind);
    }

    private static List<String> usual(Kind kind) {
        return new ChangeFields(List.of()).of(kind);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyOneIsTakenByTheChangeItIsOfferedFor(Kind kind) {
        for (String key : offered(kind)) {
            var wish = new ChangeWish(kind, key, "word", "word", Matching.TEXT);
            assertEquals(Optional.empty(), wish.change().mistake(), key);
        }
    }

    @Test
    void severalFieldsAreOfferedWhereTheyAreTaken() {
        for (List<String> all : List.of(usual(Kind.REPLACE), offered(Kind.REPLACE))) {
            assertTrue(all.contains("*"));
            assertTrue(all.contains("related_article*.subject"));
        }
        assertTrue(offered(Kind.REMOVE).contains("related_article*.subject"));
    }

    @Test
    void theUsualOnesAreOfferedWhereNothingIsKnownOfTheCollection() {
        assertEquals(
                List.of("subject", "author", "title", "question"), usual(Kind.SET).subList(0, 4));
        assertEquals(List.of("seo.page_keywords", "tags"), usual(Kind.ADD_KEYWORD));
    }

    @Test
    void theCollectionsOwnComeFirstThoseOfMostArticlesBeforeOthers() {
        assertEquals(
                List.of(
                        "subject",
                        "date",
                        "Titel",
                        "seo.pageTitle",
                        "Author",
                        "tags[0]",
                        "blocks[0].title.en",
                        "v1\\.2",
                        "title"),
                offered(Kind.SET).subList(0, 9));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noneIsOfferedTwiceNorAUsualOneInLettersThatNoArticleHas(Kind kind) {
        List<String> all = offered(kind);
        assertEquals(Set.copyOf(all).size(), all.size());
        assertFalse(all.contains("author"));
    }

    @Test
    void groupsAndListsAreOfferedToChangesThatTakeThem() {
        for (Kind kind : List.of(Kind.REPLACE, Kind.REMOVE)) {
            assertTrue(offered(kind).containsAll(List.of("seo", "tags", "blocks[0]")));
        }
        assertTrue(offered(Kind.RENAME).containsAll(List.of("seo", "tags", "blocks[0].title")));
        assertFalse(offered(Kind.RENAME).contains("tags[0]"));
    }

    @Test
    void severalFieldsStandBeforeEachOfThem() {
        var fields =
                new ChangeFields(
                        List.of(
                                new UsedKey("subject", 9),
                                new UsedKey("related_article1.subject", 7),
                                new UsedKey("related_article2.subject", 5)));
        List<String> all = fields.of(Kind.REPLACE);
        assertEquals(List.of("subject", "*", "related_article*.subject"), all.subList(0, 3));
        assertTrue(all.indexOf("related_article*") < all.indexOf("related_article1.subject"));
    }

    @Test
    void keywordsStandWhereTheyUsuallyStandInTheCollectionsLetters() {
        var fields = new ChangeFields(List.of(new UsedKey("Tags", 2), new UsedKey("title", 3)));
        assertEquals(List.of("Tags", "seo.page_keywords"), fields.of(Kind.ADD_KEYWORD));
    }
}
