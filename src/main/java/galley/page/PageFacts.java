package galley.page;

import galley.article.Article;
import galley.schema.IsoMoment;
import galley.schema.Keywords;
import galley.yaml.KeyPath;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an article says about itself to those who do not read it; blank texts count as missing. */
record PageFacts(Article article, StructuredDataSettings settings) {

    /** With the offset in digits, {@code +00:00}, which more readers know than the letter Z. */
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Optional<String> text(String key) {
        return KeyPath.parse(key)
                .flatMap(article::text)
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    Optional<String> title() {
        return text("article_title").or(() -> text("title"));
    }

    /** The title for lists of results, which readers of the page itself do not see. */
    Optional<String> searchTitle() {
        return text("seo.title");
    }

    Optional<String> question() {
        return text("question");
    }

    Optional<String> description() {
        return text("seo.page_description");
    }

    Optional<String> author() {
        return text("author");
    }

    Optional<String> subject() {
        return text("subject");
    }

    Optional<OffsetDateTime> date() {
        return text("date").flatMap(IsoMoment::parse);
    }

    Optional<String> published() {
        return date().map(DATE_TIME::format);
    }

    List<String> keywords() {
        return text("seo.page_keywords")
                .map(words -> Keywords.of(words).words())
                .orElse(List.of())
                .stream()
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** The decoded Markdown, without blank lines around it. */
    String answer() {
        return article.answer().markdown().strip();
    }

    /** The page's address; relative while the site's is not known. */
    Optional<String> address() {
        return text("url").map(this::at);
    }

    /** The parts of the address's path, without host, query and fragment. */
    List<String> pathParts() {
        String url = text("url").orElse("");
        int scheme = url.indexOf("://");
        String path = scheme < 0 ? url : url.substring(Math.max(0, url.indexOf('/', scheme + 3)));
        return Stream.of(path.split("[?#]", 2)[0].split("/"))
                .filter(part -> !part.isBlank())
                .toList();
    }

    Optional<String> canonical() {
        return address().filter(Addresses::isAbsolute);
    }

    String at(String path) {
        return Addresses.on(settings.origin(), path);
    }
}
