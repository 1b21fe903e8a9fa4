package galley.ui.window;

import galley.ui.library.LibraryItem;
import galley.ui.library.OneLine;
import java.util.Optional;

/** A line of what was found by a few letters. */
sealed interface PaletteEntry {
    boolean canBeRun();

    /** All that the line says, of which there may be no room for some. */
    String words();

    /**
     * @param title with what was found in it
     * @param aside what it is listed under, else what tells it from another
     * @param below what was found elsewhere
     * @param at a word that the answer has, at which it is opened
     */
    record Article(
            LibraryItem item,
            OneLine title,
            OneLine aside,
            Optional<Below> below,
            Optional<String> at)
            implements PaletteEntry {

        @Override
        public boolean canBeRun() {
            return true;
        }

        @Override
        public String words() {
            return title.whole().text()
                    + "\n"
                    + aside.whole().text()
                    + below.map(b -> "\n" + b.place() + ": " + b.words().whole().text()).orElse("");
        }
    }

    /**
     * What stands below a title.
     *
     * @param place where it was found
     */
    record Below(String place, OneLine words) {}

    /**
     * @param name with what was found in it
     */
    record Action(Command command, OneLine name, boolean canBeRun) implements PaletteEntry {

        /** What stands beside it. */
        String aside() {
            return canBeRun ? command.keyText() : "not now";
        }

        @Override
        public String words() {
            return command.name() + "\n" + aside();
        }
    }
}
