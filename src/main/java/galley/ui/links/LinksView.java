package galley.ui.links;

import galley.library.links.LinkFault;
import galley.library.links.LinkUse;
import galley.ui.library.ReadingState;
import galley.ui.theme.Ui;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who leads here and where this article leads, each a click away. */
public final class LinksView {

    private static final int MOST = 200;

    private final VBox content = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(content);
    private final Function<Path, String> titles;
    private final Consumer<Path> open;
    private final Consumer<String> place;
    private final Consumer<String> link;
    private final Runnable goOn;

    /**
     * @param titles what an article of the collection is called
     * @param open opens an article
     * @param place shows a field of this article
     * @param link follows a link as it is written
     * @param goOn reads the links where that was stopped
     */
    public LinksView(
            Function<Path, String> titles,
            Consumer<Path> open,
            Consumer<String> place,
            Consumer<String> link,
            Runnable goOn) {
        this.titles = titles;
        this.open = open;
        this.place = place;
        this.link = link;
        this.goOn = goOn;
        content.getStyleClass().add("links");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
    }

    public Node node() {
        return scroll;
    }

    /**
     * @param state how far the links are read
     */
    public void show(LinksModel model, ReadingState state) {
        content.getChildren().clear();
        switch (state) {
            case ReadingState.Going(int done, int all) -> {
                String far =
                        all == 0
                                ? "The links of the collection are read after its text."
                                : "The links of the collection are being read, %,d of %,d…"
                                        .formatted(done, all);
                content.getChildren().add(Ui.empty("Not known yet", far));
            }
            case ReadingState.Stopped stopped ->
                    content.getChildren()
                            .add(
                                    Ui.empty(
                                            "Links are not known",
                                            "Reading the links of the collection was stopped.",
                                            Ui.button("Go on reading", this::readOn)));
            case ReadingState.Idle idle -> showLinks(model);
        }
    }

    private void readOn() {
        // The button goes, and the keys with it.
        scroll.requestFocus();
        goOn.run();
    }

    private void showLinks(LinksModel model) {
        LinksModel.Shown shown = model.shown();
        Map<String, List<LinkUse>> from =
                shown.inbound().stream()
                        .collect(
                                Collectors.groupingBy(
                                        LinkUse::from, LinkedHashMap::new, Collectors.toList()));
        heading(
                from.isEmpty()
                        ? "NO ARTICLE LEADS HERE"
                        : from.size() == 1
                                ? "1 ARTICLE LEADS HERE"
                                : "%,d ARTICLES LEAD HERE".formatted(from.size()));
        from.entrySet().stream()
                .limit(MOST)
                .forEach(e -> content.getChildren().add(inbound(model, e.getKey(), e.getValue())));
        if (from.size() > MOST) {
            content.getChildren()
                    .add(Ui.label("And %,d more".formatted(from.size() - MOST), "hint"));
        }
        heading(shown.own().isEmpty() ? "IT LEADS NOWHERE" : "IT LEADS TO");
        shown.own().forEach(use -> content.getChildren().add(own(model, use)));
    }

    private void heading(String words) {
        content.getChildren().add(Ui.label(words, "group-title"));
    }

    private Node inbound(LinksModel model, String from, List<LinkUse> uses) {
        String places =
                uses.stream().map(LinkUse::place).distinct().collect(Collectors.joining(", "));
        return new VBox(2, article(model, from), hint("in its " + places));
    }

    private Node article(LinksModel model, String path) {
        Optional<Path> file = model.file(path);
        var title = Ui.link(file.map(titles).orElse(path), () -> file.ifPresent(open));
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("article-link");
        return title;
    }

    private Node own(LinksModel model, LinkUse use) {
        var box = new VBox(2);
        if (use.to().isEmpty()) {
            String written = use.url().isEmpty() ? "ID " + use.id() : use.url();
            var target = Ui.link(written, () -> follow(use));
            target.setWrapText(true);
            target.setMinHeight(Region.USE_PREF_SIZE);
            target.getStyleClass().add("article-link");
            box.getChildren().add(target);
        } else {
            use.to().forEach(path -> box.getChildren().add(article(model, path)));
        }
        var where = Ui.link(use.place(), () -> place.accept(use.place()));
        where.getStyleClass().add("link-place");
        box.getChildren().add(where);
        use.faults().forEach(fault -> box.getChildren().add(fault(fault)));
        use.meant()
                .ifPresent(
                        meant ->
                                box.getChildren()
                                        .addAll(hint("Its ID is that of:"), article(model, meant)));
        return box;
    }

    private void follow(LinkUse use) {
        if (use.url().isEmpty()) {
            place.accept(use.place());
        } else {
            link.accept(use.url());
        }
    }

    private static Node fault(LinkFault fault) {
        boolean wrong = fault != LinkFault.ONE_WAY;
        var label =
                Ui.label(
                        switch (fault) {
                            case DEAD -> "No article has this address.";
                            case SELF -> "It leads to this article itself.";
                            case REPEATED -> "A field before it leads there too.";
                            case OTHER_ID -> "Its ID is not that of the article.";
                            case ONE_WAY ->
                                    "That article does not name this one among its related.";
                        },
                        wrong ? "link-fault" : "hint");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (wrong) {
            label.setGraphic(Ui.icon(Feather.ALERT_TRIANGLE));
        }
        return label;
    }

    private static Node hint(String words) {
        return Ui.wrapped(words, "hint");
    }
}
