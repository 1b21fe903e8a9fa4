package galley.audit;

import galley.article.Article;
import galley.audit.Shapes.Drift;
import galley.audit.Shapes.What;
import galley.check.advice.Rating;
import galley.library.links.LinkFault;
import galley.library.links.LinkUse;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is wrong between articles: links and fields that one has and others have not. */
final class LinkChecks {

    private static final KeyPath FIRST_RELATED = KeyPath.of("related_article1");

    private final Known known;
    private final Rules rules;
    private final List<Group> groups = new ArrayList<>();

    LinkChecks(Known known, Rules rules) {
        this.known = known;
        this.rules = rules;
    }

    /**
     * @param whole whether all articles are known that a link may lead to
     */
    List<Group> groups(boolean whole) {
        if (rules.ask("related-unpublished")) {
            unpublished();
        }
        if (whole) {
            dead();
            none();
            orphans();
            drift();
        }
        return groups;
    }

    /** Links of several articles to one address. */
    private record To(KeyPath place, Set<Integer> from) {}

    private void dead() {
        Map<String, To> related = new TreeMap<>();
        Map<String, To> inText = new TreeMap<>();
        for (LinkUse use : known.graph().with(LinkFault.DEAD, Integer.MAX_VALUE)) {
            boolean answer = use.place().equals(Article.ANSWER_KEY);
            String to = use.url().isEmpty() ? "the id " + use.id() : use.url();
            KeyPath place = KeyPath.parse(use.place()).orElse(FIRST_RELATED);
            (answer ? inText : related)
                    .computeIfAbsent(to, t -> new To(place, new HashSet<>()))
                    .from()
                    .addAll(known.numbers(List.of(use.from())));
        }
        links(
                "related-dead",
                related,
                "%s list %s as related, which no article has. Choose another or remove it.");
        links(
                "link-internal-dead",
                inText,
                "%s link to %s, which no article has. Mend the address or take the link out.");
    }

    private void links(String rule, Map<String, To> links, String words) {
        if (!rules.ask(rule)) {
            return;
        }
        links.forEach(
                (target, to) -> {
                    List<Integer> from = to.from().stream().sorted().toList();
                    groups.add(
                            new Group(
                                    rule,
                                    Rating.BAD,
                                    Optional.of(to.place()),
                                    from,
                                    Optional.of(target),
                                    value -> {
                                        String many =
                                                words.formatted(articles(from.size()), target);
                                        return from.size() == 1
                                                ? many.replaceFirst(" (list|link) ", " $1s ")
                                                : many;
                                    }));
                });
    }

    private static String articles(int count) {
        return count == 1 ? "1 article" : "%,d articles".formatted(count);
    }

    private void unpublished() {
        known.all()
                .filter(n -> known.row(n).draft())
                .forEach(
                        n -> {
                            List<LinkUse> uses =
                                    known.graph().pointingAt(Known.name(known.file(n))).stream()
                                            .filter(u -> u.place().startsWith("related"))
                                            .toList();
                            if (!uses.isEmpty()) {
                                unpublished(n, uses);
                            }
                        });
    }

    private void unpublished(int draft, List<LinkUse> uses) {
        List<Integer> from = known.numbers(uses.stream().map(LinkUse::from).distinct().toList());
        String name = Known.name(known.file(draft));
        groups.add(
                new Group(
                        "related-unpublished",
                        Rating.BAD,
                        KeyPath.parse(uses.getFirst().place()),
                        from,
                        Optional.of(String.valueOf(known.file(draft).getFileName())),
                        value ->
                                "%s named as related in %s, but not published. Publish it or choose another."
                                        .formatted(name + " is", articles(from.size()))));
    }

    private void none() {
        List<Integer> without =
                known.all()
                        .filter(n -> known.row(n).question() && !known.row(n).related())
                        .boxed()
                        .toList();
        info(
                "related-none",
                Optional.empty(),
                without,
                "%s no related article. Name at least one, so that readers can go on.",
                "has",
                "have");
    }

    private void orphans() {
        List<Integer> orphans = known.numbers(known.graph().orphans());
        info(
                "orphan",
                Optional.of(KeyPath.of("url")),
                orphans,
                "%s no other article that leads there. Name it as related where it fits.",
                "has",
                "have");
    }

    private void info(
            String rule,
            Optional<KeyPath> key,
            List<Integer> articles,
            String words,
            String one,
            String many) {
        if (!articles.isEmpty() && rules.ask(rule)) {
            int count = articles.size();
            groups.add(
                    new Group(
                            rule,
                            Rating.INFO,
                            key,
                            articles,
                            Optional.of(rule),
                            value ->
                                    words.formatted(
                                            articles(count) + " " + (count == 1 ? one : many))));
        }
    }

    private void drift() {
        if (!rules.ask("schema-drift")) {
            return;
        }
        double share = rules.limit("schema-drift", "percent", 95) / 100;
        for (Drift drift :
                known.shapes().drifts(rules.limit("schema-drift", "fewest", 20), share)) {
            int count = drift.articles().size();
            String said =
                    switch (drift.what()) {
                        case What.Missing m ->
                                "%s %s no “%s”, which the other %,d have. Add it."
                                        .formatted(
                                                articles(count),
                                                count == 1 ? "has" : "have",
                                                drift.key(),
                                                drift.of() - count);
                        case What.Unknown u ->
                                "Only %s of %,d %s a field “%s”. Mend its name or take it out."
                                        .formatted(
                                                articles(count),
                                                drift.of(),
                                                count == 1 ? "has" : "have",
                                                drift.key());
                        case What.Other(String usual) ->
                                "“%s” is something else than %s in %s of %,d. Write %s."
                                        .formatted(
                                                drift.key(),
                                                usual,
                                                articles(count),
                                                drift.of(),
                                                usual);
                    };
            groups.add(
                    new Group(
                            "schema-drift",
                            Rating.OK,
                            KeyPath.parse(drift.key()),
                            drift.articles(),
                            Optional.of(
                                    drift.what().getClass().getSimpleName() + " " + drift.key()),
                            value -> said));
        }
    }
}
