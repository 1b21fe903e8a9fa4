package galley.check.advice;

import galley.article.Answer;
import galley.article.AnswerCodec;
import galley.check.Problem;
import galley.markdown.Anatomy;
import galley.markdown.Anatomy.Fence;
import galley.markdown.Anatomy.Formula;
import galley.markdown.Anatomy.ItemNumber;
import galley.markdown.Anatomy.UnevenRow;
import galley.markdown.Passage;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks of Markdown that are broken or show as text. */
final class MarkRules {

    private static final Pattern RESIDUE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}*])\\*\\*(?!\\*)|\\*\\*(?![\\p{L}\\p{N}*])|(?<![\\p{L}\\p{N}_])__(?!_)|(?<!_)__(?![\\p{L}\\p{N}_])|\\]\\(");
    private static final Pattern HASHES = Pattern.compile("^#{1,6}(?=[A-Za-z])");
    private static final Pattern TWICE_ESCAPED =
            Pattern.compile("&amp;(?:amp|lt|gt|quot|nbsp|#\\d+);");

    private static final Pattern ITEM_MARK = Pattern.compile("[-*+.)\\d]");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9-]*)");

    private final Assessed in;
    private final Report out;
    private final Anatomy anatomy;
    private final String markdown;

    MarkRules(Assessed in, Report out) {
        this.in = in;
        this.out = out;
        this.anatomy = in.anatomy();
        this.markdown = in.article().answer().markdown();
    }

    void run() {
        newlines();
        body();
        if (markdown.isBlank()) {
            return;
        }
        fences();
        formulas();
        residue();
        entities();
        tables();
        lists();
    }

    private void kept(String rule, boolean broken, String words) {
        if (!broken) {
            out.say(rule, Rating.GOOD, words, in.answer());
        }
    }

    private void fences() {
        boolean open = false;
        boolean nameless = false;
        for (Fence fence : anatomy.fences()) {
            boolean said = !fence.closed() || fence.info().isEmpty();
            int line = said ? in.answerLine(fence.span().start()) : 0;
            if (!fence.closed()) {
                open = true;
                out.say(
                        "fence-unclosed",
                        Rating.BAD,
                        "The code block that begins on line %d of the answer never ends; %s in it."
                                .formatted(
                                        line,
                                        fence.lines() == 1
                                                ? "1 line is"
                                                : fence.lines() + " lines are"),
                        in.inAnswer(fence.opening()),
                        closed(fence));
            }
            if (fence.info().isEmpty()) {
                nameless = true;
                out.say(
                        "fence-language",
                        Rating.OK,
                        "The code block on line %d of the answer names no language."
                                .formatted(line),
                        in.inAnswer(fence.opening()),
                        CodeGuess.of(fence.span().of(markdown))
                                .map(
                                        l ->
                                                in.replace(
                                                        "Name it “" + l + "”",
                                                        Span.at(
                                                                fence.opening().start()
                                                                        + fence.marks().length()),
                                                        l,
                                                        false))
                                .orElse(List.of()));
            }
        }
        kept("fence-unclosed", open, "Every code block ends.");
        kept("fence-language", nameless, "Every code block names its language.");
    }

    /** With the marks of the quote or item that it stands in, or it would leave it. */
    private List<Problem.Fix> closed(Fence fence) {
        int open = fence.opening().start();
        String before = markdown.substring(markdown.lastIndexOf('\n', open - 1) + 1, open);
        String prefix = ITEM_MARK.matcher(before).replaceAll(" ");
        int end = fence.span().end();
        while (end > fence.opening().end() && Character.isWhitespace(markdown.charAt(end - 1))) {
            end--;
        }
        return prefix.chars().allMatch(c -> "> \t".indexOf(c) >= 0)
                ? in.replace(
                        "Close it at the end", Span.at(end), "\n" + prefix + fence.marks(), false)
                : List.of();
    }

    private void formulas() {
        boolean broken = false;
        String text = in.prose();
        broken |= odd(text);
        broken |= pair(text, "\\(", "\\)");
        broken |= pair(text, "\\[", "\\]");
        for (Formula formula : anatomy.formulas()) {
            Optional<String> fault = TexBalance.fault(formula.tex());
            if (fault.isPresent()) {
                broken = true;
                out.say(
                        "math-unbalanced",
                        Rating.BAD,
                        "In a formula on line %d of the answer %s."
                                .formatted(in.answerLine(formula.span().start()), fault.get()),
                        in.inAnswer(formula.span()));
            }
        }
        kept("math-unbalanced", broken, "Every formula ends.");
    }

    private boolean odd(String text) {
        List<Integer> places = places(text, "$$");
        if (places.size() % 2 == 0) {
            return false;
        }
        unbalanced(places.getLast(), "$$");
        return true;
    }

    private boolean pair(String text, String open, String close) {
        List<Integer> opens = places(text, open);
        List<Integer> closes = places(text, close);
        if (opens.size() == closes.size()) {
            return false;
        }
        if (opens.size() > closes.size()) {
            unbalanced(opens.getLast(), close);
        } else {
            out.say(
                    "math-unbalanced",
                    Rating.BAD,
                    "A formula ends on line %d of the answer that never begins: “%s”."
                            .formatted(in.answerLine(closes.getFirst()), close),
                    in.inAnswer(Span.ofLength(closes.getFirst(), 2)));
        }
        return true;
    }

    private void unbalanced(int at, String close) {
        out.say(
                "math-unbalanced",
                Rating.BAD,
                "The formula that begins on line %d of the answer never ends."
                        .formatted(in.answerLine(at)),
                in.inAnswer(Span.ofLength(at, 2)),
                anatomy.passages().stream()
                        .map(Passage::span)
                        .filter(p -> p.contains(Span.ofLength(at, 2)))
                        .findFirst()
                        .map(
                                p ->
                                        in.replace(
                                                "Write " + close + " at the paragraph’s end",
                                                Span.at(p.end()),
                                                close,
                                                false))
                        .orElse(List.of()));
    }

    /** Those that no backslash escapes. */
    private static List<Integer> places(String text, String mark) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
            int slashes = 0;
            while (at - slashes > 0 && text.charAt(at - slashes - 1) == '\\') {
                slashes++;
            }
            if (slashes % 2 == 0) {
                places.add(at);
            }
        }
        return places;
    }

    private void residue() {
        boolean any = false;
        int next = 0;
        List<Span> unread = anatomy.unread();
        for (Passage passage : anatomy.passages()) {
            while (next < unread.size() && unread.get(next).end() <= passage.span().start()) {
                next++;
            }
            String text = passage.text();
            boolean none =
                    next < unread.size() && unread.get(next).overlaps(passage.span())
                            || text.indexOf("**") < 0
                                    && text.indexOf("__") < 0
                                    && text.indexOf("](") < 0;
            if (none && !text.startsWith("#")) {
                continue;
            }
            Matcher mark = RESIDUE.matcher(text);
            boolean found = mark.find();
            while (found && isMeant(passage, mark.start(), mark.end())) {
                found = mark.find();
            }
            if (found) {
                any = true;
                residue(passage, mark.start(), mark.end());
            } else {
                Matcher hashes = HASHES.matcher(passage.text());
                boolean heading =
                        passage.kind() == Passage.Kind.PARAGRAPH
                                && hashes.find()
                                && !isMeant(passage, 0, hashes.end());
                if (heading) {
                    any = true;
                    residue(passage, 0, hashes.end());
                }
            }
        }
        kept("markdown-residue", any, "No mark shows as text.");
    }

    /** Whether the author has said that it is text. */
    private boolean isMeant(Passage passage, int from, int to) {
        Span span = passage.markdownSpan(from, to);
        boolean same = span.of(markdown).equals(passage.text().substring(from, to));
        return !same || (span.start() > 0 && markdown.charAt(span.start() - 1) == '\\');
    }

    private void residue(Passage passage, int from, int to) {
        String mark = passage.text().substring(from, to);
        Span span = passage.markdownSpan(from, to);
        boolean hashes = mark.startsWith("#");
        String escaped = span.of(markdown).replaceAll("([*_#\\]\\[])", "\\\\$1");
        out.say(
                "markdown-residue",
                Rating.OK,
                "“%s” shows as text on line %d of the answer."
                        .formatted(mark, in.answerLine(span.start())),
                in.inAnswer(span),
                hashes
                        ? in.replace("Put a blank after it", Span.at(span.end()), " ", false)
                        : in.replace("Say that it is text", span, escaped, false));
    }

    private void entities() {
        boolean any = false;
        Matcher twice = TWICE_ESCAPED.matcher(in.prose());
        while (twice.find()) {
            Span span = new Span(twice.start(), twice.end());
            any = true;
            out.say(
                    "html-entity-residue",
                    Rating.OK,
                    "“%s” was escaped twice and shows as text.".formatted(twice.group()),
                    in.inAnswer(span),
                    in.replace(
                            "Write it once",
                            span,
                            twice.group().replaceFirst("&amp;", "&"),
                            false));
        }
        for (Span tag : anatomy.tags()) {
            Matcher name = TAG.matcher(tag.of(markdown));
            if (name.lookingAt() && !HtmlNames.isElement(name.group(1))) {
                any = true;
                out.say(
                        "html-entity-residue",
                        Rating.OK,
                        "“%s” is no HTML and may vanish from the page."
                                .formatted(name.group() + ">"),
                        in.inAnswer(tag));
            }
        }
        kept("html-entity-residue", any, "Nothing of HTML is left over.");
    }

    /** An answer in a field leaves a body that should hold nothing. */
    private void body() {
        if (in.article().answer().place() instanceof Answer.Place.Body) {
            return;
        }
        String text = in.article().body().of(in.article().text());
        if (text.strip().equals("&nbsp;")) {
            int at = in.article().body().start() + text.indexOf('&');
            out.say(
                    "html-entity-residue",
                    Rating.INFO,
                    "Below the front matter stands only “&nbsp;”. It does no harm.",
                    new Report.Where(Optional.empty(), List.of(Span.ofLength(at, 6))));
        }
    }

    private void newlines() {
        List<AnswerCodec.Decision> decisions = in.article().answer().decisions();
        long stored = decisions.stream().filter(d -> d.reading().isNewline()).count();
        if (stored == 0) {
            return;
        }
        boolean mixed =
                in.article()
                                .answer()
                                .place()
                                .field()
                                .flatMap(in.article()::text)
                                .orElse("")
                                .strip()
                                .indexOf('\n')
                        >= 0;
        out.say(
                "answer-escaped-newlines",
                mixed ? Rating.OK : Rating.INFO,
                (mixed
                                ? "The answer has line breaks of both kinds: %d are stored as “\\n” text."
                                : "%d line breaks of the answer are stored as “\\n” text. Galley keeps it so.")
                        .formatted(stored),
                in.answer());
    }

    private void tables() {
        for (UnevenRow row : anatomy.unevenRows()) {
            String bars = " |".repeat(Math.max(0, row.header() - row.cells()));
            boolean fewer = row.cells() < row.header() && row.row() > 0;
            String line = row.span().of(markdown).stripTrailing();
            int end = row.span().start() + line.length();
            out.say(
                    "table-header",
                    Rating.OK,
                    row.row() == 0
                            ? "A column of a table has no heading."
                            : "Row %d of a table has %d cells, its header %d."
                                    .formatted(row.row(), row.cells(), row.header()),
                    in.inAnswer(row.span()),
                    fewer
                            ? in.replace(
                                    "Add the empty cells",
                                    Span.at(end),
                                    line.endsWith("|") ? bars : " |" + bars,
                                    true)
                            : List.of());
        }
        kept(
                "table-header",
                !anatomy.unevenRows().isEmpty(),
                "Every row of a table has as many cells as its header.");
    }

    private void lists() {
        boolean any = false;
        int repeats = 0;
        for (ItemNumber item : anatomy.itemNumbers()) {
            int before = item.before().orElse(0);
            boolean first = item.before().isEmpty();
            repeats = first ? 0 : item.number() == before ? repeats + 1 : repeats;
            boolean all = item.number() == before && repeats > 0 && (before == 1 || before == 0);
            if (!first && item.number() != before + 1 && !all) {
                any = true;
                out.say(
                        "list-marker",
                        Rating.OK,
                        "The numbers of a list jump from %d to %d."
                                .formatted(before, item.number()),
                        in.inAnswer(item.digits()),
                        in.replace(
                                "Write " + (before + 1),
                                item.digits(),
                                Integer.toString(before + 1),
                                false));
            }
        }
        kept("list-marker", any, "The numbers of lists count on.");
    }
}
