package galley.ui.window;

import galley.ui.library.LibraryItem;
import galley.ui.library.NameMatch;
import galley.ui.library.NameMatch.Rank;
import galley.ui.library.OneLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A line of what was found by a few letters. */
sealed interface PaletteEntry {
    boolean canBeRun();

    String name();

    /**
     * What is called so comes before what only has the words somewhere in its text. Whoever types
     * three letters expects an article and no command, but for titles that have them only in the
     * middle of words.
     *
     * @param actions those that are called so, the better first; what cannot be run now comes last
     */
    static List<PaletteEntry> inOrder(String typed, FoundArticles found, List<Action> actions) {
        List<PaletteEntry> lines = new ArrayList<>(found.named());
        actions.stream().filter(Action::canBeRun).forEach(lines::add);
        lines.sort(Comparator.comparing(line -> hasWords(line, typed) ? 0 : 1));
        lines.addAll(found.texts());
        if (!typed.isEmpty()) {
            actions.stream().filter(action -> !action.canBeRun()).forEach(lines::add);
        }
        return List.copyOf(lines);
    }

    private static boolean hasWords(PaletteEntry line, String typed) {
        return NameMatch.rank(line.name(), typed).compareTo(Rank.WORDS) <= 0;
    }

    /** All that the line says, of which there may be no room for some. */
    String words();

    /**
     * @param title with what was found in it
     * @param aside what it is listed under, else what tells it from another
     * @param below what was found elsewhere
     * @param at where it is opened, if not at its beginning
     */
    record Article(
            LibraryItem item,
            OneLine title,
            OneLine aside,
            Optional<Below> below,
            Optional<FoundPlace> at)
            implements PaletteEntry {

        @Override
        public boolean canBeRun() {
            return true;
        }

        @Override
        public String name() {
            return item.title();
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
     * @param marked its name with what was found in it
     */
    record Action(Command command, OneLine marked, boolean canBeRun) implements PaletteEntry {

        @Override
        public String name() {
            return command.name();
        }

        /** What stands beside it. */
        String aside() {
            return canBeRun ? command.keyText() : "not now";
        }

        @Override
        public String words() {
            return name() + "\n" + aside();
        }
    }
}
