package galley.check.advice;

/** How an article does by one rule. */
public enum Rating {
    GOOD,
    OK,
    BAD,
    /** A fact that is neither good nor bad. */
    INFO,
    /** There is nothing that the rule could judge. */
    NOT_APPLICABLE
}
