/** The article as its readers will see it. */
@NullMarked
package galley.ui.page;

import org.jspecify.annotations.NullMarked;
