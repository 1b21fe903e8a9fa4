package galley.ui.collection;

import galley.audit.Finding;
import galley.ui.collection.QualityModel.Section;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is found between articles, rule by rule; of several articles each is a click away. */
final class QualityGroups {

    /** Whoever has more articles of one kind works on them by rule, not one by one. */
    private static final int MOST_FILES = 500;

    private final QualityModel model;
    private final FindingsHost host;
    private final VBox node = new VBox(24);
    private List<Section> shown = List.of();

    QualityGroups(QualityModel model, FindingsHost host) {
        this.model = model;
        this.host = host;
    }

    Node node() {
        return node;
    }

    void show() {
        List<Section> sections = model.sections();
        if (!shown.equals(sections)) {
            shown = sections;
            node.getChildren().setAll(sections.stream().map(this::section).toList());
        }
    }

    private Node section(Section section) {
        var box = new VBox(2, Ui.label(section.title(), "field-label"));
        box.getChildren().addAll(section.findings().stream().map(this::finding).toList());
        if (section.left() > 0) {
            box.getChildren()
                    .add(
                            Ui.link(
                                    "Show more of the %,d that are left".formatted(section.left()),
                                    () -> model.more(section.rule())));
        }
        return box;
    }

    private Node finding(Finding finding) {
        List<Path> files = QualityModel.files(finding);
        String words = QualityModel.words(finding, host::titleOf);
        var articles = new VBox(0);
        articles.getStyleClass().add("quality-articles");
        Ui.show(articles, false);
        Button line =
                files.size() > 1 ? folding(words, finding, articles) : opening(words, finding);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("quality-line");
        return new VBox(0, line, articles);
    }

    private Button folding(String words, Finding finding, VBox articles) {
        Button line = Ui.link(words, () -> {});
        line.setOnAction(
                e -> {
                    model.unfold(finding, !model.isUnfolded(finding));
                    fold(finding, line, articles);
                });
        fold(finding, line, articles);
        return line;
    }

    private Button opening(String words, Finding finding) {
        var link = Ui.link(words, () -> host.open(finding.file(), finding.keyText()));
        link.setGraphic(Ui.icon(Feather.FILE_TEXT));
        link.setTooltip(Ui.tooltip("Open " + host.titleOf(finding.file())));
        return link;
    }

    private void fold(Finding finding, Button line, VBox articles) {
        boolean open = model.isUnfolded(finding);
        line.setGraphic(Ui.icon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        line.setAccessibleText(line.getText() + (open ? ", unfolded" : ", folded"));
        articles.getChildren().clear();
        Ui.show(articles, open);
        if (open) {
            List<Path> files = QualityModel.files(finding);
            files.stream()
                    .limit(MOST_FILES)
                    .forEach(file -> articles.getChildren().add(article(file, finding)));
            if (files.size() > MOST_FILES) {
                articles.getChildren()
                        .add(
                                Ui.label(
                                        "And %,d more; galley check lists all"
                                                .formatted(files.size() - MOST_FILES),
                                        "hint"));
            }
        }
    }

    private Node article(Path file, Finding finding) {
        var link = Ui.link(host.titleOf(file), () -> host.open(file, finding.keyText()));
        link.setTooltip(Ui.tooltip(file.toString()));
        var name = Ui.label(model.below(file), "hint");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setMinWidth(0);
        var line = new HBox(12, link, name);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
