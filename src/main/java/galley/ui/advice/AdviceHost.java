package galley.ui.advice;

import galley.check.Problem;
import galley.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** What the pane asks of the window. */
public interface AdviceHost {

    /** Shows where a piece of advice looks, and marks all its places that are still there. */
    void show(AdviceReport seen, Tip tip);

    /** Mends what a report found, unless the article is another meanwhile. */
    void mend(AdviceReport seen, Problem.Fix fix);

    /**
     * Adds a keyword to those of the article that was looked at, unless it is another meanwhile.
     */
    void addKeyword(AdviceReport seen, String keyword);

    /**
     * Looks for keywords of articles like this one that its answer uses too; the most frequent
     * first.
     */
    void neighbourKeywords(Consumer<List<String>> then);

    /**
     * Shows stretches of the Markdown of the answer that was looked at, the first one in front, as
     * far as they are still there.
     */
    void mark(AdviceReport seen, List<Span> inMarkdown);
}
