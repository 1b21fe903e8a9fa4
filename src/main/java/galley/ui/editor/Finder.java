package galley.ui.editor;

import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds text and regular expressions, and plans what replaces them. */
final class Finder {

    /** More than anyone steps through; what lies beyond is not counted. */
    static final int MOST = 10_000;

    private static final long NANOS = 300_000_000;

    private Finder() {}

    /** What is looked for. */
    sealed interface Sought {

        /** As it stands in the field. */
        String pattern();
    }

    /**
     * @param wholeWord no letter or digit may stand at either side
     */
    record Query(String pattern, boolean regex, boolean matchCase, boolean wholeWord)
            implements Sought {

        static final Query NOTHING = new Query("", false, false, false);
    }

    /**
     * What something else knows the places of.
     *
     * @param places in a text, in order; none overlap
     */
    record Known(String pattern, Function<String, List<Span>> places) implements Sought {}

    sealed interface Found {

        /** In order; none overlap, none are empty. */
        record Matches(List<Span> spans) implements Found {}

        /** The expression is wrong or takes too long; {@code reason} is for the user. */
        record Invalid(String reason) implements Found {}
    }

    static Found find(String text, Sought sought) {
        return switch (sought) {
            case Query query -> find(text, query);
            case Known known -> {
                List<Span> places = known.places().apply(text);
                yield new Found.Matches(places.subList(0, Math.min(MOST, places.size())));
            }
        };
    }

    private static Found find(String text, Query query) {
        if (query.pattern().isEmpty()) {
            return new Found.Matches(List.of());
        }
        try {
            return new Found.Matches(spans(compile(query).matcher(new Timed(text))));
        } catch (PatternSyntaxException wrong) {
            return new Found.Invalid(explain(wrong));
        } catch (TooLong | StackOverflowError late) {
            return new Found.Invalid("The expression takes too long on this text.");
        }
    }

    private static List<Span> spans(Matcher matcher) {
        List<Span> spans = new ArrayList<>();
        while (spans.size() < MOST && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    private static Pattern compile(Query query) {
        String source = query.regex() ? query.pattern() : Pattern.quote(query.pattern());
        String bounded =
                query.wholeWord()
                        ? "(?<![\\p{L}\\p{N}_])(?:" + source + ")(?![\\p{L}\\p{N}_])"
                        : source;
        int flags = Pattern.MULTILINE | Pattern.UNICODE_CASE;
        // Compiled alone first, so that a mistake is reported where the user made it.
        Pattern.compile(source, flags);
        return Pattern.compile(
                bounded, query.matchCase() ? flags : flags | Pattern.CASE_INSENSITIVE);
    }

    private static String explain(PatternSyntaxException wrong) {
        String what = wrong.getDescription();
        return wrong.getIndex() < 0
                ? what + "."
                : what + " at character " + (wrong.getIndex() + 1) + ".";
    }

    /**
     * What replaces a match; in a regular expression {@code $1} is a group and {@code \n} a line.
     */
    static String replacement(String text, Sought sought, Span match, String template) {
        return sought instanceof Query query && query.regex()
                ? replacement(text, query, match, template)
                : template;
    }

    private static String replacement(String text, Query query, Span match, String template) {
        Matcher matcher = compile(query).matcher(new Timed(text));
        if (!matcher.find(match.start()) || matcher.end() != match.end()) {
            return template;
        }
        return expanded(matcher, template);
    }

    private static String expanded(Matcher matcher, String template) {
        var out = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            char next = i + 1 < template.length() ? template.charAt(i + 1) : ' ';
            if (c == '\\' && "nt\\$".indexOf(next) >= 0) {
                out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
                i++;
            } else if (c == '$' && Character.isDigit(next) && next - '0' <= matcher.groupCount()) {
                String group = matcher.group(next - '0');
                out.append(group == null ? "" : group);
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static Patches replaceAll(String text, Sought sought, String template) {
        if (!(find(text, sought) instanceof Found.Matches found)) {
            return Patches.NONE;
        }
        List<Patch> patches = new ArrayList<>();
        try {
            for (Span match : found.spans()) {
                patches.add(new Patch(match, replacement(text, sought, match, template)));
            }
        } catch (TooLong late) {
            return Patches.NONE;
        }
        return new Patches(patches).effective(text);
    }

    /** The text with a clock: looking at it too long ends the search. */
    private static final class Timed implements CharSequence {

        private final CharSequence text;
        private final long end;
        private int looks;

        Timed(CharSequence text) {
            this(text, System.nanoTime() + NANOS);
        }

        private Timed(CharSequence text, long end) {
            this.text = text;
            this.end = end;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if ((++looks & 0xFFFF) == 0 && System.nanoTime() > end) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Timed(text.subSequence(from, to), end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("search takes too long", null, false, false);
        }
    }
}
