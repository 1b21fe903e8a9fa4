package galley.check.advice;

import galley.check.Problem;
import galley.check.advice.Reading.Paragraph;
import galley.check.advice.Reading.Sentence;
import galley.check.advice.Reading.Word;
import galley.markdown.Counts;
import galley.markdown.Passage;
import galley.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How easily the answer is read. */
final class ReadingRules {

    private static final int LONG_SENTENCE = 20;
    private static final int MOST_MARKED = 5;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ITEM = Pattern.compile("\\d{1,9}[.)]\\s");
    private static final Set<String> FIRST_TWO =
            Set.of(
                    "the", "a", "an", "this", "that", "these", "those", "one", "two", "three",
                    "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final List<String> OF_ENGLISH =
            List.of(
                    "flesch",
                    "fk-grade",
                    "passive-voice",
                    "transition-words",
                    "consecutive-sentences");

    private static final String ENGLISH_ALONE =
            "It is known for English alone, and the answer seems to be in another language.";
    private static final String TOO_LITTLE = "There is too little text to tell.";

    private final Assessed in;
    private final Report out;
    private final Reading reading;
    private final List<Sentence> sentences;

    ReadingRules(Assessed in, Report out) {
        this.in = in;
        this.out = out;
        this.reading = in.reading();
        this.sentences = reading.sentences();
    }

    void run() {
        String markdown = in.article().answer().markdown();
        if (markdown.isBlank()) {
            return;
        }
        if (reading.words().isEmpty()) {
            out.say(
                    "text-length",
                    Rating.NOT_APPLICABLE,
                    "The answer has no running text.",
                    in.answer());
            return;
        }
        presence();
        out.say(
                "reading-time",
                Rating.INFO,
                "About %d min to read.".formatted(new Counts(in.words()).minutes()),
                in.answer());
        if (reading.words().stream().allMatch(Word::isNumber)) {
            unknown("flesch", TOO_LITTLE);
            return;
        }
        if (!Scripts.isLatin(in.answerText())) {
            unknown("flesch", ENGLISH_ALONE);
            return;
        }
        length();
        if (sentences.isEmpty()) {
            return;
        }
        sentenceLength();
        paragraphLength();
        if (in.isEnglish()) {
            ease();
            passive();
            transitions();
            beginnings();
        } else {
            OF_ENGLISH.forEach(rule -> unknown(rule, ENGLISH_ALONE));
        }
    }

    private void unknown(String rule, String why) {
        out.say(rule, Rating.NOT_APPLICABLE, why, in.answer());
    }

    /** A share of a few sentences is no fault; that it is good can be told of any. */
    private void share(
            String rule,
            Rating rating,
            String message,
            Report.Where where,
            List<Problem.Fix> fixes) {
        if (rating == Rating.GOOD || in.words() >= Score.ENOUGH_WORDS) {
            out.say(rule, rating, points(rating, 3), message, where, fixes);
        } else {
            unknown(rule, TOO_LITTLE);
        }
    }

    private void presence() {
        int characters = in.answerText().strip().length();
        boolean few = characters < 50;
        out.say(
                "text-presence",
                few ? Rating.BAD : Rating.GOOD,
                few
                        ? "There is too little text to say much of."
                        : "There is enough text to look at.",
                in.answer());
    }

    private void length() {
        int words = in.words();
        int good = (int) out.limit("text-length", "good", 300);
        int ok = (int) out.limit("text-length", "ok", good * 5 / 6.0);
        int points =
                words >= good
                        ? 9
                        : words >= ok
                                ? 6
                                : words >= good * 2 / 3 ? 3 : words >= good / 3 ? -10 : -20;
        out.say(
                "text-length",
                points == 9 ? Rating.GOOD : points == 6 ? Rating.OK : Rating.BAD,
                points,
                points == 9
                        ? "The answer has %d words.".formatted(words)
                        : "The answer has %d words; tools ask for %d. Write what the question needs and no more."
                                .formatted(words, good),
                in.answer());
    }

    private void sentenceLength() {
        int most = (int) out.limit("sentence-length", "words", LONG_SENTENCE);
        List<Sentence> longs =
                sentences.stream()
                        .filter(s -> s.words().size() > most)
                        .sorted(
                                Comparator.comparingInt((Sentence s) -> s.words().size())
                                        .reversed())
                        .toList();
        double share = 100.0 * longs.size() / sentences.size();
        Rating rating = share <= 25 ? Rating.GOOD : share <= 30 ? Rating.OK : Rating.BAD;
        share(
                "sentence-length",
                rating,
                "%.0f%% of the sentences have more than %d words%s"
                        .formatted(
                                share,
                                most,
                                rating == Rating.GOOD ? "." : "; up to a quarter reads well."),
                marked(longs),
                longs.isEmpty() || rating == Rating.GOOD ? List.of() : split(longs.getFirst()));
    }

    private static int points(Rating rating, int bad) {
        return switch (rating) {
            case GOOD -> 9;
            case OK -> 6;
            case BAD -> bad;
            case INFO, NOT_APPLICABLE -> 0;
        };
    }

    private Report.Where marked(List<Sentence> those) {
        return in.inAnswer(those.stream().map(ReadingRules::span).toList());
    }

    private static Span span(Sentence sentence) {
        int from = sentence.words().getFirst().start();
        return sentence.passage().markdownSpan(from, sentence.end());
    }

    /** The longest, at a semicolon or a conjunction near its middle. */
    private List<Problem.Fix> split(Sentence sentence) {
        return Splits.of(sentence, in.article().answer().markdown())
                .map(
                        s ->
                                in.replace(
                                        "Split the longest after “" + s.after() + "”",
                                        s.span(),
                                        s.text(),
                                        false))
                .orElse(List.of());
    }

    private void paragraphLength() {
        Paragraph longest =
                reading.paragraphs().stream()
                        .max(Comparator.comparingInt(Paragraph::words))
                        .orElseThrow();
        int words = longest.words();
        double good = out.limit("paragraph-length", "good", 150);
        double ok = out.limit("paragraph-length", "ok", 200);
        Rating rating = words <= good ? Rating.GOOD : words <= ok ? Rating.OK : Rating.BAD;
        out.say(
                "paragraph-length",
                rating,
                points(rating, 3),
                rating == Rating.GOOD
                        ? "No paragraph is too long to take in."
                        : "A paragraph has %d words; up to %.0f are easily taken in."
                                .formatted(words, good),
                in.inAnswer(longest.passage().span()),
                rating == Rating.GOOD ? List.of() : parted(longest));
    }

    private List<Problem.Fix> parted(Paragraph paragraph) {
        if (paragraph.sentences().size() < 2
                || paragraph.passage().kind() != Passage.Kind.PARAGRAPH) {
            return List.of();
        }
        int half = paragraph.words() / 2;
        int count = 0;
        Sentence next = paragraph.sentences().getLast();
        for (Sentence sentence : paragraph.sentences()) {
            if (count >= half) {
                next = sentence;
                break;
            }
            count += sentence.words().size();
        }
        return parted(paragraph.passage().span(), span(next).start());
    }

    /** Before the sentence that begins at {@code begin}, in the quote that the paragraph is in. */
    private List<Problem.Fix> parted(Span paragraph, int begin) {
        String markdown = in.article().answer().markdown();
        String quote = markdown.substring(lineStart(paragraph.start()), paragraph.start());
        int line = lineStart(begin);
        boolean first =
                markdown.substring(line, begin).chars().allMatch(c -> "> \t".indexOf(c) >= 0);
        int from = first && line > paragraph.start() ? line : begin;
        while (from > 0 && Character.isWhitespace(markdown.charAt(from - 1))) {
            from--;
        }
        boolean known = quote.chars().allMatch(c -> "> \t".indexOf(c) >= 0);
        boolean number = ITEM.matcher(markdown).region(begin, markdown.length()).lookingAt();
        // At the word itself a mark stands before it, which would be cut off.
        return known && !number && from < begin
                ? in.replace(
                        "Part it near its middle",
                        new Span(from, begin),
                        "\n" + quote.stripTrailing() + "\n" + quote,
                        false)
                : List.of();
    }

    private int lineStart(int offset) {
        return in.article().answer().markdown().lastIndexOf('\n', offset - 1) + 1;
    }

    private void ease() {
        if (in.words() < Score.ENOUGH_WORDS) {
            unknown("flesch", TOO_LITTLE);
            unknown("fk-grade", TOO_LITTLE);
            return;
        }
        if (sentences.stream().flatMap(s -> s.words().stream()).allMatch(Word::isNumber)) {
            return;
        }
        Ease ease = Ease.of(reading, in.tools().syllables());
        double good = out.limit("flesch", "good", 50);
        double ok = out.limit("flesch", "ok", 30);
        Rating rating =
                ease.flesch() >= good ? Rating.GOOD : ease.flesch() >= ok ? Rating.OK : Rating.BAD;
        out.say(
                "flesch",
                rating,
                "Reading ease %.0f of 100: %s."
                        .formatted(Math.clamp(ease.flesch(), 0, 100), band(ease.flesch())),
                marked(longest()));
        out.say(
                "fk-grade",
                Rating.INFO,
                "It reads like school grade %.0f.".formatted(ease.grade()),
                in.answer());
    }

    private static String band(double flesch) {
        return flesch >= 70
                ? "easy"
                : flesch >= 60
                        ? "plain"
                        : flesch >= 50 ? "fairly hard" : flesch >= 30 ? "hard" : "very hard";
    }

    private List<Sentence> longest() {
        return sentences.stream()
                .sorted(Comparator.comparingInt((Sentence s) -> s.words().size()).reversed())
                .limit(MOST_MARKED)
                .toList();
    }

    private void passive() {
        List<Sentence> passive =
                sentences.stream().filter(in.tools().joining()::isPassive).toList();
        double share = 100.0 * passive.size() / sentences.size();
        Rating rating = share <= 10 ? Rating.GOOD : share <= 15 ? Rating.OK : Rating.BAD;
        share(
                "passive-voice",
                rating,
                "%.0f%% of the sentences are passive%s"
                        .formatted(
                                share,
                                rating == Rating.GOOD ? "." : "; up to a tenth reads lively."),
                marked(passive),
                List.of());
    }

    private void transitions() {
        List<Sentence> loose =
                sentences.stream().filter(s -> !in.tools().joining().isJoined(s)).toList();
        double share = 100.0 * (sentences.size() - loose.size()) / sentences.size();
        boolean few = in.words() <= 200;
        Rating rating = few || share >= 30 ? Rating.GOOD : share >= 20 ? Rating.OK : Rating.BAD;
        share(
                "transition-words",
                rating,
                "%.0f%% of the sentences are joined to the one before by a word%s"
                        .formatted(share, rating == Rating.GOOD ? "." : "; a third reads well."),
                marked(rating == Rating.GOOD ? List.of() : loose),
                List.of());
    }

    /** Three or more in a row that begin alike; those of a list are meant to. */
    private void beginnings() {
        List<Sentence> run = new ArrayList<>();
        List<Sentence> longest = List.of();
        String before = "";
        for (Sentence sentence : sentences) {
            boolean listed = sentence.passage().kind() == Passage.Kind.ITEM;
            String begin = listed ? "" : begin(sentence);
            if (begin.isEmpty() || !begin.equals(before)) {
                run.clear();
            }
            run.add(sentence);
            before = begin;
            if (run.size() > longest.size()) {
                longest = List.copyOf(run);
            }
        }
        boolean bad = longest.size() >= 3;
        share(
                "consecutive-sentences",
                bad ? Rating.BAD : Rating.GOOD,
                bad
                        ? "%d sentences in a row begin with “%s”."
                                .formatted(longest.size(), begin(longest.getFirst()))
                        : "Sentences in a row begin in different ways.",
                bad ? marked(longest) : in.answer(),
                List.of());
    }

    private static String begin(Sentence sentence) {
        String first = sentence.words().getFirst().text().toLowerCase(Locale.ROOT);
        boolean two = FIRST_TWO.contains(first) || DIGITS.matcher(first).matches();
        return two && sentence.words().size() > 1
                ? first + ' ' + sentence.words().get(1).text().toLowerCase(Locale.ROOT)
                : first;
    }
}
