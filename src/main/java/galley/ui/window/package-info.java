/** The window and the articles open in it. */
@NullMarked
package galley.ui.window;

import org.jspecify.annotations.NullMarked;
