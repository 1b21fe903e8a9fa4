package galley.ui.theme;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.EventDispatcher;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/**
 * Offers words below a choice while one types in it: arrows or the mouse choose, Enter takes, Tab
 * takes the first where none is chosen, Escape leaves what is typed. Nothing is chosen by itself,
 * so that a word of one's own is entered as ever.
 */
public final class Completion {

    /** What the colours and corners of the window hang on. */
    private static final List<String> LOOKS = List.of("root", "dark", "opaque");

    private static final int MOST = 8;

    private static final double ROW = 30;

    private final TextField field;
    private final Node below;
    private final Function<String, Offer> offers;
    private int from;
    private final ListView<String> list = new ListView<>();
    private final Popup popup = new Popup();
    private boolean taking;
    private String before = "";

    /**
     * @param from where what the words replace begins
     */
    public record Offer(int from, List<String> words) {
        public Offer {
            words = words.stream().limit(MOST).toList();
        }
    }

    /**
     * @param keys what gets the field's keys before it
     * @param below what the list hangs on
     */
    private Completion(Node keys, TextField field, Node below, Function<String, Offer> offers) {
        this.field = field;
        this.below = below;
        this.offers = offers;
        list.getStyleClass().addAll("palette-list", "completion");
        list.setFocusTraversable(false);
        list.setOnMouseClicked(e -> take());
        popup.getContent().add(list);
        popup.setHideOnEscape(false);
        popup.setAutoHide(true);
        field.textProperty().subscribe(this::changed);
        // A choice has filters of its own, which would move in its list at the same key.
        EventDispatcher usual = keys.getEventDispatcher();
        keys.setEventDispatcher(
                (event, tail) ->
                        event instanceof KeyEvent press
                                        && press.getEventType() == KeyEvent.KEY_PRESSED
                                        && takes(press)
                                ? null
                                : usual.dispatchEvent(event, tail));
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                popup.hide();
                            }
                        });
    }

    /**
     * @param words asked for with every key, the likeliest first
     */
    public static void of(ComboBox<String> box, Supplier<List<String>> words) {
        new Completion(
                box, box.getEditor(), box, typed -> new Offer(0, matching(typed, words.get())));
    }

    /**
     * @param words for the whole of the field, asked for with every key, the likeliest first
     */
    public static void ofWhole(TextField field, Supplier<List<String>> words) {
        of(field, typed -> new Offer(0, matching(typed, words.get())));
    }

    /**
     * @param offers asked with what stands before the caret
     */
    public static void of(TextField field, Function<String, Offer> offers) {
        new Completion(field, field, field, offers);
    }

    /** The words that begin with what is typed, then those that have it further on. */
    static List<String> matching(String typed, List<String> words) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || words.contains(typed)) {
            return List.of();
        }
        record Place(String word, int at) {}
        return words.stream()
                .map(word -> new Place(word, word.toLowerCase(Locale.ROOT).indexOf(wanted)))
                .filter(place -> place.at() >= 0)
                .sorted((a, b) -> Boolean.compare(a.at() > 0, b.at() > 0))
                .map(Place::word)
                .toList();
    }

    private void changed(String typed) {
        Offer offer =
                taking || !field.isFocused() || !field.isEditable()
                        ? new Offer(0, List.of())
                        : offers.apply(typed.substring(0, caret(typed)));
        List<String> found = offer.words();
        from = offer.from();
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        if (found.isEmpty()) {
            popup.hide();
        } else {
            show();
        }
    }

    /** The field tells of its text before it moves its caret. */
    private int caret(String typed) {
        int grown = typed.length() - before.length();
        before = typed;
        return Math.clamp(field.getCaretPosition() + Math.max(0, grown), 0, typed.length());
    }

    private void show() {
        Scene scene = field.getScene();
        list.getStylesheets().setAll(scene.getStylesheets());
        list.getStyleClass().removeAll(LOOKS);
        list.getStyleClass()
                .addAll(scene.getRoot().getStyleClass().stream().filter(LOOKS::contains).toList());
        list.setPrefWidth(Math.max(160, below.getLayoutBounds().getWidth()));
        Ui.fit(list, ROW, MOST);
        Bounds place = below.localToScreen(below.getLayoutBounds());
        if (!popup.isShowing()) {
            popup.show(field, place.getMinX(), place.getMaxY() + 4);
        }
    }

    private boolean takes(KeyEvent event) {
        if (!popup.isShowing()) {
            return false;
        }
        int at = list.getSelectionModel().getSelectedIndex();
        boolean taken = true;
        switch (event.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at < 0 ? -1 : at - 1);
            case ESCAPE -> popup.hide();
            case TAB -> {
                taken = !event.isShiftDown();
                if (taken && at < 0) {
                    select(0);
                }
                take();
            }
            case ENTER -> {
                taken = at >= 0;
                take();
            }
            default -> taken = false;
        }
        return taken;
    }

    private void select(int index) {
        list.getSelectionModel().clearAndSelect(Math.floorMod(index, list.getItems().size()));
    }

    private void take() {
        String word = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (word == null) {
            return;
        }
        taking = true;
        try {
            int end = Math.max(from, field.getCaretPosition());
            field.replaceText(from, Math.min(end, field.getLength()), word);
        } finally {
            taking = false;
        }
    }
}
