/** The window: thin views built in Java over view models that know no control. */
@NullMarked
package galley.ui;

import org.jspecify.annotations.NullMarked;
