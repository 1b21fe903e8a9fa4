/** The same engine for scripts. */
@NullMarked
package galley.cli;

import org.jspecify.annotations.NullMarked;
