package galley.audit;

import galley.library.links.Address;

/** Parts of addresses. */
final class Urls {

    private Urls() {}

    /** The address without its last step; empty for what is none. */
    static String parent(String url) {
        String path = Address.of(url).map(Address::path).orElse("");
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
