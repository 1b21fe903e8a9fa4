package galley.ui.window;

import galley.article.Answer;
import galley.article.Article;
import galley.article.Value;
import galley.check.Problem;
import galley.library.index.Place;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;

/** Goes to the places of an article that something was said about, in the view that fits. */
final class Places {

    private final ArticleViews views;

    Places(ArticleViews views) {
        this.views = views;
    }

    /** Shows what a search has found; nothing where it is there no more. */
    void showFound(FoundPlace found) {
        Article article = views.session().article();
        if (found.place() == Place.ANSWER) {
            found.words()
                    .firstOfBestIn(article.answer().markdown())
                    .ifPresent(
                            first -> {
                                views.showAnswer(first);
                                views.answer().showFound(first, found.sought(), found.words()::in);
                            });
        }
        for (String key : found.place().keys()) {
            Optional<KeyPath> path =
                    KeyPath.parse(key).filter(field -> article.find(field).isPresent());
            Optional<Span> first =
                    path.flatMap(article::text).flatMap(found.words()::firstOfBestIn);
            if (first.isPresent()) {
                views.showField(path.get(), first.get());
                return;
            }
        }
    }

    /**
     * Shows a field, or the answer where that is its place; nothing where there is no such place.
     */
    void showPlace(String place) {
        if (place.equals(Article.ANSWER_KEY)) {
            views.showAnswer(Span.at(0));
        } else {
            KeyPath.parse(place)
                    .filter(path -> views.session().article().find(path).isPresent())
                    .ifPresent(views::showField);
        }
    }

    /** Shows a stretch of the answer in the source where that is in front, else in the answer. */
    void showPlaceOfAnswer(Span inMarkdown) {
        if (views.choice() == ViewChoice.SOURCE) {
            views.showInSource(
                    Span.at(views.session().article().answer().fileSpan(inMarkdown).start()));
        } else {
            views.showAnswer(inMarkdown);
        }
    }

    /** Goes to where it is; nothing is selected there, which the next key would replace. */
    void goTo(Problem problem) {
        boolean inAnswer =
                problem.key().isPresent()
                        && problem.key().equals(views.session().article().answer().place().field())
                        && views.session().article().answer().isEditable();
        boolean absent = problem.rule().equals("field-missing");
        if (views.choice() == ViewChoice.SOURCE && !absent) {
            views.showInSource(Span.at(problem.span().start()));
        } else if (inAnswer) {
            Answer shown = views.session().article().answer();
            views.showAnswer(Span.at(shown.markdownOffset(problem.span().start())));
        } else if (problem.key().isPresent()
                && views.session().article().find(problem.key().get()).isPresent()
                && !problem.rule().equals("key-duplicate")) {
            views.showField(problem.key().get());
        } else if (problem.key().isPresent() && absent) {
            views.showField(problem.key().get());
        } else {
            views.showInSource(Span.at(problem.span().start()));
        }
    }

    /** Shows all places of the file that something was said about, the first in front. */
    void showPlaces(Optional<KeyPath> key, List<Span> places) {
        Article article = views.session().article();
        Span first = places.stream().findFirst().orElse(Span.at(0));
        if (views.choice() == ViewChoice.SOURCE) {
            views.showInSource(Span.at(first.start()));
            views.source().showPlaces(places);
        } else if (key.equals(article.answer().place().field()) && article.answer().isEditable()) {
            views.showAnswer(Span.at(article.answer().markdownOffset(first.start())));
            views.answer().showPlaces(places.stream().map(this::inMarkdown).toList());
        } else if (key.isPresent() && article.find(key.get()).isPresent()) {
            field(key.get(), first);
        } else {
            views.showInSource(first);
        }
    }

    private Span inMarkdown(Span place) {
        Answer answer = views.session().article().answer();
        return new Span(answer.markdownOffset(place.start()), answer.markdownOffset(place.end()));
    }

    /** Selects the stretch in the field, unless it is the whole of it. */
    private void field(KeyPath path, Span place) {
        views.showField(path);
        Optional<Span> whole = views.session().article().find(path).map(Value::span);
        if (whole.filter(place::equals).isEmpty() && !place.isEmpty()) {
            views.session()
                    .article()
                    .origins(path)
                    .ifPresent(o -> views.showField(path, inText(o, place)));
        }
    }

    private static Span inText(int[] origins, Span place) {
        int from = 0;
        while (from < origins.length - 1 && origins[from] < place.start()) {
            from++;
        }
        int to = from;
        while (to < origins.length - 1 && origins[to] < place.end()) {
            to++;
        }
        return new Span(from, to);
    }
}
