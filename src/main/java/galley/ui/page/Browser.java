package galley.ui.page;

import galley.ui.theme.FoundTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;

/**
 * One WebView with the page in it, loaded once. It never goes anywhere else. The JDK deprecates its
 * own copy of JSObject, since JavaFX brings one of the same name.
 */
@SuppressWarnings("removal")
final class Browser {

    /** What happens in the page, by block and offset in it. */
    interface Listener {
        void scrolled(int block, int offset, double towardsEnd);

        void clicked(int block, int offset);

        void link(String target);
    }

    private static final Color LIGHT = Color.web("#ffffff");
    private static final Color DARK = Color.web("#0d1117");

    private final WebView view = new WebView();
    private final String address;

    /** Kept here, since the browser holds it weakly. */
    private final Bridge bridge;

    private @Nullable JSObject page;
    private boolean dark;

    Browser(String address, Listener listener, Runnable loaded) {
        this.address = address;
        bridge = new Bridge(listener);
        view.setContextMenuEnabled(false);
        WebEngine engine = view.getEngine();
        engine.setCreatePopupHandler(_ -> null);
        engine.setOnAlert(_ -> {});
        engine.setConfirmHandler(_ -> false);
        engine.setPromptHandler(_ -> null);
        engine.getLoadWorker()
                .stateProperty()
                .addListener((_, _, state) -> stateChanged(state, loaded));
        engine.locationProperty().addListener((_, _, location) -> stay(location));
        engine.load(address);
    }

    private void stateChanged(Worker.State state, Runnable loaded) {
        boolean ended =
                state == Worker.State.SUCCEEDED
                        || state == Worker.State.FAILED
                        || state == Worker.State.CANCELLED;
        if (page != null && ended && isLost()) {
            page = null;
            view.getEngine().load(address);
            return;
        }
        if (state != Worker.State.SUCCEEDED || page != null) {
            return;
        }
        var window = (JSObject) view.getEngine().executeScript("window");
        window.setMember("bridge", bridge);
        page = (JSObject) window.getMember("galley");
        dark(dark);
        loaded.run();
    }

    /** Leaving is cancelled, but a load that fails at once can be quicker. */
    private boolean isLost() {
        return "undefined".equals(view.getEngine().executeScript("typeof window.galley"));
    }

    private void stay(@Nullable String location) {
        if (location != null && !location.isEmpty() && !location.equals(address)) {
            view.getEngine().getLoadWorker().cancel();
        }
    }

    void zoom(double zoom) {
        view.setZoom(zoom);
    }

    Node node() {
        return view;
    }

    boolean isReady() {
        return page != null;
    }

    void head(PageContent content) {
        String byline =
                Stream.of(content.posted(), content.author())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n"));
        call(
                "head",
                content.title(),
                byline,
                content.subject(),
                content.picture(),
                content.hasHead());
    }

    /** As one text with the lengths of its parts: each look of the page into an array is a call. */
    void blocks(BlockChange change) {
        List<String> html = change.html();
        String lengths =
                html.stream()
                        .map(block -> String.valueOf(block.length()))
                        .collect(Collectors.joining(","));
        call("blocks", change.from(), change.to(), String.join("", html), lengths);
    }

    void related(List<RelatedLink> related) {
        call(
                "related",
                related.stream().map(RelatedLink::target).toArray(String[]::new),
                related.stream().map(RelatedLink::title).toArray(String[]::new),
                related.stream().map(RelatedLink::note).toArray(String[]::new));
    }

    void dark(boolean dark) {
        this.dark = dark;
        view.setPageFill(dark ? DARK : LIGHT);
        call("theme", dark ? "dark" : "light");
    }

    /** A place in a block's source. */
    record Place(int block, int offset) {}

    /**
     * @param top what comes to the top
     * @param towardsEnd how much of the way from there to the end to go, 0 to 1
     * @param goal what is in sight in any case
     */
    void scrollTo(Place top, double towardsEnd, Optional<Place> goal) {
        call(
                "scrollTo",
                top.block(),
                top.offset(),
                towardsEnd,
                goal.map(Place::block).orElse(-1),
                goal.map(Place::offset).orElse(0));
    }

    void mark(FoundTexts found) {
        call("mark", found.texts().toArray(String[]::new), found.whole());
    }

    Object evaluate(String expression) {
        return view.getEngine().executeScript(expression);
    }

    private void call(String function, Object... arguments) {
        if (page != null) {
            page.call(function, arguments);
        }
    }
}
