/** Pictures of the window's screens, drawn without a display. */
@NullMarked
package galley.ui.shot;

import org.jspecify.annotations.NullMarked;
