package galley.library;

import galley.library.CollectionChange.Move;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Which articles lie where, as of the last look, and what another look finds different. */
final class TreeState {

    private record Stamp(long size, long modified) {
        static Stamp of(ArticleTree.File file) {
            return new Stamp(file.size(), file.modified());
        }
    }

    private final Path root;
    private final BooleanSupplier cancelled;
    private final Map<Path, Map<Path, ArticleTree.File>> byFolder = new HashMap<>();

    TreeState(Path root, BooleanSupplier cancelled) {
        this.root = root;
        this.cancelled = cancelled;
    }

    /** Takes this as the last look. */
    void know(List<ArticleTree.File> files) {
        for (ArticleTree.File file : files) {
            byFolder.computeIfAbsent(file.path().getParent(), f -> new HashMap<>())
                    .put(file.path(), file);
        }
    }

    Set<Path> folders() {
        return Set.copyOf(byFolder.keySet());
    }

    /** What is found and lost while folders are looked into. */
    private final class Look {
        private final Map<Path, ArticleTree.File> found = new HashMap<>();
        private final Map<Path, ArticleTree.File> lost = new HashMap<>();
        private final List<ArticleTree.File> changed = new ArrayList<>();
        private final Set<Path> unseen = new HashSet<>();
        private final Set<Path> visited = new HashSet<>();

        void take(FolderWalk.Visit visit) {
            Path folder = visit.folder();
            visited.add(folder);
            visit.unread().forEach(u -> unseen.add(u.path()));
            if (unseen.contains(folder)) {
                return;
            }
            Map<Path, ArticleTree.File> before = byFolder.getOrDefault(folder, Map.of());
            Map<Path, ArticleTree.File> now = HashMap.newHashMap(visit.articles().size());
            for (ArticleTree.File file : visit.articles()) {
                ArticleTree.File old = before.get(file.path());
                if (old != null && old.equals(file)) {
                    // The one that others hold too: there are very many.
                    now.put(old.path(), old);
                } else {
                    now.put(file.path(), file);
                    note(file, old);
                }
            }
            before.forEach((path, file) -> lose(file, now));
            byFolder.put(folder, now);
        }

        private void note(ArticleTree.File file, ArticleTree.@Nullable File old) {
            if (old == null) {
                found.put(file.path(), file);
            } else {
                changed.add(file);
            }
        }

        /** What is there and only cannot be looked at is not lost. */
        private void lose(ArticleTree.File file, Map<Path, ArticleTree.File> now) {
            if (now.containsKey(file.path())) {
                return;
            }
            if (unseen.contains(file.path())
                    && Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
                now.put(file.path(), file);
            } else {
                lost.put(file.path(), file);
            }
        }

        /** Folders that are there no more, with all below them. */
        void drop(Set<Path> gone) {
            for (Path folder : gone) {
                byFolder.getOrDefault(folder, Map.of()).forEach(lost::put);
                byFolder.remove(folder);
            }
        }

        CollectionChange change() {
            List<Move> moved = moves();
            moved.forEach(
                    move -> {
                        lost.remove(move.from());
                        found.remove(move.to().path());
                    });
            return new CollectionChange(
                    List.copyOf(found.values()), changed, List.copyOf(lost.keySet()), moved);
        }

        /** The same size and time to the nanosecond, once here and once there. */
        private List<Move> moves() {
            Map<Stamp, Optional<ArticleTree.File>> from = once(lost.values());
            Map<Stamp, Optional<ArticleTree.File>> to = once(found.values());
            List<Move> moves = new ArrayList<>();
            from.forEach(
                    (stamp, old) -> {
                        Optional<ArticleTree.File> now = to.getOrDefault(stamp, Optional.empty());
                        if (old.isPresent() && now.isPresent()) {
                            moves.add(new Move(old.get().path(), now.get()));
                        }
                    });
            return moves;
        }

        private Map<Stamp, Optional<ArticleTree.File>> once(Collection<ArticleTree.File> files) {
            Map<Stamp, Optional<ArticleTree.File>> once = new HashMap<>();
            files.forEach(
                    file ->
                            once.merge(
                                    Stamp.of(file), Optional.of(file), (a, b) -> Optional.empty()));
            return once;
        }
    }

    /** Looks into every folder. */
    CollectionChange lookAgain() {
        var look = new Look();
        new FolderWalk(root, look::take, cancelled).run();
        if (!cancelled.getAsBoolean()) {
            look.drop(gone(look, byFolder.keySet()));
        }
        return look.change();
    }

    /** Looks into some folders, those that are new in them, and notices which are gone. */
    CollectionChange lookInto(Set<Path> folders) {
        var look = new Look();
        Set<Path> known = folders();
        List<Path> there =
                folders.stream().filter(f -> known.contains(f) && Files.isDirectory(f)).toList();
        Map<Path, Set<Path>> below = new HashMap<>();
        new FolderWalk(
                        root,
                        visit -> {
                            below.put(visit.folder(), Set.copyOf(visit.below()));
                            look.take(visit);
                        },
                        cancelled)
                .run(there, known::contains);
        Set<Path> tops = new HashSet<>();
        for (Path folder : known) {
            Path parent = folder.getParent();
            boolean lookedInto = below.containsKey(parent) && !look.unseen.contains(parent);
            boolean missed = lookedInto && !below.getOrDefault(parent, Set.of()).contains(folder);
            if (missed || folders.contains(folder) && !there.contains(folder)) {
                tops.add(folder);
            }
        }
        if (!tops.isEmpty()) {
            Set<Path> gone = new HashSet<>(known);
            gone.removeIf(f -> !isBelow(f, tops));
            look.drop(gone);
        }
        return look.change();
    }

    /** A folder that could not be looked into may still hold all that it held. */
    private Set<Path> gone(Look look, Set<Path> known) {
        Set<Path> gone = new HashSet<>(known);
        gone.removeAll(look.visited);
        gone.removeIf(f -> isBelow(f, look.unseen) && !Files.notExists(f));
        return look.unseen.contains(root) ? Set.of() : gone;
    }

    private static boolean isBelow(Path path, Set<Path> folders) {
        for (Path at = path; at != null; at = at.getParent()) {
            if (folders.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
