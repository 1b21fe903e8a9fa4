package galley.library.index;

import galley.library.Days;
import galley.library.Query;
import galley.library.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A small collection for tests: articles as one writes them, and its search. */
final class Shelf {

    final Path root;
    final Path cache;

    Shelf(Path folder) {
        root = folder.resolve("articles");
        cache = folder.resolve("cache");
    }

    /**
     * @param values key and value in turn; {@code answer} as it is stored
     */
    Path put(String path, String... values) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            fields.put(values[i], values[i + 1]);
        }
        var text = new StringBuilder("---\n");
        for (String key : List.of("id", "date", "title")) {
            line(text, key, fields.remove(key), "");
        }
        String description = fields.remove("description");
        String keywords = fields.remove("keywords");
        if (description != null || keywords != null) {
            text.append("seo:\n");
            line(text, "page_description", description, "  ");
            line(text, "page_keywords", keywords, "  ");
        }
        fields.forEach((key, value) -> line(text, key, value, ""));
        if (!fields.containsKey("answer")) {
            line(text, "answer", "Nothing.", "");
        }
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text.append("---\n\n&nbsp;"));
    }

    private static void line(StringBuilder text, String key, String value, String indent) {
        if (value != null) {
            boolean block = value.contains(" ");
            text.append(indent).append(key).append(block ? ": >-\n    " + indent : ": ");
            text.append(value).append('\n');
        }
    }

    ArticleSearch search() {
        return ArticleSearch.of(root, Optional.of(cache), (file, article) -> 0);
    }

    static Updated.Done update(ArticleSearch search) {
        return (Updated.Done) search.update(Progress.UNSEEN);
    }

    /** Where an update tells how far it is. */
    interface Told {
        void at(int done, int all);
    }

    static Progress progress(Told told, BooleanSupplier cancelled) {
        return new Progress() {
            @Override
            public void at(int done, int all) {
                told.at(done, all);
            }

            @Override
            public boolean isCancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    /** The paths that are found, the best first. */
    static List<String> paths(ArticleSearch search, String typed) {
        return paths(search.search(typed, 20, Progress.UNSEEN));
    }

    static List<String> paths(Found found) {
        return found.hits().stream().map(h -> h.article().path()).toList();
    }

    static Query query(String text) {
        return Query.read(text, Days.SYSTEM).query();
    }
}
