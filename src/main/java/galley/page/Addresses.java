package galley.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of pages and pictures. */
final class Addresses {

    private Addresses() {}

    /** Whether the address leads to the same place wherever it is read. */
    static boolean isAbsolute(String address) {
        try {
            URI uri = new URI(address);
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            // Not the host, which is unknown to URI where its name has letters beyond ASCII.
            String authority = uri.getRawAuthority();
            return web && authority != null && !authority.startsWith(":");
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    static String withoutLastSlash(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }

    /** An address of the site as written in an article: absolute already, or a path. */
    static String on(String origin, String written) {
        if (isAbsolute(written)) {
            return written;
        }
        return origin.isEmpty() || written.startsWith("/")
                ? origin + written
                : origin + "/" + written;
    }

    /** The same, where it comes out absolute. */
    static Optional<String> absolute(String origin, String written) {
        return Optional.of(on(origin, written)).filter(Addresses::isAbsolute);
    }
}
