package galley.check.advice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which language a piece of code is likely written in, by words that only one of them has. */
final class CodeGuess {

    private record Sign(String language, Pattern pattern) {
        static Sign of(String language, String pattern) {
            return new Sign(language, Pattern.compile(pattern));
        }
    }

    private static final List<Sign> SIGNS =
            List.of(
                    Sign.of(
                            "python",
                            "(?m)^[ \\t]*+(?:def \\w+\\(.*\\).*:|from \\w+ import |import \\w+$|elif |print\\()"),
                    Sign.of(
                            "java",
                            "\\bpublic (?:static |final )*(?:class|void|int|String)\\b|System\\.out\\."),
                    Sign.of("cpp", "#include <\\w+>|\\bstd::|\\bcout\\s*<<"),
                    Sign.of("c", "#include [<\"]\\w+\\.h[>\"]|\\bint main\\s*\\("),
                    Sign.of(
                            "javascript",
                            "(?m)^[ \\t]*+(?:const|let|var) \\w+ =|=>|console\\.log\\(|\\bfunction \\w*\\("),
                    Sign.of(
                            "sql",
                            "(?i)\\bselect\\b[\\s\\S]+\\bfrom\\b|\\binsert into\\b|\\bcreate table\\b"),
                    Sign.of("html", "(?i)<(?:!doctype|html|div|body|head|p|a)\\b"),
                    Sign.of("bash", "(?m)^[ \\t]*+(?:\\$ |#!/bin/|sudo |apt |cd |echo )"));

    private static final int MOST = 4_096;

    private CodeGuess() {}

    /** By its first lines. */
    static Optional<String> of(String whole) {
        String code = whole.substring(0, Math.min(whole.length(), MOST));
        return SIGNS.stream()
                .filter(s -> s.pattern().matcher(code).find())
                .map(Sign::language)
                .findFirst();
    }
}
