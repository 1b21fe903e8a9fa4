package galley.page;

import galley.article.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether what the data says is what the page shows. */
final class VisibleRules {

    private static final List<String> ARTICLES =
            List.of("Article", "NewsArticle", "BlogPosting", "TechArticle");

    private final Article shown;
    private final Optional<LocalDate> day;
    private Optional<AnswerText> answer = Optional.empty();
    private final Findings findings;

    private VisibleRules(Article article, Findings findings) {
        this.shown = article;
        this.day =
                new PageFacts(article, StructuredDataSettings.defaults())
                        .date()
                        .map(d -> d.toLocalDate());
        this.findings = findings;
    }

    static void check(List<Place> all, Article article, Findings findings) {
        var rules = new VisibleRules(article, findings);
        for (Place place : all) {
            if (ARTICLES.stream().anyMatch(place::is)) {
                rules.article(place);
            }
            if (place.is("QAPage")) {
                place.each("mainEntity").forEach(rules::question);
            }
        }
    }

    private void article(Place article) {
        same(article, "headline", ReaderPage.title(shown), "title");
        same(article, "articleSection", ReaderPage.subject(shown), "subject");
        article.each("articleBody").forEach(this::answerText);
        origin(article);
    }

    private void question(Place question) {
        same(question, "name", ReaderPage.title(shown), "title");
        same(question, "text", ReaderPage.title(shown), "title");
        origin(question);
        notShown(question, "upvoteCount");
        for (String key : List.of("acceptedAnswer", "suggestedAnswer")) {
            for (Place given : question.each(key)) {
                given.each("text").forEach(this::answerText);
                origin(given);
                notShown(given, "upvoteCount");
            }
        }
    }

    private void origin(Place place) {
        place.each("author")
                .forEach(author -> same(author, "name", ReaderPage.author(shown), "author"));
        for (Place date : place.each("datePublished")) {
            String written = date.text().orElse("");
            // What is no date at all is another rule's.
            if (written.matches("\\d{4}-\\d\\d-\\d\\d.*")
                    && day.filter(d -> written.startsWith(d.toString())).isEmpty()) {
                differs(date, "date", day.map(LocalDate::toString).orElse(""));
            }
        }
    }

    private void same(Place place, String key, String shown, String what) {
        for (Place value : place.each(key)) {
            String said = value.text().map(AnswerText::squeezed).orElse("");
            if (!said.isEmpty() && !said.equals(AnswerText.squeezed(shown))) {
                differs(value, what, shown);
            }
        }
    }

    private void differs(Place place, String what, String shown) {
        findings.add(
                JsonLdRule.VISIBLE,
                place,
                shown.isEmpty()
                        ? "The page shows no %s. Leave this out, or give the article its %s."
                                .formatted(what, what)
                        : "The page shows another %s, “%s”. Make them equal."
                                .formatted(what, shown));
    }

    private void notShown(Place place, String key) {
        place.each(key)
                .forEach(
                        value ->
                                findings.add(
                                        JsonLdRule.VISIBLE,
                                        value,
                                        "The page shows no votes, and a score of -1 is none."
                                                + " Leave this out."));
    }

    /** Made when it is asked for: most data has no answer in it, and to read one takes long. */
    private AnswerText answer() {
        AnswerText made = answer.orElseGet(() -> AnswerText.of(shown.answer().markdown()));
        answer = Optional.of(made);
        return made;
    }

    private void answerText(Place text) {
        String said = text.text().filter(t -> !t.isBlank()).orElse("");
        if (said.isEmpty()) {
            return;
        }
        AnswerText given = AnswerText.of(said);
        AnswerText answer = answer();
        if (!given.matches(answer) && given.letters() < answer.letters()) {
            findings.add(
                    JsonLdRule.ANSWER_PARTIAL,
                    text,
                    "This is %d letters of an answer of %d. Give the whole answer."
                            .formatted(given.letters(), answer.letters()));
        }
        if (!given.isPartOf(answer)) {
            findings.add(
                    JsonLdRule.VISIBLE,
                    text,
                    "The page does not show this text. Give the article's answer, unchanged.");
        }
    }
}
