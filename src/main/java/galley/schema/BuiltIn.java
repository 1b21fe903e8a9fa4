package galley.schema;

import static galley.schema.FieldKind.CHOICE;
import static galley.schema.FieldKind.DATE;
import static galley.schema.FieldKind.DECIMAL;
import static galley.schema.FieldKind.FLAG;
import static galley.schema.FieldKind.GROUP;
import static galley.schema.FieldKind.KEYWORDS;
import static galley.schema.FieldKind.LINE;
import static galley.schema.FieldKind.TEXT;
import static galley.schema.FieldKind.WHOLE_NUMBER;

import java.util.List;

/** The schemas that Galley brings along. */
final class BuiltIn {

    private static final List<String> DATE_FORMATS =
            List.of("MMM DD, YYYY", "MMMM D, YYYY", "DD MMM YYYY", "YYYY-MM-DD");

    private BuiltIn() {}

    static Schema question() {
        return new Schema(
                "Question and answer",
                List.of(
                        new FieldGroup(
                                "Question and titles",
                                List.of(
                                        FieldSpec.of("question", "Question", TEXT)
                                                .following(Rule.SAME_AS_TITLE)
                                                .needed(),
                                        FieldSpec.of("title", "Title", TEXT).needed(),
                                        FieldSpec.of("article_title", "Article title", TEXT)
                                                .following(Rule.SAME_AS_TITLE))),
                        new FieldGroup(
                                "Search appearance",
                                List.of(
                                        FieldSpec.of("seo.title", "Search title", LINE)
                                                .following(Rule.SITE_AND_SUBJECT)
                                                .shownAs(ResultText.TITLE),
                                        FieldSpec.of("seo.page_description", "Description", TEXT)
                                                .shownAs(ResultText.DESCRIPTION),
                                        FieldSpec.of("seo.page_keywords", "Keywords", KEYWORDS),
                                        FieldSpec.of("url", "Address", LINE).following(Rule.URL),
                                        FieldSpec.of("file_name", "File name", LINE)
                                                .following(Rule.FILE_NAME),
                                        FieldSpec.of(
                                                "no_index", "Hide from search engines", FLAG))),
                        new FieldGroup(
                                "Publishing",
                                List.of(
                                        FieldSpec.of("subject", "Subject", CHOICE).needed(),
                                        FieldSpec.of("author", "Author", LINE),
                                        FieldSpec.of("date", "Date", DATE),
                                        FieldSpec.of("post_on_text", "Words before the date", LINE),
                                        FieldSpec.of("date_format", "Date format", CHOICE)
                                                .choosing(DATE_FORMATS),
                                        FieldSpec.of("id", "Number", WHOLE_NUMBER),
                                        FieldSpec.of("score", "Score", DECIMAL))),
                        new FieldGroup(
                                "Related articles",
                                List.of(
                                        related(1),
                                        related(2),
                                        related(3),
                                        related(4),
                                        related(5)))),
                List.of(
                        "_schema",
                        "id",
                        "date",
                        "title",
                        "article_title",
                        "date_format",
                        "post_on_text",
                        "seo",
                        "author",
                        "question",
                        "no_index",
                        "answer",
                        "subject",
                        "file_name",
                        "url",
                        "score",
                        "related_article1",
                        "related_article2",
                        "related_article3",
                        "related_article4",
                        "related_article5"),
                "Answer");
    }

    private static FieldSpec related(int number) {
        return FieldSpec.of("related_article" + number, "Related article " + number, GROUP);
    }

    static Schema post() {
        return new Schema(
                "Blog post",
                List.of(
                        new FieldGroup(
                                "Titles",
                                List.of(
                                        FieldSpec.of("title", "Title", TEXT).needed(),
                                        FieldSpec.of("article_title", "Article title", TEXT)
                                                .following(Rule.SAME_AS_TITLE),
                                        FieldSpec.of("description", "Summary", TEXT))),
                        new FieldGroup(
                                "Search appearance",
                                List.of(
                                        FieldSpec.of("seo.title", "Search title", LINE)
                                                .following(Rule.SAME_AS_TITLE)
                                                .shownAs(ResultText.TITLE),
                                        FieldSpec.of("seo.page_description", "Description", TEXT)
                                                .shownAs(ResultText.DESCRIPTION),
                                        FieldSpec.of("seo.page_keywords", "Keywords", KEYWORDS))),
                        new FieldGroup(
                                "Publishing",
                                List.of(
                                        FieldSpec.of("author", "Author", LINE),
                                        FieldSpec.of("date", "Date", DATE),
                                        FieldSpec.of("post_on_text", "Words before the date", LINE),
                                        FieldSpec.of("date_format", "Date format", CHOICE)
                                                .choosing(DATE_FORMATS),
                                        FieldSpec.of("featuredImg", "Picture", GROUP)))),
                List.of(
                        "_schema",
                        "date",
                        "title",
                        "article_title",
                        "description",
                        "date_format",
                        "post_on_text",
                        "seo",
                        "author",
                        "featuredImg"),
                "Post");
    }

    static Schema other() {
        return new Schema("Page", List.of(), List.of(), "Body");
    }
}
