package galley.markdown;

/** The text a reader reads, collected while the HTML is written; one line a block. */
final class Readable {

    /** Stands for a formula. */
    private static final char FORMULA = '\uFFFC';

    private final StringBuilder text = new StringBuilder();

    void add(CharSequence characters) {
        text.append(characters);
    }

    void add(char c) {
        text.append(c);
    }

    void formula() {
        text.append(FORMULA);
    }

    void endBlock() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    int length() {
        return text.length();
    }

    String since(int start) {
        return text.substring(start).strip();
    }
}
