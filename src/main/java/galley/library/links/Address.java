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
        return Written.of(url).map(Written::address);
    }

    /**
     * The url with another path; what stands around the path stays as it is written: host, last
     * slash, query, fragment. The url itself where it has no path.
     */
    public static String withPath(String url, String path) {
        return Written.of(url)
                .map(w -> url.substring(0, w.from()) + path + url.substring(w.to()))
                .orElse(url);
    }

    /** Whether a link so written leads to the article that has this path. */
    public boolean leadsTo(String wanted) {
        return mayLeadHere() && path.equals(wanted);
    }

    /** Another site's path may be the same by chance, if it is no article's. */
    boolean mayLeadHere() {
        return isRelative() || isTelling();
    }

    /** An address and where its path stands in the url, from its slash, without one at the end. */
    private record Written(Address address, int from, int to) {

        static Optional<Written> of(String url) {
            int from = url.length() - url.stripLeading().length();
            String text = url.strip();
            String host = "";
            int scheme = text.regionMatches(true, 0, "https:", 0, 6) ? 6 : 0;
            scheme = text.regionMatches(true, 0, "http:", 0, 5) ? 5 : scheme;
            if (text.startsWith("//", scheme)) {
                int begin = scheme + 2;
                int slash = end(text, begin, "/?#");
                host = text.substring(begin, slash).toLowerCase(Locale.ROOT);
                text = text.substring(slash);
                from += slash;
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
            var address = new Address(host, path.isEmpty() ? "/" : path.substring(0, length));
            return Optional.of(new Written(address, from, from + length));
        }
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

    /** Without its last step: {@code /learn/physics}; empty for one step. */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** With its slash: {@code /learn}. */
    String firstStep() {
        int next = path.indexOf('/', 1);
        return next < 0 ? path : path.substring(0, next);
    }
}
