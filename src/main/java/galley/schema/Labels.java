package galley.schema;

import java.util.Locale;

/** Names of keys for people. */
public final class Labels {

    private Labels() {}

    /** {@code page_description} and {@code pageDescription} as {@code Page description}. */
    public static String of(String key) {
        String words =
                key.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .replace('_', ' ')
                        .replace('-', ' ')
                        .strip();
        if (words.isEmpty()) {
            return key;
        }
        String lower =
                words.equals(words.toUpperCase(Locale.ROOT))
                        ? words
                        : words.toLowerCase(Locale.ROOT);
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
