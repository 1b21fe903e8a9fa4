package galley.schema;

import galley.article.Article;
import galley.yaml.KeyPath;
import java.util.Optional;

/** How one field follows from others. */
public enum Rule {
    /** The title, word for word. */
    SAME_AS_TITLE("the title"),
    /** The slug of the title, with {@code .md}. */
    FILE_NAME("the title"),
    /** {@code /learn/}, the subject's slug, {@code /questions/}, the title's slug. */
    URL("the subject and the title"),
    /** The site's name and a bar where it is known, the subject. */
    SITE_AND_SUBJECT("the subject");

    private static final KeyPath TITLE = KeyPath.of("title");
    private static final KeyPath SUBJECT = KeyPath.of("subject");
    private static final KeyPath SEO_TITLE = KeyPath.of("seo").child("title");

    private static final String BAR = " | ";

    private final String source;

    Rule(String source) {
        this.source = source;
    }

    /** Whether a field that says something else is likely wrong. */
    public boolean isBinding() {
        return this != SITE_AND_SUBJECT;
    }

    /** What it follows from, as one says it: {@code the title}. */
    public String source() {
        return source;
    }

    /** What the rule gives; empty while a field that it needs has no text. */
    public Optional<String> valueFor(Article article) {
        return switch (this) {
            case SAME_AS_TITLE -> article.text(TITLE);
            case FILE_NAME -> slug(article).map(slug -> slug + ".md");
            case URL ->
                    slug(article)
                            .flatMap(
                                    slug ->
                                            article.text(SUBJECT)
                                                    .map(Slug::of)
                                                    .map(
                                                            s ->
                                                                    "/learn/"
                                                                            + s
                                                                            + "/questions/"
                                                                            + slug));
            case SITE_AND_SUBJECT -> article.text(SUBJECT).map(subject -> site(article) + subject);
        };
    }

    private static Optional<String> slug(Article article) {
        return article.text(TITLE).map(Slug::of).filter(slug -> !slug.isEmpty());
    }

    /** The site's name as this article writes it, with the bar; nothing where it writes none. */
    private static String site(Article article) {
        String written = article.text(SEO_TITLE).orElse("");
        int bar = written.indexOf(BAR);
        return bar > 0 ? written.substring(0, bar + BAR.length()) : "";
    }
}
