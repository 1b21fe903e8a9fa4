package galley.ui.collection;

import java.util.List;
import java.util.stream.Stream;

/** What is offered while one types the field that a change is for: only what that change takes. */
final class ChangeFields {

    private static final List<String> VALUES =
            List.of(
                    "subject",
                    "author",
                    "title",
                    "question",
                    "date",
                    "seo.title",
                    "seo.page_description",
                    "seo.page_keywords",
                    "url",
                    "article_title",
                    "file_name",
                    "description",
                    "post_on_text",
                    "date_format",
                    "no_index",
                    "score");

    private static final List<String> RELATED =
            List.of(
                    "related_article*.subject",
                    "related_article*.title",
                    "related_article*.url",
                    "related_article*");

    private static final List<String> FOLLOWING =
            List.of("seo.title", "url", "question", "article_title", "file_name");

    private ChangeFields() {}

    /** The likeliest first. */
    static List<String> of(ChangeWish.Kind kind) {
        return switch (kind) {
            case SET -> with(List.of("answer"));
            case REPLACE ->
                    Stream.of(List.of("answer"), VALUES, RELATED, List.of("*"))
                            .flatMap(List::stream)
                            .toList();
            case ADD -> VALUES;
            case REMOVE -> with(RELATED);
            case ADD_KEYWORD, REMOVE_KEYWORD -> List.of("seo.page_keywords", "tags");
            case RENAME -> VALUES;
            case FOLLOW -> FOLLOWING;
        };
    }

    private static List<String> with(List<String> more) {
        return Stream.concat(VALUES.stream(), more.stream()).toList();
    }
}
