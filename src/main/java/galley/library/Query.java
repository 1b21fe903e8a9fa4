package galley.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which articles are wanted, in the words that people know from other programs: {@code
 * subject:Physics date:2024-11..2025-01 has:problem -keyword:energy "exact words" words:<100}. All
 * terms must hold; {@code OR} stands between those of which one is enough, brackets group, a minus
 * turns a term round. Letter case does not matter, nor does it in keys.
 */
public sealed interface Query {

    /** Every article. */
    Query ALL = new And(List.of());

    record And(List<Query> terms) implements Query {
        public And {
            terms = List.copyOf(terms);
        }
    }

    record Or(List<Query> terms) implements Query {
        public Or {
            terms = List.copyOf(terms);
        }
    }

    record Not(Query term) implements Query {}

    /** Words as they stand, anywhere in the article. */
    record Words(String text) implements Query {}

    /** A text of the key passes the condition. */
    record Field(String key, Condition condition) implements Query {}

    /** The key is there and not empty. */
    record Has(String key) implements Query {}

    /** The number of problems that a check finds. */
    record Problems(Condition condition) implements Query {}

    /**
     * A rule of a check that is not kept.
     *
     * @param id the rule's
     * @param rating only where it gives this one: bad, ok or info
     */
    record Rule(String id, Optional<String> rating) implements Query {

        /** The key that it asks for. */
        static final String KEY = "rule";

        /** Whether it is among those that are not kept, as {@link Checks#broken} has them. */
        boolean isAmong(List<String> broken) {
            return rating.map(r -> broken.contains(id + "=" + r))
                    .orElseGet(() -> broken.stream().anyMatch(b -> b.startsWith(id + "=")));
        }
    }

    /** The number of the answer's words. */
    record Length(Condition condition) implements Query {}

    /** The day on which the file was last written, as {@code 2024-11-30}. */
    record Modified(Condition condition) implements Query {}

    /**
     * @param at the offset in what was typed
     * @param what for the author
     */
    record Mistake(int at, String what) {}

    /** What was typed, read: as far as it goes where there is a mistake. */
    record Read(Query query, Optional<Mistake> mistake) {}

    static Read read(String typed, Days days) {
        return new QueryReader(typed, days).read();
    }

    /** Whether an article is wanted. */
    default boolean holds(Facts facts) {
        return switch (this) {
            case And(List<Query> terms) -> terms.stream().allMatch(t -> t.holds(facts));
            case Or(List<Query> terms) -> terms.stream().anyMatch(t -> t.holds(facts));
            case Not(Query term) -> !term.holds(facts);
            case Words(String text) -> facts.everywhere().stream().anyMatch(t -> has(t, text));
            case Field(String key, Condition condition) ->
                    facts.texts(key).stream().anyMatch(condition::passes);
            case Has(String key) -> facts.texts(key).stream().anyMatch(t -> !t.isBlank());
            case Problems(Condition condition) ->
                    condition.passes(Integer.toString(facts.problems()));
            case Rule rule -> rule.isAmong(facts.texts(Rule.KEY));
            case Length(Condition condition) -> condition.passes(Integer.toString(facts.words()));
            case Modified(Condition condition) ->
                    facts.modified().map(Days::dayOf).filter(condition::passes).isPresent();
        };
    }

    /** The same of an article of which not all is known; empty where that does not tell. */
    default Optional<Boolean> holds(Glance glance) {
        return switch (this) {
            case And(List<Query> terms) -> together(terms, glance, false);
            case Or(List<Query> terms) -> together(terms, glance, true);
            case Not(Query term) -> term.holds(glance).map(is -> !is);
            case Field(String key, Condition condition) -> of(key, condition::passes, glance);
            case Has(String key) -> of(key, text -> !text.isBlank(), glance);
            case Problems(Condition condition) -> of("problems", condition::passes, glance);
            case Length(Condition condition) -> of("words", condition::passes, glance);
            case Modified(Condition condition) ->
                    Optional.of(condition.passes(Days.dayOf(glance.written())));
            case Rule rule -> glance.texts(Rule.KEY).map(rule::isAmong);
            case Words words -> Optional.empty();
        };
    }

    private static Optional<Boolean> of(String key, Predicate<String> wanted, Glance glance) {
        return glance.texts(key)
                // Where nothing stands there may be an empty text.
                .filter(texts -> !texts.isEmpty() || !wanted.test(""))
                .map(texts -> texts.stream().anyMatch(wanted));
    }

    /**
     * @param decided what one term says to decide for all
     */
    private static Optional<Boolean> together(List<Query> terms, Glance glance, boolean decided) {
        boolean open = false;
        for (Query term : terms) {
            Optional<Boolean> holds = term.holds(glance);
            if (holds.isPresent() && holds.get() == decided) {
                return holds;
            }
            open |= holds.isEmpty();
        }
        return open ? Optional.empty() : Optional.of(!decided);
    }

    /** The keys it asks for, as they are written in it. */
    default Set<String> keys() {
        return switch (this) {
            case And(List<Query> terms) -> keys(terms);
            case Or(List<Query> terms) -> keys(terms);
            case Not(Query term) -> term.keys();
            case Field(String key, Condition condition) -> Set.of(key);
            case Has(String key) -> Set.of(key);
            case Words words -> Set.of();
            case Problems problems -> Set.of();
            case Rule rule -> Set.of();
            case Length length -> Set.of();
            case Modified modified -> Set.of();
        };
    }

    /** Whether it asks for what takes long to find out: problems, rules or the number of words. */
    default boolean counts() {
        return switch (this) {
            case And(List<Query> terms) -> terms.stream().anyMatch(Query::counts);
            case Or(List<Query> terms) -> terms.stream().anyMatch(Query::counts);
            case Not(Query term) -> term.counts();
            case Problems problems -> true;
            case Length length -> true;
            case Field field -> false;
            case Has has -> false;
            case Words words -> false;
            case Rule rule -> true;
            case Modified modified -> false;
        };
    }

    /** The ids of the rules it asks for, in small letters. */
    default Set<String> rules() {
        return switch (this) {
            case And(List<Query> terms) -> rules(terms);
            case Or(List<Query> terms) -> rules(terms);
            case Not(Query term) -> term.rules();
            case Rule(String id, Optional<String> rating) -> Set.of(id);
            case Field field -> Set.of();
            case Has has -> Set.of();
            case Words words -> Set.of();
            case Problems problems -> Set.of();
            case Length length -> Set.of();
            case Modified modified -> Set.of();
        };
    }

    private static Set<String> rules(List<Query> terms) {
        return terms.stream().flatMap(t -> t.rules().stream()).collect(Collectors.toSet());
    }

    private static Set<String> keys(List<Query> terms) {
        return terms.stream().flatMap(t -> t.keys().stream()).collect(Collectors.toSet());
    }

    private static boolean has(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
