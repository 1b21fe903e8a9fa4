package galley.ui.collection;

import galley.article.Article;
import java.util.function.Consumer;

/** What came of writing into a cell. */
public sealed interface Written {

    /**
     * @param now the article after it
     * @param undo takes it back
     */
    record Done(Article now, Consumer<Consumer<Written>> undo) implements Written {}

    /** It was so already. */
    record Unchanged() implements Written {}

    /**
     * @param why a sentence for the author
     */
    record Refused(String why) implements Written {}
}
