package galley.cli;

import galley.library.Checks;
import galley.library.Days;
import galley.library.Query;
import java.util.Optional;

/** The query of a command; one that cannot be followed is told. */
final class AskedQuery {

    private AskedQuery() {}

    /**
     * @param name of what it was given with
     * @return empty where it cannot be followed, which is told by now
     */
    static Optional<Query> of(String name, String typed, Checks checks, Console console) {
        Query.Read read = Query.read(typed, Days.SYSTEM);
        Optional<String> wrong =
                read.mistake()
                        .map(Query.Mistake::what)
                        .or(
                                () ->
                                        read.query().rules().stream()
                                                .sorted()
                                                .flatMap(r -> whyLeftOut(r, checks).stream())
                                                .findFirst());
        wrong.ifPresent(what -> console.error(name + ": " + what));
        return wrong.isEmpty() ? Optional.of(read.query()) : Optional.empty();
    }

    private static Optional<String> whyLeftOut(String rule, Checks checks) {
        return switch (checks.listing(rule)) {
            case LISTS -> Optional.empty();
            case NO_RULE ->
                    Optional.of(
                            "There is no rule “%s”; galley check --list-rules names those there are"
                                    .formatted(rule));
            case OF_SEVERAL ->
                    Optional.of(
                            "rule:%1$s is about several articles; galley check --rules %1$s lists them"
                                    .formatted(rule));
        };
    }
}
