/** Another name for an article, and for all that points at it. */
@NullMarked
package galley.library.rename;

import org.jspecify.annotations.NullMarked;
