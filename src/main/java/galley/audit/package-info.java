/**
 * A whole collection under its own rules: what its settings say, and what all its articles show.
 */
@NullMarked
package galley.audit;

import org.jspecify.annotations.NullMarked;
