package galley.audit;

import galley.article.Article;
import galley.check.Severity;
import galley.check.advice.Rating;
import galley.page.JsonLd;
import galley.page.JsonLdCheck;
import galley.page.JsonLdFinding;
import galley.page.JsonLdRule;
import galley.page.StructuredDataSettings;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What search engines would find wrong in the data that the article's page carries. */
final class StructuredData {

    /** The fields that names of the data are made of. */
    private static final Map<String, KeyPath> FIELDS =
            Map.of(
                    "headline", KeyPath.of("title"),
                    "name", KeyPath.of("title"),
                    "description", KeyPath.of("seo").child("page_description"),
                    "datePublished", KeyPath.of("date"),
                    "author", KeyPath.of("author"),
                    "articleSection", KeyPath.of("subject"),
                    "mainEntity", KeyPath.of("question"),
                    "text", KeyPath.of(Article.ANSWER_KEY),
                    "mainEntityOfPage", KeyPath.of("url"),
                    "url", KeyPath.of("url"));

    private StructuredData() {}

    static List<Draft> drafts(Article article, StructuredDataSettings settings, Rules rules) {
        boolean any = List.of(JsonLdRule.values()).stream().anyMatch(r -> rules.ask(r.id()));
        if (!any) {
            return List.of();
        }
        return JsonLdCheck.of(JsonLd.of(article, settings), article).stream()
                .filter(f -> !settings.origin().isEmpty() || f.rule() != JsonLdRule.URL_ABSOLUTE)
                .map(f -> draft(f, article, rules))
                .toList();
    }

    private static Draft draft(JsonLdFinding finding, Article article, Rules rules) {
        Optional<KeyPath> key = key(finding.pointer()).filter(k -> article.find(k).isPresent());
        return new Draft(
                finding.id(),
                rules.severity(finding.id(), severity(finding.severity())),
                rating(finding.severity()),
                rules.evidence(finding.id()),
                key,
                "Structured data: " + finding.message(),
                false,
                key.map(k -> ArticleCheck.offset(article, k)).orElse(0));
    }

    private static Optional<KeyPath> key(String pointer) {
        String[] steps = pointer.split("/");
        for (int i = steps.length - 1; i >= 0; i--) {
            if (FIELDS.containsKey(steps[i])) {
                return Optional.ofNullable(FIELDS.get(steps[i]));
            }
        }
        return Optional.empty();
    }

    /** The article itself can be read whatever its data is, so that no error keeps it back. */
    private static Severity severity(JsonLdRule.Severity severity) {
        return switch (severity) {
            case ERROR, WARNING -> Severity.WARNING;
            case INFO -> Severity.INFO;
        };
    }

    private static Rating rating(JsonLdRule.Severity severity) {
        return switch (severity) {
            case ERROR -> Rating.BAD;
            case WARNING -> Rating.OK;
            case INFO -> Rating.INFO;
        };
    }
}
