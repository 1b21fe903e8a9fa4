package galley.bench;

import java.util.Random;

/** Articles of any size, the same at every run. */
final class Texts {

    private static final String[] WORDS =
            ("light field energy because through between water number answer question matter force simple"
                            + " therefore example result measure change small large always often system part")
                    .split(" ");

    private Texts() {}

    /** An article of layout A whose answer, in one line, has about this many characters. */
    static String article(int answerCharacters) {
        String answer = answer(answerCharacters).replace("\n", "\\n");
        return """
                ---
                _schema: default
                id: 7001
                date: 2025-01-15
                title: >-
                    How is a long answer measured?
                article_title: >-
                    How is a long answer measured?
                date_format: MMM DD, YYYY
                post_on_text: Posted on
                seo:
                  title: Galley | Measuring
                  page_description: >-
                    A description of a length that is usual for a page, so that it is neither short nor cut where it is shown.
                  page_keywords: >-
                    measure, length, answer, time, median
                author: Galley Samples
                question: >-
                    How is a long answer measured?
                answer: >-
                    %s
                subject: Measuring
                file_name: how-is-a-long-answer-measured.md
                url: /learn/measuring/questions/how-is-a-long-answer-measured
                score: -1.0
                related_article1:
                    id: 7002
                    title: >-
                        What is a median?
                    subject: Measuring
                    url: /learn/measuring/questions/what-is-a-median
                ---

                &nbsp;"""
                .formatted(answer);
    }

    private static String answer(int characters) {
        var random = new Random(7);
        var out = new StringBuilder();
        int block = 0;
        while (out.length() < characters) {
            switch (block++ % 6) {
                case 1 -> out.append("### ").append(words(random, 4)).append("\n\n");
                case 3 -> {
                    for (int i = 1; i <= 4; i++) {
                        out.append(i)
                                .append(". **")
                                .append(words(random, 2))
                                .append("** ")
                                .append(words(random, 12))
                                .append(".\n");
                    }
                    out.append('\n');
                }
                case 4 -> out.append("$$\nE = m c^2 + \\frac{1}{2} k x^2\n$$\n\n");
                case 5 ->
                        out.append("```python\nprint(\"")
                                .append(words(random, 3))
                                .append("\")\n```\n\n");
                default -> out.append(words(random, 60)).append(" with $x_1 + x_2$ inside.\n\n");
            }
        }
        return out.toString().strip();
    }

    private static String words(Random random, int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return out.toString();
    }
}
