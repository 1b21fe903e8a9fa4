package galley.cli;

import galley.article.Value;
import galley.library.ArticleFacts;
import galley.library.ArticleTree;
import galley.library.Checks;
import galley.library.Glance;
import galley.library.KnownArticles;
import galley.library.Query;
import galley.library.UnknownKeys;
import galley.store.FileStore;
import galley.store.Stamp;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells of single articles whether a list wants them and with which cells. An article is read where
 * that is not known from before. May be asked by many threads.
 */
final class ListedArticles {

    /**
     * @param keys of the cells
     */
    record Wanted(Path root, Query query, List<String> keys) {}

    /**
     * What spares reading.
     *
     * @param unwanted by the index
     * @param counted by windows and commands before
     */
    record Known(Unwanted unwanted, Optional<KnownArticles> counted) {}

    /** What came of looking at a file. */
    sealed interface Looked {
        record Failed(String message) implements Looked {}

        record Unwanted() implements Looked {}

        /**
         * @param row a text for each key
         */
        record Wanted(Map<String, String> row) implements Looked {}
    }

    private final FileStore store;
    private final Checks checks;
    private final Wanted wanted;
    private final Known known;
    private final UnknownKeys unknown;

    /**
     * @param unknown takes every article into account, as far as it asks for any
     */
    ListedArticles(
            FileStore store, Checks checks, Wanted wanted, Known known, UnknownKeys unknown) {
        this.store = store;
        this.checks = checks;
        this.wanted = wanted;
        this.known = known;
        this.unknown = unknown;
    }

    Looked look(Path file) {
        if (known.unwanted().isSure(file)) {
            return new Looked.Unwanted();
        }
        return glance(file).flatMap(this::look).orElseGet(() -> read(file));
    }

    /** Empty while there may be keys that only this article has. */
    private Optional<Glance> glance(Path file) {
        return known.counted()
                .filter(counted -> !unknown.isOpen())
                .flatMap(counted -> counted.of(file))
                .filter(glance -> glance.size() <= store.largest());
    }

    private Optional<Looked> look(Glance glance) {
        return wanted.query()
                .holds(glance)
                .flatMap(
                        holds ->
                                holds
                                        ? row(glance).map(Looked.Wanted::new)
                                        : Optional.of(new Looked.Unwanted()));
    }

    private Optional<Map<String, String>> row(Glance glance) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String key : wanted.keys()) {
            // How a field is printed is not known of its texts.
            Optional<List<String>> texts =
                    Optional.of(key).filter(ArticleFacts::isOwn).flatMap(glance::texts);
            if (texts.isEmpty()) {
                return Optional.empty();
            }
            row.put(key, joined(texts.get()));
        }
        return Optional.of(row);
    }

    private Looked read(Path file) {
        return switch (ArticleFile.read(store, file)) {
            case ArticleFile.Result.Failed(String message) -> new Looked.Failed(message);
            case ArticleFile.Result.Read(ArticleFile read) -> {
                ArticleTree.File state = state(file, read.stamp());
                ArticleFacts facts =
                        known.counted()
                                .map(counted -> counted.facts(state, read.article()))
                                .orElseGet(
                                        () ->
                                                ArticleFacts.of(
                                                        wanted.root(),
                                                        file,
                                                        read.article(),
                                                        checks));
                unknown.met(facts);
                Looked looked =
                        wanted.query().holds(facts)
                                ? new Looked.Wanted(row(facts))
                                : new Looked.Unwanted();
                known.counted().ifPresent(counted -> counted.keep(state, facts));
                yield looked;
            }
        };
    }

    private static ArticleTree.File state(Path file, Stamp stamp) {
        long modified = FileTime.from(stamp.modified()).to(TimeUnit.NANOSECONDS);
        return new ArticleTree.File(file, stamp.size(), modified);
    }

    private Map<String, String> row(ArticleFacts facts) {
        Map<String, String> row = new LinkedHashMap<>();
        wanted.keys().forEach(key -> row.put(key, value(key, facts)));
        return row;
    }

    private static String value(String key, ArticleFacts facts) {
        return ArticleFacts.isOwn(key)
                ? joined(facts.texts(key))
                : facts.field(key).map(v -> text(v, facts.article().text())).orElse("");
    }

    private static String joined(List<String> texts) {
        return String.join(", ", texts);
    }

    private static String text(Value value, String source) {
        return switch (value) {
            case Value.Fields group -> Json.line(Json.value(group, source));
            case Value.Items list -> Json.line(Json.value(list, source));
            case Value.Nothing nothing -> nothing.span().of(source);
            case Value.Text t -> t.text();
            case Value.Number n -> n.written();
            case Value.Flag f -> f.written();
            case Value.Date d -> d.written();
            case Value.Other o -> o.shown();
        };
    }
}
