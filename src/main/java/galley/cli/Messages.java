package galley.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences of the rooms below as scripts know messages: what is wrong; what to do. */
final class Messages {

    private static final Pattern NEXT_SENTENCE = Pattern.compile("\\. (?=\\p{Lu}\\p{Ll})");

    private Messages() {}

    static String of(String what, String remedy) {
        return of(what + " " + remedy);
    }

    /** On one line, from “What is wrong. What to do.” */
    static String of(String sentences) {
        String line = sentences.replaceAll("\\R", " ");
        Matcher next = NEXT_SENTENCE.matcher(line);
        String joined =
                next.find()
                        ? line.substring(0, next.start())
                                + "; "
                                + line.substring(next.end(), next.end() + 1)
                                        .toLowerCase(Locale.ROOT)
                                + line.substring(next.end() + 1)
                        : line;
        return joined.endsWith(".") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
