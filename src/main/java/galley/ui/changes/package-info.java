/** What saving would change. */
@NullMarked
package galley.ui.changes;

import org.jspecify.annotations.NullMarked;
