package galley.ui.collection;

import galley.article.Article;
import java.util.List;
import java.util.function.Consumer;

/** What came of writing into a cell. */
public sealed interface Written {

    /**
     * @param now the article after it
     * @param also keys of other fields that follow the one that was written
     * @param undo takes it back
     */
    record Done(Article now, List<String> also, Consumer<Consumer<Written>> undo)
            implements Written {
        public Done {
            also = List.copyOf(also);
        }
    }

    /** It was so already. */
    record Unchanged() implements Written {}

    /**
     * @param why a sentence for the author
     */
    record Refused(String why) implements Written {}
}
