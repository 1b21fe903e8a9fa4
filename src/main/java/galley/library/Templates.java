package galley.library;

import galley.article.Article;
import galley.schema.Schema;
import galley.text.Span;
import galley.yaml.Entry;
import galley.yaml.Item;
import galley.yaml.Node;
import galley.yaml.YamlDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files that a collection's configuration names as what new articles begin with. They have the
 * fields of an article and may leave them empty.
 */
public final class Templates {

    private static final List<String> CONFIGURATIONS =
            List.of("cloudcannon.config.yml", "cloudcannon.config.yaml", "cloudcannon.config.json");

    private static final int DEEPEST = 20;

    private final Map<Path, Set<Path>> byFolder = new ConcurrentHashMap<>();

    /** Of the configuration nearest above the file. */
    public boolean has(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        return folder != null
                && byFolder.computeIfAbsent(folder, Templates::above).contains(absolute);
    }

    /** The names of those that lie in a file's folder, in order. */
    public List<String> beside(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return Optional.ofNullable(absolute.getParent()).stream()
                .flatMap(
                        folder ->
                                byFolder.computeIfAbsent(folder, Templates::above).stream()
                                        .filter(t -> folder.equals(t.getParent())))
                .map(template -> String.valueOf(template.getFileName()))
                .sorted()
                .toList();
    }

    /** What is expected of the article in a file. */
    public Schema schemaFor(Path file, Article article) {
        return Schema.of(article, has(file));
    }

    private static Set<Path> above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            for (String name : CONFIGURATIONS) {
                Path configuration = folder.resolve(name);
                if (Files.isRegularFile(configuration)) {
                    return named(configuration, folder);
                }
            }
        }
        return Set.of();
    }

    private static Set<Path> named(Path configuration, Path folder) {
        String text;
        try {
            text = Files.readString(configuration, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return Set.of();
        }
        Set<Path> found = new HashSet<>();
        Node root = YamlDocument.parse(text, new Span(0, text.length())).root();
        Path source = folder;
        if (root instanceof Node.Mapping all) {
            for (Entry entry : all.entries()) {
                if (entry.key().equals("source") && entry.value() instanceof Node.Scalar s) {
                    source = resolved(folder, s.value());
                }
            }
        }
        collect(root, false, source, found, 0);
        return found;
    }

    /**
     * @param schema whether the node is one of the schemas of a collection
     */
    private static void collect(
            Node node, boolean schema, Path folder, Set<Path> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node instanceof Node.Sequence list) {
            for (Item item : list.items()) {
                collect(item.value(), schema, folder, found, depth + 1);
            }
        }
        if (!(node instanceof Node.Mapping group)) {
            return;
        }
        for (Entry entry : group.entries()) {
            if (schema && entry.key().equals("path") && entry.value() instanceof Node.Scalar s) {
                found.add(resolved(folder, s.value()));
            }
            if (entry.key().equals("schemas") && entry.value() instanceof Node.Mapping schemas) {
                schemas.entries().forEach(e -> collect(e.value(), true, folder, found, depth + 1));
            } else {
                collect(entry.value(), false, folder, found, depth + 1);
            }
        }
    }

    private static Path resolved(Path folder, String written) {
        try {
            return folder.resolve(written.replaceFirst("^/+", "")).normalize();
        } catch (InvalidPathException noPath) {
            return folder;
        }
    }
}
