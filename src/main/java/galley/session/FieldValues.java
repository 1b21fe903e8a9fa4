package galley.session;

import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every value of an article at every depth, by its path; the text below the front matter too. */
final class FieldValues {

    static final String BODY = "body";

    private record Written(String value, Span span) {}

    private final String text;
    private final Map<String, Written> values = new LinkedHashMap<>();

    private FieldValues(String text) {
        this.text = text;
    }

    static FieldValues of(Article article) {
        var all = new FieldValues(article.text());
        for (Field field : article.fields()) {
            all.add(field.path().toString(), field.value());
        }
        all.put(BODY, article.body().of(article.text()), article.body());
        return all;
    }

    private void add(String path, Value value) {
        switch (value) {
            case Value.Fields group -> {
                for (Field field : group.fields()) {
                    add(path + "." + field.key(), field.value());
                }
            }
            case Value.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    add(path + "[" + i + "]", list.items().get(i));
                }
            }
            case Value.Text v -> put(path, v.text(), v.span());
            case Value.Number v -> put(path, v.written(), v.span());
            case Value.Flag v -> put(path, v.written(), v.span());
            case Value.Date v -> put(path, v.written(), v.span());
            case Value.Nothing v -> put(path, "", v.span());
            case Value.Other v -> put(path, v.source(), v.span());
        }
    }

    private void put(String path, String value, Span span) {
        // Of duplicate keys the first counts, as everywhere.
        values.putIfAbsent(path, new Written(value, span));
    }

    Set<String> paths() {
        return values.keySet();
    }

    Optional<String> value(String path) {
        return Optional.ofNullable(values.get(path)).map(Written::value);
    }

    Optional<Span> span(String path) {
        return Optional.ofNullable(values.get(path)).map(Written::span);
    }

    /** The value as it is written. */
    Optional<String> source(String path) {
        return span(path).map(span -> span.of(text));
    }
}
