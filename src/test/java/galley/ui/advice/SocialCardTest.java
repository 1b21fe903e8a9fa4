package galley.ui.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SocialCardTest {

    @Test
    void aLongTextEndsAtAWord() {
        assertEquals("word ".repeat(21) + "word …", SocialCard.shortened("word ".repeat(40)));
        assertEquals("short", SocialCard.shortened("short"));
    }

    @Test
    void aTextWithoutBlanksEndsAtACharacter() {
        assertEquals("联".repeat(110) + " …", SocialCard.shortened("联".repeat(120)));
        assertEquals("🌱".repeat(110) + " …", SocialCard.shortened("🌱".repeat(120)));
        assertEquals("🌱".repeat(110), SocialCard.shortened("🌱".repeat(110)));
    }
}
