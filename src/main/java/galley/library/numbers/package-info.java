/** What a collection holds, in numbers, and which articles differ from most. */
@NullMarked
package galley.library.numbers;

import org.jspecify.annotations.NullMarked;
