package galley.store;

import galley.text.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/** What came of opening a file. */
public sealed interface Loaded {

    Path path();

    /**
     * @param path as it was asked for, not where a symbolic link leads
     */
    record Opened(Path path, SourceText text, Stamp stamp, Optional<ReadOnlyReason> readOnly)
            implements Loaded {}

    /**
     * @param what is wrong, a sentence for the user
     * @param remedy what to do, a sentence for the user
     */
    record NotOpened(Path path, Kind kind, String what, String remedy) implements Loaded {}

    enum Kind {
        MISSING,
        FOLDER,
        NO_PERMISSION,
        TOO_LARGE,
        /** A pipe, a socket, a device: reading it might never end. */
        SPECIAL,
        BROKEN_LINK,
        LINK_LOOP,
        FAILED
    }
}
