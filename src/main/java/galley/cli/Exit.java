package galley.cli;

/** What the commands say when they end. */
final class Exit {

    static final int DONE = 0;

    /** Something was found, or an edit was refused. */
    static final int FOUND = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** A file could not be read or written. */
    static final int FILE = 3;

    /** Galley itself is at fault. */
    static final int FAULT = 4;

    private Exit() {}
}
