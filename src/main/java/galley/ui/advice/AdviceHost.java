package galley.ui.advice;

import galley.check.Problem;
import galley.text.Span;
import java.util.List;

/** What the pane asks of the window. */
public interface AdviceHost {

    /** Shows where a piece of advice looks, and marks all its places. */
    void show(Tip tip);

    /** Mends what a report found, unless the article is another meanwhile. */
    void mend(AdviceReport seen, Problem.Fix fix);

    /** Shows stretches of the answer's Markdown, the first one in front. */
    void mark(List<Span> inMarkdown);
}
