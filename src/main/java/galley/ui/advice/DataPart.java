package galley.ui.advice;

import galley.page.JsonLdFinding;
import galley.page.PageProfile;
import galley.ui.theme.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The structured data that the page would carry, and what is wrong with it. */
final class DataPart {

    private static final int MOST_ROWS = 18;

    private boolean open;

    record Seen(PageProfile profile, boolean origin, String data, List<JsonLdFinding> findings) {}

    Seen seen(AdviceReport report) {
        return new Seen(
                report.profile(),
                !report.origin().isEmpty(),
                report.structuredData(),
                report.dataFindings());
    }

    Node show(Seen seen) {
        var box = new VBox(8);
        draw(box, seen);
        return box;
    }

    private void draw(VBox box, Seen seen) {
        box.getChildren().setAll(Ui.label("STRUCTURED DATA", "group-title"));
        box.getChildren()
                .add(AdvicePane.hint(seen.profile().label() + ". " + seen.profile().allowed()));
        List<String> faults =
                seen.findings().stream()
                        .filter(f -> seen.origin() || !f.id().equals("jsonld-url-absolute"))
                        .map(JsonLdFinding::message)
                        .distinct()
                        .toList();
        if (!seen.origin()) {
            box.getChildren()
                    .add(
                            AdvicePane.hint(
                                    "Addresses have to be whole ones: name the site in galley.yaml, as site: origin: https://example.com"));
        }
        faults.forEach(f -> box.getChildren().add(AdvicePane.hint(f)));
        if (seen.origin() && faults.isEmpty()) {
            box.getChildren().add(AdvicePane.hint("It keeps every rule."));
        }
        box.getChildren()
                .add(
                        new HBox(
                                8,
                                Ui.button("Copy", () -> copy(seen.data()), "small"),
                                Ui.link(
                                        open ? "Hide it" : "Show it",
                                        () -> {
                                            open = !open;
                                            draw(box, seen);
                                        })));
        if (open) {
            var text = new TextArea(seen.data());
            text.setEditable(false);
            text.setWrapText(true);
            text.setPrefRowCount((int) Math.min(MOST_ROWS, seen.data().lines().count()));
            text.getStyleClass().add("data-text");
            box.getChildren().add(text);
        }
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
