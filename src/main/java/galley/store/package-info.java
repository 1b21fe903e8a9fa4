/** One file, safely: load, atomic save, recovery journal, what changed on disk. */
@NullMarked
package galley.store;

import org.jspecify.annotations.NullMarked;
