package galley.check.advice;

import static galley.check.advice.Assessed.ARTICLE_TITLE;
import static galley.check.advice.Assessed.QUESTION;
import static galley.check.advice.Assessed.SEO_TITLE;
import static galley.check.advice.Assessed.SUBJECT;
import static galley.check.advice.Assessed.TITLE;

import galley.check.Problem;
import galley.schema.PageTemplate;
import galley.yaml.KeyPath;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The title of the page in a search result, and the titles that lead to it. */
final class TitleRules {

    private static final int SHORT = 200;
    private static final int MOST_CHARACTERS = 60;
    private static final int LEAST_SHARED = 4;
    private static final int LEAST_STEM = 4;
    private static final int MANY_LETTERS = 10;

    /** Of a text in a message, in characters. */
    private static final int SHOWN = 30;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MANY_BLANKS = Pattern.compile("\\s{2,}");
    private static final Pattern LAST_LINE_END = Pattern.compile("\\R\\z");
    private static final Pattern QUESTION_MARK = Pattern.compile("[?？][)\"'”’]*\\z");
    private static final Pattern ENDING = Pattern.compile("(?:es|s|ed|ing|ly|ic|ical)$");
    private static final Pattern CLAUSE = Pattern.compile("[,;:–—(]| - | \\| ");
    private static final Pattern SEPARATED = Pattern.compile("^(.+?)\\s*[|\\-–—:·»]\\s*(.+)$");
    private static final Pattern ASKS =
            Pattern.compile(
                    "(?i)^(what|who|whom|whose|which|when|where|why|how(?! to\\b)|is|are|was|were|do|does|did|can|could|should|would|will|has|have|had)\\b.*");

    private final Assessed in;
    private final Report out;
    private final String shown;
    private final KeyPath field;

    /** As a sentence begins with it. */
    private final String name;

    private final String shorten;

    TitleRules(Assessed in, Report out) {
        this.in = in;
        this.out = out;
        this.shown = BLANKS.matcher(in.shownTitle()).replaceAll(" ");
        this.field = in.titleField();
        this.name =
                in.settings().titleTemplate().isEmpty()
                        ? "The title"
                        : "The title that galley.yaml makes";
        this.shorten =
                in.showsTitle(SEO_TITLE) ? "Shorten it." : "Shorten the template or what it shows.";
    }

    void run() {
        template();
        if (in.isDamaged(field)
                || (!in.has(SEO_TITLE) && !in.has(Assessed.SEO) && in.articleTitle().isEmpty())) {
            return;
        }
        if (shown.isEmpty()) {
            out.say(
                    "seo-title-missing",
                    Rating.BAD,
                    1,
                    in.showsTitle(SEO_TITLE)
                            ? "There is no title for search results, so Google will pick a text of its own. Write one."
                            : "galley.yaml makes no title of this article, so Google will pick a text of its own. Fill what the template shows.",
                    in.at(field),
                    fromArticle());
        } else {
            out.say(
                    "seo-title-missing",
                    Rating.GOOD,
                    "The page has a title for search results.",
                    in.at(field));
            width();
            characters();
            boilerplate();
            repeated();
            capitals();
        }
        match();
        ends();
    }

    /** A title or description with a gap where a field should be. */
    private void template() {
        List<PageTemplate> templates =
                Stream.of(in.settings().titleTemplate(), in.settings().descriptionTemplate())
                        .flatMap(Optional::stream)
                        .toList();
        if (templates.isEmpty()) {
            return;
        }
        List<String> missing =
                templates.stream()
                        .flatMap(t -> t.missing(in.article()).stream())
                        .distinct()
                        .toList();
        out.say(
                "template-field",
                missing.isEmpty() ? Rating.GOOD : Rating.BAD,
                missing.isEmpty()
                        ? "The article has what the collection’s templates show."
                        : "A template in galley.yaml shows {%s}, which this article does not have. Fill the field or mend the template."
                                .formatted(missing.getFirst()),
                in.at(
                        KeyPath.parse(missing.isEmpty() ? "title" : missing.getFirst())
                                .orElse(TITLE)));
    }

    private void width() {
        double width = widthOf(shown);
        double most = in.room().title();
        double safe = in.room().titleSafe();
        if (width <= safe) {
            boolean few = width < out.limit("seo-title-width", "least", SHORT);
            out.say(
                    "seo-title-width",
                    few ? Rating.OK : Rating.GOOD,
                    9,
                    few
                            ? "%s is about %.0f pixels wide; there is room for %.0f. Say more of what the page answers."
                                    .formatted(name, width, most)
                            : "%s is about %.0f pixels wide and is shown whole."
                                    .formatted(name, width),
                    in.at(field));
            return;
        }
        Cut cut = Cut.at(in.tools().widths(), shown, ResultRoom.TITLE_SIZE, most);
        boolean far = width > most;
        out.say(
                "seo-title-width",
                far ? Rating.BAD : Rating.OK,
                far ? 3 : 9,
                far
                        ? "%s is about %,.0f pixels wide and %,.0f fit: it is cut after “%s”. %s"
                                .formatted(name, width, most, cut.lastWord(), shorten)
                        : "%s is about %.0f pixels wide; from %.0f on some screens cut it."
                                .formatted(name, width, safe),
                in.at(field, far && in.raw(field).equals(shown) ? cut.kept() : 0, shown.length()),
                in.showsTitle(SEO_TITLE) ? shorter(safe) : List.of());
    }

    /** Without the site's name; else without the last clause. */
    private List<Problem.Fix> shorter(double limit) {
        String text = in.text(SEO_TITLE);
        String brand = in.siteName();
        if (!brand.isEmpty()) {
            String bare =
                    text.replaceFirst("\\s?[|\\-–—:·]\\s?" + Pattern.quote(brand) + "$", "")
                            .replaceFirst("^" + Pattern.quote(brand) + "\\s*[|\\-–—:·]\\s*", "");
            if (!bare.equals(text) && fits(bare, limit)) {
                return in.set("Leave out the site’s name", SEO_TITLE, bare, false);
            }
        }
        String clause = text;
        for (Matcher m = CLAUSE.matcher(text); m.find(); ) {
            String begin = text.substring(0, m.start()).strip();
            if (!fits(begin, limit)) {
                break;
            }
            if (begin.length() > text.length() / 3) {
                clause = begin;
            }
        }
        return clause.equals(text)
                ? List.of()
                : in.set("Leave out the last part", SEO_TITLE, clause, false);
    }

    /** As the field's text, with what a template adds to it. */
    private boolean fits(String text, double limit) {
        boolean added = in.settings().titleTemplate().isPresent() && in.showsTitle(SEO_TITLE);
        double around = added ? widthOf(shown) - widthOf(in.text(SEO_TITLE)) : 0;
        return widthOf(text) + around <= limit;
    }

    private double widthOf(String text) {
        return in.tools().widths().of(text, ResultRoom.TITLE_SIZE);
    }

    private void characters() {
        int count = shown.length();
        int most = (int) out.limit("seo-title-chars", "most", MOST_CHARACTERS);
        out.say(
                "seo-title-chars",
                count > most ? Rating.INFO : Rating.GOOD,
                count > most
                        ? "%s has %d characters; most titles of up to %d are shown whole."
                                .formatted(name, count, most)
                        : "%s has %d characters.".formatted(name, count),
                in.at(field));
    }

    private void boilerplate() {
        String own = in.articleTitle() + ' ' + in.text(QUESTION);
        if (own.isBlank()) {
            return;
        }
        boolean bare = isSiteAndSubject();
        if (!bare && !Scripts.isLatin(own + shown)) {
            // Without blanks between words none can be said to be shared.
            out.say(
                    "seo-title-boilerplate",
                    Rating.NOT_APPLICABLE,
                    "Words are compared where blanks part them.",
                    in.at(field));
            return;
        }
        boolean empty = bare || !sharesAWord(own);
        out.say(
                "seo-title-boilerplate",
                empty ? Rating.BAD : Rating.GOOD,
                bare
                        ? name
                                + " says the site and the subject, not what this page answers. Name the question."
                        : empty
                                ? "No word of the question stands in the title. Name what this page answers."
                                : name + " says what this page answers.",
                in.at(field),
                empty ? fromArticle() : List.of());
    }

    /** One of four letters, or one that says something, also in another form. */
    private boolean sharesAWord(String own) {
        Set<String> words = new HashSet<>();
        for (String word : Keyphrase.words(Keyphrase.fold(own))) {
            words.add(word);
            words.add(stem(word));
        }
        return Keyphrase.words(Keyphrase.fold(shown)).stream()
                .filter(w -> w.length() >= LEAST_SHARED || isContent(w))
                .anyMatch(w -> words.contains(w) || words.contains(stem(w)));
    }

    private static String stem(String word) {
        return word.length() > LEAST_STEM ? ENDING.matcher(word).replaceFirst("") : word;
    }

    private boolean isSiteAndSubject() {
        String subject = in.text(SUBJECT);
        Matcher parts = SEPARATED.matcher(shown);
        if (subject.isEmpty() || !parts.matches()) {
            return false;
        }
        String site = in.siteName();
        boolean behind = parts.group(2).equalsIgnoreCase(subject);
        boolean before = parts.group(1).equalsIgnoreCase(subject);
        return (behind && (site.isEmpty() || parts.group(1).equalsIgnoreCase(site)))
                || (before && (site.isEmpty() || parts.group(2).equalsIgnoreCase(site)));
    }

    /** The article's title, with the site's name where both fit. */
    private List<Problem.Fix> fromArticle() {
        String title = in.articleTitle();
        if (title.isEmpty() || !in.showsTitle(SEO_TITLE)) {
            return List.of();
        }
        String site = in.siteName();
        String both = site.isEmpty() ? title : title + " | " + site;
        if (!site.isEmpty() && fits(both, in.room().titleSafe())) {
            return in.set("Use the article’s title and the site’s name", SEO_TITLE, both, false);
        }
        return fits(title, in.room().title())
                ? in.set("Use the article’s title", SEO_TITLE, title, false)
                : in.set(
                        "Use the beginning of the article’s title",
                        SEO_TITLE,
                        beginning(title),
                        false);
    }

    /** What fits of a title, up to a word that says something. */
    private String beginning(String title) {
        String begin =
                Cut.at(in.tools().widths(), title, ResultRoom.TITLE_SIZE, in.room().titleSafe())
                        .readable();
        String shorter = begin;
        while (shorter.indexOf(' ') > 0 && !isContent(lastWord(shorter))) {
            shorter = shorter.substring(0, shorter.lastIndexOf(' ')).stripTrailing();
        }
        return shorter.indexOf(' ') > 0 ? shorter : begin;
    }

    private static String lastWord(String text) {
        return Keyphrase.fold(text.substring(text.lastIndexOf(' ') + 1));
    }

    private void repeated() {
        List<String> words = Keyphrase.words(Keyphrase.fold(shown)).stream().toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> pairs = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (isContent(words.get(i))) {
                counts.merge(words.get(i), 1, Integer::sum);
                if (i > 0 && isContent(words.get(i - 1))) {
                    pairs.merge(words.get(i - 1) + ' ' + words.get(i), 1, Integer::sum);
                }
            }
        }
        Optional<Map.Entry<String, Integer>> most =
                pairs.entrySet().stream()
                        .filter(e -> e.getValue() > 1)
                        .findFirst()
                        .or(
                                () ->
                                        counts.entrySet().stream()
                                                .filter(e -> e.getValue() > 2)
                                                .findFirst());
        out.say(
                "seo-title-duplicate-words",
                most.isPresent() ? Rating.OK : Rating.GOOD,
                most.map(
                                m ->
                                        "“%s” stands %d times in the title. Once is enough."
                                                .formatted(m.getKey(), m.getValue()))
                        .orElse("No word is repeated in the title."),
                in.at(field));
    }

    private boolean isContent(String word) {
        return !in.tools().functionWords().contains(word);
    }

    private void capitals() {
        long letters = shown.codePoints().filter(Character::isLetter).count();
        boolean all =
                letters > MANY_LETTERS
                        && shown.equals(shown.toUpperCase(Locale.ROOT))
                        && !shown.equals(shown.toLowerCase(Locale.ROOT));
        out.say(
                "seo-title-caps",
                all ? Rating.OK : Rating.GOOD,
                all
                        ? name + " is all capitals, which are a third wider and read as shouting."
                        : "The title is not all capitals.",
                in.at(field),
                all && in.showsTitle(SEO_TITLE)
                        ? in.set(
                                "Write it as a sentence",
                                SEO_TITLE,
                                sentence(in.text(SEO_TITLE)),
                                false)
                        : List.of());
    }

    private static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    private void match() {
        List<KeyPath> keys =
                List.of(TITLE, ARTICLE_TITLE, QUESTION).stream()
                        .filter(k -> !in.text(k).isEmpty())
                        .toList();
        if (keys.size() < 2) {
            return;
        }
        KeyPath first = keys.contains(QUESTION) ? QUESTION : keys.getFirst();
        String wanted = in.text(first);
        Optional<KeyPath> other = keys.stream().filter(k -> !in.text(k).equals(wanted)).findFirst();
        out.say(
                "title-question-match",
                other.map(k -> isSmall(in.text(k), wanted) ? Rating.OK : Rating.BAD)
                        .orElse(Rating.GOOD),
                other.map(k -> difference(k, first)).orElse("Title and question are the same."),
                in.at(other.orElse(first)),
                other.map(k -> in.set("Take the " + called(first), k, wanted, false))
                        .orElse(List.of()));
    }

    private static String called(KeyPath key) {
        return key.name().replace('_', ' ');
    }

    private static boolean isSmall(String one, String other) {
        return Keyphrase.key(one).equals(Keyphrase.key(other));
    }

    private String difference(KeyPath one, KeyPath other) {
        String a = in.text(one);
        String b = in.text(other);
        boolean small = isSmall(a, b);
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        int from = a.lastIndexOf(' ', Math.max(0, at - 1)) + 1;
        String words = a.substring(Math.min(from, a.length()));
        int most = Math.min(SHOWN, words.codePointCount(0, words.length()));
        String begin = words.substring(0, words.offsetByCodePoints(0, most)).strip();
        String shownWords = begin.length() < words.strip().length() ? begin + "…" : begin;
        return "%s and %s differ%s%s."
                .formatted(
                        sentence(called(one)),
                        called(other),
                        small ? " in letter case or punctuation" : "",
                        begin.isBlank() ? "" : ", from “" + shownWords + "” on");
    }

    private void ends() {
        for (KeyPath key : List.of(TITLE, ARTICLE_TITLE, QUESTION)) {
            String raw = LAST_LINE_END.matcher(in.raw(key)).replaceFirst("");
            if (raw.isBlank()) {
                continue;
            }
            String tidy = MANY_BLANKS.matcher(raw.strip()).replaceAll(" ");
            boolean asks = !QUESTION_MARK.matcher(tidy).find() && ASKS.matcher(tidy).matches();
            if (!tidy.equals(raw)) {
                out.say(
                        "title-ends",
                        Rating.OK,
                        "There are stray blanks in the " + called(key) + ".",
                        in.at(key),
                        in.set("Take the stray blanks out", key, tidy, true));
            } else if (asks) {
                out.say(
                        "title-ends",
                        Rating.OK,
                        "The " + called(key) + " is a question without a question mark.",
                        in.at(key),
                        in.set(
                                "Add the question mark",
                                key,
                                tidy.replaceFirst("[.,;:!]$", "") + "?",
                                false));
            } else {
                out.say(
                        "title-ends",
                        Rating.GOOD,
                        sentence(called(key)) + " ends as it should.",
                        in.at(key));
            }
        }
    }
}
