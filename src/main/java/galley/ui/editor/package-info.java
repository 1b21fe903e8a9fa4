/** Text editors, and what they do to text while one types. */
@NullMarked
package galley.ui.editor;

import org.jspecify.annotations.NullMarked;
