package galley.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the data is what a search engine can read as a page. */
final class TypeRules {

    private static final Pattern SCHEMA = Pattern.compile("https?://(?:www\\.)?schema\\.org/?");

    private static final Map<String, String> DEPRECATED =
            Map.of(
                    "FAQPage",
                    "Search engines no longer show FAQPage. Say Article, or QAPage where its"
                            + " conditions hold.",
                    "HowTo",
                    "Search engines no longer show HowTo. Say Article.");

    private static final Set<String> PAGES =
            Set.of("Article", "NewsArticle", "BlogPosting", "TechArticle", "QAPage", "Quiz");

    private record Part(String type, String key, String expected) {}

    private static final List<Part> PARTS =
            List.of(
                    new Part("QAPage", "mainEntity", "Question"),
                    new Part("Quiz", "hasPart", "Question"),
                    new Part("Question", "acceptedAnswer", "Answer"),
                    new Part("Question", "suggestedAnswer", "Answer"),
                    new Part("BreadcrumbList", "itemListElement", "ListItem"));

    private TypeRules() {}

    /**
     * @param all the root and all below it
     */
    static void check(Place root, List<Place> all, Findings findings) {
        context(root, findings);
        things(root, findings);
        all.forEach(place -> parts(place, findings));
        all.forEach(place -> deprecated(place, findings));
        single(all, findings);
    }

    private static void context(Place root, Findings findings) {
        List<Place> documents = root.node().isArray() ? root.things() : List.of(root);
        for (Place document : documents) {
            if (document.each("@context").stream().noneMatch(TypeRules::isSchema)) {
                findings.add(
                        JsonLdRule.TYPE,
                        document,
                        "Nothing says in whose words this is. Add \"@context\":"
                                + " \"https://schema.org\".");
            }
        }
    }

    private static boolean isSchema(Place context) {
        Place vocabulary = context.first("@vocab").orElse(context);
        return vocabulary.text().filter(t -> SCHEMA.matcher(t).matches()).isPresent();
    }

    private static void things(Place root, Findings findings) {
        List<Place> things = root.things();
        for (Place thing : things) {
            if (thing.types().isEmpty()) {
                findings.add(
                        JsonLdRule.TYPE, thing, "This has no type. Add @type, such as Article.");
            }
        }
        if (things.stream().flatMap(t -> t.types().stream()).noneMatch(TypeRules::isPage)) {
            findings.add(JsonLdRule.TYPE, root, "Nothing here describes the page. Add an Article.");
        }
    }

    private static boolean isPage(String type) {
        return PAGES.contains(type) || DEPRECATED.containsKey(type);
    }

    private static void parts(Place place, Findings findings) {
        for (Part part : PARTS) {
            if (!place.is(part.type())) {
                continue;
            }
            for (Place value : place.each(part.key())) {
                if (!value.is(part.expected())) {
                    findings.add(
                            JsonLdRule.TYPE,
                            value,
                            "%s of a %s must be of the type %s. Set its @type."
                                    .formatted(part.key(), part.type(), part.expected()));
                }
            }
        }
    }

    private static void deprecated(Place place, Findings findings) {
        for (String type : place.types()) {
            if (DEPRECATED.containsKey(type)) {
                findings.add(JsonLdRule.DEPRECATED, place, DEPRECATED.getOrDefault(type, ""));
            }
        }
    }

    private static void single(List<Place> all, Findings findings) {
        List<Place> pages = all.stream().filter(p -> p.is("QAPage")).toList();
        pages.stream()
                .skip(1)
                .forEach(
                        p ->
                                findings.add(
                                        JsonLdRule.SINGLE_QAPAGE,
                                        p,
                                        "There is a QAPage already. Keep one."));
        for (Place page : pages) {
            page.each("mainEntity").stream()
                    .skip(1)
                    .forEach(
                            p ->
                                    findings.add(
                                            JsonLdRule.SINGLE_QAPAGE,
                                            p,
                                            "A QAPage has one question. Give the others pages of"
                                                    + " their own."));
        }
    }
}
