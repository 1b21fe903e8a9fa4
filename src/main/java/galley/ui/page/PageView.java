package galley.ui.page;

import galley.markdown.Block;
import galley.ui.theme.FoundTexts;
import galley.ui.theme.ReadingPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shows an article as a page. Offsets are those of the answer's text, that the blocks have. The
 * browser is made when first needed, or once there was nothing to show for a while, since it costs
 * most of the start-up; what is shown before it is ready waits, and only the newest of it is shown.
 */
public final class PageView extends Region {

    private static final PageContent NOTHING = PageContent.of(List.of());

    /** By then the first screen of a list is there, and nobody is at work in the window yet. */
    private static final Duration SPARE = Duration.seconds(1);

    private final String address;
    private final List<Runnable> whenReady = new ArrayList<>();
    private final PauseTransition spare = new PauseTransition(SPARE);
    private @Nullable Browser browser;
    private @Nullable PageContent shown;
    private PageContent latest = NOTHING;
    private boolean dark;
    private double zoom = 1;
    private FoundTexts found = FoundTexts.NONE;
    private Optional<ReadingPlace> waiting = Optional.empty();

    /** Whether the reader has touched the page since it was moved or drawn. */
    private boolean byReader;

    private Consumer<ReadingPlace> scrolled = _ -> {};
    private IntConsumer clicked = _ -> {};
    private Consumer<String> link = _ -> {};

    public PageView() {
        this(
                Objects.requireNonNull(PageView.class.getResource("/galley/page/page.html"))
                        .toExternalForm());
    }

    /** With the page at another address, for tests. */
    PageView(String address) {
        this.address = address;
        getStyleClass().add("page-view");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText("The article as readers see it");
        setMinSize(0, 0);
        spare.setOnFinished(e -> makeBrowser());
        addEventFilter(ScrollEvent.ANY, e -> byReader = true);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> byReader = true);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> byReader = true);
    }

    public void show(PageContent content) {
        latest = content;
        Browser current = browser;
        if (current == null && isEmpty(content)) {
            spare.play();
        } else if (current == null) {
            makeBrowser();
        } else if (current.isReady()) {
            update(current);
        }
    }

    private static boolean isEmpty(PageContent content) {
        return content.blocks().isEmpty() && !content.hasHead() && content.related().isEmpty();
    }

    private void makeBrowser() {
        spare.stop();
        if (browser == null) {
            var made = new Browser(address, new Events(), this::loaded);
            browser = made;
            getChildren().setAll(made.node());
            made.dark(dark);
            made.zoom(zoom);
        }
    }

    private void loaded() {
        Browser current = browser;
        if (current != null) {
            shown = null;
            current.mark(found);
            update(current);
            whenReady.forEach(Runnable::run);
            whenReady.clear();
        }
    }

    private void update(Browser current) {
        PageContent before = shown == null ? NOTHING : shown;
        shown = latest;
        // Whatever moves now is moved by what comes and goes.
        byReader = false;
        if (before == NOTHING || !sameHead(before, latest)) {
            current.head(latest);
        }
        BlockChange change = BlockChange.between(before.blocks(), latest.blocks());
        if (!change.isEmpty()) {
            current.blocks(change);
        }
        if (!before.related().equals(latest.related())) {
            current.related(latest.related());
        }
        Optional<ReadingPlace> place = waiting;
        waiting = Optional.empty();
        place.ifPresent(this::scrollTo);
    }

    private static boolean sameHead(PageContent one, PageContent other) {
        return one.title().equals(other.title())
                && one.posted().equals(other.posted())
                && one.author().equals(other.author())
                && one.subject().equals(other.subject())
                && one.picture().equals(other.picture());
    }

    public void setDark(boolean dark) {
        this.dark = dark;
        if (browser != null) {
            browser.dark(dark);
        }
    }

    /**
     * @param zoom 1 for the page's own sizes
     */
    public void setZoom(double zoom) {
        this.zoom = zoom;
        if (browser != null) {
            browser.zoom(zoom);
        }
    }

    /** Where what is shown next is to begin; until it is there, scrolling waits too. */
    public void beginAt(ReadingPlace place) {
        waiting = Optional.of(place);
    }

    /** Brings what the offset is shown as to the top, without telling {@link #onScrolled}. */
    public void scrollTo(ReadingPlace place) {
        if (browser == null || !browser.isReady() || waiting.isPresent()) {
            waiting = Optional.of(place);
            return;
        }
        List<Block> blocks = latest.blocks();
        if (!blocks.isEmpty()) {
            byReader = false;
            browser.scrollTo(
                    inBlock(blocks, place.top()),
                    place.towardsEnd(),
                    place.goal().stream().mapToObj(goal -> inBlock(blocks, goal)).findFirst());
        }
    }

    private static Browser.Place inBlock(List<Block> blocks, int offset) {
        int index = 0;
        while (index + 1 < blocks.size() && blocks.get(index + 1).span().start() <= offset) {
            index++;
        }
        return new Browser.Place(index, Math.max(0, offset - blocks.get(index).span().start()));
    }

    /** Marks texts wherever the answer has them. */
    public void mark(FoundTexts texts) {
        found = texts;
        if (browser != null) {
            browser.mark(texts);
        }
    }

    /** Told what is in sight when the reader has scrolled; not of what moves by itself. */
    public void onScrolled(Consumer<ReadingPlace> handler) {
        scrolled = handler;
    }

    public void onClicked(IntConsumer handler) {
        clicked = handler;
    }

    /** Told where a link leads, as it is written; nothing is followed here. */
    public void onLink(Consumer<String> handler) {
        link = handler;
    }

    /** Runs the action once the page is there, at once if it is. */
    void whenReady(Runnable action) {
        if (browser != null && browser.isReady()) {
            action.run();
        } else {
            whenReady.add(action);
        }
    }

    /** For tests: the value of an expression in the page. */
    Object evaluate(String expression) {
        Browser current = browser;
        return current == null ? "" : current.evaluate(expression);
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(child -> child.resizeRelocate(0, 0, getWidth(), getHeight()));
    }

    /** What the page reports; a report about what is gone, or about to go, is dropped. */
    private final class Events implements Browser.Listener {

        @Override
        public void scrolled(int block, int offset, double towardsEnd) {
            if (byReader) {
                tell(block, offset, at -> scrolled.accept(new ReadingPlace(at, towardsEnd)));
            }
        }

        @Override
        public void clicked(int block, int offset) {
            tell(block, offset, clicked);
        }

        @Override
        public void link(String target) {
            link.accept(target);
        }

        private void tell(int block, int offset, IntConsumer handler) {
            List<Block> blocks = latest.blocks();
            if (waiting.isEmpty() && block >= 0 && block < blocks.size()) {
                handler.accept(blocks.get(block).span().start() + offset);
            }
        }
    }
}
