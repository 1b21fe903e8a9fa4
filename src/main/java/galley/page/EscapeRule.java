package galley.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Whether a text inside a script element could end the element. */
final class EscapeRule {

    private static final JsonFactory READER = new JsonFactory();

    private EscapeRule() {}

    static void check(String text, Findings findings) {
        if (text.indexOf('<') < 0) {
            return;
        }
        try (JsonParser parser = READER.createParser(text)) {
            boolean found = false;
            for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
                if (isOpen(parser, text)) {
                    add(parser.getParsingContext().pathAsPointer(), findings);
                    found = true;
                }
            }
            if (!found) {
                add(JsonPointer.empty(), findings);
            }
        } catch (IOException noJson) {
            add(JsonPointer.empty(), findings);
        }
    }

    /** Whether the token is written with the character itself. */
    private static boolean isOpen(JsonParser parser, String text) throws IOException {
        // Only a token that was asked for has been read to its end.
        parser.getText();
        int from = (int) parser.currentTokenLocation().getCharOffset();
        int to = (int) parser.currentLocation().getCharOffset();
        int at = text.indexOf('<', from);
        return at >= 0 && at < to;
    }

    private static void add(JsonPointer pointer, Findings findings) {
        findings.add(
                JsonLdRule.SCRIPT_ESCAPE,
                pointer,
                "There is a < in this text, which can end the script. Write it as \\u003c.");
    }
}
