package galley.audit;

import galley.article.Article;
import galley.audit.Finding.Shared;
import galley.check.advice.RuleBook;
import galley.library.ArticleSweep;
import galley.library.Progress;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the first article of each group again, for where it is and what the group shares. */
final class GroupPlaces {

    private final Known known;
    private final Rules rules;

    GroupPlaces(Known known, Rules rules) {
        this.known = known;
        this.rules = rules;
    }

    /** In the order of the rules, the largest group first. */
    List<Finding> findings(List<Group> groups, Progress progress) {
        Map<Path, List<Integer>> byFile = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            byFile.computeIfAbsent(
                            known.file(groups.get(i).first()).toAbsolutePath(),
                            f -> new ArrayList<>())
                    .add(i);
        }
        Finding[] found = new Finding[groups.size()];
        List<Path> files = byFile.keySet().stream().sorted().toList();
        ArticleSweep.run(
                Known.root(files),
                files,
                read -> {
                    List<Integer> of = byFile.getOrDefault(read.file(), List.of());
                    List<Integer> offsets =
                            of.stream().map(i -> offset(read.article(), groups.get(i))).toList();
                    var places = new Places(read.article().text(), offsets);
                    of.forEach(i -> found[i] = finding(groups.get(i), read.article(), places));
                },
                Progress.unseen(progress::isCancelled));
        List<Finding> all = new ArrayList<>();
        for (Finding finding : found) {
            Optional.ofNullable(finding).ifPresent(all::add);
        }
        all.sort(order(rules.advisor().book()));
        return all;
    }

    private static Comparator<Finding> order(RuleBook book) {
        Map<String, Integer> ranks = new HashMap<>();
        book.rules().forEach(rule -> ranks.put(rule.id(), ranks.size()));
        return Comparator.comparing(Finding::severity)
                .thenComparing((Finding f) -> ranks.getOrDefault(f.rule(), 0))
                .thenComparing(f -> -f.shared().map(s -> s.files().size()).orElse(0))
                .thenComparing(f -> f.file().toString())
                .thenComparing(Finding::message);
    }

    private Finding finding(Group group, Article article, Places places) {
        String value = group.value().orElseGet(() -> value(group, article));
        return new Finding(
                known.file(group.first()),
                places.of(offset(article, group)),
                group.rule(),
                rules.severity(group.rule(), group.rating()),
                group.rating(),
                rules.evidence(group.rule()),
                group.key(),
                group.words().of(value).replaceAll("\\R", " "),
                false,
                Optional.of(
                        new Shared(
                                Fold.text(value),
                                group.articles().stream().map(known::file).toList())));
    }

    /** What a template shows of a field is the page’s, not the field’s. */
    private String value(Group group, Article article) {
        Optional<KeyPath> key = group.key();
        if (key.filter(Known.SEO_TITLE::equals).isPresent()) {
            return rules.settings()
                    .titleTemplate()
                    .map(t -> t.fill(article))
                    .orElse(Known.text(article, Known.SEO_TITLE));
        }
        if (key.filter(Known.DESCRIPTION::equals).isPresent()) {
            return rules.settings()
                    .descriptionTemplate()
                    .map(t -> t.fill(article))
                    .orElse(Known.text(article, Known.DESCRIPTION));
        }
        return key.filter(Known.KEYWORDS::equals).isPresent()
                ? Known.keyword(article)
                : key.flatMap(article::text).orElse("");
    }

    private static int offset(Article article, Group group) {
        Optional<Span> field = group.key().flatMap(article::find).map(v -> v.span());
        return field.or(() -> answer(group, article)).map(Span::start).orElse(0);
    }

    private static Optional<Span> answer(Group group, Article article) {
        boolean answer = group.key().filter(KeyPath.of(Article.ANSWER_KEY)::equals).isPresent();
        return answer ? Optional.of(article.answer().fileSpan(Span.at(0))) : Optional.empty();
    }
}
