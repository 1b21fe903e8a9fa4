package galley.ui.form;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Problem;
import galley.schema.Schema;
import galley.text.Span;
import galley.ui.library.LibraryItem;
import galley.yaml.KeyPath;
import galley.yaml.ScalarStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The article that the form shows now, for rows that stay when another takes its place. */
final class CurrentActions implements FormActions {

    private FormActions target;

    CurrentActions(FormActions target) {
        this.target = target;
    }

    void become(FormActions next) {
        target = next;
    }

    boolean is(FormActions actions) {
        return target == actions;
    }

    @Override
    public Article article() {
        return target.article();
    }

    @Override
    public Schema schema() {
        return target.schema();
    }

    @Override
    public boolean isEditable() {
        return target.isEditable();
    }

    @Override
    public Outcome edit(Edit edit) {
        return target.edit(edit);
    }

    @Override
    public Outcome editAll(List<Edit> edits) {
        return target.editAll(edits);
    }

    @Override
    public Outcome mend(Problem seen, Problem.Fix fix) {
        return target.mend(seen, fix);
    }

    @Override
    public ScalarStyle savedStyle(KeyPath path) {
        return target.savedStyle(path);
    }

    @Override
    public void openLink(String url) {
        target.openLink(url);
    }

    @Override
    public void showInSource(Span span) {
        target.showInSource(span);
    }

    @Override
    public void showAnswer() {
        target.showAnswer();
    }

    @Override
    public void articles(String words, Consumer<List<LibraryItem>> then) {
        target.articles(words, then);
    }

    @Override
    public void related(Path file, Consumer<Optional<RelatedArticle>> then) {
        target.related(file, then);
    }

    @Override
    public List<String> suggestions(String key) {
        return target.suggestions(key);
    }
}
