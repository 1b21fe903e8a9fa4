package galley.session;

import galley.session.Settings.EditorFont;
import galley.session.Settings.Position;
import galley.session.Settings.Tabs;
import galley.session.Settings.Theme;
import galley.session.Settings.WindowPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of which some are being replaced. */
final class SettingsDraft {

    private Optional<WindowPlace> window;
    private Map<String, Double> splits;
    private Set<String> hidden;
    private Theme theme;
    private EditorFont font;
    private List<Path> files;
    private List<Path> folders;
    private Map<Path, Position> positions;
    private Map<Path, Tabs> tabs;
    private List<String> queries;
    private boolean versions;
    private double libraryWidth;
    private Listing listing;

    SettingsDraft(Settings from) {
        window = from.window();
        splits = from.splits();
        hidden = from.hiddenPanes();
        theme = from.theme();
        font = from.font();
        files = from.recentFiles();
        folders = from.recentFolders();
        positions = from.positions();
        tabs = from.tabs();
        queries = from.queries();
        versions = from.keepsVersions();
        libraryWidth = from.libraryWidth();
        listing = from.listing();
    }

    Settings done() {
        return new Settings(
                window,
                splits,
                hidden,
                theme,
                font,
                files,
                folders,
                positions,
                tabs,
                queries,
                versions,
                libraryWidth,
                listing);
    }

    SettingsDraft window(WindowPlace to) {
        window = Optional.of(to);
        return this;
    }

    SettingsDraft splits(Map<String, Double> to) {
        splits = to;
        return this;
    }

    SettingsDraft hidden(Set<String> to) {
        hidden = to;
        return this;
    }

    SettingsDraft theme(Theme to) {
        theme = to;
        return this;
    }

    SettingsDraft files(List<Path> to) {
        files = to;
        return this;
    }

    SettingsDraft folders(List<Path> to) {
        folders = to;
        return this;
    }

    SettingsDraft font(EditorFont to) {
        font = to;
        return this;
    }

    SettingsDraft libraryWidth(double to) {
        libraryWidth = to;
        return this;
    }

    SettingsDraft listing(Listing to) {
        listing = to;
        return this;
    }

    SettingsDraft versions(boolean to) {
        versions = to;
        return this;
    }

    SettingsDraft tabs(Map<Path, Tabs> to) {
        tabs = to;
        return this;
    }

    SettingsDraft queries(List<String> to) {
        queries = to;
        return this;
    }

    SettingsDraft positions(Map<Path, Position> to) {
        positions = to;
        return this;
    }
}
