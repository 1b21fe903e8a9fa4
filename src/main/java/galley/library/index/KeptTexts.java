package galley.library.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The short texts of an article as the index keeps them, in one run of bytes: for each of {@link
 * ArticleTexts#KEYS} how many there are and for each its length and letters. Only what is asked for
 * is read.
 */
final class KeptTexts {

    /** In UTF-16 units; what is longer is cut, since it is only shown and compared. */
    private static final int LONGEST = 4_096;

    private final byte[] bytes;
    private final int start;
    private int at;

    KeptTexts(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    static byte[] of(ArticleTexts texts) {
        var out = new ByteArrayOutputStream(512);
        for (String key : ArticleTexts.KEYS) {
            boolean again =
                    key.equals(ArticleTexts.QUESTION)
                            && texts.texts(key).equals(texts.texts(ArticleTexts.TITLE));
            // Nearly all questions are their titles: a mark stands for them.
            List<String> all = again ? List.of("\u0000") : texts.texts(key);
            number(out, all.size());
            for (String text : all) {
                byte[] letters = cut(text).getBytes(StandardCharsets.UTF_8);
                number(out, letters.length);
                out.writeBytes(letters);
            }
        }
        return out.toByteArray();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Whether a text that was kept may have been longer. */
    static boolean mayBeCut(String text) {
        return text.length() >= LONGEST;
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest >= 0x80) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int b = bytes[at++];
            number |= (b & 0x7F) << shift;
            if (b >= 0) {
                return number;
            }
        }
    }

    static boolean keeps(String key) {
        return ArticleTexts.KEYS.contains(key);
    }

    List<String> texts(String key) {
        at = start;
        for (String kept : ArticleTexts.KEYS) {
            int count = number();
            if (kept.equals(key)) {
                return read(count);
            }
            for (int i = 0; i < count; i++) {
                int length = number();
                at += length;
            }
        }
        return List.of();
    }

    private List<String> read(int count) {
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = number();
            texts.add(new String(bytes, at, length, StandardCharsets.UTF_8));
            at += length;
        }
        return texts.equals(List.of("\u0000")) ? texts(ArticleTexts.TITLE) : texts;
    }

    String text(String key) {
        return String.join(", ", texts(key));
    }
}
