package galley.ui.window;

import galley.article.Answer;
import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
import galley.schema.Keywords;
import galley.session.Origin;
import galley.text.Moved;
import galley.text.Span;
import galley.ui.advice.AdviceHost;
import galley.ui.advice.AdviceReport;
import galley.ui.advice.Tip;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the advice about the article in front leads to. */
final class AdviceActions implements AdviceHost {

    private static final Outcome CHANGED =
            new Outcome.Refused(
                    "The article has changed meanwhile. Look at the advice again.", Span.at(0));

    private final Supplier<Optional<ArticleViews>> inFront;
    private final Runnable done;

    /**
     * @param done called after each change of the article
     */
    AdviceActions(Supplier<Optional<ArticleViews>> inFront, Runnable done) {
        this.inFront = inFront;
        this.done = done;
    }

    @Override
    public void show(AdviceReport seen, Tip tip) {
        show(seen, tip.assessment().key(), tip.assessment().places());
    }

    @Override
    public void mend(AdviceReport seen, Problem.Fix fix) {
        edit(seen, fix.edit());
    }

    @Override
    public void addKeyword(AdviceReport seen, String keyword) {
        edit(seen, adding(seen.article(), keyword));
    }

    private void edit(AdviceReport seen, Edit edit) {
        inFront.get()
                .ifPresent(
                        views -> {
                            views.tellIfRefused(edit(views, seen, edit));
                            done.run();
                        });
    }

    /** What was proposed for another text would hit another place, or another article. */
    private static Outcome edit(ArticleViews views, AdviceReport seen, Edit edit) {
        return views.session().article() == seen.article()
                ? views.session().editAll(List.of(edit), Origin.PROGRAM)
                : CHANGED;
    }

    private static Edit adding(Article article, String keyword) {
        KeyPath key = NeighbourKeywords.KEYWORDS;
        String before = article.text(key).orElse("");
        var value = new NewValue.Text(Keywords.of(before).plus(keyword).text());
        return article.find(key).isPresent()
                ? new Edit.Set(key, value)
                : new Edit.Add(
                        key.parent(), key.name(), value, Integer.MAX_VALUE, Optional.empty());
    }

    @Override
    public void neighbourKeywords(Consumer<List<String>> then) {
        inFront.get().ifPresent(views -> views.neighbourKeywords(then));
    }

    @Override
    public void mark(AdviceReport seen, List<Span> inMarkdown) {
        Answer answer = seen.article().answer();
        show(seen, answer.place().field(), inMarkdown.stream().map(answer::fileSpan).toList());
    }

    private void show(AdviceReport seen, Optional<KeyPath> key, List<Span> places) {
        inFront.get()
                .ifPresent(
                        views -> {
                            List<Span> now = now(seen.article(), views.session().article(), places);
                            if (now.isEmpty()) {
                                views.tellIfRefused(CHANGED);
                            } else {
                                views.places().showPlaces(key, now);
                            }
                        });
    }

    /** Those places that are still there: what was looked at may be older than what is typed. */
    private static List<Span> now(Article seen, Article article, List<Span> places) {
        if (seen == article) {
            return places;
        }
        var moved = Moved.between(seen.text(), article.text());
        return places.stream().map(moved::of).flatMap(Optional::stream).toList();
    }
}
