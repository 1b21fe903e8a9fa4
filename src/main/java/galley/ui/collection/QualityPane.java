package galley.ui.collection;

import galley.audit.AuditReport;
import galley.audit.Scorecard;
import galley.audit.Scorecard.Count;
import galley.audit.Scorecard.Listing;
import galley.audit.Scorecard.RuleScore;
import galley.audit.Scorecard.SubjectScore;
import galley.check.Severity;
import galley.session.BesideWork;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How a collection does by all rules, rule by rule and subject by subject. */
final class QualityPane {

    private static final int MOST_SUBJECTS = 500;
    private static final double NAME = 272;
    private static final double COUNT = 56;
    private static final double LONGEST_BAR = 160;

    private final QualityModel model;
    private final Consumer<String> list;
    private final WorkHead head;
    private final QualityGroups groups;
    private final VBox content = new VBox(32);
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox node;
    private Shown shown = new Shown(Optional.empty(), Optional.empty());

    /** What is drawn: all that was found, or what is counted so far. */
    private record Shown(Optional<AuditReport> report, Optional<Scorecard> soFar) {
        boolean isNothing() {
            return report.isEmpty() && soFar.isEmpty();
        }
    }

    /**
     * @param isOpen whether a folder is still the one that is open
     * @param changes grows whenever files of the collection change
     * @param list shows the articles that a query wants
     * @param back leads to the table
     */
    QualityPane(
            LongLook.Work<Scorecard, AuditReport> look,
            BesideWork work,
            Predicate<Path> isOpen,
            LongSupplier changes,
            Consumer<String> list,
            FindingsHost host,
            Runnable back) {
        model = new QualityModel(look, work, isOpen, changes, System::nanoTime, this::show);
        this.list = list;
        head = new WorkHead(model.look()::stop, model.look()::again, back);
        groups = new QualityGroups(model, host);
        content.getStyleClass().add("quality");
        scroll.setId("quality-scroll");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(head.node(), scroll);
        node.setId("collection-quality");
    }

    Node node() {
        return node;
    }

    /** Shows what is known; looks at all articles where nothing is. */
    void renew(Path root) {
        model.look().show(root);
    }

    /** The same, and takes the keys. */
    void begin(Path root) {
        renew(root);
        scroll.requestFocus();
    }

    /** Looks no more. */
    void close() {
        model.look().close();
    }

    private void show() {
        if (node.getScene() == null) {
            // Nobody sees it; looking goes on.
            return;
        }
        head.show("", model.look().status(), model.look().progress());
        groups.show();
        var next = new Shown(model.report(), model.look().soFar());
        if (!shown.equals(next)) {
            shown = next;
            content.getChildren().clear();
            next.report().ifPresent(this::show);
            next.soFar().ifPresent(this::showSoFar);
            if (next.isNothing()) {
                scroll.setVvalue(0);
            }
        }
    }

    private void showSoFar(Scorecard card) {
        content.getChildren()
                .add(
                        Ui.wrapped(
                                "Counted so far. The numbers lead to their articles, and what lies between articles is looked for, once all is counted.",
                                "hint"));
        showRules(card);
        showSubjects(card);
    }

    private void show(AuditReport report) {
        report.faults().forEach(f -> content.getChildren().add(fault(f)));
        if (!report.unread().isEmpty()) {
            var unread =
                    Ui.label(
                            "%,d files could not be looked at; galley check names them"
                                    .formatted(report.unread().size()),
                            "uneven");
            unread.setTooltip(Ui.tooltip(report.unread().getFirst()));
            content.getChildren().add(unread);
        }
        showRules(report.scorecard());
        if (!report.collection().isEmpty()) {
            content.getChildren().add(titled("BETWEEN ARTICLES", groups.node()));
        }
        showSubjects(report.scorecard());
    }

    private void showRules(Scorecard card) {
        List<RuleScore> broken = card.notKept();
        content.getChildren()
                .add(
                        titled(
                                broken.isEmpty() ? "EVERY RULE IS KEPT" : "RULES THAT ARE NOT KEPT",
                                rules(broken, "Not kept")));
        if (!card.noting().isEmpty()) {
            content.getChildren()
                    .add(titled("NOTED, ASKING FOR NOTHING", rules(card.noting(), "Noted in")));
        }
    }

    private void showSubjects(Scorecard card) {
        content.getChildren().add(titled("SUBJECTS", subjects(card.subjects())));
    }

    private static Node fault(AuditReport.SettingsFault fault) {
        return Ui.label(
                "%s, line %,d: %s"
                        .formatted(
                                fault.file().getFileName(),
                                fault.fault().place().line(),
                                fault.fault().message()),
                "uneven");
    }

    private static VBox titled(String title, Node below) {
        return new VBox(8, Ui.label(title, "group-title"), below);
    }

    private Node rules(List<RuleScore> scores, String barHead) {
        var grid = new GridPane(16, 4);
        // One below the other, all such tables have one measure.
        grid.getColumnConstraints().add(new ColumnConstraints(NAME));
        grid.getColumnConstraints().add(new ColumnConstraints(LONGEST_BAR));
        for (int i = 0; i < 3; i++) {
            grid.getColumnConstraints().add(new ColumnConstraints(COUNT));
        }
        if (!scores.isEmpty()) {
            grid.addRow(
                    0,
                    head("Rule"),
                    colours(head(barHead)),
                    head("Bad"),
                    head("Nearly"),
                    head("Noted"),
                    head("Rests on"));
        }
        for (int i = 0; i < scores.size(); i++) {
            RuleScore score = scores.get(i);
            var name = Ui.label(score.title());
            name.setTooltip(Ui.tooltip(score.rule()));
            grid.addRow(
                    i + 1,
                    name,
                    bar(score),
                    number(score.bad(), score.title() + ", bad"),
                    number(score.ok(), score.title() + ", nearly"),
                    number(score.info(), score.title() + ", noted"),
                    Ui.label(score.evidence().words(), "hint"));
        }
        return grid;
    }

    private static Label head(String words) {
        return Ui.label(words, "field-label");
    }

    private static Node colours(Label head) {
        head.setTooltip(Ui.tooltip("Red is an error, amber a warning, grey a note"));
        return head;
    }

    private static Node bar(RuleScore score) {
        double all = Math.max(1, score.judged());
        var line = new HBox();
        line.getStyleClass().add("quality-bar");
        line.setMinWidth(LONGEST_BAR);
        line.setMaxWidth(LONGEST_BAR);
        part(line, score.badIs(), score.bad().articles() / all);
        part(line, score.okIs(), score.ok().articles() / all);
        part(line, score.infoIs(), score.info().articles() / all);
        return line;
    }

    private static void part(HBox line, Severity severity, double share) {
        if (share > 0) {
            var part = new Region();
            part.getStyleClass().addAll("quality-part", severity.name().toLowerCase(Locale.ROOT));
            part.setMinWidth(Math.max(2, share * LONGEST_BAR));
            part.setMaxWidth(Math.max(2, share * LONGEST_BAR));
            line.getChildren().add(part);
        }
    }

    /** A number is a click from its articles where a query lists them. */
    private Node number(Count count, String what) {
        String words = "%,d".formatted(count.articles());
        if (shown.soFar().isPresent()) {
            // A query would list others than were counted, and the link is gone in half a second.
            return Ui.label(count.articles() == 0 ? "–" : words, "hint");
        }
        return switch (count.listing()) {
            case Listing.Query(String typed) when count.articles() > 0 -> {
                var link = Ui.link(words, () -> list.accept(typed));
                link.setTooltip(Ui.tooltip(typed));
                link.setAccessibleText(what + ", " + words);
                link.getStyleClass().add("quality-number");
                yield link;
            }
            case Listing.Query q -> Ui.label("–", "hint");
            case Listing.NoQuery n when count.articles() > 0 -> {
                var plain = Ui.label(words, "hint");
                plain.setTooltip(Ui.tooltip("No query lists these; what they share stands below."));
                yield plain;
            }
            case Listing.NoQuery n -> Ui.label("–", "hint");
        };
    }

    private Node subjects(List<SubjectScore> subjects) {
        var grid = new GridPane(16, 4);
        grid.addRow(
                0, head("Subject"), head("Articles"), head("With errors"), head("With warnings"));
        for (int i = 0; i < Math.min(MOST_SUBJECTS, subjects.size()); i++) {
            SubjectScore score = subjects.get(i);
            String name = score.subject().isEmpty() ? "none" : score.subject();
            grid.addRow(
                    i + 1,
                    Ui.label(name),
                    number(score.articles(), name),
                    number(score.errors(), name + ", with errors"),
                    number(score.warnings(), name + ", with warnings"));
        }
        return subjects.size() <= MOST_SUBJECTS
                ? grid
                : new VBox(
                        8,
                        grid,
                        Ui.label(
                                "And %,d more".formatted(subjects.size() - MOST_SUBJECTS), "hint"));
    }
}
