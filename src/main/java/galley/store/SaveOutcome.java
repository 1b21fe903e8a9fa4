package galley.store;

import java.nio.file.Path;

/** What came of saving an open file over what it was loaded from. */
public sealed interface SaveOutcome {

    /**
     * The disk holds the new text.
     *
     * @param stamp to expect at the next save
     */
    record Saved(Stamp stamp) implements SaveOutcome, CreateOutcome {}

    /** The disk held exactly this text already; nothing was written. */
    record Unchanged(Stamp stamp) implements SaveOutcome {}

    /** Somebody else wrote the file since; nothing of theirs was touched. */
    record ChangedOnDisk(Loaded.Opened theirs) implements SaveOutcome {}

    /**
     * The file is gone; nothing was written.
     *
     * @param folderToo whether its folder is gone as well, so that it cannot simply be created
     *     again
     */
    record Vanished(Path path, boolean folderToo) implements SaveOutcome {}

    /**
     * @param what is wrong, a sentence for the user
     * @param remedy what to do, a sentence for the user
     */
    record NotSaved(String what, String remedy) implements SaveOutcome, CreateOutcome {}
}
