package galley.check.advice;

import static galley.check.advice.Assessed.KEYWORDS;

import galley.check.Problem;
import galley.check.advice.Reading.Paragraph;
import galley.check.advice.Reading.Sentence;
import galley.markdown.Heading;
import galley.markdown.Passage;
import galley.schema.Keywords;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the first keyword stands, and whether the others do. */
final class KeywordRules {

    private static final Pattern LATIN_SLUG = Pattern.compile("[a-z0-9-]*");

    private final Assessed in;
    private final Report out;

    KeywordRules(Assessed in, Report out) {
        this.in = in;
        this.out = out;
    }

    void run() {
        if (isApplicable()) {
            list();
            in.primary().ifPresentOrElse(this::primary, this::none);
        }
    }

    /** Whether the list is in order; where its words stand is left out. */
    void list() {
        if (isApplicable()) {
            new KeywordList(in, out).run();
        }
    }

    private boolean isApplicable() {
        return !in.isDamaged(KEYWORDS) && (in.has(KEYWORDS) || in.isForSearch());
    }

    private void none() {
        List<String> proposed = new Drafts(in).keywords();
        out.say(
                "keywords-missing",
                Rating.OK,
                "There are no keywords, so nothing can be said of where they stand.",
                in.at(KEYWORDS),
                proposed.isEmpty()
                        ? List.of()
                        : in.set(
                                "Propose keywords from the answer",
                                KEYWORDS,
                                String.join(", ", proposed),
                                false));
    }

    private void primary(Keyphrase keyword) {
        out.say("keywords-missing", Rating.GOOD, "There are keywords.", in.at(KEYWORDS));
        length(keyword);
        title(keyword);
        slug(keyword);
        unused();
        if (in.words() > 0) {
            intro(keyword);
            headings(keyword);
            if (!keyword.isIdeographic()) {
                new KeywordDensity(in, out).run(keyword);
            }
            distribution(keyword);
        }
    }

    private void length(Keyphrase keyword) {
        int words = keyword.contentWords().size();
        if (words == 0) {
            return;
        }
        Rating rating = words <= 4 ? Rating.GOOD : words <= 8 ? Rating.OK : Rating.BAD;
        String bare = String.join(" ", keyword.contentWords());
        List<Problem.Fix> fixes =
                rating == Rating.GOOD || bare.equals(keyword.folded())
                        ? List.of()
                        : in.set("Write “" + bare + "”", KEYWORDS, replacedFirst(bare), false);
        out.say(
                "keyword-length",
                rating,
                switch (rating) {
                    case GOOD -> 9;
                    case OK -> 6;
                    default -> 3;
                },
                rating == Rating.GOOD
                        ? "“%s” is as long as people search.".formatted(keyword.text())
                        : "“%s” is long for something people search.".formatted(keyword.text()),
                in.at(KEYWORDS),
                fixes);
    }

    private String replacedFirst(String bare) {
        Keywords keywords = in.keywords();
        for (int i = 0; i < keywords.words().size(); i++) {
            if (!keywords.words().get(i).isBlank()) {
                return keywords.with(i, bare).text();
            }
        }
        return keywords.text();
    }

    private void title(Keyphrase keyword) {
        String shown = in.shownTitle();
        if (shown.isEmpty()) {
            return;
        }
        List<int[]> places = keyword.places(shown);
        boolean first =
                !places.isEmpty()
                        && Reading.wordsOf(Keyphrase.fold(shown.substring(0, places.getFirst()[0])))
                                .stream()
                                .allMatch(in.tools().functionWords()::contains);
        Rating rating = first ? Rating.GOOD : keyword.wordsAreIn(shown) ? Rating.OK : Rating.BAD;
        out.say(
                "keyword-in-seo-title",
                rating,
                first ? 9 : rating == Rating.OK ? 6 : 2,
                switch (rating) {
                    case GOOD -> "The title begins with “%s”.".formatted(keyword.text());
                    case OK ->
                            "“%s” stands in the title, but not at its beginning."
                                    .formatted(keyword.text());
                    default -> "“%s” is not in the title.".formatted(keyword.text());
                },
                in.at(in.titleField()));
    }

    private void slug(Keyphrase keyword) {
        String slug = in.slug();
        // An address of Latin letters can name no other.
        boolean may =
                Scripts.isLatin(keyword.folded())
                        || keyword.folded().codePoints().noneMatch(Character::isLetter)
                        || !LATIN_SLUG.matcher(slug).matches();
        if (slug.isEmpty() || keyword.contentWords().isEmpty() || !may) {
            return;
        }
        int words = keyword.contentWords().size();
        long there = keyword.wordsIn(slug);
        boolean good = words <= 2 ? there == words : 2 * there > words;
        out.say(
                "keyword-in-slug",
                good ? Rating.GOOD : Rating.OK,
                good ? 9 : 6,
                good
                        ? "The address names “%s”.".formatted(keyword.text())
                        : "The address does not name “%s”. Leave it if the page is published."
                                .formatted(keyword.text()),
                in.at(Assessed.URL));
    }

    private void unused() {
        if (in.keyphrases().size() < 2 || in.words() == 0) {
            return;
        }
        String text = in.foldedAnswer();
        List<String> unused =
                in.keyphrases().stream()
                        .skip(1)
                        .filter(k -> k.placesFolded(text).isEmpty())
                        .map(Keyphrase::text)
                        .toList();
        out.say(
                "keywords-unused",
                unused.isEmpty() ? Rating.GOOD : Rating.OK,
                unused.isEmpty()
                        ? "Every keyword is in the answer."
                        : (unused.size() == 1
                                        ? "The answer does not use the keyword “%s”."
                                        : "The answer does not use "
                                                + unused.size()
                                                + " of the keywords: “%s”"
                                                + (unused.size() > 4 ? " and others." : "."))
                                .formatted(
                                        String.join(
                                                "”, “",
                                                unused.subList(0, Math.min(4, unused.size())))),
                in.at(KEYWORDS),
                unused.isEmpty()
                        ? List.of()
                        : in.set(
                                unused.size() == 1 ? "Take it out" : "Take them out",
                                KEYWORDS,
                                without(unused),
                                false));
    }

    private String without(List<String> unused) {
        Keywords keywords = in.keywords();
        Set<String> gone = Set.copyOf(unused);
        Set<Integer> indices =
                IntStream.range(0, keywords.words().size())
                        .filter(i -> gone.contains(keywords.words().get(i).strip()))
                        .boxed()
                        .collect(Collectors.toSet());
        return keywords.without(indices).text();
    }

    private void intro(Keyphrase keyword) {
        if (in.reading().paragraphs().isEmpty()) {
            return;
        }
        Paragraph first = in.reading().paragraphs().getFirst();
        boolean sentence =
                first.sentences().stream()
                        .map(Sentence::folded)
                        .anyMatch(keyword::wordsAreInFolded);
        boolean spread = keyword.wordsAreIn(first.passage().text());
        Rating rating = sentence ? Rating.GOOD : spread ? Rating.OK : Rating.BAD;
        out.say(
                "keyword-in-intro",
                rating,
                sentence ? 9 : spread ? 6 : 3,
                switch (rating) {
                    case GOOD -> "The first paragraph names “%s”.".formatted(keyword.text());
                    case OK ->
                            "The first paragraph has the words of “%s”, but in no one sentence."
                                    .formatted(keyword.text());
                    default -> "The first paragraph does not name “%s”.".formatted(keyword.text());
                },
                in.inAnswer(first.passage().span()));
    }

    private void headings(Keyphrase keyword) {
        List<Heading> all =
                in.anatomy().headings().stream()
                        .filter(h -> h.level() == 2 || h.level() == 3)
                        .toList();
        if (all.isEmpty()) {
            boolean few = in.words() <= 300;
            out.say(
                    "keyword-in-headings",
                    few ? Rating.GOOD : Rating.BAD,
                    few ? 9 : 2,
                    few
                            ? "So short a text needs no heading."
                            : "There is no heading that could name “%s”.".formatted(keyword.text()),
                    in.answer());
            return;
        }
        List<Span> naming =
                all.stream().filter(h -> names(keyword, h.text())).map(Heading::span).toList();
        double share = (double) naming.size() / all.size();
        boolean good = all.size() == 1 ? share == 1 : share >= 0.3 && share <= 0.75;
        out.say(
                "keyword-in-headings",
                good ? Rating.GOOD : Rating.BAD,
                good ? 9 : 3,
                "%d of %d headings name “%s”.".formatted(naming.size(), all.size(), keyword.text()),
                in.inAnswer(naming.isEmpty() ? List.of(all.getFirst().span()) : naming));
    }

    private static boolean names(Keyphrase keyword, String heading) {
        int words = keyword.contentWords().size();
        return keyword.isIn(heading) || words > 0 && 2 * keyword.wordsIn(heading) >= words;
    }

    /** The longest stretch of sentences that do not touch the topic. */
    private void distribution(Keyphrase keyword) {
        List<Sentence> sentences = in.reading().sentences();
        if (sentences.size() < 15) {
            if (sentences.stream().map(Sentence::folded).anyMatch(keyword::wordsAreInFolded)) {
                out.say(
                        "keyword-distribution",
                        Rating.GOOD,
                        "So short an answer needs to touch “%s” once, and does."
                                .formatted(keyword.text()),
                        in.answer());
            }
            return;
        }
        int longest = 0;
        int end = 0;
        int run = 0;
        for (int i = 0; i < sentences.size(); i++) {
            run = keyword.wordsAreInFolded(sentences.get(i).folded()) ? 0 : run + 1;
            if (run > longest) {
                longest = run;
                end = i + 1;
            }
        }
        double share = 100.0 * longest / sentences.size();
        Rating rating = share <= 30 ? Rating.GOOD : share <= 50 ? Rating.OK : Rating.BAD;
        List<Span> stretch =
                sentences.subList(end - longest, end).stream()
                        .map(s -> s.passage().markdownSpan(s.start(), s.end()))
                        .collect(Collectors.toList());
        out.say(
                "keyword-distribution",
                rating,
                rating == Rating.GOOD
                        ? "“%s” is touched throughout the answer.".formatted(keyword.text())
                        : "%d sentences in a row, %.0f%% of the answer, do not touch “%s”."
                                .formatted(longest, share, keyword.text()),
                in.inAnswer(stretch));
    }

    /** Passages in which a keyword stands, for marking. */
    static List<Span> occurrences(Assessed in, Keyphrase keyword) {
        if (!in.foldedAnswer().contains(keyword.folded())) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        for (Passage passage : in.anatomy().passages()) {
            for (int[] place : keyword.places(passage.text())) {
                found.add(passage.markdownSpan(place[0], place[1]));
            }
        }
        return found;
    }
}
