/** What fields a collection has, and the rules by which some follow from others. */
@NullMarked
package galley.schema;

import org.jspecify.annotations.NullMarked;
