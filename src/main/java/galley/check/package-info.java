/** Problems with a place, a reason and a remedy. */
@NullMarked
package galley.check;

import org.jspecify.annotations.NullMarked;
