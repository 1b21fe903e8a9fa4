package galley.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.session.Settings.EditorFont;
import galley.session.Settings.Position;
import galley.session.Settings.Tabs;
import galley.session.Settings.Theme;
import galley.session.Settings.WindowPlace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings as JSON. Reading takes what it understands, key by key; writing sets the keys it knows
 * in what was read, so that those of a newer version or another tool stay.
 */
final class SettingsJson {

    private final JsonMapper mapper = new JsonMapper();

    ObjectNode empty() {
        return mapper.createObjectNode();
    }

    /** Empty when the text is damaged. */
    Optional<ObjectNode> parse(String text) {
        try {
            return mapper.readTree(text) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
    }

    String print(ObjectNode root) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try {
            return mapper.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException aTreeAlwaysPrints) {
            throw new IllegalStateException(aTreeAlwaysPrints);
        }
    }

    Settings read(ObjectNode root) {
        return new Settings(
                window(root.path("window")),
                splits(root.path("splits")),
                Set.copyOf(texts(root.path("hiddenPanes"))),
                named(root.path("theme"), Theme.SYSTEM),
                font(root.path("font")),
                paths(root.path("recentFiles")),
                paths(root.path("recentFolders")),
                positions(root.path("positions")),
                tabs(root.path("tabs")),
                texts(root.path("queries")),
                root.path("keepVersions").asBoolean(true),
                root.path("libraryWidth").asDouble(Settings.DEFAULT.libraryWidth()),
                listing(root.path("listing")));
    }

    private static Optional<WindowPlace> window(JsonNode node) {
        return node.path("width").isNumber() && node.path("height").isNumber()
                ? Optional.of(
                        new WindowPlace(
                                node.path("x").asDouble(),
                                node.path("y").asDouble(),
                                node.path("width").asDouble(),
                                node.path("height").asDouble(),
                                node.path("maximised").asBoolean()))
                : Optional.empty();
    }

    private static Map<String, Double> splits(JsonNode node) {
        Map<String, Double> splits = new TreeMap<>();
        for (var entry : node.properties()) {
            if (entry.getValue().isNumber()) {
                splits.put(entry.getKey(), entry.getValue().asDouble());
            }
        }
        return splits;
    }

    /** The constant of this name; the usual one where there is none. */
    private static <E extends Enum<E>> E named(JsonNode node, E usual) {
        for (E constant : usual.getDeclaringClass().getEnumConstants()) {
            if (name(constant).equals(node.asText(""))) {
                return constant;
            }
        }
        return usual;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Listing listing(JsonNode node) {
        return new Listing(
                named(node.path("group"), Listing.USUAL.group()),
                named(node.path("order"), Listing.USUAL.order()));
    }

    private static EditorFont font(JsonNode node) {
        EditorFont usual = Settings.DEFAULT.font();
        return new EditorFont(
                node.path("face").asText(usual.face()), node.path("size").asDouble(usual.size()));
    }

    private static List<Path> paths(JsonNode node) {
        List<Path> paths = new ArrayList<>();
        node.forEach(one -> path(one).ifPresent(paths::add));
        return paths;
    }

    private static Optional<Path> path(JsonNode node) {
        return node.isTextual() ? path(node.asText()) : Optional.empty();
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException fromAnotherSystem) {
            return Optional.empty();
        }
    }

    private static Map<Path, Position> positions(JsonNode node) {
        Map<Path, Position> positions = new LinkedHashMap<>();
        for (var entry : node.properties()) {
            JsonNode at = entry.getValue();
            path(entry.getKey())
                    .ifPresent(
                            file ->
                                    positions.put(
                                            file,
                                            new Position(
                                                    at.path("view").asText(""),
                                                    at.path("caret").asInt(0))));
        }
        return positions;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : node) {
            if (one.isTextual()) {
                texts.add(one.asText());
            }
        }
        return texts;
    }

    private static Map<Path, Tabs> tabs(JsonNode node) {
        Map<Path, Tabs> tabs = new LinkedHashMap<>();
        for (var entry : node.properties()) {
            JsonNode open = entry.getValue();
            path(entry.getKey())
                    .ifPresent(
                            folder ->
                                    tabs.put(
                                            folder,
                                            new Tabs(
                                                    paths(open.path("files")),
                                                    path(open.path("front")))));
        }
        return tabs;
    }

    void write(Settings settings, ObjectNode root) {
        settings.window().ifPresent(place -> writeWindow(place, child(root, "window")));
        ObjectNode splits = root.putObject("splits");
        settings.splits().forEach(splits::put);
        ArrayNode hidden = root.putArray("hiddenPanes");
        settings.hiddenPanes().forEach(hidden::add);
        root.put("theme", name(settings.theme()));
        ObjectNode font = child(root, "font");
        font.put("face", settings.font().face());
        font.put("size", settings.font().size());
        writePaths(settings.recentFiles(), root.putArray("recentFiles"));
        writePaths(settings.recentFolders(), root.putArray("recentFolders"));
        root.put("libraryWidth", settings.libraryWidth());
        ObjectNode listing = child(root, "listing");
        listing.put("group", name(settings.listing().group()));
        listing.put("order", name(settings.listing().order()));
        root.put("keepVersions", settings.keepsVersions());
        ArrayNode queries = root.putArray("queries");
        settings.queries().forEach(queries::add);
        ObjectNode tabs = root.putObject("tabs");
        settings.tabs()
                .forEach(
                        (folder, open) -> {
                            ObjectNode node = tabs.putObject(folder.toString());
                            writePaths(open.files(), node.putArray("files"));
                            open.front().ifPresent(path -> node.put("front", path.toString()));
                        });
        ObjectNode positions = root.putObject("positions");
        settings.positions()
                .forEach(
                        (file, at) ->
                                positions
                                        .putObject(file.toString())
                                        .put("view", at.view())
                                        .put("caret", at.caret()));
    }

    private static void writeWindow(WindowPlace place, ObjectNode node) {
        node.put("x", place.x()).put("y", place.y());
        node.put("width", place.width()).put("height", place.height());
        node.put("maximised", place.maximised());
    }

    private static void writePaths(List<Path> paths, ArrayNode node) {
        paths.forEach(path -> node.add(path.toString()));
    }

    private static ObjectNode child(ObjectNode root, String name) {
        return root.get(name) instanceof ObjectNode there ? there : root.putObject(name);
    }
}
