package galley.article;

import galley.text.Patches;
import galley.text.Span;

/** What came of planning an edit. */
public sealed interface Outcome {

    /**
     * @param patches to the text before
     * @param article the article after them
     */
    record Patched(Patches patches, Article article) implements Outcome {}

    /**
     * @param reason and what to do instead, for the author
     * @param place where the reason lies
     */
    record Refused(String reason, Span place) implements Outcome {}
}
