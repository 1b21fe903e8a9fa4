package galley.ui.window;

import galley.ui.page.PageView;
import galley.ui.theme.ReadingPlace;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The page scrolls with the editor of the article in front and the editor with it; who was moved
 * does not move the mover back. Each article's page is found again where it was left.
 */
final class ScrollSync {

    private static final long ECHO_MILLIS = 200;

    private final PageView page;
    private final Supplier<Optional<ArticleViews>> inFront;
    private long editorMoved;
    private long pageMoved;

    ScrollSync(PageView page, Supplier<Optional<ArticleViews>> inFront) {
        this.page = page;
        this.inFront = inFront;
        page.onScrolled(this::pageScrolled);
    }

    void editorScrolled(ArticleViews scrolled, ReadingPlace place) {
        if (inFront.get().filter(scrolled::equals).isEmpty()) {
            return;
        }
        scrolled.readAt(place);
        long now = System.currentTimeMillis();
        if (now - editorMoved > ECHO_MILLIS) {
            pageMoved = now;
            page.scrollTo(place);
        }
    }

    private void pageScrolled(ReadingPlace place) {
        inFront.get()
                .ifPresent(
                        shown -> {
                            shown.readAt(place.forItself());
                            long now = System.currentTimeMillis();
                            if (now - pageMoved > ECHO_MILLIS) {
                                editorMoved = now;
                                shown.answer().scrollTo(place);
                            }
                        });
    }

    /** What the editor shows next is shown because of the page, which stays where it is. */
    void pageLeads() {
        editorMoved = System.currentTimeMillis();
    }

    /** Another article comes to the front. */
    void show(ArticleViews shown) {
        editorMoved = 0;
        pageMoved = System.currentTimeMillis();
        page.beginAt(shown.readAt());
    }
}
