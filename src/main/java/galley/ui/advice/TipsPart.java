package galley.ui.advice;

import galley.check.Problem;
import galley.ui.changes.ChangesView;
import galley.ui.changes.TextChange;
import galley.ui.theme.Ui;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What would help the article, what matters most first. */
final class TipsPart {

    private static final int FIRST = 3;

    /** Places of a proposal: those seen at once, and those that are drawn at all. */
    private static final int MOST_SHOWN = 2;

    private static final int MOST_UNFOLDED = 200;

    private final AdviceHost host;
    private final VBox box = new VBox(8);
    private final Set<String> explained = new HashSet<>();
    private final Set<Place> unfolded = new HashSet<>();
    private @Nullable AdviceReport latest;
    private boolean all;
    private boolean facts;

    TipsPart(AdviceHost host) {
        this.host = host;
        // After a mend the next one stands where it stood: a double click is meant for the first.
        box.addEventFilter(
                MouseEvent.ANY,
                e -> {
                    if (e.getClickCount() > 1) {
                        e.consume();
                    }
                });
    }

    /** Which mend of a rule. */
    private record Place(String rule, int mend) {}

    record Seen(List<Tip> tips, List<Tip> noticed) {}

    Seen seen(AdviceReport report) {
        latest = report;
        return new Seen(report.tips(), report.noticed());
    }

    Node show(Seen seen) {
        draw(seen);
        return box;
    }

    private void withLatest(Consumer<AdviceReport> then) {
        AdviceReport report = latest;
        if (report != null) {
            then.accept(report);
        }
    }

    /** Whoever mends by the keyboard finds the keys at what took the place of what is mended. */
    private void draw(Seen seen) {
        Scene scene = box.getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        int place = focused == null ? -1 : buttons().indexOf(focused);
        fill(seen);
        List<Node> buttons = buttons();
        if (place >= 0 && !buttons.isEmpty()) {
            buttons.get(Math.min(place, buttons.size() - 1)).requestFocus();
        }
    }

    private List<Node> buttons() {
        return List.copyOf(box.lookupAll(".tip-mend"));
    }

    private void fill(Seen seen) {
        List<Tip> tips = seen.tips();
        List<Node> shown = new ArrayList<>();
        shown.add(Ui.label(tips.isEmpty() ? "NOTHING TO MEND" : "WHAT HELPS MOST", "group-title"));
        if (tips.isEmpty()) {
            shown.add(AdvicePane.hint("Every rule that applies to this article is kept."));
        }
        int most = all ? tips.size() : Math.min(FIRST, tips.size());
        tips.subList(0, most).forEach(tip -> shown.add(card(seen, tip, true)));
        if (tips.size() > FIRST) {
            shown.add(
                    Ui.link(
                            all
                                    ? "Show the first three"
                                    : "Show %d more".formatted(tips.size() - FIRST),
                            () -> {
                                all = !all;
                                draw(seen);
                            }));
        }
        if (!seen.noticed().isEmpty()) {
            shown.add(
                    Ui.link(
                            facts
                                    ? "Hide what was noticed"
                                    : "Also noticed: " + seen.noticed().size(),
                            () -> {
                                facts = !facts;
                                draw(seen);
                            }));
            if (facts) {
                seen.noticed().forEach(tip -> shown.add(card(seen, tip, false)));
            }
        }
        box.getChildren().setAll(shown);
    }

    private Node card(Seen seen, Tip tip, boolean asks) {
        var words = Ui.wrapped(tip.assessment().message(), "problem-text");
        words.setGraphic(
                Ui.icon(
                        switch (tip.severity()) {
                            case ERROR -> Feather.ALERT_CIRCLE;
                            case WARNING -> Feather.ALERT_TRIANGLE;
                            case INFO -> Feather.INFO;
                        }));
        var evidence = Ui.label(tip.evidence(), "hint", "problem-place");
        evidence.setTooltip(Ui.tooltip("Rule " + tip.rule().id()));
        var card = new VBox(4, words, evidence);
        if (explained.contains(tip.rule().id())) {
            explain(tip, card);
        }
        var foot = new FlowPane(8, 4);
        foot.getStyleClass().add("problem-foot");
        for (int i = 0; i < tip.assessment().fixes().size(); i++) {
            Problem.Fix fix = tip.assessment().fixes().get(i);
            if (asks && i < tip.proposals().size()) {
                proposal(seen, new Place(tip.rule().id(), i), tip.proposals().get(i), card);
            }
            foot.getChildren()
                    .add(
                            Ui.button(
                                    fix.label(),
                                    () -> withLatest(r -> host.mend(r, fix)),
                                    "small",
                                    "tip-mend"));
        }
        foot.getChildren().add(Ui.link("Show", () -> withLatest(r -> host.show(r, tip))));
        boolean open = explained.contains(tip.rule().id());
        foot.getChildren()
                .add(
                        Ui.link(
                                open ? "Less" : "Why?",
                                () -> {
                                    if (!explained.remove(tip.rule().id())) {
                                        explained.add(tip.rule().id());
                                    }
                                    draw(seen);
                                }));
        card.getChildren().add(foot);
        card.getStyleClass()
                .addAll("card", "problem", "tip", tip.severity().name().toLowerCase(Locale.ROOT));
        return card;
    }

    private static void explain(Tip tip, VBox card) {
        card.getChildren().add(said(tip.rule().why()));
        if (!tip.rule().good().isEmpty()) {
            card.getChildren().add(said("Good: " + tip.rule().good()));
        }
        if (!tip.rule().example().isEmpty()) {
            card.getChildren().add(said("Such as: " + tip.rule().example()));
        }
    }

    private static Node said(String words) {
        Node hint = AdvicePane.hint(words);
        hint.getStyleClass().add("problem-place");
        return hint;
    }

    /** What the mend would write, before it is written; all of it, if one wants to see it. */
    private void proposal(Seen seen, Place place, List<TextChange> changes, VBox card) {
        boolean open = unfolded.contains(place);
        changes.stream()
                .limit(open ? MOST_UNFOLDED : MOST_SHOWN)
                .forEach(
                        change -> {
                            Node flow = ChangesView.words(change);
                            flow.getStyleClass().add("proposal");
                            card.getChildren().add(flow);
                        });
        if (open && changes.size() > MOST_UNFOLDED) {
            card.getChildren()
                    .add(said("and %,d more places".formatted(changes.size() - MOST_UNFOLDED)));
        }
        int more = changes.size() - MOST_SHOWN;
        if (more > 0) {
            var link =
                    Ui.link(
                            open
                                    ? "Show the first two places"
                                    : "Show %,d more %s"
                                            .formatted(more, more == 1 ? "place" : "places"),
                            () -> {
                                if (!unfolded.remove(place)) {
                                    unfolded.add(place);
                                }
                                draw(seen);
                            });
            link.getStyleClass().add("problem-place");
            card.getChildren().add(link);
        }
    }
}
