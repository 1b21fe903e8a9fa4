package galley.ui.window;

import galley.session.ArticleSession;
import java.util.List;
import java.util.function.BooleanSupplier;

/** All that the window can do, with the keys that people try. */
final class WindowCommands {

    private final GalleyWindow window;

    WindowCommands(GalleyWindow window) {
        this.window = window;
    }

    List<Command> list() {
        BooleanSupplier article = () -> window.active().isPresent();
        BooleanSupplier dirty =
                () -> window.workspace().active().filter(ArticleSession::isDirty).isPresent();
        return List.of(
                Command.of("New article", "Shortcut+N", window::showNew),
                Command.of("Open article…", "Shortcut+O", window::openFile),
                Command.of("Open folder…", "Shortcut+Shift+O", window::openFolder),
                Command.of("Save", "Shortcut+S", window.actions()::save).when(article),
                Command.of(
                                "Save as…",
                                "Shortcut+Shift+S",
                                () -> window.workspace().active().ifPresent(window.files()::saveAs))
                        .when(article),
                Command.of("Save all", "Shortcut+Alt+S", window.files()::saveAll)
                        .when(() -> !window.workspace().unsaved().isEmpty()),
                Command.of(
                                "Close article",
                                "Shortcut+W",
                                () -> window.workspace().active().ifPresent(window.files()::close))
                        .when(article),
                Command.of("Reopen closed article", "Shortcut+Shift+T", window::reopen),
                Command.of("Undo", "Shortcut+Z", window.actions()::undo).when(article),
                Command.of("Redo", "Shortcut+Shift+Z", window.actions()::redo).when(article),
                Command.of("Redo (Ctrl+Y)", "Shortcut+Y", window.actions()::redo).when(article),
                Command.of("Find", "Shortcut+F", () -> window.actions().find(false)).when(article),
                Command.of("Find and replace", "Shortcut+H", () -> window.actions().find(true))
                        .when(article),
                Command.of(
                                "Show fields",
                                "Shortcut+1",
                                () -> window.chooseAndFocus(ViewChoice.FIELDS))
                        .when(article),
                Command.of(
                                "Show answer",
                                "Shortcut+2",
                                () -> window.chooseAndFocus(ViewChoice.ANSWER))
                        .when(article),
                Command.of(
                                "Show source",
                                "Shortcut+3",
                                () -> window.chooseAndFocus(ViewChoice.SOURCE))
                        .when(article),
                Command.of(
                                "Fields and answer side by side",
                                "Shortcut+4",
                                () -> window.chooseAndFocus(ViewChoice.BOTH))
                        .when(article),
                Command.of("Next problem", "F8", () -> window.actions().nextProblem(1))
                        .when(article),
                Command.of("Previous problem", "Shift+F8", () -> window.actions().nextProblem(-1))
                        .when(article),
                Command.of(
                                "Show page",
                                "Shortcut+Shift+P",
                                () -> window.chooseReader(ReaderChoice.PAGE))
                        .when(article),
                Command.of(
                                "Show problems",
                                "Shortcut+Shift+M",
                                () -> window.chooseReader(ReaderChoice.PROBLEMS))
                        .when(article),
                Command.of(
                                "Show changes",
                                "Shortcut+Shift+D",
                                () -> window.chooseReader(ReaderChoice.CHANGES))
                        .when(article),
                Command.of("Revert all changes", "", window.actions()::revertAll).when(dirty),
                Command.of("Show or hide library", "Shortcut+B", window::toggleLibrary),
                Command.of("Filter articles", "Shortcut+Shift+F", window::focusFilter),
                Command.of(
                        "Show or hide reader's view", "Shortcut+Back_Slash", window::toggleReader),
                Command.of("Next article", "Ctrl+Tab", () -> window.workspace().step(1))
                        .when(article),
                Command.of("Previous article", "Ctrl+Shift+Tab", () -> window.workspace().step(-1))
                        .when(article),
                Command.of("Search articles or run a command", "Shortcut+K", window::openPalette),
                Command.of("Quick open", "Shortcut+P", window::openPalette),
                Command.of(
                        "Light colours",
                        "",
                        () -> window.appearance().choose(Appearance.Choice.LIGHT)),
                Command.of(
                        "Dark colours",
                        "",
                        () -> window.appearance().choose(Appearance.Choice.DARK)),
                Command.of(
                        "Colours as the system",
                        "",
                        () -> window.appearance().choose(Appearance.Choice.SYSTEM)),
                Command.of("Next pane", "F6", window::nextPane),
                Command.of("Full screen", "F11", window::toggleFullScreen),
                Command.of("Quit", "Shortcut+Q", window::quit));
    }
}
