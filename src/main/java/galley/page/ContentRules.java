package galley.page;

import java.util.List;

/** Whether each thing has what search engines ask of it. */
final class ContentRules {

    private ContentRules() {}

    static void check(List<Place> all, Findings findings) {
        for (Place place : all) {
            if (place.text().filter(String::isBlank).isPresent()) {
                findings.add(
                        JsonLdRule.EMPTY_TEXT,
                        place,
                        "This text is empty. Fill it, or leave the property out.");
            }
            if (place.is("QAPage")) {
                need(place, "mainEntity", "the question that it is about", findings);
                place.each("mainEntity").forEach(q -> question(q, findings));
            }
            if (place.is("Quiz")) {
                need(place, "hasPart", "its cards", findings);
                place.each("hasPart").forEach(q -> card(q, findings));
            }
            if (place.is("Answer")) {
                needText(place, "text", findings);
            }
        }
    }

    private static void question(Place question, Findings findings) {
        needText(question, "name", findings);
        int answers =
                question.each("acceptedAnswer").size() + question.each("suggestedAnswer").size();
        if (answers == 0) {
            findings.add(
                    JsonLdRule.REQUIRED,
                    question,
                    "The question has no answer. Add acceptedAnswer or suggestedAnswer.");
        }
        need(question, "answerCount", "the number of its answers", findings);
        question.first("answerCount").ifPresent(count -> count(count, answers, findings));
    }

    private static void count(Place count, int answers, Findings findings) {
        if (!count.node().isIntegralNumber()) {
            findings.add(
                    JsonLdRule.ANSWERCOUNT,
                    count,
                    "answerCount is no whole number. Write %d.".formatted(answers));
        } else if (count.node().longValue() != answers) {
            findings.add(
                    JsonLdRule.ANSWERCOUNT,
                    count,
                    "answerCount says %s, but %d are given. Make them agree."
                            .formatted(count.node(), answers));
        }
    }

    private static void card(Place card, Findings findings) {
        needText(card, "text", findings);
        if (card.first("eduQuestionType").flatMap(Place::text).stream()
                .noneMatch("Flashcard"::equals)) {
            findings.add(
                    JsonLdRule.REQUIRED,
                    card,
                    "A card of a Quiz has the eduQuestionType Flashcard. Set it.");
        }
        List<Place> answers = card.each("acceptedAnswer");
        if (answers.size() != 1) {
            findings.add(
                    JsonLdRule.REQUIRED,
                    card,
                    "A card has exactly one acceptedAnswer, this has %d. Change that."
                            .formatted(answers.size()));
        }
    }

    static void need(Place place, String key, String what, Findings findings) {
        if (!place.has(key)) {
            findings.add(
                    JsonLdRule.REQUIRED, place, "%s is missing: %s. Add it.".formatted(key, what));
        }
    }

    static void needText(Place place, String key, Findings findings) {
        if (place.first(key).flatMap(Place::text).isEmpty()) {
            findings.add(
                    JsonLdRule.REQUIRED,
                    place,
                    "%s is missing, or is no text. Write it.".formatted(key));
        }
    }
}
