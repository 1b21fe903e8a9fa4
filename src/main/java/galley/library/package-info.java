/** Many articles: which there are, and which of them are wanted. */
@NullMarked
package galley.library;

import org.jspecify.annotations.NullMarked;
