package galley.audit;

import galley.article.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What is to be looked at, and how.
 *
 * @param paths folders and articles
 * @param rules only these, by their ids; all where it is empty
 * @param good whether rules that are kept are told as well
 * @param before makes of each article the one that is looked at
 */
public record AuditRequest(List<Path> paths, Set<String> rules, boolean good, Before before) {

    /** Is called from several threads at once. */
    public interface Before {
        Article of(Path file, Article article);
    }

    public AuditRequest {
        paths = List.copyOf(paths);
        rules = Set.copyOf(rules);
    }

    /** All rules on the articles as they are. */
    public static AuditRequest of(List<Path> paths) {
        return new AuditRequest(paths, Set.of(), false, (file, article) -> article);
    }

    boolean wants(String rule) {
        return rules.isEmpty() || rules.contains(rule) || rules.contains(Rules.known(rule));
    }
}
