/**
 * Finding articles by their words: ranked, as one types, and by likeness. Hides Lucene. The door is
 * {@link galley.library.index.ArticleSearch}.
 */
@NullMarked
package galley.library.index;

import org.jspecify.annotations.NullMarked;
