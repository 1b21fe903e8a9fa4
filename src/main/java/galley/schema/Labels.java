package galley.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of keys for people. */
public final class Labels {

    private static final Set<String> INITIALS =
            Set.of("id", "url", "uri", "seo", "html", "css", "faq", "doi", "isbn", "api", "pdf");

    private Labels() {}

    /**
     * {@code page_description} and {@code pageDescription} as {@code Page description}, {@code id}
     * as {@code ID}.
     */
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
        String known =
                Arrays.stream(lower.split(" "))
                        .map(word -> INITIALS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                        .collect(Collectors.joining(" "));
        return Character.toUpperCase(known.charAt(0)) + known.substring(1);
    }
}
