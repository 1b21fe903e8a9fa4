/** How the article in front will look in a search result, and what would help it. */
@NullMarked
package galley.ui.advice;

import org.jspecify.annotations.NullMarked;
