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
     * The rules that the article does not keep, each with what it says of it, as a query asks for
     * them: {@code text-length=bad}, else {@code ok} or {@code info}.
     */
    default List<String> broken(Path file, Article article) {
        return List.of();
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

    /** The same of one article, which is looked at once. For one thread. */
    default Of of(Path file, Article article) {
        return new Of() {
            private OptionalInt counted = OptionalInt.empty();
            private Optional<List<String>> listed = Optional.empty();

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
            public List<String> broken() {
                List<String> rules = listed.orElseGet(() -> Checks.this.broken(file, article));
                listed = Optional.of(rules);
                return rules;
            }

            @Override
            public Optional<List<String>> listed() {
                return listed;
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
                    public List<String> broken() {
                        return List.of();
                    }
                };

        int problems();

        /** As {@link Checks#broken}. */
        List<String> broken();

        /** The number of problems, if they were counted by now. */
        default OptionalInt counted() {
            return OptionalInt.empty();
        }

        /** The rules that are not kept, if they were found out by now. */
        default Optional<List<String>> listed() {
            return Optional.empty();
        }

        /** The same with what was found out before, where it was. */
        default Of knowing(OptionalInt problems, Optional<List<String>> broken) {
            Of all = this;
            return new Of() {
                @Override
                public int problems() {
                    return problems.orElseGet(all::problems);
                }

                @Override
                public OptionalInt counted() {
                    return problems.isPresent() ? problems : all.counted();
                }

                @Override
                public List<String> broken() {
                    return broken.orElseGet(all::broken);
                }

                @Override
                public Optional<List<String>> listed() {
                    return broken.or(all::listed);
                }
            };
        }
    }
}
