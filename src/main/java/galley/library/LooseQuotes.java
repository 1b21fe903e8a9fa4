package galley.library;

/**
 * A quoted YAML scalar for showing: what its escapes mean is taken over as far as a title has them.
 */
final class LooseQuotes {

    private LooseQuotes() {}

    static boolean closed(CharSequence text, char quote) {
        return end(text, quote) < text.length();
    }

    /** Where it closes, or the text's length. */
    private static int end(CharSequence text, char quote) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                boolean doubled =
                        quote == '\'' && i + 1 < text.length() && text.charAt(i + 1) == quote;
                if (!doubled) {
                    return i;
                }
                i++;
            }
        }
        return text.length();
    }

    static String read(String text, char quote) {
        String inner = text.substring(1, Math.max(1, end(text, quote)));
        String value = quote == '\'' ? inner.replace("''", "'") : unescaped(inner);
        return value.strip();
    }

    private static String unescaped(String inner) {
        var out = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c != '\\' || i + 1 == inner.length()) {
                out.append(c);
                continue;
            }
            char escape = inner.charAt(++i);
            int digits = digits(escape);
            if (digits > 0 && hex(inner, i + 1, digits) >= 0) {
                out.appendCodePoint(hex(inner, i + 1, digits));
                i += digits;
            } else {
                out.append(simple(escape));
            }
        }
        return out.toString();
    }

    private static int digits(char escape) {
        return switch (escape) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }

    /** Negative when it is none, or no character. */
    private static int hex(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return Character.isValidCodePoint(value) ? value : -1;
    }

    private static String simple(char escape) {
        return switch (escape) {
            case 'n', 't', 'r', 'N', 'L', 'P', '_', ' ' -> " ";
            case '0', 'a', 'b', 'e', 'f', 'v' -> "";
            default -> String.valueOf(escape);
        };
    }
}
