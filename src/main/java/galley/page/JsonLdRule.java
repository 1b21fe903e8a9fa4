package galley.page;

import java.util.Locale;

/** What structured data must be. The names of schema.org and of Google's guides are kept. */
public enum JsonLdRule {
    /** It is JSON in the words of schema.org, and each thing in it has the type its place asks. */
    TYPE(Severity.ERROR),
    /** What search engines need to show a thing is there. */
    REQUIRED(Severity.ERROR),
    /** The number of answers is that of the answers given. */
    ANSWERCOUNT(Severity.ERROR),
    /** No text is blank. */
    EMPTY_TEXT(Severity.ERROR),
    /** An answer is the article's whole answer. */
    ANSWER_PARTIAL(Severity.WARNING),
    /** Dates are ISO 8601. */
    DATE_ISO(Severity.ERROR),
    /** Dates have a time with an offset. */
    DATE_TZ(Severity.INFO),
    /** Addresses are absolute. */
    URL_ABSOLUTE(Severity.WARNING),
    /** An author is a person or an organisation with a name. */
    AUTHOR_TYPED(Severity.WARNING),
    /** A breadcrumb has two steps or more. */
    BREADCRUMB_MIN2(Severity.ERROR),
    /** The steps count 1, 2, 3. */
    POSITION_SEQUENCE(Severity.ERROR),
    /** What is said of the page is shown on the page. */
    VISIBLE(Severity.WARNING),
    /** In a script element no {@code <} stands as itself. */
    SCRIPT_ESCAPE(Severity.ERROR),
    /** A page is one QAPage about one question. */
    SINGLE_QAPAGE(Severity.ERROR),
    /** No type that search engines have given up. */
    DEPRECATED(Severity.WARNING);

    /** How much it matters that the rule is broken. */
    public enum Severity {
        /** Search engines refuse the data or a part of it. */
        ERROR,
        /** They may distrust it. */
        WARNING,
        INFO
    }

    private final Severity severity;

    JsonLdRule(Severity severity) {
        this.severity = severity;
    }

    /** In lower case with hyphens, such as {@code jsonld-date-iso}. */
    public String id() {
        return "jsonld-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }
}
