package galley.library;

import galley.article.Article;
import galley.text.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What checks find in an article, for queries and columns that ask for it. */
public interface Checks {

    /** How many problems there are. */
    int problems(Path file, Article article);

    /**
     * Whether the article does not keep a rule.
     *
     * @param rule its id
     * @param rating only where the rule gives this one: bad, ok or info
     */
    default boolean breaks(Path file, Article article, String rule, Optional<String> rating) {
        return false;
    }

    /**
     * What counts of problems depend on beside the article. It is the same in every run, so that it
     * may be written down.
     *
     * @param settings what the collection has decided: a count holds while this is equal
     * @param day on which they are counted: a count holds on it and on each before {@link #until}
     */
    record Ground(String settings, LocalDate day) {

        /** Of what depends on nothing else. */
        static final Ground NONE = new Ground("", LocalDate.EPOCH);
    }

    /** The same for all files of a folder. Waits for the disk. */
    default Ground ground(Path file) {
        return Ground.NONE;
    }

    /**
     * The day from which on the article may have other problems, though nothing was written.
     *
     * @param day on which they are counted
     * @return {@link LocalDate#MAX} for never
     */
    default LocalDate until(Article article, LocalDate day) {
        return LocalDate.MAX;
    }

    /**
     * Which state of the program counts, since another may count otherwise; empty where that cannot
     * be told, so that no count outlives the run. Waits for the disk at the first call.
     */
    default Optional<String> edition() {
        return Optional.empty();
    }

    /** Whether a query can list the articles that do not keep a rule. */
    enum Listing {
        LISTS,
        NO_RULE,
        /** What it finds lies between articles. */
        OF_SEVERAL
    }

    /**
     * Reads the rules at the first call, so not for the window's thread.
     *
     * @param rule its id
     */
    default Listing listing(String rule) {
        return Listing.LISTS;
    }

    /**
     * What cannot be followed in the settings that hold in a folder or below and were followed so
     * far, by file and place.
     */
    default List<Fault> faults(Path folder) {
        return List.of();
    }

    /**
     * Whether all of the settings that hold for a file or folder can be followed. To ask is not to
     * follow them. Waits for the disk.
     */
    default boolean isSound(Path place) {
        return true;
    }

    /** The names of all rules. Reads them at the first call, so not for the window's thread. */
    default List<String> rules() {
        return List.of();
    }

    /**
     * Something in a collection's settings that cannot be followed; all else holds.
     *
     * @param message what is wrong and what to do
     */
    record Fault(Path file, Place place, String message) {

        /** For a line of the window. */
        public String words() {
            return "%s, line %d: %s".formatted(file.getFileName(), place.line(), message);
        }
    }

    /** The same of one article, whose problems are counted once. For one thread. */
    default Of of(Path file, Article article) {
        return new Of() {
            private OptionalInt counted = OptionalInt.empty();

            @Override
            public int problems() {
                if (counted.isEmpty()) {
                    counted = OptionalInt.of(Checks.this.problems(file, article));
                }
                return counted.getAsInt();
            }

            @Override
            public OptionalInt counted() {
                return counted;
            }

            @Override
            public boolean breaks(String rule, Optional<String> rating) {
                return Checks.this.breaks(file, article, rule, rating);
            }
        };
    }

    /** What checks find in one article, when it is asked. */
    interface Of {

        /** For who asks for nothing of checks. */
        Of NOTHING =
                new Of() {
                    @Override
                    public int problems() {
                        return 0;
                    }

                    @Override
                    public boolean breaks(String rule, Optional<String> rating) {
                        return false;
                    }
                };

        int problems();

        boolean breaks(String rule, Optional<String> rating);

        /** The number of problems, if they were counted by now. */
        default OptionalInt counted() {
            return OptionalInt.empty();
        }

        /** The same with a number of problems that was counted before. */
        default Of knowing(int problems) {
            Of all = this;
            return new Of() {
                @Override
                public int problems() {
                    return problems;
                }

                @Override
                public OptionalInt counted() {
                    return OptionalInt.of(problems);
                }

                @Override
                public boolean breaks(String rule, Optional<String> rating) {
                    return all.breaks(rule, rating);
                }
            };
        }
    }
}
