package galley.ui.advice;

import galley.check.advice.ResultRoom;
import galley.check.advice.SearchResult;
import galley.page.OpenGraph;
import galley.ui.theme.Ui;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The article as a search engine lists it on a desktop and on a phone, and as it is shared. */
final class ResultPart {

    private enum Where {
        DESKTOP("Desktop"),
        PHONE("Phone"),
        SHARED("Shared");

        private final String label;

        Where(String label) {
            this.label = label;
        }
    }

    /**
     * @param site its name
     * @param host empty where the collection does not say
     */
    record Seen(
            SearchResult result, OpenGraph social, String site, String host, List<String> faults) {}

    private Where where = Where.DESKTOP;

    /** Empty while the collection decides. */
    private Optional<Boolean> dated = Optional.empty();

    Seen seen(AdviceReport report) {
        String host = host(report.origin());
        String name = report.settings().siteName();
        return new Seen(
                report.advice().result(),
                report.social(),
                name.isEmpty() ? host.isEmpty() ? "Your site" : host : name,
                host,
                report.settingsFaults());
    }

    private static String host(String origin) {
        // Not the host of the URI, which has none for names such as müller.example.
        return origin.isEmpty() ? "" : String.valueOf(URI.create(origin).getRawAuthority());
    }

    Node show(Seen seen) {
        var room = new VBox(8);
        var card = new StackPane();
        card.setAlignment(Pos.TOP_LEFT);
        var date = new CheckBox("Date");
        var toggles = new ToggleGroup();
        var head = new HBox(4);
        head.getStyleClass().add("group-header");
        for (Where one : Where.values()) {
            var button = new ToggleButton(one.label);
            button.setToggleGroup(toggles);
            button.setSelected(one == where);
            button.getStyleClass().addAll("flat", "view-toggle", "small-toggle");
            button.setId("result-" + one.name().toLowerCase(Locale.ROOT));
            button.setOnAction(
                    e -> {
                        where = one;
                        button.setSelected(true);
                        showDate(date, seen.result());
                        draw(card, room, seen);
                    });
            head.getChildren().add(button);
        }
        SearchResult result = seen.result();
        date.setSelected(dated.orElse(result.dateShown()));
        date.getStyleClass().add("small-check");
        date.setTooltip(Ui.tooltip("Some results begin with the date"));
        date.setOnAction(
                e -> {
                    dated = Optional.of(date.isSelected());
                    draw(card, room, seen);
                });
        head.getChildren().addAll(Ui.spacer(), date);
        showDate(date, result);
        draw(card, room, seen);
        var box = new VBox(8, Ui.label("SEARCH RESULT", "group-title"), head, card, room);
        result.made().forEach(m -> box.getChildren().add(AdvicePane.hint(m.words())));
        seen.faults()
                .forEach(
                        f -> {
                            var fault = Ui.label("In galley.yaml, " + f, "link-fault");
                            fault.setGraphic(Ui.icon(Feather.ALERT_TRIANGLE));
                            fault.setWrapText(true);
                            fault.setMinHeight(Region.USE_PREF_SIZE);
                            box.getChildren().addFirst(fault);
                        });
        return box;
    }

    /** What is shared has no date. */
    private void showDate(CheckBox date, SearchResult result) {
        Ui.show(date, !result.date().isEmpty() && where != Where.SHARED);
    }

    private void draw(StackPane card, VBox room, Seen seen) {
        SearchResult result = seen.result();
        boolean withDate = dated.orElse(result.dateShown()) && !result.date().isEmpty();
        card.getChildren()
                .setAll(
                        switch (where) {
                            case DESKTOP ->
                                    ResultCard.onDesktop(
                                            result, seen.site(), seen.host(), withDate);
                            case PHONE ->
                                    ResultCard.onPhone(result, seen.site(), seen.host(), withDate);
                            case SHARED -> SocialCard.of(seen.social(), seen.host());
                        });
        room.getChildren()
                .setAll(
                        switch (where) {
                            case DESKTOP ->
                                    List.of(
                                            Bars.of(
                                                    "Title",
                                                    result.titleWidth(),
                                                    result.room().title(),
                                                    "pixels"),
                                            Bars.of(
                                                    "Description",
                                                    result.descriptionWidth(),
                                                    result.room().text(),
                                                    "pixels"));
                            case PHONE ->
                                    List.of(
                                            Bars.of(
                                                    "Title",
                                                    result.titlePhoneWidth(),
                                                    ResultRoom.PHONE_TITLE,
                                                    "pixels"),
                                            Bars.of(
                                                    "Description",
                                                    result.descriptionWidth(),
                                                    result.room().phoneText(),
                                                    "pixels"));
                            case SHARED -> List.<Node>of();
                        });
    }
}
