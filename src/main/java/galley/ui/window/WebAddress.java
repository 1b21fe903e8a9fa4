package galley.ui.window;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which addresses in an article may be shown to a browser: pages of the web, nothing else. */
final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int SHOWN = 200;

    private WebAddress() {}

    /**
     * @return empty for anything but http and https with a host: no {@code javascript:}, {@code
     *     file:} or {@code data:}, no user name that makes one host look like another
     */
    static Optional<URI> of(String written) {
        try {
            URI address = new URI(written.strip());
            String scheme = Optional.ofNullable(address.getScheme()).orElse("");
            boolean safe =
                    SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                            && address.getHost() != null
                            && address.getUserInfo() == null;
            return safe ? Optional.of(URI.create(address.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** For a sentence: short, and with nothing that turns the reading around. */
    static String shown(String written) {
        String plain = written.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\uFFFD");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
