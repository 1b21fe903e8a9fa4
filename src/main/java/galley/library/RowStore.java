package galley.library;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where what was found out of a collection's rows lies between two runs. Several windows may share
 * it: each takes up what another has kept before it writes, and the last whole file stays.
 */
final class RowStore {

    private final Path root;
    private final Path file;

    /** The file as it was read or written last. */
    private Optional<ArticleTree.File> known = Optional.empty();

    RowStore(Path root, Path file) {
        this.root = root;
        this.file = file;
    }

    /**
     * Hands over what is kept, if it is other than before.
     *
     * @param files the articles there are, as far as they are known
     */
    synchronized void recall(RowMemory memory, List<Path> files, Checks checks) {
        Optional<ArticleTree.File> now = ArticleTree.file(file);
        if (now.isEmpty() || now.equals(known)) {
            return;
        }
        known = now;
        origin(checks)
                .ifPresent(
                        origin -> {
                            Map<Path, Path> same = HashMap.newHashMap(files.size());
                            files.forEach(f -> same.put(f, f));
                            KeptRows.read(file, origin, entry -> take(memory, same, entry));
                        });
    }

    /** One whose file is gone or another is left out, so that none stays for ever. */
    private void take(RowMemory memory, Map<Path, Path> same, KeptRows.Entry entry) {
        try {
            Path path = root.resolve(entry.path());
            // The path that the list has, so that none is in memory twice.
            Optional<Path> listed = Optional.ofNullable(same.get(path));
            if (listed.isPresent() || memory.knows(path) || isThere(path, entry)) {
                memory.take(listed.orElse(path), entry);
            }
        } catch (InvalidPathException ofAnotherSystem) {
            // No file here has such a name.
        }
    }

    private static boolean isThere(Path path, KeptRows.Entry entry) {
        return ArticleTree.file(path).filter(entry.glance()::isOf).isPresent();
    }

    /** Keeps all that was found out; where that cannot be, nothing. */
    synchronized void keep(RowMemory memory, Checks checks) {
        recall(memory, List.of(), checks);
        origin(checks).ifPresent(origin -> write(memory, origin));
    }

    private void write(RowMemory memory, KeptRows.Origin origin) {
        try {
            KeptRows.write(file, origin, memory.found(root));
            known = ArticleTree.file(file);
        } catch (IOException cannotBeKept) {
            // The next run finds it out again.
        }
    }

    private Optional<KeptRows.Origin> origin(Checks checks) {
        return checks.edition()
                .map(edition -> new KeptRows.Origin(edition, checks.ground(root).day()));
    }
}
