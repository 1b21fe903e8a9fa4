/** Changes over many articles: planned, looked at, made as one, and undone as one. */
@NullMarked
package galley.library.bulk;

import org.jspecify.annotations.NullMarked;
