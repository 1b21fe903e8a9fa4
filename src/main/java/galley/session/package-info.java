/** One open article: text, history, dirtiness, revisions, background work. Knows no toolkit. */
@NullMarked
package galley.session;

import org.jspecify.annotations.NullMarked;
