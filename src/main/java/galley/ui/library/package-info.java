/** The folder's articles. */
@NullMarked
package galley.ui.library;

import org.jspecify.annotations.NullMarked;
