package galley.library;

import galley.schema.NewArticle;
import galley.schema.Slug;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * What the articles of a folder have in common, read off their first lines, for writing another
 * like them.
 *
 * @param articles the folder that holds a folder for each subject
 * @param author of most articles; empty where none has one
 * @param site the name before the bar in most search titles; empty where none has one
 * @param nextId one more than the highest
 */
public record CollectionFacts(Path articles, String author, String site, long nextId) {

    private static final int LOOK = 16_384;
    private static final int DIGITS = 15;

    /** Of a folder that nobody has looked into. */
    public static CollectionFacts unread(Path root) {
        return new CollectionFacts(root, "", "", 1);
    }

    /** Of a folder whose articles are not read yet. */
    public static CollectionFacts none(Path root) {
        Path learn = root.resolve("content").resolve("learn");
        return new CollectionFacts(Files.isDirectory(learn) ? learn : root, "", "", 1);
    }

    /** Reads the first lines of every article; what cannot be read is passed over. */
    public static CollectionFacts of(Path root) {
        var counts = new Counts();
        ArticleTree.of(root.toAbsolutePath(), new ArrayList<>()).forEach(counts::look);
        return counts.facts(none(root).articles());
    }

    public Path placeFor(NewArticle article) {
        return articles.resolve(Slug.of(article.subject())).resolve(article.fileName());
    }

    /** What is counted while articles are read. */
    static final class Counts {
        private final Map<String, Integer> authors = new HashMap<>();
        private final Map<String, Integer> sites = new HashMap<>();
        private long highest;

        private void look(Path file) {
            try (InputStream in = new FileInputStream(file.toFile())) {
                look(FrontLook.at(in.readNBytes(LOOK)).seen());
            } catch (IOException unreadable) {
                // The others tell enough.
            }
        }

        void look(Catalogue.Seen seen) {
            if (isNumber(seen.id())) {
                highest = Math.max(highest, Long.parseLong(seen.id()));
            }
            count(authors, seen.author());
            count(sites, seen.site());
        }

        private static boolean isNumber(String id) {
            return !id.isEmpty()
                    && id.length() <= DIGITS
                    && id.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private static void count(Map<String, Integer> counts, String name) {
            if (!name.isEmpty()) {
                counts.merge(name, 1, Integer::sum);
            }
        }

        CollectionFacts facts(Path articles) {
            return new CollectionFacts(articles, most(authors, ""), most(sites, ""), highest + 1);
        }

        private static String most(Map<String, Integer> counts, String otherwise) {
            return counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(otherwise);
        }
    }
}
