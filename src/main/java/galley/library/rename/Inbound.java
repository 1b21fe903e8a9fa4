package galley.library.rename;

import galley.article.Answer;
import galley.article.Article;
import galley.article.Value;
import galley.library.bulk.EditRun;
import galley.library.links.Address;
import galley.library.links.ArticleLinks;
import galley.markdown.Link;
import galley.markdown.MarkdownDocument;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the links of an article from an old address to a new one. What stands around the path stays
 * as it is written: host, query, fragment.
 *
 * @param from the old address's path
 * @param to the new one's
 * @param oldTitle the title that related articles repeat
 * @param newTitle what they repeat from now on
 */
record Inbound(String from, String to, String oldTitle, String newTitle) {

    /** Whether the article has such a link at all. */
    boolean concerns(Article article) {
        return ArticleLinks.of("", article).links().stream().anyMatch(link -> leads(link.url()));
    }

    private boolean leads(String url) {
        return Address.of(url).filter(address -> address.leadsTo(from)).isPresent();
    }

    /** What could not be turned is said in the run's refusal, or given back as a sentence. */
    Optional<String> turn(EditRun run) {
        for (ArticleLinks.Link link : ArticleLinks.of("", run.article()).links()) {
            if (leads(link.url()) && !link.place().equals(Article.ANSWER_KEY)) {
                turn(run, link);
            }
        }
        return turnAnswer(run);
    }

    private void turn(EditRun run, ArticleLinks.Link link) {
        KeyPath place = KeyPath.parse(link.place()).orElseThrow();
        boolean group = run.article().find(place).orElseThrow() instanceof Value.Fields;
        KeyPath url = group ? place.child("url") : place;
        run.set(url.toString(), Address.withPath(link.url(), to));
        KeyPath title = place.child("title");
        boolean repeats = group && run.article().text(title).filter(oldTitle::equals).isPresent();
        if (repeats && !newTitle.equals(oldTitle)) {
            run.set(title.toString(), newTitle);
        }
    }

    private Optional<String> turnAnswer(EditRun run) {
        Answer answer = run.article().answer();
        String markdown = answer.markdown();
        if (!markdown.contains(from)) {
            return Optional.empty();
        }
        List<Span> links =
                MarkdownDocument.parse(markdown).links().stream()
                        .filter(link -> leads(link.target()))
                        .map(Link::span)
                        .toList();
        if (links.isEmpty()) {
            return Optional.empty();
        }
        var places = new TreeSet<Integer>();
        for (Span link : links) {
            // In a link the target stands last; its text may be the same url.
            places(markdown, link, places);
        }
        places(markdown, DEFINITION, places);
        String wanted = markdown;
        for (int place : places.descendingSet()) {
            wanted = wanted.substring(0, place) + to + wanted.substring(place + from.length());
        }
        run.answer(wanted);
        boolean left =
                MarkdownDocument.parse(wanted).links().stream()
                        .anyMatch(link -> leads(link.target()));
        return left
                ? Optional.of("A link in the answer is written so that it could not be changed.")
                : Optional.empty();
    }

    /** Where a link that is used elsewhere says its url. */
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+\\]:[ \\t]*<?(\\S+)");

    private void places(String markdown, Span within, TreeSet<Integer> places) {
        for (int at = markdown.indexOf(from, within.start());
                at >= 0 && at + from.length() <= within.end();
                at = markdown.indexOf(from, at + 1)) {
            if (isWhole(markdown, at)) {
                places.add(at);
            }
        }
    }

    private void places(String markdown, Pattern definition, TreeSet<Integer> places) {
        Matcher matcher = definition.matcher(markdown);
        while (matcher.find()) {
            if (leads(matcher.group(1).replaceFirst(">$", ""))) {
                places(markdown, new Span(matcher.start(1), matcher.end(1)), places);
            }
        }
    }

    /** A longer path that begins so is another address. */
    private boolean isWhole(String markdown, int at) {
        int end = at + from.length();
        boolean before = at == 0 || !isPart(markdown.charAt(at - 1)) || isAfterHost(markdown, at);
        int next = end < markdown.length() && markdown.charAt(end) == '/' ? end + 1 : end;
        return before && (next >= markdown.length() || !isPart(markdown.charAt(next)));
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '%' || c == '/';
    }

    private static boolean isAfterHost(String markdown, int at) {
        int start = at;
        while (start > 0
                && !Character.isWhitespace(markdown.charAt(start - 1))
                && "(<[\"".indexOf(markdown.charAt(start - 1)) < 0) {
            start--;
        }
        return markdown.substring(start, at).matches("(?i)(https?:)?//[^/]+");
    }
}
