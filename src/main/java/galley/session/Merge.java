package galley.session;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import galley.article.Answer;
import galley.article.Article;
import galley.article.Edit;
import galley.article.FrontMatter;
import galley.article.Outcome;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two changes of one article in one text: by field, and in the answer by paragraph. Proven by
 * reading the result: every field is as the one has it who changed it.
 *
 * @param kept where both changed the same, each in another way: the keys of the fields; in the text
 *     they are as mine has them
 */
public record Merge(String text, List<String> kept) {

    /** What the text below the front matter is called among keys. */
    public static final String BODY = FieldValues.BODY;

    private static final Pattern PARAGRAPHS = Pattern.compile("(?<=\n\n)(?!\n)");

    public Merge {
        kept = List.copyOf(kept);
    }

    /**
     * @param base what both began with
     * @return empty where one of the texts is damaged, or where what both did is no matter of
     *     values: the one removed what the other changed
     */
    static Optional<Merge> of(Article base, Article mine, Article theirs) {
        if (!isSound(base) || !isSound(mine) || !isSound(theirs)) {
            return Optional.empty();
        }
        return bothAnswered(base, mine, theirs)
                ? withAnswers(base, mine, theirs)
                : fields(base, mine, theirs);
    }

    private static boolean isSound(Article article) {
        return article.frontMatter() instanceof FrontMatter.Parsed;
    }

    // ---- the answer ----

    private static boolean bothAnswered(Article base, Article mine, Article theirs) {
        String was = base.answer().markdown();
        return !mine.answer().markdown().equals(was) && !theirs.answer().markdown().equals(was);
    }

    /** Everything else is merged with the old answer, then the answer is put in. */
    private static Optional<Merge> withAnswers(Article base, Article mine, Article theirs) {
        String was = base.answer().markdown();
        Optional<Article> my = answered(mine, was);
        Optional<Article> their = answered(theirs, was);
        if (my.isEmpty() || their.isEmpty()) {
            return Optional.empty();
        }
        PatchUnion answer =
                PatchUnion.of(
                        paragraphs(was, mine.answer().markdown()),
                        paragraphs(was, theirs.answer().markdown()));
        String wanted = answer.patches().apply(was);
        return fields(base, my.get(), their.get())
                .flatMap(
                        merge ->
                                answered(Article.parse(base.source().with(merge.text())), wanted)
                                        .map(
                                                done ->
                                                        new Merge(
                                                                done.text(),
                                                                answer.clash()
                                                                        ? plus(
                                                                                merge.kept(),
                                                                                nameOf(base))
                                                                        : merge.kept())));
    }

    private static List<String> plus(List<String> keys, String key) {
        List<String> all = new ArrayList<>(keys);
        all.add(key);
        return all;
    }

    private static String nameOf(Article article) {
        return article.answer().place().field().map(Object::toString).orElse(BODY);
    }

    private static Optional<Article> answered(Article article, String markdown) {
        Answer answer = article.answer();
        return switch (article.plan(new Edit.ReplaceAnswer(answer.patchTo(markdown)))) {
            case Outcome.Patched(Patches patches, Article after)
                    when after.answer().markdown().equals(markdown) ->
                    Optional.of(after);
            case Outcome.Patched readsOtherwise -> Optional.empty();
            case Outcome.Refused refused -> Optional.empty();
        };
    }

    private static List<Patch> paragraphs(String was, String is) {
        List<String> before = List.of(PARAGRAPHS.split(was));
        List<String> after = List.of(PARAGRAPHS.split(is));
        List<Patch> patches = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int from = length(before, 0, delta.getSource().getPosition());
            int size = length(delta.getSource().getLines(), 0, delta.getSource().size());
            patches.add(
                    new Patch(
                            Span.ofLength(from, size),
                            String.join("", delta.getTarget().getLines())));
        }
        return patches;
    }

    private static int length(List<String> pieces, int from, int to) {
        return pieces.subList(from, to).stream().mapToInt(String::length).sum();
    }

    // ---- the fields ----

    private static Optional<Merge> fields(Article base, Article mine, Article theirs) {
        FieldValues was = FieldValues.of(base);
        FieldValues my = FieldValues.of(mine);
        FieldValues their = FieldValues.of(theirs);
        List<String> clashes =
                paths(was, my, their).filter(path -> clash(path, was, my, their)).toList();
        return givenUp(theirs, clashes, was, their)
                .flatMap(rest -> fields(base, mine, rest, clashes));
    }

    private static boolean clash(String path, FieldValues was, FieldValues my, FieldValues their) {
        Optional<String> before = was.value(path);
        Optional<String> mine = my.value(path);
        Optional<String> theirs = their.value(path);
        return !mine.equals(before) && !theirs.equals(before) && !mine.equals(theirs);
    }

    /** Their text with the old values where mine win; empty where there are none to put back. */
    private static Optional<Article> givenUp(
            Article theirs, List<String> clashes, FieldValues was, FieldValues their) {
        List<Patch> back = new ArrayList<>();
        for (String path : clashes) {
            Optional<Span> span = their.span(path);
            Optional<String> source = was.source(path);
            if (span.isEmpty() || source.isEmpty()) {
                return Optional.empty();
            }
            back.add(new Patch(span.get(), source.get()));
        }
        return Optional.of(
                Article.parse(theirs.source().with(new Patches(back).apply(theirs.text()))));
    }

    private static Optional<Merge> fields(
            Article base, Article mine, Article theirs, List<String> kept) {
        PatchUnion both =
                PatchUnion.of(lines(base.text(), mine.text()), lines(base.text(), theirs.text()));
        if (both.clash()) {
            return Optional.empty();
        }
        String text = both.patches().apply(base.text());
        return isBoth(base, mine, theirs, Article.parse(base.source().with(text)))
                ? Optional.of(new Merge(text, kept))
                : Optional.empty();
    }

    private static List<Patch> lines(String base, String now) {
        return TextDiff.between(base, now, offset -> false).stream()
                .map(d -> new Patch(d.was(), d.is().of(now)))
                .toList();
    }

    private static boolean isBoth(Article base, Article mine, Article theirs, Article merged) {
        FieldValues was = FieldValues.of(base);
        FieldValues my = FieldValues.of(mine);
        FieldValues their = FieldValues.of(theirs);
        FieldValues is = FieldValues.of(merged);
        return isSound(merged)
                && paths(was, my, their, is)
                        .allMatch(
                                path ->
                                        is.value(path)
                                                .equals(
                                                        my.value(path).equals(was.value(path))
                                                                ? their.value(path)
                                                                : my.value(path)));
    }

    private static Stream<String> paths(FieldValues... all) {
        return Stream.of(all).flatMap(values -> values.paths().stream()).distinct();
    }
}
