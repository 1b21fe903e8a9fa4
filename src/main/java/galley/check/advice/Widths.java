package galley.check.advice;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * How wide a text is in Arial, by the advances of its characters alone: without kerning, so it may
 * be up to a twentieth more than what a browser draws.
 */
public final class Widths {

    private static final double UNITS_AN_EM = 2048;
    private static final int FULL = 2048;
    private static final int USUAL = 1139;

    private static final Widths ARIAL = read();

    private final Map<Integer, Integer> advances;

    private Widths(Map<Integer, Integer> advances) {
        this.advances = advances;
    }

    public static Widths arial() {
        return ARIAL;
    }

    private static Widths read() {
        try (InputStream in =
                Widths.class.getResourceAsStream("/galley/check/arial-widths-2048.json")) {
            if (in == null) {
                throw new IllegalStateException("the widths of Arial are not built in");
            }
            Map<Integer, Integer> advances = new HashMap<>();
            new ObjectMapper()
                    .readTree(in)
                    .properties()
                    .forEach(e -> advances.put(e.getKey().codePointAt(0), e.getValue().asInt()));
            return new Widths(Map.copyOf(advances));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param size of the type, in pixels an em
     * @return pixels
     */
    public double of(CharSequence text, double size) {
        return text.codePoints().mapToLong(this::advance).sum() * size / UNITS_AN_EM;
    }

    private int advance(int codePoint) {
        Integer known = advances.get(codePoint);
        return known != null ? known : fallback(codePoint);
    }

    private static int fallback(int codePoint) {
        boolean variation = codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> {
                return 0;
            }
            default -> {
                return variation ? 0 : isFull(codePoint) ? FULL : USUAL;
            }
        }
    }

    private static boolean isFull(int c) {
        return Scripts.isIdeographic(c)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0x1F000 && c <= 0x1FAFF)
                || (c >= 0x2600 && c <= 0x27BF);
    }
}
