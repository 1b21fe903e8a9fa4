/**
 * Advice on how an article will look in a search result, be found and be read: assessments by rules
 * that say on what evidence they rest.
 */
@NullMarked
package galley.check.advice;

import org.jspecify.annotations.NullMarked;
