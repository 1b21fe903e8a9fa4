/** A new article from a question and a subject. */
@NullMarked
package galley.ui.create;

import org.jspecify.annotations.NullMarked;
