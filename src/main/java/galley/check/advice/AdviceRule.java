package galley.check.advice;

import galley.check.Evidence;

/**
 * What there is to know of one rule; all texts are whole sentences.
 *
 * @param id in lower case with hyphens
 * @param title what it is about, without a stop
 * @param why the reason
 * @param good what an article that keeps it looks like
 * @param example of such a thing; may be empty
 * @param fact whether it tells what is and asks for nothing
 * @param on whether it is asked where the collection says nothing
 */
public record AdviceRule(
        String id,
        String title,
        Evidence evidence,
        String why,
        String good,
        String example,
        boolean fact,
        boolean on) {}
