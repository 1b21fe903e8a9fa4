package galley.markdown;

import galley.markdown.Language.Trait;
import galley.markdown.Token.Kind;
import java.util.Locale;

/** Paints the words of a program. */
final class CodeTokens {

    private final String text;
    private final Language language;
    private final Painter painter;
    private final String commentOpen;
    private final String commentClose;
    private int end;

    CodeTokens(String text, Language language, Painter painter) {
        this.text = text;
        this.language = language;
        this.painter = painter;
        int blank = language.blockComment().indexOf(' ');
        commentOpen = blank < 0 ? "" : language.blockComment().substring(0, blank);
        commentClose = blank < 0 ? "" : language.blockComment().substring(blank + 1);
    }

    void paint(int from, int to) {
        end = to;
        int i = language == Language.PLAIN ? end : from;
        while (i < end) {
            i = Math.max(i + 1, at(i));
        }
    }

    private int at(int i) {
        char c = text.charAt(i);
        if (Character.isWhitespace(c)) {
            return i + 1;
        }
        if (!commentOpen.isEmpty() && text.startsWith(commentOpen, i)) {
            int close = text.indexOf(commentClose, i + commentOpen.length());
            return painted(i, close < 0 ? end : close + commentClose.length(), Kind.COMMENT);
        }
        if (startsLineComment(i)) {
            return painted(i, Lines.end(text, i), Kind.COMMENT);
        }
        if (language.quotes().indexOf(c) >= 0) {
            return string(i, c);
        }
        if (Lines.isDigit(c)) {
            return number(i);
        }
        if (language.is(Trait.TAGS) && c == '<') {
            return tag(i);
        }
        return isWordStart(i) ? word(i) : operator(i, c);
    }

    private int painted(int from, int to, Kind kind) {
        int stop = Math.min(to, end);
        painter.paint(from, stop, kind);
        return stop;
    }

    private boolean startsLineComment(int i) {
        for (String mark : language.lineComments()) {
            boolean shell = mark.equals("#") && i > 0 && !isGap(text.charAt(i - 1));
            if (text.startsWith(mark, i) && !shell) {
                return true;
            }
        }
        return false;
    }

    /**
     * What may stand before a hash that begins a comment; in {@code $#} or {@code a#b} none does.
     */
    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || ";)]}({[,".indexOf(c) >= 0;
    }

    private int string(int i, char quote) {
        String triple = String.valueOf(quote).repeat(3);
        if (language.is(Trait.TRIPLE_QUOTES) && text.startsWith(triple, i)) {
            int close = text.indexOf(triple, i + 3);
            return painted(i, close < 0 ? end : close + 3, Kind.STRING);
        }
        boolean literal = quote == '\'' && language.is(Trait.SHORT_QUOTES);
        int limit = literal ? Math.min(end, i + 12) : end;
        boolean lines = language.is(Trait.LONG_STRINGS) && !literal;
        for (int k = i + 1; k < limit; k++) {
            char c = text.charAt(k);
            if (c == '\n' && !lines) {
                return literal ? i + 1 : painted(i, k, Kind.STRING);
            }
            if (c == '\\') {
                k++;
            } else if (c == quote) {
                return painted(i, k + 1, isKey(i, k + 1) ? Kind.KEYWORD : Kind.STRING);
            }
        }
        return literal ? i + 1 : painted(i, Lines.end(text, i), Kind.STRING);
    }

    private boolean isKey(int from, int to) {
        if (!language.is(Trait.KEYS)) {
            return false;
        }
        int next = Lines.skipBlanks(text, to, end);
        return next < end && text.charAt(next) == ':' && from < to;
    }

    private int number(int i) {
        int k = i;
        while (k < end && (Character.isLetterOrDigit(text.charAt(k)) || isNumberSign(k))) {
            k++;
        }
        return painted(i, k, Kind.NUMBER);
    }

    private boolean isNumberSign(int k) {
        char c = text.charAt(k);
        boolean fraction = c == '.' && k + 1 < end && Lines.isDigit(text.charAt(k + 1));
        return c == '_' || c == '%' && language.is(Trait.HYPHENS) || fraction;
    }

    private boolean isWordStart(int i) {
        char c = text.charAt(i);
        if (Character.isLetter(c) || c == '_') {
            return true;
        }
        if (language.is(Trait.LISP_WORDS)) {
            return "+-*/<>=!?#&%".indexOf(c) >= 0;
        }
        boolean sigil = (c == '$' && language.is(Trait.DOLLAR_WORDS)) || "#@!".indexOf(c) >= 0;
        return sigil && i + 1 < end && Character.isLetter(text.charAt(i + 1));
    }

    private boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || (c == '-' && language.is(Trait.HYPHENS))
                || (language.is(Trait.LISP_WORDS) && "+-*/<>=!?#&%.".indexOf(c) >= 0);
    }

    private int word(int i) {
        int k = i + 1;
        while (k < end && isWordPart(text.charAt(k))) {
            k++;
        }
        String word = text.substring(i, k);
        String known = language.is(Trait.ANY_CASE) ? word.toLowerCase(Locale.ROOT) : word;
        int next = Lines.skipBlanks(text, k, end);
        boolean called = next < end && text.charAt(next) == '(' && next - k <= 1;
        if (language.is(Trait.LISP_WORDS)) {
            called = i > 0 && text.charAt(i - 1) == '(';
        }
        if (language.keywords().contains(known)) {
            return painted(i, k, Kind.KEYWORD);
        }
        if (language.types().contains(known)) {
            return painted(i, k, called ? Kind.FUNCTION : Kind.TYPE);
        }
        if (isKey(i, k)) {
            return painted(i, k, Kind.KEYWORD);
        }
        if (called) {
            return painted(i, k, Kind.FUNCTION);
        }
        boolean capital = language.is(Trait.CAPITALS) && Character.isUpperCase(word.charAt(0));
        return capital ? painted(i, k, Kind.TYPE) : k;
    }

    private int tag(int i) {
        int k = i + 1;
        while (k < end && (text.charAt(k) == '/' || isWordPart(text.charAt(k)))) {
            k++;
        }
        painter.paint(i, k, Kind.KEYWORD);
        while (k < end && text.charAt(k) != '>' && text.charAt(k) != '<') {
            if (language.quotes().indexOf(text.charAt(k)) >= 0) {
                k = Math.max(k + 1, string(k, text.charAt(k)));
            } else {
                painter.paint(k, k + 1, Kind.TYPE);
                k++;
            }
        }
        return k < end && text.charAt(k) == '>' ? painted(k, k + 1, Kind.KEYWORD) : k;
    }

    private int operator(int i, char c) {
        if ("+-*/%=<>!&|^~?:".indexOf(c) >= 0) {
            painter.paint(i, i + 1, Kind.OPERATOR);
        }
        return i + 1;
    }
}
