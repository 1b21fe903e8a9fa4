package galley.ui.advice;

import galley.page.OpenGraph;
import galley.ui.theme.Ui;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The article as other sites show it when someone shares it. */
final class SocialCard {

    /** In characters. */
    private static final int MOST = 110;

    private SocialCard() {}

    static Node of(OpenGraph tags, String host) {
        String picture = tags.first("og:image").orElse("");
        var none =
                Ui.label(
                        picture.isEmpty()
                                ? "No picture: galley.yaml can name one for all"
                                : picture,
                        "hint");
        none.setGraphic(Ui.icon(Feather.IMAGE));
        none.setMinWidth(0);
        var image = new StackPane(none);
        image.getStyleClass().add("social-picture");
        var site =
                Ui.label(
                        (host.isEmpty() ? "your site" : host).toUpperCase(Locale.ROOT),
                        "result-address");
        var title = Ui.wrapped(tags.first("og:title").orElse("No title"), "social-title");
        String description = tags.first("og:description").orElse("");
        String shown = shortened(description);
        var words = new VBox(2, site, title, Ui.wrapped(shown, "hint"));
        words.getStyleClass().add("social-words");
        var card = new VBox(image, words);
        card.getStyleClass().add("social-card");
        return card;
    }

    /** Up to a word's end, or where no blanks part words up to a character's. */
    static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= MOST) {
            return text;
        }
        int end = text.offsetByCodePoints(0, MOST);
        int blank = text.lastIndexOf(' ', end);
        return text.substring(0, blank > 0 ? blank : end) + " …";
    }
}
