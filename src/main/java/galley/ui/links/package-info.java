/** Which articles lead to the one in view, and where its own links lead. */
@NullMarked
package galley.ui.links;

import org.jspecify.annotations.NullMarked;
