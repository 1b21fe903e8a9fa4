/** Articles that are, or nearly are, the same. */
@NullMarked
package galley.library.duplicates;

import org.jspecify.annotations.NullMarked;
