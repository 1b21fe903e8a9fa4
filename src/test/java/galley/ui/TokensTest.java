package galley.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text in the colours of the window can be read in both themes. */
class TokensTest {

    private static final Path FILE = Path.of("src/main/resources/galley/ui/tokens.css");
    private static final Pattern TOKEN = Pattern.compile("(-galley-[\\w-]+): (#[0-9a-f]{6});");
    private static final double AA = 4.5;

    @Test
    void everyTextColourHasAaContrast() throws IOException {
        String css = Files.readString(FILE);
        int dark = css.indexOf(".root.dark");
        Map<String, String> light = tokens(css.substring(0, dark));
        Map<String, String> darkTokens = tokens(css.substring(dark));
        assertEquals(light.keySet(), darkTokens.keySet());
        check(light);
        check(darkTokens);
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            tokens.put(token.group(1).substring("-galley-".length()), token.group(2));
        }
        return tokens;
    }

    private static void check(Map<String, String> tokens) {
        tokens.forEach(
                (name, colour) -> {
                    boolean text = name.startsWith("syntax-");
                    text |= name.matches("text|muted|accent|danger|warning|success");
                    for (String ground : new String[] {"surface", "raised", "line"}) {
                        double contrast = contrast(colour, tokens.get(ground));
                        assertTrue(
                                !text || contrast >= AA,
                                "%s %s on %s: %.2f".formatted(name, colour, ground, contrast));
                    }
                });
        for (String ground : new String[] {"selection", "found", "found-current"}) {
            assertTrue(contrast(tokens.get("text"), tokens.get(ground)) >= AA, ground);
        }
        for (String ground : new String[] {"surface", "hover", "chosen"}) {
            assertTrue(contrast(tokens.get("match"), tokens.get(ground)) >= AA, ground);
            assertTrue(contrast(tokens.get("text"), tokens.get(ground)) >= AA, ground);
        }
        assertTrue(contrast(tokens.get("on-accent"), tokens.get("accent")) >= AA);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
