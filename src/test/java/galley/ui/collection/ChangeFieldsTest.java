package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.ui.collection.ChangeWish.Kind;
import galley.ui.collection.ChangeWish.Matching;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeFieldsTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyOneIsTakenByTheChangeItIsOfferedFor(Kind kind) {
        for (String key : ChangeFields.of(kind)) {
            var wish = new ChangeWish(kind, key, "word", "word", Matching.TEXT);
            assertEquals(Optional.empty(), wish.change().mistake(), key);
        }
    }

    @Test
    void severalFieldsAreOfferedWhereTheyAreTaken() {
        assertTrue(ChangeFields.of(Kind.REPLACE).contains("*"));
        assertTrue(ChangeFields.of(Kind.REPLACE).contains("related_article*.subject"));
        assertTrue(ChangeFields.of(Kind.REMOVE).contains("related_article*.subject"));
    }
}
