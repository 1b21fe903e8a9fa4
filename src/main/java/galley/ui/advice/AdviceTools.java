package galley.ui.advice;

import galley.article.Article;
import galley.audit.ArticleProblems;
import galley.audit.CollectionSettings;
import galley.audit.SettingsFiles;
import galley.check.Problem;
import galley.check.advice.Advisor;
import galley.check.advice.RuleBook;
import galley.schema.Schema;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at articles under the settings of their collection. Safe for use by several threads; what
 * it needs is read when it is asked first, which is not on the window's thread.
 */
public final class AdviceTools {

    private record Loaded(Advisor advisor, ArticleProblems problems, SettingsFiles settings) {}

    private @Nullable Loaded loaded;

    private synchronized Loaded loaded() {
        Loaded known = loaded;
        if (known == null) {
            var book = new RuleBook();
            var advisor = new Advisor(book);
            known =
                    new Loaded(
                            advisor,
                            new ArticleProblems(advisor, Clock.systemDefaultZone()),
                            new SettingsFiles(book));
            loaded = known;
        }
        return known;
    }

    /**
     * Those of the article's collection; read from the disk where they have changed.
     *
     * @param file where the article is kept, if it is
     */
    public CollectionSettings settings(Optional<Path> file) {
        return file.map(loaded().settings()::of).orElseGet(CollectionSettings::defaults);
    }

    /** All that is wrong with an article that was looked at. */
    public List<Problem> problems(
            Article article, Schema schema, CollectionSettings settings, Looked looked) {
        return loaded().problems().of(article, schema, settings, looked.problems());
    }

    /** A fault takes nothing but the advice away. */
    public Looked look(
            Article article, Schema schema, Optional<Path> file, CollectionSettings settings) {
        int length = article.answer().markdown().length();
        if (length > ArticleProblems.LONGEST) {
            return new Looked.TooLong(length);
        }
        Optional<String> name = file.map(Path::getFileName).map(Path::toString);
        try {
            return new Looked.Seen(
                    AdviceReport.of(article, schema, loaded().advisor(), settings, name));
        } catch (RuntimeException | StackOverflowError fault) {
            return new Looked.Failed(fault);
        }
    }
}
