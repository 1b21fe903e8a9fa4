package galley.store;

import java.nio.file.Path;

/** What the disk holds at a path right now, as bytes. */
sealed interface Current {

    /**
     * @param path as it was asked for
     * @param real where it leads, symbolic links followed
     */
    record Bytes(Path path, Path real, byte[] bytes, Stamp stamp) implements Current {}

    record None(Loaded.NotOpened why) implements Current {}
}
