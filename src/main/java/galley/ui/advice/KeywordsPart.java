package galley.ui.advice;

import galley.check.advice.Presence;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where each keyword stands, as a small table. */
final class KeywordsPart {

    private final AdviceHost host;
    private final VBox neighboursBox = new VBox();
    private Neighbours neighbours = new Neighbours.Unknown();
    private Optional<Seen> latest = Optional.empty();
    private Optional<AdviceReport> reported = Optional.empty();

    /** Keywords of articles like the one in a file. */
    private sealed interface Neighbours {

        record Unknown() implements Neighbours {}

        record Asked(String file) implements Neighbours {}

        record Found(String file, List<String> words) implements Neighbours {}
    }

    KeywordsPart(AdviceHost host) {
        this.host = host;
    }

    /**
     * @param file whose keywords they are
     * @param leftOut how many more there are
     * @param proposed from the answer
     */
    record Seen(String file, List<Presence> keywords, int leftOut, List<String> proposed) {}

    Seen seen(AdviceReport report) {
        reported = Optional.of(report);
        return new Seen(
                report.file(),
                report.advice().keywords(),
                report.advice().keywordsLeftOut(),
                report.advice().proposedKeywords());
    }

    Node show(Seen seen) {
        var box =
                AdvicePane.titled(
                        "KEYWORDS",
                        seen.keywords().isEmpty()
                                ? AdvicePane.hint("The article names no keywords.")
                                : table(seen.keywords()));
        if (seen.leftOut() > 0) {
            box.getChildren().add(AdvicePane.hint("And %,d more".formatted(seen.leftOut())));
        }
        if (!seen.proposed().isEmpty()) {
            box.getChildren().add(proposals("The answer uses too:", seen.proposed()));
        }
        latest = Optional.of(seen);
        fillNeighbours(seen);
        box.getChildren().add(neighboursBox);
        return box;
    }

    private Node proposals(String title, List<String> words) {
        var chips = new FlowPane(4, 4);
        for (String word : words) {
            var add = Ui.button(word, () -> add(word), "small");
            add.setGraphic(Ui.icon(Feather.PLUS));
            chips.getChildren().add(add);
        }
        return new VBox(4, AdvicePane.hint(title), chips);
    }

    private void add(String word) {
        reported.ifPresent(report -> host.addKeyword(report, word));
    }

    /** What was found stays while the article does, without the keywords that it has by now. */
    private void fillNeighbours(Seen seen) {
        Node shown =
                switch (neighbours) {
                    case Neighbours.Found(String file, List<String> words)
                            when file.equals(seen.file()) ->
                            found(
                                    words.stream()
                                            .filter(
                                                    w ->
                                                            seen.keywords().stream()
                                                                    .noneMatch(
                                                                            k ->
                                                                                    k.keyword()
                                                                                            .equalsIgnoreCase(
                                                                                                    w)))
                                            .toList());
                    case Neighbours.Asked(String file) when file.equals(seen.file()) ->
                            AdvicePane.hint("Looking at articles like this…");
                    case Neighbours.Found f -> asking(seen);
                    case Neighbours.Asked a -> asking(seen);
                    case Neighbours.Unknown u -> asking(seen);
                };
        neighboursBox.getChildren().setAll(shown);
    }

    private Node asking(Seen seen) {
        return Ui.link(
                "Look at the keywords of articles like this",
                () -> {
                    neighbours = new Neighbours.Asked(seen.file());
                    fillNeighbours(seen);
                    host.neighbourKeywords(
                            words -> {
                                neighbours = new Neighbours.Found(seen.file(), words);
                                latest.ifPresent(this::fillNeighbours);
                            });
                });
    }

    private Node found(List<String> words) {
        return words.isEmpty()
                ? AdvicePane.hint("Articles like this have no other keyword that the answer uses.")
                : proposals("Articles like this have:", words);
    }

    private Node table(List<Presence> keywords) {
        var grid = new GridPane(4, 2);
        grid.getStyleClass().add("keyword-table");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(60);
        grid.getColumnConstraints().add(wide);
        for (int i = 0; i < 6; i++) {
            var narrow = new ColumnConstraints(i == 5 ? 62 : 34);
            narrow.setHalignment(i == 5 ? HPos.RIGHT : HPos.CENTER);
            grid.getColumnConstraints().add(narrow);
        }
        grid.addRow(
                0,
                head("", ""),
                head("Title", "In the title of the search result"),
                head("Descr.", "In the description"),
                head("URL", "In the address"),
                head("Intro", "In the first paragraph"),
                head("Heads", "In a heading"),
                head("Times", "In the answer, and for each hundred words"));
        for (int i = 0; i < keywords.size(); i++) {
            row(grid, i + 1, keywords.get(i));
        }
        return grid;
    }

    private static Label head(String words, String tooltip) {
        var label = Ui.label(words, "matrix-head");
        label.setMinWidth(0);
        if (!tooltip.isEmpty()) {
            label.setTooltip(Ui.tooltip(tooltip));
        }
        return label;
    }

    private void row(GridPane grid, int row, Presence keyword) {
        var name =
                keyword.places().isEmpty()
                        ? Ui.label(keyword.keyword(), "unused")
                        : Ui.link(
                                keyword.keyword(),
                                () -> reported.ifPresent(r -> host.mark(r, keyword.places())));
        name.setMinWidth(0);
        name.setTooltip(
                Ui.tooltip(
                        "%s: %d times, %.2f%%"
                                .formatted(keyword.keyword(), keyword.count(), keyword.density())));
        name.getStyleClass().add("keyword-name");
        Ui.style(name, "primary", row == 1);
        grid.addRow(
                row,
                name,
                mark(keyword.inSeoTitle()),
                mark(keyword.inDescription()),
                mark(keyword.inSlug()),
                mark(keyword.inFirstParagraph()),
                mark(keyword.inHeadings()),
                Ui.label(
                        keyword.count() == 0
                                ? "0"
                                : "%d · %.1f%%".formatted(keyword.count(), keyword.density()),
                        keyword.count() == 0 ? "none" : "count"));
    }

    private static Node mark(boolean there) {
        var label = Ui.label(there ? "" : "–", there ? "there" : "none");
        if (there) {
            label.setGraphic(Ui.icon(Feather.CHECK));
        }
        label.setAccessibleText(there ? "yes" : "no");
        return label;
    }
}
