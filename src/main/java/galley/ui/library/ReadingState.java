package galley.ui.library;

/** How far something of a collection is read: its list, its text or its links. */
public sealed interface ReadingState {

    /** All is read that is to be. */
    record Idle() implements ReadingState {}

    /**
     * @param done how many articles are read
     * @param all how many are to be; 0 while nobody knows
     */
    record Going(int done, int all) implements ReadingState {}

    /**
     * It was ended before, by the author or by a fault; what was read by then counts.
     *
     * @param left how many articles are still to be read; 0 where nobody knows
     */
    record Stopped(int left) implements ReadingState {}

    ReadingState IDLE = new Idle();
    ReadingState BEGUN = new Going(0, 0);

    default boolean isGoing() {
        return this instanceof Going;
    }

    default boolean isStopped() {
        return this instanceof Stopped;
    }

    /** The same, ended where it goes on. */
    default ReadingState stopped() {
        return switch (this) {
            case Idle idle -> this;
            case Going(int done, int all) -> new Stopped(all - done);
            case Stopped already -> this;
        };
    }
}
