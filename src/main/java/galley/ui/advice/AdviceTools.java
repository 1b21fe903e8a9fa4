package galley.ui.advice;

import galley.article.Article;
import galley.audit.CollectionSettings;
import galley.audit.SettingsFiles;
import galley.check.advice.Advisor;
import galley.check.advice.RuleBook;
import galley.schema.Schema;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at articles under the settings of their collection. Safe for use by several threads; what
 * it needs is read when it is asked first, which is not on the window's thread.
 */
public final class AdviceTools {

    /** So many characters of an answer are looked at while one types. */
    static final int LONGEST = 400_000;

    private record Loaded(Advisor advisor, SettingsFiles settings) {}

    private @Nullable Loaded loaded;

    private synchronized Loaded loaded() {
        Loaded known = loaded;
        if (known == null) {
            var book = new RuleBook();
            known = new Loaded(new Advisor(book), new SettingsFiles(book));
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

    /** A fault takes nothing but the advice away. */
    public Looked look(
            Article article, Schema schema, Optional<Path> file, CollectionSettings settings) {
        int length = article.answer().markdown().length();
        if (length > LONGEST) {
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
