package galley.page;

import java.util.Optional;

/**
 * What the structured data says that stands in no article, since it is the same for the whole site.
 *
 * @param origin the site's address, such as {@code https://example.com}, kept without a slash at
 *     its end; empty where it is not known, which leaves the addresses in the data relative
 * @param profile what the pages are said to be
 * @param brand the site's name. An author of this name is an organisation and any other a person;
 *     without it every author is taken for the organisation that publishes
 * @param picture the address of the picture for articles shared elsewhere: absolute, or a path on
 *     the site
 * @param machineWritten whether the answers come from a language model, which readers of the data
 *     take to be people's work unless they are told
 * @param language that all its articles are written in
 */
public record StructuredDataSettings(
        String origin,
        PageProfile profile,
        Optional<String> brand,
        Optional<String> picture,
        boolean machineWritten,
        Language language) {

    /**
     * @throws IllegalArgumentException when {@link #isOrigin} refuses the origin
     */
    public StructuredDataSettings {
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException("no address of a site: " + origin);
        }
        origin = Addresses.withoutLastSlash(origin.strip());
        brand = brand.map(String::strip).filter(b -> !b.isEmpty());
        picture = picture.map(String::strip).filter(p -> !p.isEmpty());
    }

    /** Nothing known of the site: plain articles without a brand. */
    public static StructuredDataSettings defaults() {
        return new StructuredDataSettings(
                "",
                PageProfile.ARTICLE,
                Optional.empty(),
                Optional.empty(),
                false,
                Language.ENGLISH);
    }

    /**
     * Whether the text can be a site's address: empty, or {@code http} or {@code https} with a host
     * and neither query nor fragment. A path is allowed, for a site that lives in a folder.
     */
    public static boolean isOrigin(String text) {
        String origin = text.strip();
        return origin.isEmpty()
                || (Addresses.isAbsolute(origin)
                        && origin.indexOf('?') < 0
                        && origin.indexOf('#') < 0);
    }

    public StructuredDataSettings withOrigin(String other) {
        return new StructuredDataSettings(other, profile, brand, picture, machineWritten, language);
    }

    public StructuredDataSettings withProfile(PageProfile other) {
        return new StructuredDataSettings(origin, other, brand, picture, machineWritten, language);
    }
}
