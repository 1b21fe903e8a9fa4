package galley.ui.window;

import galley.article.Article;
import galley.check.advice.AnswerText;
import galley.schema.Keywords;
import galley.ui.library.LibraryItem;
import galley.yaml.KeyPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keywords of the articles that are most like one. */
final class NeighbourKeywords {

    static final KeyPath KEYWORDS = KeyPath.of("seo").child("page_keywords");

    private static final int MOST = 8;

    private final AnswerText answer;
    private final List<String> own;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Consumer<List<String>> then;
    private int left;

    private NeighbourKeywords(Article article, int neighbours, Consumer<List<String>> then) {
        this.answer = new AnswerText(article);
        this.own = words(article);
        this.left = neighbours;
        this.then = then;
    }

    static void find(
            Article article,
            Optional<Path> path,
            WindowServices services,
            Consumer<List<String>> then) {
        services.articles(
                article,
                "",
                found -> {
                    List<Path> others =
                            found.stream()
                                    .map(LibraryItem::path)
                                    .filter(p -> path.filter(p::equals).isEmpty())
                                    .toList();
                    var search = new NeighbourKeywords(article, others.size(), then);
                    if (others.isEmpty()) {
                        then.accept(List.of());
                    }
                    others.forEach(other -> services.look(other, search::take));
                });
    }

    private static List<String> words(Article article) {
        return Keywords.of(article.text(KEYWORDS).orElse("")).words().stream()
                .map(w -> w.strip().toLowerCase(Locale.ROOT))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private void take(Optional<Article> neighbour) {
        neighbour.stream()
                .flatMap(n -> words(n).stream().distinct())
                .filter(w -> !own.contains(w) && answer.uses(w))
                .forEach(w -> counts.merge(w, 1, Integer::sum));
        if (--left == 0) {
            List<Map.Entry<String, Integer>> all = new ArrayList<>(counts.entrySet());
            all.sort(Comparator.comparing(e -> -e.getValue()));
            then.accept(all.stream().limit(MOST).map(Map.Entry::getKey).toList());
        }
    }
}
