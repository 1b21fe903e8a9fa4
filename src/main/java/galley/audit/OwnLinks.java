package galley.audit;

import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.check.Problem;
import galley.check.advice.Rating;
import galley.library.links.Address;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said of an article's related articles without the others. */
final class OwnLinks {

    private static final Pattern NAME = Pattern.compile("related_article(\\d{1,6})");

    private final Article article;
    private final Rules rules;
    private final List<Draft> drafts = new ArrayList<>();

    /** Rules and fields that the check of validity has spoken of. */
    private final Set<String> told = new HashSet<>();

    OwnLinks(Article article, List<Problem> problems, Rules rules) {
        this.article = article;
        this.rules = rules;
        problems.forEach(p -> told.add(p.rule() + p.key().map(Object::toString).orElse("")));
    }

    List<Draft> drafts() {
        String own = target(article.text(KeyPath.of("url")).orElse(""), "");
        Map<String, String> seen = new HashMap<>();
        int expected = 1;
        for (Field field : article.fields()) {
            Matcher name = NAME.matcher(field.key());
            if (!name.matches() || !(field.value() instanceof Value.Fields)) {
                continue;
            }
            int number = Integer.parseInt(name.group(1));
            if (number > expected) {
                gap(field, expected, number);
            }
            expected = number + 1;
            same(field, own, seen);
        }
        return drafts;
    }

    private void gap(Field field, int expected, int number) {
        String missing =
                expected == number - 1
                        ? "related_article" + expected + " is missing"
                        : "related_article%d to %d are missing".formatted(expected, number - 1);
        say(
                "related-gap",
                field.path(),
                missing + " before this one. Number the related articles in a row.");
    }

    private void same(Field field, String own, Map<String, String> seen) {
        String to = target(text(field, "url"), text(field, "id"));
        if (to.isEmpty()) {
            return;
        }
        if (to.equals(own)) {
            say(
                    "related-self",
                    field.path(),
                    "This related article is the article itself. Choose another or remove it.");
        } else if (seen.containsKey(to)) {
            say(
                    "related-duplicate",
                    field.path(),
                    "This is the same article as %s. Remove one.".formatted(seen.get(to)));
        } else {
            seen.put(to, field.key());
        }
    }

    /** Where it leads: an address, or where none is given a number. */
    private static String target(String url, String id) {
        return Address.of(url)
                .map(Address::path)
                .orElse(url.isBlank() && !id.isBlank() ? "#" + id : "");
    }

    private String text(Field field, String key) {
        return article.text(field.path().child(key)).orElse("");
    }

    private void say(String rule, KeyPath key, String message) {
        if (told.contains(rule + key)) {
            return;
        }
        drafts.add(
                new Draft(
                        rule,
                        rules.severity(rule, Rating.BAD),
                        Rating.BAD,
                        rules.evidence(rule),
                        Optional.of(key),
                        message,
                        false,
                        ArticleCheck.offset(article, key)));
    }
}
