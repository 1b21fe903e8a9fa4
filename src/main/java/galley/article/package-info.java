/**
 * The front matter and Markdown of one file as fields over its text; edits planned as patches; the
 * answer codec.
 */
@NullMarked
package galley.article;

import org.jspecify.annotations.NullMarked;
