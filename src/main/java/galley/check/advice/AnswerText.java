package galley.check.advice;

import galley.article.Article;
import galley.markdown.Anatomy;
import galley.markdown.Passage;
import java.util.List;

/** What of an answer is text, asked for keywords as the rules do. */
public final class AnswerText {

    private final List<String> passages;
    private final FunctionWords functionWords = new FunctionWords();

    public AnswerText(Article article) {
        passages =
                Anatomy.of(article.answer().markdown()).passages().stream()
                        .map(Passage::text)
                        .toList();
    }

    /** Whether the keyword stands in it as a phrase, neither in code nor within another word. */
    public boolean uses(String keyword) {
        Keyphrase phrase = Keyphrase.of(keyword, functionWords);
        return passages.stream().anyMatch(phrase::isIn);
    }
}
