package galley.check.advice;

import galley.markdown.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as its words and sentences. Code and formulas are no words; headings and cells of tables
 * are no sentences.
 *
 * @param words of all passages, in their order
 * @param paragraphs that have a word
 */
record Reading(List<Word> words, List<Paragraph> paragraphs) {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]++(?:[’'.\\-‑‐][\\p{L}\\p{N}]++)*+");

    /** The end of a sentence, if what stands before it is no abbreviation. */
    private static final Pattern END =
            Pattern.compile(
                    "(?<![.!?…])[.!?…]++[\"'”’)\\]]*+(?=\\s+[\"'“‘]?[\\p{Lu}\\p{N}]|\\s+[\"'“‘])");

    private static final Pattern LAST_WORD =
            Pattern.compile("(?:^|[\\s(\"'“‘])((?:\\p{L}+\\.)*\\p{L}+)\\.$");

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "e.g", "i.e", "etc", "vs", "cf", "al", "approx", "dr", "mr", "mrs", "ms",
                    "prof", "st", "jr", "sr", "inc", "ltd", "co", "corp", "fig", "figs", "eq",
                    "eqs", "no", "nos", "vol", "pp", "ch", "sec", "ed", "eds", "dept", "univ",
                    "u.s", "u.k", "u.n", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct",
                    "nov", "dec");

    Reading {
        words = List.copyOf(words);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * @param start in the passage's text
     * @param end in the passage's text
     */
    record Word(Passage passage, String text, int start, int end) {
        boolean isNumber() {
            return text.codePoints().noneMatch(Character::isLetter);
        }
    }

    /** A stretch of a passage up to and with its closing mark. */
    record Sentence(Passage passage, int start, int end, List<Word> words) {
        Sentence {
            words = List.copyOf(words);
        }

        String text() {
            return passage.text().substring(start, end);
        }
    }

    record Paragraph(Passage passage, List<Sentence> sentences) {
        Paragraph {
            sentences = List.copyOf(sentences);
        }

        int words() {
            return sentences.stream().mapToInt(s -> s.words().size()).sum();
        }
    }

    static Reading of(List<Passage> passages) {
        List<Word> words = new ArrayList<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Passage passage : passages) {
            List<Word> own = words(passage);
            words.addAll(own);
            if (passage.kind().isProse() && !own.isEmpty()) {
                paragraphs.add(new Paragraph(passage, sentences(passage, own)));
            }
        }
        return new Reading(words, paragraphs);
    }

    /** The words of a short text such as a title. */
    static List<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(m -> m.group()).toList();
    }

    List<Sentence> sentences() {
        return paragraphs.stream().flatMap(p -> p.sentences().stream()).toList();
    }

    private static List<Word> words(Passage passage) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(passage.text());
        while (word.find()) {
            words.add(new Word(passage, word.group(), word.start(), word.end()));
        }
        return words;
    }

    private static List<Sentence> sentences(Passage passage, List<Word> words) {
        List<Sentence> sentences = new ArrayList<>();
        String text = passage.text();
        int from = 0;
        int next = 0;
        for (int end : ends(text)) {
            int first = next;
            while (next < words.size() && words.get(next).start() < end) {
                next++;
            }
            if (next > first) {
                sentences.add(new Sentence(passage, from, end, words.subList(first, next)));
                from = end;
            }
        }
        return sentences;
    }

    static List<String> sentencesOf(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int end : ends(text)) {
            String sentence = text.substring(from, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            from = end;
        }
        return sentences;
    }

    private static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (!isAbbreviation(text, end.start())) {
                ends.add(end.end());
            }
        }
        ends.add(text.length());
        return ends;
    }

    /** A known one, or a single capital as in {@code J. Smith}. */
    private static boolean isAbbreviation(String text, int dot) {
        if (text.charAt(dot) != '.') {
            return false;
        }
        int from = Math.max(0, dot - 20);
        Matcher last = LAST_WORD.matcher(text).region(from, dot + 1);
        if (!last.find()) {
            return false;
        }
        String word = last.group(1);
        return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
