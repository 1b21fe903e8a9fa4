package galley.session;

import galley.store.Loaded;

/** What happened to an open article's file outside, and is not settled yet. */
public sealed interface DiskState {

    record Changed(Loaded.Opened theirs) implements DiskState {}

    record Deleted() implements DiskState {}
}
