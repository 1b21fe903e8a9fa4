/** The article as a form: its model, which knows no control, and its rows. */
@NullMarked
package galley.ui.form;

import org.jspecify.annotations.NullMarked;
