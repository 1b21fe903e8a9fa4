package galley.ui.advice;

import galley.check.advice.Cut;
import galley.check.advice.SearchResult;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/** An article in a list of search results, in the sizes in which it is drawn there. */
final class ResultCard {

    /** Of the card with the blanks beside its text, in pixels. */
    private static final double DESKTOP = 600 + 2 * 16 + 2;

    private static final double PHONE = 400;

    private ResultCard() {}

    /**
     * @param host of the site; empty where it is not known
     */
    static Node onDesktop(SearchResult result, String site, String host, boolean dated) {
        // Where a page stands in its site is shown on desktops alone.
        String path = String.join(" › ", result.breadcrumb());
        return card(
                new VBox(
                        6,
                        head(site, host, path.isEmpty() ? "" : " › " + path),
                        title(result.titleDesktop()),
                        text(result, cuts(result, dated).desktop(), dated)),
                "desktop",
                DESKTOP);
    }

    static Node onPhone(SearchResult result, String site, String host, boolean dated) {
        return card(
                new VBox(
                        8,
                        head(site, host, ""),
                        title(result.titlePhone()),
                        text(result, cuts(result, dated).phone(), dated)),
                "phone",
                PHONE);
    }

    private static SearchResult.Cuts cuts(SearchResult result, boolean dated) {
        return dated ? result.dated() : result.plain();
    }

    private static Node card(VBox content, String style, double width) {
        content.getStyleClass().addAll("result-card", style);
        return new Fitted(content, width);
    }

    private static Node head(String site, String host, String path) {
        var picture = new StackPane(Ui.icon(Feather.GLOBE));
        picture.getStyleClass().add("result-picture");
        picture.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        picture.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var name = Ui.label(site, "result-site");
        var address =
                Ui.label(
                        (host.isEmpty() ? "your site" : "https://" + host) + path,
                        "result-address");
        name.setMinWidth(0);
        address.setMinWidth(0);
        var head = new HBox(12, picture, new VBox(name, address));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node title(Cut title) {
        boolean none = title.shown().isEmpty();
        var heading = Ui.label(none ? "No title" : title.shown(), "result-title");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        Ui.style(heading, "missing", none);
        return heading;
    }

    private static Node text(SearchResult result, Cut description, boolean dated) {
        var text = new TextFlow();
        text.getStyleClass().add("result-text");
        if (description.shown().isEmpty()) {
            text.getChildren().add(words("A text from the page that fits the search.", "missing"));
        } else {
            if (dated) {
                text.getChildren().add(words(result.date() + " — ", "date"));
            }
            bold(description.shown(), result.bold(), text);
        }
        return text;
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
