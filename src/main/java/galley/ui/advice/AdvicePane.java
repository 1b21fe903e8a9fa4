package galley.ui.advice;

import galley.audit.ArticleProblems;
import galley.text.Span;
import galley.ui.theme.Ui;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The search result, what would help it, keywords, outline and structured data, one below the
 * other. A part is made anew only when what it shows is another.
 */
public final class AdvicePane {

    private final AdviceHost host;
    private final VBox content = new VBox(24);
    private final ScrollPane scroll = new ScrollPane(content);
    private final List<Part<?>> parts;
    private @Nullable AdviceReport latest;
    private boolean empty = true;
    private String file = "";

    public AdvicePane(AdviceHost host) {
        this.host = host;
        var result = new ResultPart();
        var tips = new TipsPart(host);
        var keywords = new KeywordsPart(host);
        var data = new DataPart();
        parts =
                List.of(
                        new Part<>(result::seen, result::show),
                        new Part<>(tips::seen, tips::show),
                        new Part<>(r -> r.advice().score(), ScorePart::of),
                        new Part<>(keywords::seen, keywords::show),
                        new Part<>(r -> r.advice().outline(), o -> OutlinePart.of(o, this::mark)),
                        new Part<>(data::seen, data::show));
        content.getStyleClass().add("advice");
        content.setMinWidth(0);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        showNone();
    }

    public Node node() {
        return scroll;
    }

    /** There is no article. */
    public void showNone() {
        showNone("No article", "How the article in front looks in a search result stands here.");
    }

    public void showNone(String title, String words) {
        empty = true;
        content.getChildren().setAll(Ui.empty(title, words));
    }

    public void show(Looked looked) {
        switch (looked) {
            case Looked.Seen(AdviceReport report) -> show(report);
            case Looked.TooLong(int characters) ->
                    showNone(
                            "Too long for advice",
                            "The answer has %,d characters. Advice is given up to %,d; galley check looks at longer ones."
                                    .formatted(characters, ArticleProblems.LONGEST));
            case Looked.Failed(Throwable cause) ->
                    showNone(
                            "No advice",
                            "A fault of Galley kept it away (%s). The article can be edited, checked and saved all the same."
                                    .formatted(cause));
        }
    }

    /** What is shown stands for the latest report, also where it was drawn for one like it. */
    private void mark(List<Span> inMarkdown) {
        AdviceReport report = latest;
        if (report != null) {
            host.mark(report, inMarkdown);
        }
    }

    private void show(AdviceReport report) {
        latest = report;
        if (!report.file().equals(file)) {
            file = report.file();
            scroll.setVvalue(0);
        }
        parts.forEach(part -> part.take(report));
        if (empty) {
            empty = false;
            content.getChildren().setAll(parts.stream().map(Part::node).toList());
        }
    }

    /** A title above what it is the title of. */
    static VBox titled(String title, Node... below) {
        var box = new VBox(8, Ui.label(title, "group-title"));
        box.getChildren().addAll(below);
        return box;
    }

    static Node hint(String words) {
        return Ui.wrapped(words, "hint");
    }

    private static final class Part<T> {
        private final Function<AdviceReport, T> seen;
        private final Function<T, Node> made;
        private final VBox box = new VBox();
        private @Nullable T shown;

        Part(Function<AdviceReport, T> seen, Function<T, Node> made) {
            this.seen = seen;
            this.made = made;
        }

        Node node() {
            return box;
        }

        void take(AdviceReport report) {
            T next = seen.apply(report);
            if (!Objects.equals(next, shown)) {
                shown = next;
                box.getChildren().setAll(made.apply(next));
            }
        }
    }
}
