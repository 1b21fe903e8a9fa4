/** Many articles at once: a table of those that a query wants. */
@NullMarked
package galley.ui.collection;

import org.jspecify.annotations.NullMarked;
