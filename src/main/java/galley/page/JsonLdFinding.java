package galley.page;

/**
 * A place where structured data breaks a rule.
 *
 * @param message what is wrong. What to do.
 * @param pointer to the place, as a JSON pointer (RFC 6901) such as {@code
 *     /@graph/0/datePublished}; of what is missing, to the thing that lacks it. Empty for the whole
 */
public record JsonLdFinding(JsonLdRule rule, String message, String pointer) {

    public String id() {
        return rule.id();
    }

    public JsonLdRule.Severity severity() {
        return rule.severity();
    }
}
