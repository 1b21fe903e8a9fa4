package galley.check.advice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the braces and environments of a formula end. */
final class TexBalance {

    private static final Pattern PART =
            Pattern.compile(
                    "\\\\(begin|end)\\s*\\{([^{}]*)}|\\\\[^a-zA-Z]|\\\\[a-zA-Z]+|[{}]|(?<!\\\\)%[^\\n]*");

    private TexBalance() {}

    /** What is wrong, as the end of a sentence. */
    static Optional<String> fault(String tex) {
        Deque<String> open = new ArrayDeque<>();
        Matcher part = PART.matcher(tex);
        while (part.find()) {
            String found = part.group();
            if (found.equals("{")) {
                open.push("{");
            } else if (found.equals("}")) {
                if (open.isEmpty() || !open.pop().equals("{")) {
                    return Optional.of("a closing brace has no opening one");
                }
            } else if ("begin".equals(part.group(1))) {
                open.push(part.group(2));
            } else if ("end".equals(part.group(1))
                    && (open.isEmpty() || !open.pop().equals(part.group(2)))) {
                return Optional.of("\\end{" + part.group(2) + "} ends nothing");
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        open.peek().equals("{")
                                ? "a brace is never closed"
                                : "\\begin{" + open.peek() + "} never ends");
    }
}
