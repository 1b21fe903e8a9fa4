package galley.yaml;

import java.util.regex.Pattern;

/** Which values can stand without quotes on one line, for readers of YAML 1.1 and 1.2 alike. */
final class PlainRules {

    private static final Pattern BREAKING =
            Pattern.compile(":(\\s|$)|\\s#|[\\t\\n\\r\\u0085\\u2028\\u2029\\uFEFF]");
    private static final Pattern FLOW = Pattern.compile("[,\\[\\]{}]|:[,\\[\\]{}]");

    private PlainRules() {}

    static boolean canBePlain(String value, boolean flow) {
        if (value.isEmpty()
                || value.charAt(0) == ' '
                || value.charAt(value.length() - 1) == ' '
                || Chars.firstNotPrintable(value, 0, value.length()) >= 0) {
            return false;
        }
        char first = value.charAt(0);
        boolean marker = first == '-' || first == '?' || first == ':';
        // In brackets YAML 1.2 takes a colon at the start for that of a pair.
        if (first == ':' && flow) {
            return false;
        }
        if (marker && (value.length() == 1 || " \t,[]{}".indexOf(value.charAt(1)) >= 0)) {
            return false;
        }
        if (",[]{}#&*!|>'\"%@`".indexOf(first) >= 0
                || value.startsWith("---")
                || value.startsWith("...")) {
            return false;
        }
        return !BREAKING.matcher(value).find() && !(flow && FLOW.matcher(value).find());
    }

    /** Whether a plain scalar with this value is text for every reader. */
    static boolean canBePlainText(String value, boolean flow) {
        return canBePlain(value, flow) && ScalarType.of(value) == ScalarType.TEXT;
    }
}
