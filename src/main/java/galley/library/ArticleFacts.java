package galley.library;

import galley.article.Article;
import galley.article.Value;
import galley.markdown.MarkdownDocument;
import galley.yaml.KeyPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The facts of an article that was read whole.
 *
 * @param path below the collection, with {@code /}
 * @param checked counts the problems, when it is asked for
 */
public record ArticleFacts(
        Article article, String path, IntSupplier checked, Optional<Instant> modified)
        implements Facts {

    /** Where an article's keywords may stand. */
    private static final List<String> KEYWORDS =
            List.of("seo.page_keywords", "seo.keywords", "keywords", "tags");

    private static final List<String> SEARCHED =
            List.of("title", "question", "seo.page_description", "description", "id", "url");

    @Override
    public List<String> texts(String key) {
        return switch (key) {
            case "path" -> List.of(path);
            case "folder" -> List.of(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
            case "answer" -> List.of(article.answer().markdown());
            case "keyword" -> keywords();
            default -> KeyPath.parse(key).flatMap(article::find).map(this::texts).orElse(List.of());
        };
    }

    private List<String> keywords() {
        List<String> words = new ArrayList<>();
        for (String key : KEYWORDS) {
            for (String text : texts(key)) {
                words.addAll(Arrays.asList(text.split("\\s*,\\s*")));
            }
        }
        return words;
    }

    private List<String> texts(Value value) {
        return switch (value) {
            case Value.Text text -> List.of(text.text());
            case Value.Number number -> List.of(number.written());
            case Value.Flag flag -> List.of(flag.written());
            case Value.Date date -> List.of(date.written());
            case Value.Other other -> List.of(other.shown());
            case Value.Nothing nothing -> List.of();
            case Value.Items items ->
                    items.items().stream().flatMap(item -> texts(item).stream()).toList();
            case Value.Fields group ->
                    group.fields().stream()
                            .flatMap(field -> texts(field.value()).stream())
                            .toList();
        };
    }

    @Override
    public List<String> everywhere() {
        List<String> all = new ArrayList<>();
        SEARCHED.forEach(key -> all.addAll(texts(key)));
        all.addAll(keywords());
        all.add(article.answer().markdown());
        return all;
    }

    @Override
    public int words() {
        return MarkdownDocument.parse(article.answer().markdown()).counts().words();
    }

    @Override
    public int problems() {
        return checked.getAsInt();
    }
}
