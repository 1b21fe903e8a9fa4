/** Markdown as blocks with spans, outline, counts and HTML. Hides flexmark. */
@NullMarked
package galley.markdown;

import org.jspecify.annotations.NullMarked;
