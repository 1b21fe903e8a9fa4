package galley.check.advice;

import galley.markdown.Passage;
import galley.markdown.WordScan;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as its words and sentences. Code and formulas are no words; headings and cells of tables
 * are no sentences.
 *
 * @param words of all passages, in their order
 * @param paragraphs that have a word
 */
record Reading(List<Word> words, List<Paragraph> paragraphs) {

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
            int at = 0;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                if (Character.isLetter(c)) {
                    return false;
                }
                at += Character.charCount(c);
            }
            return true;
        }
    }

    /**
     * A stretch of a passage up to and with its closing mark.
     *
     * @param all the passage's text as keywords are compared with it, folded once for all sentences
     */
    record Sentence(Passage passage, String all, int start, int end, List<Word> words) {
        Sentence {
            words = List.copyOf(words);
        }

        String text() {
            return passage.text().substring(start, end);
        }

        String folded() {
            return all.substring(start, end);
        }

        String folded(Word word) {
            return all.substring(word.start(), word.end());
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
        List<String> words = new ArrayList<>();
        var scan = new WordScan(text);
        while (scan.next()) {
            words.add(scan.word());
        }
        return words;
    }

    List<Sentence> sentences() {
        return paragraphs.stream().flatMap(p -> p.sentences().stream()).toList();
    }

    private static List<Word> words(Passage passage) {
        List<Word> words = new ArrayList<>();
        var scan = new WordScan(passage.text());
        while (scan.next()) {
            words.add(new Word(passage, scan.word(), scan.start(), scan.end()));
        }
        return words;
    }

    private static List<Sentence> sentences(Passage passage, List<Word> words) {
        List<Sentence> sentences = new ArrayList<>();
        String text = passage.text();
        String folded = Keyphrase.fold(text);
        int from = 0;
        int next = 0;
        for (int end : SentenceEnds.of(text)) {
            int first = next;
            while (next < words.size() && words.get(next).start() < end) {
                next++;
            }
            if (next > first) {
                sentences.add(new Sentence(passage, folded, from, end, words.subList(first, next)));
                from = end;
            }
        }
        return sentences;
    }

    static List<String> sentencesOf(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int end : SentenceEnds.of(text)) {
            String sentence = text.substring(from, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            from = end;
        }
        return sentences;
    }
}
