package galley.check;

import galley.article.Article;
import galley.article.FrontMatter;
import galley.schema.FieldSpec;
import galley.schema.Schema;
import galley.yaml.KeyPath;

/** What {@link Validity} asks of an article. All of it is about data being right or broken. */
enum Rule {
    CONFLICT_MARKER("conflict-marker", "No merge conflict is left in it."),
    KEY_DUPLICATE("key-duplicate", "No key stands twice."),
    FIELD_EMPTY("field-empty", "No field that the article needs is empty."),
    FIELD_MISSING("field-missing", "Every field that the article needs is there."),
    FIELD_TYPE("field-type", "Every field holds what belongs in it."),
    RELATED_DUPLICATE("related-duplicate", "No related article is listed twice."),
    RELATED_SELF("related-self", "No related article is the article itself."),
    /** Its problems are named after what is wrong, as in {@code yaml-unclosed-quote}. */
    YAML("yaml", "The front matter is valid YAML.");

    private final String id;
    private final String praise;

    Rule(String id, String praise) {
        this.id = id;
        this.praise = praise;
    }

    String id() {
        return id;
    }

    Evidence evidence() {
        return Evidence.M;
    }

    String praise() {
        return praise;
    }

    boolean covers(String problem) {
        return problem.equals(id) || (this == YAML && problem.startsWith("yaml-"));
    }

    /** A rule that has nothing to look at has nothing good to tell. */
    boolean applies(Article article, Schema schema) {
        return switch (this) {
            case YAML, KEY_DUPLICATE ->
                    article.frontMatter() instanceof FrontMatter.Parsed
                            || article.frontMatter() instanceof FrontMatter.Broken;
            case CONFLICT_MARKER -> true;
            case FIELD_EMPTY, FIELD_MISSING -> schema.fields().anyMatch(FieldSpec::required);
            case FIELD_TYPE -> schema.fields().anyMatch(f -> article.find(f.path()).isPresent());
            case RELATED_DUPLICATE, RELATED_SELF ->
                    article.find(KeyPath.of("related_article1")).isPresent();
        };
    }
}
