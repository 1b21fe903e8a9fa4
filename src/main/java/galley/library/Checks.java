package galley.library;

import galley.article.Article;
import java.nio.file.Path;
import java.util.Optional;

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

    /** The same of one article. */
    default Of of(Path file, Article article) {
        return new Of() {
            @Override
            public int problems() {
                return Checks.this.problems(file, article);
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
    }
}
