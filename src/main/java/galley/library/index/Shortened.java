package galley.library.index;

import galley.library.Query;
import java.util.List;
import java.util.function.Function;

/**
 * A query with no more words than an index can be asked for at once: those further back find
 * nothing more, where a whole page was pasted.
 */
final class Shortened {

    /** Five fields are asked for each, and 1,024 of such questions are allowed. */
    private static final int MOST_WORDS = 100;

    private int left = MOST_WORDS;

    private Shortened() {}

    static Query of(Query query) {
        return new Shortened().part(query);
    }

    private Query part(Query query) {
        return switch (query) {
            case Query.And(List<Query> terms) -> new Query.And(parts(terms));
            case Query.Or(List<Query> terms) -> new Query.Or(parts(terms));
            case Query.Not not -> not;
            case Query.Words(String text) -> words(text);
            case Query.Field field -> field;
            case Query.Has has -> has;
            case Query.Problems problems -> problems;
            case Query.Rule rule -> rule;
            case Query.Length length -> length;
            case Query.Modified modified -> modified;
        };
    }

    private List<Query> parts(List<Query> terms) {
        return terms.stream()
                .filter(term -> !(term instanceof Query.Words) || left > 0)
                .map((Function<Query, Query>) this::part)
                .toList();
    }

    private Query words(String text) {
        List<String> split = Wanted.split(text);
        int taken = Math.min(split.size(), Math.max(1, left));
        left -= taken;
        return taken == split.size()
                ? new Query.Words(text)
                : new Query.Words(String.join(" ", split.subList(0, taken)));
    }
}
