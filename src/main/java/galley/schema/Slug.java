package galley.schema;

import java.util.Locale;

/**
 * A title as part of an address: lower case, only a-z, 0-9 and spaces kept, then each space a
 * hyphen. Hyphens and accented letters are deleted, and two spaces give two hyphens: {@code IPO &
 * FPO} becomes {@code ipo--fpo}.
 */
public final class Slug {

    private Slug() {}

    public static String of(String title) {
        var slug = new StringBuilder(title.length());
        for (char c : title.toLowerCase(Locale.ROOT).toCharArray()) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (c == ' ') {
                slug.append('-');
            }
        }
        return slug.toString();
    }
}
