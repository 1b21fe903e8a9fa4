package galley.check.advice;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the target of a link leads anywhere, as browsers see it, who forgive much. */
final class Follow {

    private static final Set<String> NOWHERE = Set.of("javascript", "vbscript", "file");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*+):");

    /** With who asks and the port. */
    private static final Pattern HOST =
            Pattern.compile(
                    "(?:[^@/?#]*+@)?+(?:\\[[0-9A-Fa-f:.]++]|[^\\s<>^|\"\\[\\]:]++)(?::\\d*+)?+");

    private Follow() {}

    static boolean canBe(String target) {
        if (target.isEmpty() || target.equals("#")) {
            return false;
        }
        Matcher scheme = SCHEME.matcher(target);
        boolean named = scheme.lookingAt();
        String rest = named ? target.substring(scheme.end()) : target;
        if (named && NOWHERE.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            return false;
        }
        return rest.startsWith("//") ? HOST.matcher(host(rest)).matches() : !rest.isBlank();
    }

    private static String host(String rest) {
        int end = 2;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(2, end);
    }
}
