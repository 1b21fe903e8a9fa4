package galley.ui.window;

import galley.ui.editor.MarkdownEditor;
import galley.ui.page.PageView;
import galley.ui.theme.ReadingPlace;

/**
 * The page scrolls with the editor and the editor with it; who was moved does not move the mover
 * back.
 */
final class ScrollSync {

    private static final long ECHO_MILLIS = 200;

    private long editorMoved;
    private long pageMoved;

    void editorScrolled(PageView page, ReadingPlace place) {
        long now = System.currentTimeMillis();
        if (now - editorMoved > ECHO_MILLIS) {
            pageMoved = now;
            page.scrollTo(place);
        }
    }

    void pageScrolled(MarkdownEditor editor, ReadingPlace place) {
        long now = System.currentTimeMillis();
        if (now - pageMoved > ECHO_MILLIS) {
            editorMoved = now;
            editor.scrollTo(place);
        }
    }

    void reset() {
        editorMoved = 0;
        pageMoved = System.currentTimeMillis();
    }
}
