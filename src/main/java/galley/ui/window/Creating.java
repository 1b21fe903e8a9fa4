package galley.ui.window;

import galley.schema.NewArticle;
import galley.session.ArticleFactory;
import galley.session.BesideWork;
import galley.ui.create.NewArticlePane;
import java.time.LocalDate;

/** The form for a new article, which stands in the place of the one in front while it is filled. */
final class Creating {

    private final Desk desk;
    private final Workspace workspace;
    private final Collection collection;
    private final NewArticlePane pane;
    private boolean shown;

    Creating(
            Desk desk,
            Workspace workspace,
            Collection collection,
            CollectionReading reading,
            BesideWork work,
            Surroundings around) {
        this.desk = desk;
        this.workspace = workspace;
        this.collection = collection;
        pane =
                new NewArticlePane(
                        (asked, subject) -> collection.newArticle(asked, subject, LocalDate.now()),
                        collection::shownPlaceFor,
                        collection::reading,
                        reading::goOn,
                        reading::askedAlready,
                        work,
                        around::open,
                        this::create,
                        this::leave);
    }

    boolean isShown() {
        return shown;
    }

    /**
     * Shows the form; what is written in it already is wanted.
     *
     * @param subject the one that is proposed
     */
    void show(String subject) {
        if (!shown) {
            shown = true;
            desk.showBeside(pane.node());
            pane.open(collection.library().subjects(), subject);
        } else {
            pane.focus();
        }
    }

    void focus() {
        pane.focus();
    }

    /** Brings back what the form stands in front of. */
    void leave() {
        if (shown) {
            shown = false;
            desk.backToArticle();
            if (pane.isBegun()) {
                desk.say(
                        Notice.Kind.INFO,
                        "The question you began is kept. A new article begins with it.");
            }
        }
    }

    /** Something else takes its place. */
    void giveWay() {
        shown = false;
    }

    /** Takes up what is known of the collection by now. */
    void refresh() {
        if (shown) {
            pane.refresh(collection.library().subjects());
        }
    }

    private void create(NewArticle wanted) {
        shown = false;
        collection.made(wanted);
        workspace.create(ArticleFactory.create(wanted), collection.placeFor(wanted));
        desk.chooseAndFocus(ViewChoice.ANSWER);
    }
}
