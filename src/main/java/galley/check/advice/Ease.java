package galley.check.advice;

/**
 * Flesch's reading ease and the school grade of Kincaid for English prose.
 *
 * @param flesch as the formula gives it, also below 0 and above 100
 */
record Ease(int words, int sentences, int syllables, double flesch, double grade) {

    static Ease of(Reading reading, Syllables syllables) {
        int words = 0;
        int sounds = 0;
        int sentences = 0;
        for (Reading.Paragraph paragraph : reading.paragraphs()) {
            sentences += paragraph.sentences().size();
            for (Reading.Sentence sentence : paragraph.sentences()) {
                for (Reading.Word word : sentence.words()) {
                    if (!word.isNumber()) {
                        words++;
                        sounds += syllables.of(word.text());
                    }
                }
            }
        }
        double length = (double) words / Math.max(1, sentences);
        double sound = (double) sounds / Math.max(1, words);
        return new Ease(
                words,
                sentences,
                sounds,
                206.835 - 1.015 * length - 84.6 * sound,
                0.39 * length + 11.8 * sound - 15.59);
    }
}
