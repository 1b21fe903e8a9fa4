package galley.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the program remembers of how this user works. Values that make no sense are brought into
 * range, so that no file can make the window unusable.
 *
 * @param splits where a split pane is divided, 0 to 1, by the pane's name
 * @param hiddenPanes by name
 * @param recentFiles the last one first
 * @param positions of the files looked at last, by path; the last one at the end
 * @param tabs what was open in a collection the last time, by its folder; the last one at the end
 * @param queries that were kept, the last one first
 * @param keepsVersions whether what is saved is kept, to go back to
 * @param libraryWidth in the toolkit's pixels
 * @param listing how the list of articles is arranged
 */
public record Settings(
        Optional<WindowPlace> window,
        Map<String, Double> splits,
        Set<String> hiddenPanes,
        Theme theme,
        EditorFont font,
        List<Path> recentFiles,
        List<Path> recentFolders,
        Map<Path, Position> positions,
        Map<Path, Tabs> tabs,
        List<String> queries,
        boolean keepsVersions,
        double libraryWidth,
        Listing listing) {

    private static final double LIBRARY_WIDTH = 240;
    private static final int RECENT = 20;

    /** More than anyone leaves open; each that comes back is read. */
    private static final int TABS = 100;

    private static final int POSITIONS = 200;
    private static final int QUERIES = 30;

    public static final Settings DEFAULT =
            new Settings(
                    Optional.empty(),
                    Map.of(),
                    Set.of(),
                    Theme.SYSTEM,
                    new EditorFont("", EditorFont.USUAL_SIZE),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    true,
                    LIBRARY_WIDTH,
                    Listing.USUAL);

    /** The colours of the window. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Where the window was, in the toolkit's pixels; the place before it was maximised. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
        public WindowPlace {
            width = Double.isFinite(width) ? Math.clamp(width, 640, 20_000) : 1440;
            height = Double.isFinite(height) ? Math.clamp(height, 480, 20_000) : 900;
            x = Double.isFinite(x) ? x : 0;
            y = Double.isFinite(y) ? y : 0;
        }
    }

    /**
     * @param face empty for the program's own choice
     * @param size in the toolkit's pixels
     */
    public record EditorFont(String face, double size) {

        public static final double USUAL_SIZE = 15;

        /** How much larger than usual text is; 1 for the usual size. */
        public double factor() {
            return size / USUAL_SIZE;
        }

        public EditorFont withFace(String other) {
            return new EditorFont(other, size);
        }

        public EditorFont withSize(double other) {
            return new EditorFont(face, other);
        }

        public EditorFont {
            size = Double.isFinite(size) ? Math.clamp(size, 8, 48) : USUAL_SIZE;
        }
    }

    /**
     * Where the user was in a file.
     *
     * @param view the name of the view
     * @param caret an offset in the file's text; the file may have become shorter since
     */
    public record Position(String view, int caret) {
        public Position {
            caret = Math.max(0, caret);
        }
    }

    /**
     * @param files in their order
     * @param front which of them was in front; empty where none was
     */
    public record Tabs(List<Path> files, Optional<Path> front) {
        public Tabs {
            files = files.stream().distinct().limit(TABS).toList();
        }
    }

    public Settings {
        splits = Collections.unmodifiableMap(sound(splits));
        hiddenPanes = Collections.unmodifiableSet(new TreeSet<>(hiddenPanes));
        recentFiles = recentFiles.stream().distinct().limit(RECENT).toList();
        recentFolders = recentFolders.stream().distinct().limit(RECENT).toList();
        positions = Collections.unmodifiableMap(last(positions, POSITIONS));
        tabs = Collections.unmodifiableMap(last(tabs, RECENT));
        queries = queries.stream().distinct().limit(QUERIES).toList();
        libraryWidth =
                Double.isFinite(libraryWidth) ? Math.clamp(libraryWidth, 180, 800) : LIBRARY_WIDTH;
    }

    private static Map<String, Double> sound(Map<String, Double> splits) {
        Map<String, Double> sound = new TreeMap<>();
        splits.forEach(
                (pane, at) -> {
                    if (Double.isFinite(at)) {
                        sound.put(pane, Math.clamp(at, 0.0, 1.0));
                    }
                });
        return sound;
    }

    private static <T> Map<Path, T> last(Map<Path, T> all, int most) {
        Map<Path, T> last = new LinkedHashMap<>(all);
        var oldest = last.keySet().iterator();
        for (int surplus = last.size() - most; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
        return last;
    }

    private SettingsDraft draft() {
        return new SettingsDraft(this);
    }

    public Settings withWindow(WindowPlace place) {
        return draft().window(place).done();
    }

    public Settings withSplit(String pane, double at) {
        Map<String, Double> all = new TreeMap<>(splits);
        all.put(pane, at);
        return draft().splits(all).done();
    }

    public Settings withPane(String pane, boolean shown) {
        Set<String> hidden = new TreeSet<>(hiddenPanes);
        if (shown) {
            hidden.remove(pane);
        } else {
            hidden.add(pane);
        }
        return draft().hidden(hidden).done();
    }

    public Settings withTheme(Theme choice) {
        return draft().theme(choice).done();
    }

    public Settings withFont(EditorFont choice) {
        return draft().font(choice).done();
    }

    /** The file is now the last one opened. */
    public Settings withRecentFile(Path file) {
        return draft().files(first(file, recentFiles)).done();
    }

    /** The folder is now the last one opened. */
    public Settings withRecentFolder(Path folder) {
        return draft().folders(first(folder, recentFolders)).done();
    }

    public Settings withPosition(Path file, Position position) {
        return draft().positions(with(positions, file, position)).done();
    }

    /** Keeps a query, or forgets it. */
    public Settings withQuery(String query, boolean kept) {
        List<String> all = new ArrayList<>(queries);
        all.remove(query);
        if (kept) {
            all.addFirst(query);
        }
        return draft().queries(all).done();
    }

    public Settings withTabs(Path folder, Tabs open) {
        return draft().tabs(with(tabs, folder, open)).done();
    }

    private static <T> Map<Path, T> with(Map<Path, T> before, Path path, T value) {
        Map<Path, T> all = new LinkedHashMap<>(before);
        all.remove(path);
        all.put(path, value);
        return all;
    }

    public Settings withLibraryWidth(double width) {
        return draft().libraryWidth(width).done();
    }

    public Settings withListing(Listing chosen) {
        return draft().listing(chosen).done();
    }

    public Settings withVersions(boolean kept) {
        return draft().versions(kept).done();
    }

    private static List<Path> first(Path path, List<Path> others) {
        List<Path> all = new ArrayList<>(others.size() + 1);
        all.add(path);
        all.addAll(others);
        return all;
    }
}
