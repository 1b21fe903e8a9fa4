/** Fonts, colours, icons: how everything looks. */
@NullMarked
package galley.ui.theme;

import org.jspecify.annotations.NullMarked;
