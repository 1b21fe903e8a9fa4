package galley.check.advice;

import galley.article.Answer;
import galley.article.Article;
import galley.article.Edit;
import galley.article.Value;
import galley.check.Problem;
import galley.check.advice.Report.Where;
import galley.markdown.Anatomy;
import galley.schema.Keywords;
import galley.schema.PageTemplate;
import galley.text.Patch;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An article as the rules look at it: each thing is read once. */
final class Assessed {

    static final KeyPath SEO = KeyPath.of("seo");
    static final KeyPath SEO_TITLE = SEO.child("title");
    static final KeyPath DESCRIPTION = SEO.child("page_description");
    static final KeyPath KEYWORDS = SEO.child("page_keywords");
    static final KeyPath TITLE = KeyPath.of("title");
    static final KeyPath ARTICLE_TITLE = KeyPath.of("article_title");
    static final KeyPath QUESTION = KeyPath.of("question");
    static final KeyPath SUBJECT = KeyPath.of("subject");
    static final KeyPath URL = KeyPath.of("url");
    static final KeyPath FILE_NAME = KeyPath.of("file_name");

    private final Article article;
    private final Anatomy anatomy;
    private final String prose;
    private final AdviceSettings settings;
    private final Tools tools;
    private final List<Keyphrase> keyphrases;
    private final ResultRoom room;
    private @Nullable Reading reading;
    private @Nullable Boolean english;
    private @Nullable String answerText;
    private @Nullable String foldedAnswer;
    private int @Nullable [] lineStarts;
    private @Nullable Where whole;

    /** Whether a search appearance is to be expected: it has one, or it answers a question. */
    boolean isForSearch() {
        return has(SEO) || !text(QUESTION).isEmpty();
    }

    /** What the rules work with, made once. */
    record Tools(Widths widths, FunctionWords functionWords, Syllables syllables, Joining joining) {
        static Tools load() {
            return new Tools(Widths.arial(), new FunctionWords(), new Syllables(), new Joining());
        }
    }

    Assessed(Article article, AdviceSettings settings, Tools tools) {
        this.article = article;
        this.settings = settings;
        this.tools = tools;
        this.room = ResultRoom.of(settings);
        String markdown = article.answer().markdown();
        this.anatomy = Anatomy.of(markdown);
        this.prose = prose(markdown, anatomy);
        this.keyphrases =
                keywords().words().stream()
                        .map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .map(w -> Keyphrase.of(w, tools.functionWords()))
                        .filter(k -> !k.isEmpty())
                        .toList();
    }

    Article article() {
        return article;
    }

    Anatomy anatomy() {
        return anatomy;
    }

    /**
     * The answer's Markdown with blanks in place of what no mark is read in: code, formulas, and
     * stretches with too many marks.
     */
    String prose() {
        return prose;
    }

    private static String prose(String markdown, Anatomy anatomy) {
        char[] text = markdown.toCharArray();
        anatomy.code().forEach(c -> Arrays.fill(text, c.start(), c.end(), ' '));
        anatomy.formulas().forEach(f -> Arrays.fill(text, f.span().start(), f.span().end(), ' '));
        anatomy.unread().forEach(u -> Arrays.fill(text, u.start(), u.end(), ' '));
        return new String(text);
    }

    private static int[] lineStarts(String markdown) {
        int[] starts = new int[1 + (int) markdown.chars().filter(c -> c == '\n').count()];
        int at = 0;
        for (int i = 1; i < starts.length; i++) {
            at = markdown.indexOf('\n', at) + 1;
            starts[i] = at;
        }
        return starts;
    }

    Reading reading() {
        Reading known = reading;
        if (known == null) {
            known = Reading.of(anatomy.passages());
            reading = known;
        }
        return known;
    }

    AdviceSettings settings() {
        return settings;
    }

    Tools tools() {
        return tools;
    }

    /** What a search result has room for in this collection. */
    ResultRoom room() {
        return room;
    }

    /** The text with the blanks around it; nothing of a field that is damaged. */
    String raw(KeyPath key) {
        return isDamaged(key) ? "" : article.text(key).orElse("");
    }

    /** Whether there is a field that cannot be read, of which nothing can be said. */
    boolean isDamaged(KeyPath key) {
        return article.find(key).orElse(null) instanceof Value.Other other && other.broken();
    }

    String text(KeyPath key) {
        return raw(key).strip();
    }

    boolean has(KeyPath key) {
        return article.find(key).isPresent();
    }

    /** The title of the page: by the collection's template where it has one. */
    String shownTitle() {
        return settings.titleTemplate().map(t -> t.fill(article)).orElseGet(() -> text(SEO_TITLE));
    }

    String shownDescription() {
        return settings.descriptionTemplate()
                .map(t -> t.fill(article))
                .orElseGet(() -> text(DESCRIPTION));
    }

    /** The field that the title stands in: its own, or the first that a template shows instead. */
    KeyPath titleField() {
        return shownIn(settings.titleTemplate(), SEO_TITLE);
    }

    KeyPath descriptionField() {
        return shownIn(settings.descriptionTemplate(), DESCRIPTION);
    }

    private KeyPath shownIn(Optional<PageTemplate> template, KeyPath own) {
        return template.filter(t -> !t.uses(own))
                .flatMap(t -> t.fields().stream().filter(this::has).findFirst())
                .orElse(own);
    }

    /** Whether a change of the field changes the title that is shown. */
    boolean showsTitle(KeyPath field) {
        return settings.titleTemplate().map(t -> t.uses(field)).orElse(field.equals(SEO_TITLE));
    }

    boolean showsDescription() {
        return settings.descriptionTemplate().map(t -> t.uses(DESCRIPTION)).orElse(true);
    }

    /** The title of the article: what it is called in its own page. */
    String articleTitle() {
        String own = text(ARTICLE_TITLE);
        String title = own.isEmpty() ? text(TITLE) : own;
        return title.isEmpty() ? text(QUESTION) : title;
    }

    /** What the site is called; empty where nothing says it. */
    String siteName() {
        if (!settings.siteName().isEmpty()) {
            return settings.siteName();
        }
        String written = text(SEO_TITLE);
        int bar = written.indexOf(" | ");
        boolean brand = bar > 0 && written.substring(bar + 3).strip().equals(text(SUBJECT));
        return brand ? written.substring(0, bar).strip() : "";
    }

    Keywords keywords() {
        return Keywords.of(raw(KEYWORDS));
    }

    List<Keyphrase> keyphrases() {
        return keyphrases;
    }

    Optional<Keyphrase> primary() {
        return keyphrases.stream().findFirst();
    }

    /** The last part of the address. */
    String slug() {
        String url = text(URL);
        int end = 0;
        while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(url.lastIndexOf('/', end - 1) + 1, end);
    }

    int words() {
        return reading().words().size();
    }

    /** What of the answer is text, one line a passage. */
    String answerText() {
        String known = answerText;
        if (known == null) {
            var all = new StringBuilder();
            anatomy.passages().forEach(p -> all.append(p.text()).append('\n'));
            known = all.toString();
            answerText = known;
        }
        return known;
    }

    /** The same as keywords are compared with it. */
    String foldedAnswer() {
        String known = foldedAnswer;
        if (known == null) {
            known = Keyphrase.fold(answerText());
            foldedAnswer = known;
        }
        return known;
    }

    boolean isEnglish() {
        Boolean known = english;
        if (known == null) {
            known = Scripts.isLatin(answerText()) && Scripts.isEnglish(reading().words());
            english = known;
        }
        return known;
    }

    // Places

    /** A field; where it is missing the group it belongs to, or the file's beginning. */
    Where at(KeyPath key) {
        Span place =
                article.find(key)
                        .map(Value::span)
                        .or(() -> article.find(key.parent()).map(v -> Span.at(v.span().start())))
                        .orElse(Span.at(0));
        return new Where(Optional.of(key), List.of(place));
    }

    /** A stretch of a field's text, in offsets of the text as written. */
    Where at(KeyPath key, int from, int to) {
        return article.origins(key)
                .filter(o -> from < to && to < o.length)
                .map(o -> new Span(o[from], Math.max(o[from], o[to - 1] + 1)))
                .map(span -> new Where(Optional.of(key), List.of(span)))
                .orElseGet(() -> at(key));
    }

    /** The answer as a whole. */
    Where answer() {
        Where known = whole;
        if (known == null) {
            Answer answer = article.answer();
            known =
                    answer.place()
                            .field()
                            .map(this::at)
                            .orElseGet(
                                    () ->
                                            new Where(
                                                    Optional.empty(),
                                                    List.of(
                                                            answer.fileSpan(
                                                                    new Span(
                                                                            0,
                                                                            answer.markdown()
                                                                                    .length())))));
            whole = known;
        }
        return known;
    }

    Where inAnswer(Span... markdown) {
        return inAnswer(List.of(markdown));
    }

    Where inAnswer(List<Span> markdown) {
        return markdown.isEmpty()
                ? answer()
                : new Where(
                        article.answer().place().field(),
                        markdown.stream().map(article.answer()::fileSpan).toList());
    }

    /** The number of a line in the answer's Markdown, from 1. */
    int answerLine(int offset) {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = lineStarts(article.answer().markdown());
            lineStarts = starts;
        }
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    // Mends

    /** Gives a field a text, and adds it where it is missing and its group is there. */
    List<Problem.Fix> set(String label, KeyPath key, String text, boolean sure) {
        if (text.isBlank() || text.equals(raw(key))) {
            return List.of();
        }
        var value = new NewValue.Text(text);
        if (has(key)) {
            return List.of(new Problem.Fix(label, new Edit.Set(key, value), sure));
        }
        KeyPath parent = key.parent();
        boolean group = parent.isRoot() || has(parent);
        var add = new Edit.Add(parent, key.name(), value, Integer.MAX_VALUE, Optional.empty());
        return group ? List.of(new Problem.Fix(label, add, sure)) : List.of();
    }

    /** Puts something else into the answer, in offsets of its Markdown. */
    List<Problem.Fix> replace(String label, Span span, String text, boolean sure) {
        var edit = new Edit.ReplaceAnswer(new Patch(span, text));
        return List.of(new Problem.Fix(label, edit, sure));
    }

    /** Makes the answer another. */
    List<Problem.Fix> rewrite(String label, String wanted, boolean sure) {
        Patch patch = article.answer().patchTo(wanted);
        return wanted.equals(article.answer().markdown())
                ? List.of()
                : List.of(new Problem.Fix(label, new Edit.ReplaceAnswer(patch), sure));
    }
}
