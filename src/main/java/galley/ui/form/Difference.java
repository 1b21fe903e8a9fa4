package galley.ui.form;

/** How a text differs from another, in a few words. */
final class Difference {

    private static final int SHOWN = 90;

    /** So much of what is the same is left before what is not. */
    private static final int BEFORE = 24;

    private Difference() {}

    /** What stands for the other text: it itself, or the stretch of it where they part. */
    static String of(String text, String wanted) {
        if (!text.isEmpty() && squeezed(text).equals(squeezed(wanted))) {
            return "only in blanks" + where(text, wanted);
        }
        int from = 0;
        if (wanted.length() > SHOWN) {
            int parting = parting(text, wanted);
            from = parting <= SHOWN / 2 ? 0 : wordAt(wanted, parting - BEFORE);
        }
        int to = Math.min(wanted.length(), from + SHOWN);
        if (to < wanted.length() && Character.isHighSurrogate(wanted.charAt(to - 1))) {
            to--;
        }
        return (from > 0 ? "…" : "")
                + wanted.substring(from, to)
                + (to < wanted.length() ? "…" : "");
    }

    private static String where(String text, String wanted) {
        if (text.stripTrailing().equals(wanted.stripTrailing())) {
            return " at the end";
        }
        return text.stripLeading().equals(wanted.stripLeading()) ? " at the start" : "";
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    private static int parting(String text, String wanted) {
        int at = 0;
        while (at < text.length() && at < wanted.length() && text.charAt(at) == wanted.charAt(at)) {
            at++;
        }
        return at;
    }

    private static int wordAt(String text, int at) {
        return text.lastIndexOf(' ', at) + 1;
    }
}
