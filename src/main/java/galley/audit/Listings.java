package galley.audit;

import galley.audit.Scorecard.Count;
import galley.check.advice.AdviceSettings;
import galley.check.advice.Rating;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The queries that list what was counted, for rules that ask for a field alone. */
record Listings(AdviceSettings settings) {

    /** What tells an article from a page that is made of blocks. */
    private static final String KINDS = "(has:question OR has:featuredImg OR has:description)";

    private static final Pattern OF_SEVERAL =
            Pattern.compile(
                    "(?:near-)?dup-.*|related-(?:dead|none|unpublished)|link-internal-dead|orphan|keyword-cannibal|keyword-used-elsewhere|template-title|subject-variant|schema-drift");

    /** Whether what a rule finds lies between articles; a look at one says nothing of it. */
    static boolean isOfSeveral(String rule) {
        return OF_SEVERAL.matcher(rule).matches();
    }

    /** Fields that a rule wants to be there. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "seo-title-missing", "seo.title",
                    "description-missing", "seo.page_description",
                    "keywords-missing", "seo.page_keywords",
                    "related-none", "related_article1");

    Count count(String rule, Rating rating, int articles) {
        String field = FIELDS.get(rule);
        if (articles == 0) {
            return Count.of(articles);
        }
        if (field == null || isByTemplate(rule)) {
            return rating == Rating.GOOD || isOfSeveral(rule)
                    ? Count.of(articles)
                    : Count.of(
                            articles,
                            "rule:" + rule + '=' + rating.name().toLowerCase(Locale.ROOT));
        }
        if (rule.equals("related-none")) {
            // All others are good, whether they are questions or not.
            return rating == Rating.GOOD
                    ? Count.of(articles)
                    : Count.of(articles, "has:question missing:" + field);
        }
        return Count.of(articles, KINDS + (rating == Rating.GOOD ? " has:" : " missing:") + field);
    }

    /** Then the page may have what the field lacks. */
    private boolean isByTemplate(String rule) {
        return rule.equals("seo-title-missing") && settings.titleTemplate().isPresent()
                || rule.equals("description-missing") && settings.descriptionTemplate().isPresent();
    }

    static String subject(String subject) {
        // A query knows no escape; what follows a quote mark is left out, and more is listed.
        int mark = subject.indexOf('"');
        if (subject.isEmpty()) {
            return "missing:subject";
        }
        return mark < 0
                ? "subject:=\"" + subject + '"'
                : "subject:\"" + subject.substring(0, mark) + '"';
    }
}
