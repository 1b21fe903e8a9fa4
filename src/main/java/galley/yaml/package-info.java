/** Lossless front matter: entries with spans, scalar styles, writers. Hides SnakeYAML. */
@NullMarked
package galley.yaml;

import org.jspecify.annotations.NullMarked;
