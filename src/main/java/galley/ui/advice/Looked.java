package galley.ui.advice;

import galley.check.Problem;
import java.util.List;

/** What came of looking at an article. */
public sealed interface Looked {

    record Seen(AdviceReport report) implements Looked {}

    /**
     * @param characters of the answer: too many to be looked at while one types
     */
    record TooLong(int characters) implements Looked {}

    /** A fault of Galley. */
    record Failed(Throwable cause) implements Looked {}

    /** What of the advice concerns every reader. */
    default List<Problem> problems() {
        return switch (this) {
            case Seen(AdviceReport report) -> report.problems();
            case TooLong(int characters) -> List.of();
            case Failed(Throwable cause) -> List.of();
        };
    }
}
