/** Exact text: bytes in and out, spans, patches, line ends. */
@NullMarked
package galley.text;

import org.jspecify.annotations.NullMarked;
