package galley.check.advice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which language a piece of code is likely written in, by words that only one of them has. */
final class CodeGuess {

    private static final Map<String, Pattern> SIGNS = signs();

    private CodeGuess() {}

    private static Map<String, Pattern> signs() {
        Map<String, Pattern> signs = new LinkedHashMap<>();
        signs.put(
                "python",
                Pattern.compile(
                        "(?m)^\\s*(?:def \\w+\\(.*\\).*:|from \\w+ import |import \\w+$|elif |print\\()"));
        signs.put(
                "java",
                Pattern.compile(
                        "\\bpublic (?:static |final )*(?:class|void|int|String)\\b|System\\.out\\."));
        signs.put("cpp", Pattern.compile("#include <\\w+>|\\bstd::|\\bcout\\s*<<"));
        signs.put("c", Pattern.compile("#include [<\"]\\w+\\.h[>\"]|\\bint main\\s*\\("));
        signs.put(
                "javascript",
                Pattern.compile(
                        "(?m)^\\s*(?:const|let|var) \\w+ =|=>|console\\.log\\(|\\bfunction \\w*\\("));
        signs.put(
                "sql",
                Pattern.compile(
                        "(?i)\\bselect\\b[\\s\\S]+\\bfrom\\b|\\binsert into\\b|\\bcreate table\\b"));
        signs.put("html", Pattern.compile("(?i)<(?:!doctype|html|div|body|head|p|a)\\b"));
        signs.put("bash", Pattern.compile("(?m)^\\s*(?:\\$ |#!/bin/|sudo |apt |cd |echo )"));
        return signs;
    }

    static Optional<String> of(String code) {
        return SIGNS.entrySet().stream()
                .filter(e -> e.getValue().matcher(code).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
