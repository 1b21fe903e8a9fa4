package galley.library.bulk;

import galley.article.Answer;
import galley.article.AnswerCodec;
import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.schema.Additions;
import galley.schema.FieldSpec;
import galley.schema.Rule;
import galley.schema.Schema;
import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Place;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several edits to one article, one after the other; the first that is refused ends the run. Every
 * command and every change over many articles edits this way.
 */
public final class EditRun {

    /**
     * Why an edit was refused.
     *
     * @param reason and what to do, for the author
     */
    public record Refusal(String key, Place place, String reason) {}

    private Article article;
    private final Schema schema;
    private final List<String> changed = new ArrayList<>();
    private Optional<Refusal> refusal = Optional.empty();

    public EditRun(Article article) {
        this.article = article;
        this.schema = Schema.of(article);
    }

    public Article article() {
        return article;
    }

    public Optional<Refusal> refusal() {
        return refusal;
    }

    /** The keys whose text is another now, in the order of the edits. */
    public List<String> changed() {
        return List.copyOf(changed);
    }

    public void set(String key, String value) {
        at(
                key,
                path ->
                        plan(
                                key,
                                new Edit.Set(path, KeyValues.value(article, schema, path, value))));
    }

    public void set(String key, NewValue value) {
        at(key, path -> plan(key, new Edit.Set(path, value)));
    }

    public void add(String key, String value) {
        at(
                key,
                path ->
                        plan(
                                key,
                                Additions.add(
                                        article,
                                        schema,
                                        path,
                                        KeyValues.value(article, schema, path, value))));
    }

    public void add(String key, NewValue value) {
        at(key, path -> plan(key, Additions.add(article, schema, path, value)));
    }

    public void remove(String key) {
        at(key, path -> plan(key, new Edit.Remove(path)));
    }

    /**
     * @param name the new key, alone or as a path in the same group
     */
    public void rename(String key, String name) {
        at(
                key,
                path -> {
                    Optional<KeyPath> to = KeyPath.parse(name).filter(p -> p.steps().size() > 1);
                    if (to.isEmpty()) {
                        plan(key, new Edit.Rename(path, name));
                    } else if (to.get().parent().equals(path.parent())) {
                        plan(key, new Edit.Rename(path, to.get().name()));
                    } else {
                        refuse(
                                key,
                                0,
                                "“"
                                        + name
                                        + "” is in another group; a new name keeps the group: write the key alone");
                    }
                });
    }

    /**
     * @param markdown the whole new answer; a final line end that the answer did not have is
     *     dropped
     */
    public void answer(String markdown) {
        if (refusal.isPresent()) {
            return;
        }
        Answer answer = article.answer();
        String wanted = LineEnds.toLf(markdown);
        if (wanted.endsWith("\n") && !answer.markdown().endsWith("\n")) {
            wanted = wanted.substring(0, wanted.length() - 1);
        }
        Patch patch = answer.patchTo(wanted);
        if (!patch.changes(answer.markdown())) {
            return;
        }
        plan("answer", new Edit.ReplaceAnswer(patch));
        if (refusal.isEmpty() && !article.answer().markdown().equals(wanted)) {
            refuse(
                    "answer",
                    firstSurprise(wanted),
                    "This answer would read back differently from what was given: a line break "
                            + "or a \\n stands where the one-line form means something else; put the \\n in code, or a space after the line break");
        }
    }

    private int firstSurprise(String wanted) {
        return AnswerCodec.surprises(wanted).stream()
                .findFirst()
                .map(
                        s ->
                                article.answer()
                                        .fileSpan(
                                                Span.at(
                                                        Math.min(
                                                                s.offset(),
                                                                article.answer()
                                                                        .markdown()
                                                                        .length())))
                                        .start())
                .orElse(0);
    }

    /**
     * Makes edits, and then gives those fields what their rule gives that had it before. Not those
     * that say where the article is: it stays there.
     */
    public void following(Schema rules, Runnable edits) {
        List<FieldSpec> followers = rules.fields().filter(this::follows).toList();
        edits.run();
        for (FieldSpec spec : followers) {
            String key = spec.path().toString();
            if (!changed.contains(key) && article.find(spec.path()).isPresent()) {
                spec.rule()
                        .flatMap(rule -> rule.valueFor(article))
                        .ifPresent(value -> set(key, value));
            }
        }
    }

    private boolean follows(FieldSpec spec) {
        Optional<Rule> rule = spec.rule().filter(r -> !isPlace(r));
        Optional<String> is = article.text(spec.path());
        return rule.isPresent() && is.isPresent() && rule.get().valueFor(article).equals(is);
    }

    private static boolean isPlace(Rule rule) {
        return switch (rule) {
            case URL, FILE_NAME -> true;
            case SAME_AS_TITLE, SITE_AND_SUBJECT -> false;
        };
    }

    private interface OnPath {
        void run(KeyPath path);
    }

    private void at(String key, OnPath edit) {
        if (refusal.isPresent()) {
            return;
        }
        KeyPath.parse(key)
                .ifPresentOrElse(
                        edit::run,
                        () ->
                                refuse(
                                        key,
                                        0,
                                        "“"
                                                + key
                                                + "” is no key; keys look like title, seo.title and tags[0]"));
    }

    private void plan(String key, Edit edit) {
        switch (article.plan(edit)) {
            case Outcome.Refused(String reason, Span place) -> refuse(key, place.start(), reason);
            case Outcome.Patched patched -> {
                if (!patched.patches().isEmpty()) {
                    changed.add(key);
                }
                article = patched.article();
            }
        }
    }

    /** Ends the run: this is not to be written there. */
    void refuse(String key, String reason) {
        int at = KeyPath.parse(key).flatMap(article::find).map(v -> v.span().start()).orElse(0);
        refuse(key, at, reason);
    }

    private void refuse(String key, int offset, String reason) {
        refusal = Optional.of(new Refusal(key, LineEnds.placeOf(article.text(), offset), reason));
    }
}
