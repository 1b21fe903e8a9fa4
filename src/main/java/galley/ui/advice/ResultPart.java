package galley.ui.advice;

import galley.check.advice.Cut;
import galley.check.advice.ResultRoom;
import galley.check.advice.SearchResult;
import galley.page.OpenGraph;
import galley.ui.theme.Ui;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
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

    record Seen(SearchResult result, OpenGraph social, String host, List<String> faults) {}

    private Where where = Where.DESKTOP;

    /** Empty while the collection decides. */
    private Optional<Boolean> dated = Optional.empty();

    Seen seen(AdviceReport report) {
        return new Seen(
                report.advice().result(),
                report.social(),
                host(report.origin()),
                report.settingsFaults());
    }

    private static String host(String origin) {
        return origin.isEmpty() ? "" : String.valueOf(URI.create(origin).getHost());
    }

    Node show(Seen seen) {
        var room = new VBox(8);
        var card = new StackPane();
        card.getStyleClass().add("result-card");
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
                        draw(card, room, seen);
                    });
            head.getChildren().add(button);
        }
        SearchResult result = seen.result();
        if (!result.date().isEmpty()) {
            var date = new CheckBox("Date");
            date.setSelected(dated.orElse(result.dateShown()));
            date.getStyleClass().add("small-check");
            date.setTooltip(Ui.tooltip("Some results begin with the date"));
            date.setOnAction(
                    e -> {
                        dated = Optional.of(date.isSelected());
                        draw(card, room, seen);
                    });
            head.getChildren().addAll(Ui.spacer(), date);
        }
        draw(card, room, seen);
        var box = new VBox(8, Ui.label("SEARCH RESULT", "group-title"), head, card, room);
        if (!result.ownTitle()) {
            box.getChildren()
                    .add(AdvicePane.hint("The title is made by the collection’s template."));
        }
        if (!result.ownDescription()) {
            box.getChildren()
                    .add(AdvicePane.hint("The description is made by the collection’s template."));
        }
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

    private void draw(StackPane card, VBox room, Seen seen) {
        card.getChildren()
                .setAll(
                        switch (where) {
                            case DESKTOP -> listed(seen, seen.result().titleDesktop(), true);
                            case PHONE -> listed(seen, seen.result().titlePhone(), false);
                            case SHARED -> SocialCard.of(seen.social(), seen.host());
                        });
        Ui.style(card, "phone", where == Where.PHONE);
        SearchResult result = seen.result();
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
                                                    result.description().length(),
                                                    result.room().mostCharacters(),
                                                    "characters"));
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

    /** A breadcrumb is shown on desktops alone. */
    private Node listed(Seen seen, Cut title, boolean desktop) {
        SearchResult result = seen.result();
        boolean withDate = dated.orElse(result.dateShown()) && !result.date().isEmpty();
        SearchResult.Cuts cuts = withDate ? result.dated() : result.plain();
        Cut description = desktop ? cuts.desktop() : cuts.phone();
        String host = seen.host().isEmpty() ? "your site" : seen.host();
        List<String> path = new ArrayList<>(List.of(host));
        if (desktop) {
            path.addAll(result.breadcrumb());
        }
        var address = Ui.label(String.join(" › ", path), "result-address");
        address.setMinWidth(0);
        var heading =
                Ui.label(title.shown().isEmpty() ? "No title" : title.shown(), "result-title");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        Ui.style(heading, "missing", title.shown().isEmpty());
        var text = new TextFlow();
        text.getStyleClass().add("result-text");
        if (description.shown().isEmpty()) {
            text.getChildren().add(words("A text from the page that fits the search.", "missing"));
        } else {
            if (withDate) {
                text.getChildren().add(words(result.date() + " — ", "date"));
            }
            bold(description.shown(), result.bold(), text);
        }
        return new VBox(4, address, heading, text);
    }

    /** The words of the keyword are bold, as those of a search are. */
    private static void bold(String shown, List<String> words, TextFlow text) {
        for (String part :
                shown.split(
                        "(?<![\\p{L}\\p{N}’'])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}’'])")) {
            boolean found = words.contains(part.toLowerCase(Locale.ROOT).replace('’', '\''));
            text.getChildren().add(words(part, found ? "found" : "plain"));
        }
    }

    private static Text words(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().addAll("result-words", style);
        return text;
    }
}
