package galley.ui.library;

import galley.session.Listing;
import galley.ui.theme.Ui;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** How the list is arranged, to be chosen. */
final class ListingMenu {

    private final MenuButton button = new MenuButton("", Ui.icon(Feather.SLIDERS));
    private final Consumer<Listing> chosen;
    private Listing listing;

    /**
     * @param fold folds all groups or unfolds them
     */
    ListingMenu(Listing first, Consumer<Listing> chosen, Consumer<Boolean> fold) {
        this.chosen = chosen;
        listing = first;
        button.setId("library-arrange");
        button.setAccessibleText("Group and sort the list");
        button.setTooltip(Ui.tooltip("Group and sort the list"));
        button.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        var groups = new ToggleGroup();
        for (Listing.Group group : Listing.Group.values()) {
            add(groups, words(group), group == first.group(), () -> choose(listing.with(group)));
        }
        button.getItems().add(new SeparatorMenuItem());
        var orders = new ToggleGroup();
        for (Listing.Order order : Listing.Order.values()) {
            add(orders, words(order), order == first.order(), () -> choose(listing.with(order)));
        }
        button.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("Fold all groups", () -> fold.accept(true)),
                        item("Unfold all groups", () -> fold.accept(false)));
    }

    MenuButton button() {
        return button;
    }

    private void choose(Listing next) {
        listing = next;
        chosen.accept(next);
    }

    private void add(ToggleGroup group, String words, boolean isChosen, Runnable choose) {
        var item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(isChosen);
        item.setOnAction(e -> choose.run());
        button.getItems().add(item);
    }

    private static MenuItem item(String words, Runnable action) {
        return Ui.menuItem(words, action);
    }

    private static String words(Listing.Group group) {
        return switch (group) {
            case SUBJECT -> "Group by subject";
            case FOLDER -> "Group by folder";
            case AUTHOR -> "Group by author";
            case MONTH -> "Group by month";
            case NONE -> "No groups";
        };
    }

    private static String words(Listing.Order order) {
        return switch (order) {
            case TITLE -> "Sort by title";
            case NEWEST -> "Newest first";
            case OLDEST -> "Oldest first";
            case FILE -> "Sort by file name";
        };
    }
}
