package galley.check.advice;

import galley.schema.PageTemplate;
import galley.schema.ResultText;
import galley.yaml.KeyPath;

/**
 * That a collection's template makes a text of the page, in place of the field that it is kept in.
 *
 * @param ofField whether the template shows that field too
 */
public record Made(ResultText text, PageTemplate by, boolean ofField) {

    static Made of(ResultText text, PageTemplate by) {
        return new Made(text, by, by.uses(field(text)));
    }

    private static KeyPath field(ResultText text) {
        return switch (text) {
            case TITLE -> Assessed.SEO_TITLE;
            case DESCRIPTION -> Assessed.DESCRIPTION;
        };
    }

    /** What makes it, and whether there is any use in editing the field. */
    public String words() {
        String name =
                switch (text) {
                    case TITLE -> "title";
                    case DESCRIPTION -> "description";
                };
        String made = "galley.yaml makes the %s by “%s”.".formatted(name, by.pattern());
        return ofField ? made : made + " Editing %s changes nothing of it.".formatted(field(text));
    }
}
