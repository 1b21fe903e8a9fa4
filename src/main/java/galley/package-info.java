/**
 * Galley: an editor for Markdown articles with YAML front matter that changes nothing but what was
 * edited.
 */
@NullMarked
package galley;

import org.jspecify.annotations.NullMarked;
