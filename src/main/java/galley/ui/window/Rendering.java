package galley.ui.window;

import galley.article.Article;
import galley.audit.CollectionSettings;
import galley.check.Evidence;
import galley.check.Problem;
import galley.check.Severity;
import galley.markdown.MarkdownDocument;
import galley.page.ReaderPage;
import galley.schema.Schema;
import galley.session.ArticleSession;
import galley.session.LatestWorker;
import galley.text.Span;
import galley.ui.advice.AdviceTools;
import galley.ui.advice.Looked;
import galley.ui.changes.ChangesModel;
import galley.ui.changes.OnDisk;
import galley.ui.changes.TextChange;
import galley.ui.editor.EditorStatus;
import galley.ui.page.PageContent;
import galley.ui.page.RelatedLink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;

/**
 * Renders the article in front, checks it and compares it with the disk, in the background, and
 * shows what came of it; what is no longer the newest is dropped.
 */
final class Rendering implements AutoCloseable {

    /** A page of 200 KB takes a two-hundredth of it, one of 3 MB on a busy machine half. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final LatestWorker worker =
            new LatestWorker("galley-render", Platform::runLater, LIMIT);
    private final LatestWorker settingsWorker =
            new LatestWorker("galley-settings", Platform::runLater, LIMIT);
    private final Timeline settingsWatch =
            new Timeline(new KeyFrame(javafx.util.Duration.seconds(2), e -> lookAtSettings()));
    private final ReaderPane reader;
    private final StatusBar status;
    private final AdviceTools advice = new AdviceTools();
    private final Supplier<Optional<Path>> folder;
    private final Runnable settingsChanged;
    private final PauseTransition slow = new PauseTransition(javafx.util.Duration.millis(300));
    private Optional<ArticleViews> shown = Optional.empty();

    /** The article that what is beside it is of. */
    private Optional<ArticleViews> drawn = Optional.empty();

    private CollectionSettings followed = CollectionSettings.defaults();
    private CollectionSettings inFolder = CollectionSettings.defaults();

    /** Of the article in front, and of the folder that is open; they may be two collections. */
    private record Settings(CollectionSettings article, CollectionSettings folder) {}

    /**
     * @param folder that is open
     * @param settingsChanged told when the folder's settings are others than before
     */
    Rendering(
            ReaderPane reader,
            StatusBar status,
            Supplier<Optional<Path>> folder,
            Runnable settingsChanged) {
        this.reader = reader;
        this.status = status;
        this.folder = folder;
        this.settingsChanged = settingsChanged;
        slow.setOnFinished(
                e -> {
                    status.reading();
                    reader.showNot("Being read", "The article is being read and drawn.");
                });
        settingsWatch.setCycleCount(Animation.INDEFINITE);
        settingsWatch.play();
    }

    /** The settings of the article's collection are edited elsewhere, and may come or go. */
    private void lookAtSettings() {
        Optional<Path> file = shown.flatMap(v -> v.session().path());
        Optional<Path> open = folder.get();
        settingsWorker.submit(
                () -> new Settings(advice.settings(file), advice.settings(open)),
                found -> {
                    if (!found.folder().equals(inFolder)) {
                        inFolder = found.folder();
                        settingsChanged.run();
                    }
                    if (shown.isPresent() && !found.article().equals(followed)) {
                        refresh(shown);
                    }
                },
                // The next page reads them too, and says what is wrong.
                failure -> {});
    }

    private record Rendered(
            PageContent page,
            EditorStatus counts,
            List<Problem> problems,
            List<TextChange> changes,
            CollectionSettings settings,
            Looked looked) {}

    void refresh(Optional<ArticleViews> inFront) {
        shown = inFront;
        if (inFront.isEmpty()) {
            worker.cancel();
            settled(inFront);
            reader.page().show(PageContent.of(List.of()));
            reader.showNone();
            return;
        }
        ArticleViews views = inFront.get();
        ArticleSession session = views.session();
        Article article = session.article();
        Schema schema = session.schema();
        String saved = session.saved().characters();
        OnDisk onDisk = OnDisk.of(session);
        Optional<Problem> misread = misread(session);
        Optional<Path> file = session.path();
        if (drawn.filter(views::equals).isPresent()) {
            slow.stop();
        } else if (slow.getStatus() != Animation.Status.RUNNING) {
            slow.playFromStart();
        }
        worker.submit(
                () -> render(article, schema, saved, onDisk, misread, file),
                rendered -> {
                    settled(inFront);
                    followed = rendered.settings();
                    reader.drawn();
                    reader.page().show(rendered.page());
                    status.counts(rendered.counts());
                    status.file(session);
                    status.problems(rendered.problems());
                    views.takeProblems(article, rendered.problems(), rendered.settings().advice());
                    reader.show(
                            article,
                            rendered.problems(),
                            rendered.changes(),
                            onDisk,
                            rendered.looked(),
                            rendered.settings().faults().stream()
                                    .map(CollectionSettings.Fault::words)
                                    .toList());
                },
                failure -> {
                    settled(inFront);
                    status.clear();
                    reader.showNot("Not looked at", words(failure));
                });
    }

    /** What stands beside the article is its own from now on. */
    private void settled(Optional<ArticleViews> inFront) {
        slow.stop();
        drawn = inFront;
    }

    private static String words(LatestWorker.Failure failure) {
        return switch (failure) {
            case LatestWorker.Failure.TooLong(Duration limit) ->
                    "Drawing this page takes more than "
                            + limit.toSeconds()
                            + " seconds, so it was left. The text can be edited and saved all the same.";
            case LatestWorker.Failure.Fault(Throwable cause) ->
                    "This page could not be drawn: a fault of Galley ("
                            + cause
                            + "). The text can be edited and saved all the same.";
        };
    }

    private Rendered render(
            Article article,
            Schema schema,
            String saved,
            OnDisk onDisk,
            Optional<Problem> misread,
            Optional<Path> file) {
        MarkdownDocument document = MarkdownDocument.parse(article.answer().markdown());
        CollectionSettings settings = advice.settings(file);
        Looked looked = advice.look(article, schema, file, settings);
        List<Problem> problems =
                Stream.concat(
                                misread.stream(),
                                advice.problems(article, schema, settings, looked).stream())
                        .toList();
        return new Rendered(
                page(ReaderPage.of(article), document),
                EditorStatus.of(article.answer().markdown()),
                problems,
                onDisk == OnDisk.NOT_YET ? List.of() : ChangesModel.between(saved, article),
                settings,
                looked);
    }

    /** What is shown is not what the file holds. */
    private static Optional<Problem> misread(ArticleSession session) {
        return session.readOnly()
                .filter(reason -> reason.place().isPresent())
                .map(
                        reason ->
                                new Problem(
                                        "file-encoding",
                                        Severity.ERROR,
                                        Evidence.M,
                                        Span.at(0),
                                        Optional.empty(),
                                        reason.message(),
                                        List.of()));
    }

    private static PageContent page(ReaderPage page, MarkdownDocument document) {
        return new PageContent(
                page.title(),
                page.posted(),
                page.author(),
                page.subject(),
                page.picture(),
                document.blocks(),
                page.related().stream()
                        .map(r -> new RelatedLink(r.title(), r.subject(), r.url()))
                        .toList());
    }

    @Override
    public void close() {
        settingsWatch.stop();
        slow.stop();
        settingsWorker.close();
        worker.close();
    }
}
