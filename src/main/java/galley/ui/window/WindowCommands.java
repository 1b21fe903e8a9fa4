package galley.ui.window;

import galley.session.Settings.EditorFont;
import galley.ui.theme.Fonts;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** All that the window can do, with the keys that people try. */
final class WindowCommands {

    static final String ARTICLE = "Article";
    static final String EDIT = "Edit";
    static final String VIEW = "View";
    static final String COLOURS = "Colours";
    static final String TEXT = "Text";
    static final String ALL = "";
    static final String SEARCH = "Search articles or run a command";

    private final GalleyWindow window;
    private final Desk desk;
    private final Opener opener;
    private final VersionsFlow versions;

    WindowCommands(GalleyWindow window, Desk desk, Opener opener, VersionsFlow versions) {
        this.window = window;
        this.desk = desk;
        this.opener = opener;
        this.versions = versions;
    }

    List<Command> list() {
        BooleanSupplier article = () -> desk.active().isPresent();
        // What stands in its place goes away then.
        BooleanSupplier open = () -> !desk.isCreating() && window.workspace().active().isPresent();
        BooleanSupplier canRevert =
                () ->
                        desk.active()
                                .map(ArticleViews::session)
                                .filter(s -> s.isDirty() && s.path().isPresent())
                                .isPresent();
        return List.of(
                Command.of(ALL, SEARCH, "Shortcut+K", () -> window.openPalette()).or("Shortcut+P"),
                Command.of(ARTICLE, "New article", "Shortcut+N", () -> desk.showNew()),
                Command.of(ARTICLE, "Open article…", "Shortcut+O", () -> opener.chooseFile()),
                Command.of(
                        ARTICLE, "Open folder…", "Shortcut+Shift+O", () -> opener.chooseFolder()),
                Command.of(ARTICLE, "Save", "Shortcut+S", () -> desk.actions().save())
                        .when(article),
                Command.of(ARTICLE, "Save as…", "Shortcut+Shift+S", () -> desk.actions().saveAs())
                        .when(article),
                Command.of(ARTICLE, "Save all", "Shortcut+Alt+S", () -> desk.files().saveAll())
                        .when(() -> !window.workspace().unsaved().isEmpty()),
                Command.of(
                                ARTICLE,
                                "Rename article…",
                                "Shortcut+Shift+R",
                                () -> desk.renaming().show())
                        .when(() -> desk.renaming().isPossible()),
                Command.of(ARTICLE, "Versions…", "", () -> versions.show())
                        .when(() -> desk.active().flatMap(v -> v.session().path()).isPresent()),
                Command.of(ARTICLE, "Close article", "Shortcut+W", () -> desk.closeFront())
                        .when(() -> desk.active().isPresent() || desk.isCreating()),
                Command.of(
                        ARTICLE,
                        "Reopen closed article",
                        "Shortcut+Shift+T",
                        () -> opener.reopen()),
                Command.of(ARTICLE, "Next article", "Ctrl+Tab", () -> desk.step(1))
                        .when(() -> window.workspace().active().isPresent()),
                Command.of(ARTICLE, "Previous article", "Ctrl+Shift+Tab", () -> desk.step(-1))
                        .when(() -> window.workspace().active().isPresent()),
                Command.of(ARTICLE, "Keep versions", "", () -> versions.keep(true))
                        .when(() -> !versions.areKept()),
                Command.of(ARTICLE, "Stop keeping versions", "", () -> versions.keep(false))
                        .when(() -> versions.areKept()),
                Command.of(EDIT, "Undo", "Shortcut+Z", () -> desk.actions().undo()).when(article),
                Command.of(EDIT, "Redo", "Shortcut+Shift+Z", () -> desk.actions().redo())
                        .or("Shortcut+Y")
                        .when(article),
                Command.of(EDIT, "Find", "Shortcut+F", () -> desk.actions().find(false))
                        .when(article),
                Command.of(EDIT, "Find and replace", "Shortcut+H", () -> desk.actions().find(true))
                        .when(article),
                Command.of(EDIT, "Next problem", "F8", () -> desk.actions().nextProblem(1))
                        .when(article),
                Command.of(
                                EDIT,
                                "Previous problem",
                                "Shift+F8",
                                () -> desk.actions().nextProblem(-1))
                        .when(article),
                Command.of(EDIT, "Revert all changes", "", () -> desk.actions().revertAll())
                        .when(canRevert),
                show("Show fields", "Shortcut+1", ViewChoice.FIELDS).when(open),
                show("Show answer", "Shortcut+2", ViewChoice.ANSWER).when(open),
                show("Show source", "Shortcut+3", ViewChoice.SOURCE).when(open),
                show("Fields and answer side by side", "Shortcut+4", ViewChoice.BOTH).when(open),
                read("Show page", "Shortcut+Shift+P", ReaderChoice.PAGE).when(open),
                read("Show search appearance", "Shortcut+Shift+E", ReaderChoice.SEARCH).when(open),
                read("Show problems", "Shortcut+Shift+M", ReaderChoice.PROBLEMS).when(open),
                read("Show changes", "Shortcut+Shift+D", ReaderChoice.CHANGES).when(open),
                read("Show links", "Shortcut+Shift+I", ReaderChoice.LINKS).when(open),
                Command.of(VIEW, "Show or hide library", "Shortcut+B", () -> window.toggleLibrary())
                        .or("F9"),
                Command.of(
                                VIEW,
                                "Collection as a table",
                                "Shortcut+Shift+L",
                                () -> desk.browsing().show())
                        .when(desk.browsing()::isPossible),
                Command.of(VIEW, "Findings between the articles", "", () -> desk.browsing().find())
                        .when(desk.browsing()::isPossible),
                Command.of(VIEW, "Numbers of the collection", "", () -> desk.browsing().count())
                        .when(desk.browsing()::isPossible),
                Command.of(VIEW, "Quality of the collection", "", () -> desk.browsing().judge())
                        .when(desk.browsing()::isPossible),
                Command.of(VIEW, "Stop reading the folder", "", () -> desk.reading().stop())
                        .when(() -> desk.reading().isGoing()),
                Command.of(VIEW, "Go on reading the folder", "", () -> desk.reading().goOn())
                        .when(() -> desk.reading().isStopped()),
                Command.of(VIEW, "Filter articles", "Shortcut+Shift+F", () -> window.focusFilter()),
                Command.of(
                        VIEW,
                        "Show or hide reader's view",
                        "Shortcut+Back Slash",
                        () -> window.toggleReader()),
                Command.of(VIEW, "Next pane", "F6", () -> window.nextPane()),
                Command.of(VIEW, "Full screen", "F11", () -> window.toggleFullScreen()),
                text("Larger text", "Shortcut+Equals", f -> f.withSize(f.size() + 1))
                        .or("Shortcut+Plus")
                        .or("Shortcut+Add"),
                text("Smaller text", "Shortcut+Minus", f -> f.withSize(f.size() - 1))
                        .or("Shortcut+Subtract"),
                text(
                        "Text in its usual size",
                        "Shortcut+0",
                        f -> f.withSize(EditorFont.USUAL_SIZE)),
                text("Proportional answer", "", f -> f.withFace("")),
                text("Monospaced answer", "", f -> f.withFace(Fonts.CODE)),
                colours("Light colours", Appearance.Choice.LIGHT),
                colours("Dark colours", Appearance.Choice.DARK),
                colours("Colours as the system", Appearance.Choice.SYSTEM),
                Command.of(ALL, "Quit", "Shortcut+Q", () -> window.quit()));
    }

    private Command show(String name, String key, ViewChoice choice) {
        return ofArticle(name, key, () -> desk.chooseAndFocus(choice));
    }

    private Command read(String name, String key, ReaderChoice choice) {
        return ofArticle(name, key, () -> desk.chooseReader(choice));
    }

    /** Brings the article back first where something stands in its place. */
    private Command ofArticle(String name, String key, Runnable then) {
        return Command.of(
                VIEW,
                name,
                key,
                () -> {
                    desk.seeArticle();
                    then.run();
                });
    }

    private Command text(String name, String key, UnaryOperator<EditorFont> change) {
        return Command.of(TEXT, name, key, () -> desk.textSize().set(change));
    }

    private Command colours(String name, Appearance.Choice choice) {
        return Command.of(COLOURS, name, "", () -> window.appearance().choose(choice));
    }
}
