package galley.ui.window;

import galley.article.Answer;
import galley.article.Article;
import galley.session.ArticleSession;
import galley.store.ReadOnlyReason;
import galley.text.LineEnds;

/** What the foot of the window says about the file itself. */
final class FileWords {

    private FileWords() {}

    static String of(ArticleSession session) {
        // A place of a reason is the first character that could not be read as it is.
        boolean exact = session.readOnly().flatMap(ReadOnlyReason::place).isEmpty();
        return of(session.article(), exact);
    }

    static String of(Article article, boolean exact) {
        String ends =
                LineEnds.mixed(article.text())
                        ? "mixed line ends"
                        : LineEnds.dominant(article.text()).name();
        String kept =
                switch (article.answer().place()) {
                    case Answer.Place.EscapedField e -> "answer in one line";
                    case Answer.Place.LinesField l -> "answer in lines";
                    case Answer.Place.Body b -> "answer in the body";
                    case Answer.Place.Unreadable u -> "answer not readable";
                };
        String encoding =
                exact
                        ? "UTF-8" + (article.source().byteOrderMark() ? " with BOM" : "")
                        : "not UTF-8";
        return kept + "    " + encoding + " " + ends;
    }
}
