package galley.session;

import galley.schema.NewArticle;
import galley.schema.Slug;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the articles of a folder have in common, read off their first lines, for writing another
 * like them.
 *
 * @param root the folder
 * @param author of most articles
 * @param site the name before the bar in most search titles
 * @param nextId one more than the highest
 */
public record CollectionFacts(Path root, String author, String site, long nextId) {

    private static final String USUAL = "QuickTakes";
    private static final int LINES = 40;
    private static final Pattern ID = Pattern.compile("id: (\\d{1,15})\\s*");
    private static final Pattern AUTHOR = Pattern.compile("author: (\\S.*?)\\s*");
    private static final Pattern SITE = Pattern.compile("  title: (\\S.*?) \\| .*");

    /** A folder that has no article yet. */
    public static CollectionFacts none(Path root) {
        return new CollectionFacts(root, USUAL, USUAL, 1);
    }

    /** Reads the first lines of every article; what cannot be read is passed over. */
    public static CollectionFacts of(Path root) {
        var counts = new Counts();
        ArticleTree.of(root.toAbsolutePath(), new ArrayList<>()).forEach(counts::look);
        return counts.facts(root);
    }

    /**
     * Where a new article is kept: below the folder of all articles, where the collection has one.
     */
    public Path placeFor(NewArticle article) {
        Path learn = root.resolve("content").resolve("learn");
        Path articles = Files.isDirectory(learn) ? learn : root;
        return articles.resolve(Slug.of(article.subject())).resolve(article.fileName());
    }

    private static final class Counts {
        private final Map<String, Integer> authors = new HashMap<>();
        private final Map<String, Integer> sites = new HashMap<>();
        private long highest;

        void look(Path file) {
            try (BufferedReader lines =
                    Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                for (int i = 0; i < LINES; i++) {
                    String line = lines.readLine();
                    if (line == null) {
                        return;
                    }
                    look(
                            new String(
                                    line.getBytes(StandardCharsets.ISO_8859_1),
                                    StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                return;
            }
        }

        private void look(String line) {
            Matcher id = ID.matcher(line);
            Matcher author = AUTHOR.matcher(line);
            Matcher site = SITE.matcher(line);
            if (id.matches()) {
                highest = Math.max(highest, Long.parseLong(id.group(1)));
            } else if (author.matches()) {
                authors.merge(author.group(1), 1, Integer::sum);
            } else if (site.matches()) {
                sites.merge(site.group(1), 1, Integer::sum);
            }
        }

        CollectionFacts facts(Path root) {
            return new CollectionFacts(root, most(authors), most(sites), highest + 1);
        }

        private static String most(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(USUAL);
        }
    }
}
