package galley.ui.advice;

import galley.article.Article;
import galley.audit.CollectionSettings;
import galley.audit.SettingsFiles;
import galley.check.advice.Advisor;
import galley.check.advice.RuleBook;
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
     * Reads the collection's settings from the disk where they have changed.
     *
     * @param file where the article is kept, if it is
     * @return empty for an answer that is too long to be looked at while one types
     */
    public Optional<AdviceReport> report(Article article, Optional<Path> file) {
        if (article.answer().markdown().length() > LONGEST) {
            return Optional.empty();
        }
        Loaded tools = loaded();
        return Optional.of(
                AdviceReport.of(
                        article,
                        tools.advisor(),
                        file.map(tools.settings()::of).orElseGet(CollectionSettings::defaults),
                        file.map(Path::getFileName).map(Path::toString)));
    }
}
