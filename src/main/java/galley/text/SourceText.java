package galley.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters of a file and how they were encoded: decoding and encoding again gives the same
 * bytes. UTF-8 only, with or without a byte order mark, which is not part of {@link #characters()}.
 */
public final class SourceText {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    public static final SourceText EMPTY = new SourceText("", false);

    private final String characters;
    private final boolean byteOrderMark;

    private SourceText(String characters, boolean byteOrderMark) {
        this.characters = characters;
        this.byteOrderMark = byteOrderMark;
    }

    /** Text that was never a file: UTF-8 without a byte order mark. */
    public static SourceText of(String characters) {
        return new SourceText(characters, false);
    }

    /** What a file's bytes turned out to be. */
    public sealed interface Decoded {

        SourceText text();

        /** Can be edited: encoding gives the bytes back. */
        record Exact(SourceText text) implements Decoded {}

        /**
         * Can be looked at only: saving could not give the bytes back.
         *
         * @param reason what is wrong and what to do, for the user
         * @param byteOffset of the first byte that does not fit
         * @param place the same in the text shown
         */
        record ReadOnly(SourceText text, String reason, long byteOffset, Place place)
                implements Decoded {}
    }

    public static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, StandardCharsets.UTF_16BE);
        }
        boolean mark = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        int from = mark ? MARK.length : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            CharBuffer out =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(in);
            return new Decoded.Exact(new SourceText(out.toString(), mark));
        } catch (CharacterCodingException malformed) {
            int bad = in.position();
            String head = new String(bytes, from, bad - from, StandardCharsets.UTF_8);
            String shown = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
            return new Decoded.ReadOnly(
                    new SourceText(shown, mark),
                    "The file is not valid UTF-8: byte %d (0x%02X) does not fit. Convert it to UTF-8 to edit it."
                            .formatted(bad, bytes[bad] & 0xFF),
                    bad,
                    LineEnds.placeOf(head, head.length()));
        }
    }

    private static Decoded utf16(byte[] bytes, Charset charset) {
        return new Decoded.ReadOnly(
                new SourceText(new String(bytes, 2, bytes.length - 2, charset), false),
                "The file is UTF-16, not UTF-8. Convert it to UTF-8 to edit it.",
                0,
                new Place(1, 1));
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    public byte[] encode() {
        byte[] body = characters.getBytes(StandardCharsets.UTF_8);
        if (!byteOrderMark) {
            return body;
        }
        byte[] all = Arrays.copyOf(MARK, MARK.length + body.length);
        System.arraycopy(body, 0, all, MARK.length, body.length);
        return all;
    }

    public String characters() {
        return characters;
    }

    public boolean byteOrderMark() {
        return byteOrderMark;
    }

    public SourceText with(String newCharacters) {
        return new SourceText(newCharacters, byteOrderMark);
    }

    public SourceText apply(Patches patches) {
        return with(patches.apply(characters));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText text
                && text.byteOrderMark == byteOrderMark
                && text.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }
}
