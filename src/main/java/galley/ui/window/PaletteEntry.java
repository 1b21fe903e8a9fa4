package galley.ui.window;

import galley.library.index.Snippet;
import galley.ui.library.LibraryItem;

/** A line of what was found by a few letters. */
sealed interface PaletteEntry {
    boolean canBeRun();

    /**
     * @param apart tells it from another of its title; empty where nothing needs to
     */
    record Article(LibraryItem item, String apart) implements PaletteEntry {
        @Override
        public boolean canBeRun() {
            return true;
        }
    }

    /** An article with the words in its text. */
    record Text(LibraryItem item, Snippet snippet) implements PaletteEntry {
        @Override
        public boolean canBeRun() {
            return true;
        }
    }

    record Action(Command command, boolean canBeRun) implements PaletteEntry {}
}
