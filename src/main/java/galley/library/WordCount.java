package galley.library;

import galley.article.Article;
import galley.markdown.Counts;
import java.util.OptionalInt;

/** How many words an answer has, which is counted once, when it is asked for. For one thread. */
public final class WordCount {

    private OptionalInt counted;

    private WordCount(OptionalInt counted) {
        this.counted = counted;
    }

    static WordCount unknown() {
        return new WordCount(OptionalInt.empty());
    }

    /** Of what was counted before. */
    static WordCount of(int words) {
        return new WordCount(OptionalInt.of(words));
    }

    int in(Article article) {
        if (counted.isEmpty()) {
            counted = OptionalInt.of(Counts.of(article.answer().markdown()).words());
        }
        return counted.getAsInt();
    }

    /** Empty where nobody has asked yet. */
    OptionalInt counted() {
        return counted;
    }
}
