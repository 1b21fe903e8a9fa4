/** Which articles point at which, and where that is broken. */
@NullMarked
package galley.library.links;

import org.jspecify.annotations.NullMarked;
