package galley.store;

import galley.text.SourceText;
import java.nio.file.Path;
import java.time.Instant;

/**
 * An unsaved text that a process which is gone left behind.
 *
 * @param entry the file in the journal that holds it
 */
public record Recovered(Origin origin, SourceText text, Instant when, Path entry) {}
