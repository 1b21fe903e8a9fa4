package galley.cli;

import galley.article.Article;
import galley.audit.AuditRequest;
import galley.audit.SafeFixes;
import galley.store.FileStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Mends articles before they are looked at, or says what it would change. */
final class CheckFixes implements AuditRequest.Before {

    private final SafeFixes fixes;
    private final FileStore store;
    private final boolean dryRun;
    private final List<String> failed = Collections.synchronizedList(new ArrayList<>());
    private final Set<Path> mended = new ConcurrentSkipListSet<>();
    private final Map<Path, List<String>> diffs = new ConcurrentHashMap<>();

    CheckFixes(SafeFixes fixes, FileStore store, boolean dryRun) {
        this.fixes = fixes;
        this.store = store;
        this.dryRun = dryRun;
    }

    @Override
    public Article of(Path file, Article article) {
        return fixes.mended(file, article).text().equals(article.text())
                ? article
                : write(file, article);
    }

    private Article write(Path file, Article article) {
        return switch (ArticleFile.look(store, file)) {
            case ArticleFile.Result.Failed(String message) -> {
                failed.add(message);
                yield article;
            }
            case ArticleFile.Result.Read(ArticleFile read) -> write(read);
        };
    }

    private Article write(ArticleFile read) {
        Article mended = fixes.mended(read.path(), read.article());
        if (read.readOnly().isPresent()) {
            failed.add(read.readOnly().get());
            return read.article();
        }
        if (dryRun) {
            this.mended.add(read.path());
            diffs.put(read.path(), Diff.unified(read.path(), read.article().text(), mended.text()));
            return mended;
        }
        Optional<String> why = read.save(store, mended.source());
        why.ifPresentOrElse(failed::add, () -> this.mended.add(read.path()));
        return why.isPresent() ? read.article() : mended;
    }

    /** What would be changed in a file; told once. */
    List<String> diff(Path file) {
        return Optional.ofNullable(diffs.remove(file)).orElse(List.of());
    }

    /** What was done, or would be. */
    String summary() {
        String files = Counts.many(mended.size(), "file");
        return dryRun ? files + " would be mended" : files + " mended";
    }

    /** The files that were written. */
    List<Path> mended() {
        return dryRun ? List.of() : List.copyOf(mended);
    }

    List<String> failed() {
        return List.copyOf(failed);
    }
}
