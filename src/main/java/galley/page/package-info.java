/** The article as its readers get it: what stands around the answer, and the whole as HTML. */
@NullMarked
package galley.page;

import org.jspecify.annotations.NullMarked;
