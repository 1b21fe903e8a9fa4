package galley.ui.window;

import galley.library.index.FoundWords;
import galley.library.index.Place;

/**
 * Where in an article there is what was looked for.
 *
 * @param sought as it was typed
 */
record FoundPlace(String sought, Place place, FoundWords words) {}
