package galley.ui.form;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
import galley.schema.Schema;
import galley.text.SourceText;
import galley.text.Span;
import galley.ui.library.LibraryItem;
import galley.yaml.KeyPath;
import galley.yaml.ScalarStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the form is about before it has shown an article. */
final class NoArticle implements FormActions {

    private final Article empty = Article.parse(SourceText.EMPTY);

    @Override
    public Article article() {
        return empty;
    }

    @Override
    public Schema schema() {
        return Schema.of(empty);
    }

    @Override
    public boolean isEditable() {
        return false;
    }

    @Override
    public Outcome edit(Edit edit) {
        return new Outcome.Refused("No article is open.", Span.at(0));
    }

    @Override
    public Outcome editAll(List<Edit> edits) {
        return new Outcome.Refused("No article is open.", Span.at(0));
    }

    @Override
    public Outcome mend(Problem seen, Problem.Fix fix) {
        return new Outcome.Refused("No article is open.", Span.at(0));
    }

    @Override
    public ScalarStyle savedStyle(KeyPath path) {
        return ScalarStyle.PLAIN;
    }

    @Override
    public void openLink(String url) {}

    @Override
    public void showInSource(Span span) {}

    @Override
    public void showAnswer() {}

    @Override
    public void articles(String words, Consumer<List<LibraryItem>> then) {
        then.accept(List.of());
    }

    @Override
    public void related(Path file, Consumer<Optional<RelatedArticle>> then) {
        then.accept(Optional.empty());
    }

    @Override
    public List<String> suggestions(String key) {
        return List.of();
    }
}
