package galley.store;

import galley.text.Place;
import java.util.Optional;

/**
 * Why an open file can be looked at only.
 *
 * @param message what is wrong and what to do, for the user
 * @param place where in the text shown, when it is one place
 */
public record ReadOnlyReason(String message, Optional<Place> place) {}
