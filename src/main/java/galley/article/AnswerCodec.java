package galley.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Markdown kept in one line: each newline is written as the two characters {@code \n} and nothing
 * else is escaped. So a stored {@code \n} may also be the start of a LaTeX command or an escape in
 * code; which it is decides {@link NewlineReader}. Both are stored alike: encoding what was decoded
 * always gives the stored text again, however it was read.
 */
public final class AnswerCodec {

    private AnswerCodec() {}

    /** Why a stored {@code \n} was read as it was. */
    public enum Reading {
        NEWLINE,
        /** A LaTeX command that begins with n. */
        COMMAND,
        /** An escape inside a string or inline code. */
        ESCAPE;

        public boolean isNewline() {
            return this == NEWLINE;
        }
    }

    /**
     * @param offset of the backslash, in UTF-16 units of the stored text
     * @param word the letters after the backslash
     */
    public record Decision(int offset, Reading reading, String word) {}

    /**
     * @param decisions one for each {@code \n} of the stored text that could be a newline, in order
     */
    public record Decoded(String markdown, List<Decision> decisions) {
        public Decoded {
            decisions = List.copyOf(decisions);
        }

        /** For each unit of the Markdown its offset in the stored text, and the stored length. */
        public int[] storedOffsets() {
            int[] offsets = new int[markdown.length() + 1];
            int stored = 0;
            int next = 0;
            for (int i = 0; i < markdown.length(); i++) {
                offsets[i] = stored;
                while (next < decisions.size() && decisions.get(next).offset() < stored) {
                    next++;
                }
                boolean newline =
                        next < decisions.size()
                                && decisions.get(next).offset() == stored
                                && decisions.get(next).reading().isNewline();
                stored += newline ? 2 : 1;
            }
            offsets[markdown.length()] = stored;
            return offsets;
        }
    }

    public static Decoded decode(String stored) {
        List<Decision> decisions = new NewlineReader(stored).read();
        var markdown = new StringBuilder(stored.length());
        int from = 0;
        for (Decision decision : decisions) {
            if (decision.reading().isNewline()) {
                markdown.append(stored, from, decision.offset()).append('\n');
                from = decision.offset() + 2;
            }
        }
        markdown.append(stored, from, stored.length());
        return new Decoded(markdown.toString(), decisions);
    }

    public static String encode(String markdown) {
        return markdown.replace("\n", "\\n");
    }

    /**
     * A place where the Markdown, once stored, would read back as something else.
     *
     * @param offset in the Markdown: of the newline, or of the backslash of a literal {@code \n}
     * @param becomes what it would be read as
     */
    public record Surprise(int offset, Reading becomes, String word) {

        /** How much of the Markdown it covers. */
        public int length() {
            return becomes.isNewline() ? 2 : 1;
        }
    }

    /**
     * Where storing {@code markdown} and reading it again would give something else; empty when it
     * is safe.
     */
    public static List<Surprise> surprises(String markdown) {
        if (decode(encode(markdown)).markdown().equals(markdown)) {
            return List.of();
        }
        List<Surprise> surprises = new ArrayList<>();
        int stored = 0;
        List<Decision> decisions = new NewlineReader(encode(markdown)).read();
        int next = 0;
        for (int i = 0; i < markdown.length(); i++) {
            boolean newline = markdown.charAt(i) == '\n';
            while (next < decisions.size() && decisions.get(next).offset() < stored) {
                next++;
            }
            if (next < decisions.size() && decisions.get(next).offset() == stored) {
                Decision decision = decisions.get(next);
                if (decision.reading().isNewline() != newline) {
                    surprises.add(new Surprise(i, decision.reading(), decision.word()));
                }
            } else if (newline) {
                surprises.add(new Surprise(i, Reading.COMMAND, "n"));
            }
            stored += newline ? 2 : 1;
        }
        return surprises;
    }
}
