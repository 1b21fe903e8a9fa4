package galley.library.links;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a url leads, apart from how it is written: {@code https://site.org/learn/a/?x#y} and {@code
 * /learn/a} have one path.
 *
 * @param host in lower case; empty where the url is relative to the site
 * @param path from its slash, without one at the end, without query and fragment
 */
public record Address(String host, String path) {

    /** Empty for what is neither absolute on the web nor relative to a site. */
    public static Optional<Address> of(String url) {
        String text = url.strip();
        String host = "";
        int scheme = text.regionMatches(true, 0, "https:", 0, 6) ? 6 : 0;
        scheme = text.regionMatches(true, 0, "http:", 0, 5) ? 5 : scheme;
        if (text.startsWith("//", scheme)) {
            int from = scheme + 2;
            int slash = end(text, from, "/?#");
            host = text.substring(from, slash).toLowerCase(Locale.ROOT);
            text = text.substring(slash);
        } else if (scheme > 0) {
            return Optional.empty();
        }
        if (host.isEmpty() && !text.startsWith("/")) {
            return Optional.empty();
        }
        String path = text.substring(0, end(text, 0, "?#"));
        int length = path.length();
        while (length > 1 && path.charAt(length - 1) == '/') {
            length--;
        }
        return Optional.of(new Address(host, path.isEmpty() ? "/" : path.substring(0, length)));
    }

    private static int end(String text, int from, String marks) {
        int at = from;
        while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    public boolean isRelative() {
        return host.isEmpty();
    }

    /**
     * Whether the path is long enough to be an article's and no other site's by chance: {@code
     * /about} is everybody's.
     */
    boolean isTelling() {
        return path.indexOf('/', 1) > 0;
    }

    /** With its slash: {@code /learn}. */
    String firstStep() {
        int next = path.indexOf('/', 1);
        return next < 0 ? path : path.substring(0, next);
    }
}
