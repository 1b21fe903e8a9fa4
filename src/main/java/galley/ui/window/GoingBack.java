package galley.ui.window;

import galley.article.Article;
import galley.schema.FieldSpec;
import galley.schema.Labels;
import galley.session.ArticleSession;
import galley.session.Change;
import galley.text.Patch;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;

/**
 * Undo and redo, and how one sees what they change. The view in front leads to it where it can; out
 * of its sight it is named, and shown when the author asks. The keys never go to another view by
 * themselves: what is typed next would change what the author does not look at.
 */
final class GoingBack {

    private final ArticleViews views;
    private Optional<Beyond> beyond = Optional.empty();

    /**
     * A step that is no edit of this text alone, such as a rename.
     *
     * @param after the article as the step left it
     */
    private record Beyond(String id, Article after, Runnable undo) {}

    GoingBack(ArticleViews views) {
        this.views = views;
    }

    /** This was the last step that was taken, until the article is edited. */
    void stepped(String id, Runnable undo) {
        beyond = Optional.of(new Beyond(id, views.session().article(), undo));
    }

    /** That step was taken back by other ways. */
    void forget(String id) {
        beyond = beyond.filter(step -> !step.id().equals(id));
    }

    boolean canUndo() {
        return views.session().canUndo() || last().isPresent();
    }

    /** The step beyond the text, where nothing was edited since, or all of it was taken back. */
    private Optional<Beyond> last() {
        ArticleSession session = views.session();
        return beyond.filter(
                step ->
                        step.after() == session.article()
                                || !session.canUndo()
                                        && step.after().text().equals(session.article().text()));
    }

    void undo() {
        Optional<Beyond> last = last();
        if (last.isPresent()) {
            beyond = Optional.empty();
            last.get().undo().run();
        } else {
            views.session().undo().ifPresent(change -> show("Undone", change));
        }
    }

    void redo() {
        views.session().redo().ifPresent(change -> show("Done again", change));
    }

    private void show(String done, Change change) {
        views.notices().hide(Notice.TOLD);
        Article now = change.after();
        String before = change.before().answer().markdown();
        String after = now.answer().markdown();
        if (views.choice() == ViewChoice.SOURCE) {
            views.showInSource(Span.at(change.end()));
        } else if (!before.equals(after)) {
            Span place = Span.at(Patch.between(0, before, after).endAfter());
            if (views.showsAnswer()) {
                views.answer().select(place);
            } else {
                tell(done + " in the answer.", () -> views.showAnswer(place));
            }
        } else if (change.end() > now.frontMatterSpan().end()) {
            tell(done + " in the text below.", () -> views.showInSource(Span.at(change.end())));
        } else {
            gone(change).or(() -> now.innermost(change.end())).ifPresent(path -> show(done, path));
        }
    }

    /** The field that the change has taken away, whose place is its neighbour's now. */
    private static Optional<KeyPath> gone(Change change) {
        Span taken = change.patches().hull();
        return change.before()
                .innermost(taken.start() + taken.length() / 2)
                .filter(path -> change.after().find(path).isEmpty());
    }

    private void show(String done, KeyPath field) {
        switch (views.choice()) {
            case FIELDS -> views.showField(field);
            case BOTH -> views.revealField(field);
            case ANSWER, SOURCE ->
                    tell(
                            done + " in the field \u201C" + label(field) + "\u201D.",
                            () -> views.showField(field));
        }
    }

    private String label(KeyPath field) {
        return views.session()
                .schema()
                .spec(field)
                .map(FieldSpec::label)
                .orElseGet(() -> Labels.of(new KeyPath(field.steps().subList(0, 1)).name()));
    }

    private void tell(String words, Runnable show) {
        views.notices()
                .show(
                        new Notice(
                                Notice.TOLD,
                                Notice.Kind.INFO,
                                words,
                                List.of(new Notice.Action("Show", show, true))));
    }
}
