package galley.ui.page;

import javafx.application.Platform;

/**
 * What the page's script can call, and nothing else. Public because the browser calls by
 * reflection. Calls come while script runs, so handlers run after it.
 */
public final class Bridge {

    private final Browser.Listener listener;

    Bridge(Browser.Listener listener) {
        this.listener = listener;
    }

    public void scrolled(int block, int offset, double towardsEnd) {
        Platform.runLater(() -> listener.scrolled(block, offset, towardsEnd));
    }

    public void clicked(int block, int offset) {
        Platform.runLater(() -> listener.clicked(block, offset));
    }

    public void link(String target) {
        Platform.runLater(() -> listener.link(target));
    }
}
