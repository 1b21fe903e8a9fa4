package galley.audit;

import galley.check.advice.Rating;
import galley.library.Progress;
import galley.library.duplicates.Sameness;
import galley.library.duplicates.Twins;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What several articles have that each should have alone. */
final class TwinChecks {

    private static final KeyPath TITLE = KeyPath.of("title");
    private static final KeyPath QUESTION = KeyPath.of("question");
    private static final KeyPath ANSWER = KeyPath.of("answer");

    private final Known known;
    private final Rules rules;
    private final Progress progress;
    private final List<Group> groups = new ArrayList<>();

    TwinChecks(Known known, Rules rules, Progress progress) {
        this.known = known;
        this.rules = rules;
        this.progress = progress;
    }

    List<Group> groups() {
        twins(
                "dup-id",
                Sameness.ID,
                KeyPath.of("id"),
                "%,d articles have the id %s. Give all but one another.");
        twins(
                "dup-url",
                Sameness.URL,
                KeyPath.of("url"),
                "%,d articles claim the address %s. Give all but one another.");
        names();
        questions();
        field(
                "dup-seo-title",
                Rating.BAD,
                Known.SEO_TITLE,
                Known.Row::seoTitle,
                "%,d articles share the SEO title “%s”. Name in each what it alone is about.");
        field(
                "dup-description",
                Rating.OK,
                Known.DESCRIPTION,
                Known.Row::description,
                "%,d articles share the description “%s”. Write each its own.");
        answers();
        patterns();
        keywords();
        subjects();
        return groups;
    }

    private void twins(String rule, Sameness what, KeyPath key, String words) {
        if (rules.ask(rule)) {
            for (Twins twins : known.duplicates().find(what, progress)) {
                List<Integer> articles = known.numbers(twins.paths());
                add(rule, Rating.BAD, key, articles, words);
            }
        }
    }

    private void add(
            String rule, Rating rating, KeyPath key, List<Integer> articles, String words) {
        int count = articles.size();
        groups.add(
                new Group(
                        rule,
                        rating,
                        Optional.of(key),
                        articles,
                        Optional.empty(),
                        value -> words.formatted(count, Fold.shown(value))));
    }

    /** Equal names in different folders are no fault: only an address has to be one's own. */
    private void names() {
        if (rules.ask("dup-file-name")) {
            for (Twins twins : known.duplicates().find(Sameness.PLACE, progress)) {
                int count = twins.paths().size();
                groups.add(
                        new Group(
                                "dup-file-name",
                                Rating.BAD,
                                Optional.empty(),
                                known.numbers(twins.paths()),
                                Optional.of(Fold.text(twins.paths().getFirst())),
                                value ->
                                        "%,d files are one file on disks that do not tell letter case apart: %s. Rename all but one."
                                                .formatted(
                                                        count, String.join(", ", twins.paths()))));
            }
        }
    }

    /** Title and question are mostly equal: a group that shares both is told of once. */
    private void questions() {
        twins(
                "dup-question",
                Sameness.QUESTION,
                QUESTION,
                "The same question is answered %,d times: “%s” Keep one article and lead the others’ addresses to it.");
        Set<List<Integer>> told =
                groups.stream()
                        .filter(g -> g.rule().equals("dup-question"))
                        .map(Group::articles)
                        .collect(Collectors.toSet());
        twins(
                "dup-title",
                Sameness.TITLE,
                TITLE,
                "%,d articles have the title “%s”. Say in each what it alone answers.");
        groups.removeIf(g -> g.rule().equals("dup-title") && told.contains(g.articles()));
    }

    private void field(
            String rule, Rating rating, KeyPath key, ToLongFunction<Known.Row> hash, String words) {
        if (rules.ask(rule)) {
            for (List<Integer> articles : same(hash)) {
                add(rule, rating, key, articles, words);
            }
        }
    }

    private List<List<Integer>> same(ToLongFunction<Known.Row> hash) {
        Map<Long, List<Integer>> byHash = new HashMap<>();
        known.all()
                .filter(n -> hash.applyAsLong(known.row(n)) != 0)
                .forEach(
                        n ->
                                byHash.computeIfAbsent(
                                                hash.applyAsLong(known.row(n)),
                                                h -> new ArrayList<>(1))
                                        .add(n));
        return byHash.values().stream().filter(g -> g.size() > 1).toList();
    }

    private void answers() {
        List<List<Integer>> same = same(Known.Row::answer);
        if (rules.ask("dup-answer")) {
            for (List<Integer> articles : same) {
                answers(
                        "dup-answer",
                        Rating.BAD,
                        articles,
                        "%s the same answer as %s. Keep one of them, or answer each question.");
            }
        }
        if (rules.ask("near-dup-answer")) {
            double least = rules.limit("near-dup-answer", "likeness", 0);
            for (Twins twins : known.duplicates().find(Sameness.NEAR_ANSWER, progress)) {
                List<Integer> articles = known.numbers(twins.paths());
                if (twins.likeness() >= least && differ(articles)) {
                    answers(
                            "near-dup-answer",
                            Rating.OK,
                            articles,
                            "%s nearly the answer of %s. Compare them; keep one, or say in each what the others do not.");
                }
            }
        }
    }

    private boolean differ(List<Integer> articles) {
        return articles.stream().map(n -> known.row(n).answer()).distinct().count() > 1;
    }

    private void answers(String rule, Rating rating, List<Integer> articles, String words) {
        String first = Known.name(known.file(articles.getFirst()));
        int count = articles.size() - 1;
        String others =
                count == 1 ? "1 other article has" : "%,d other articles have".formatted(count);
        groups.add(
                new Group(
                        rule,
                        rating,
                        Optional.of(ANSWER),
                        articles,
                        Optional.of(smallestAnswer(articles)),
                        value -> words.formatted(others, first)));
    }

    /** The same wherever the files lie and in whatever order. */
    private String smallestAnswer(List<Integer> articles) {
        return articles.stream()
                .map(n -> Long.toHexString(known.row(n).answer()))
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private void patterns() {
        if (!rules.ask("template-title")) {
            return;
        }
        for (List<Integer> group :
                Patterns.groups(known, rules.limit("template-title", "most", 20))) {
            long titles = Patterns.titles(known, group);
            groups.add(
                    new Group(
                            "template-title",
                            Rating.OK,
                            Optional.of(Known.SEO_TITLE),
                            group,
                            Optional.empty(),
                            value ->
                                    "%,d titles differ in one word only, as “%s” does. Say more of each page."
                                            .formatted(titles, Fold.shown(value))));
        }
    }

    /** Tools say it of each article under a name of its own, by which one may ask for it. */
    private void keywords() {
        if (rules.ask("keyword-cannibal")) {
            keywords("keyword-cannibal");
        }
        if (rules.request().rules().contains("keyword-used-elsewhere")) {
            keywords("keyword-used-elsewhere");
        }
    }

    private void keywords(String rule) {
        for (List<Integer> articles : same(Known.Row::keyword)) {
            int count = articles.size();
            groups.add(
                    new Group(
                            rule,
                            count == 2 ? Rating.OK : Rating.BAD,
                            Optional.of(Known.KEYWORDS),
                            articles,
                            Optional.empty(),
                            value ->
                                    "%,d articles aim at “%s” with their first keyword. Give each the search that it alone answers."
                                            .formatted(count, Fold.shown(value))));
        }
    }

    private void subjects() {
        if (!rules.ask("subject-variant")) {
            return;
        }
        Map<String, Map<String, List<Integer>>> byKey = new HashMap<>();
        known.all()
                .filter(n -> !known.row(n).subject().isEmpty())
                .forEach(
                        n ->
                                byKey.computeIfAbsent(
                                                Fold.subject(known.row(n).subject()),
                                                k -> new HashMap<>())
                                        .computeIfAbsent(
                                                known.row(n).subject(), s -> new ArrayList<>())
                                        .add(n));
        byKey.forEach((key, spellings) -> subject(key, spellings));
    }

    /** Those who differ from most are named. */
    private void subject(String key, Map<String, List<Integer>> spellings) {
        if (spellings.size() < 2) {
            return;
        }
        List<Map.Entry<String, List<Integer>>> sorted =
                spellings.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, List<Integer>>comparingByValue(
                                                (a, b) -> b.size() - a.size())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
        String told =
                sorted.stream()
                        .map(e -> "“%s” (%,d)".formatted(e.getKey(), e.getValue().size()))
                        .collect(Collectors.joining(" and "));
        Set<Integer> others = new HashSet<>();
        sorted.stream().skip(1).forEach(e -> others.addAll(e.getValue()));
        groups.add(
                new Group(
                        "subject-variant",
                        Rating.OK,
                        Optional.of(Known.SUBJECT),
                        others.stream().sorted().toList(),
                        Optional.of(key),
                        value ->
                                told
                                        + " look like one subject. Write “%s” in the other articles too."
                                                .formatted(sorted.getFirst().getKey())));
    }
}
