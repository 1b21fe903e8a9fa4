package galley.library.rename;

import galley.article.Article;
import galley.library.bulk.EditRun;
import galley.library.bulk.FileChange;
import galley.library.Progress;
import galley.library.links.Address;
import galley.library.rename.RenamePlan.NotPossible;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.yaml.KeyPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks through a collection for links to one address. Nearly all files are passed over by their
 * bytes alone: an address's last step stands in a file as it is, however the value is quoted.
 */
final class LinkSearch {

    private static final KeyPath URL = KeyPath.of("url");

    private final FileStore store;
    private final Inbound inbound;
    private final Path self;
    private final Progress progress;
    private final List<FileChange> changes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<NotPossible> obstacle = Optional.empty();
    private boolean cancelled;
    private boolean shared;

    LinkSearch(FileStore store, Inbound inbound, Path self, Progress progress) {
        this.store = store;
        this.inbound = inbound;
        this.self = self.toAbsolutePath().normalize();
        this.progress = progress;
    }

    private sealed interface Found {
        record Nothing() implements Found {}

        record Cancelled() implements Found {}

        record Change(FileChange change) implements Found {}

        /** Another article has the old address. */
        record Twin(Path file) implements Found {}

        record Obstacle(NotPossible why) implements Found {}

        record Unread(String what) implements Found {}
    }

    void run(List<Path> files) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        List<Future<Found>> results = new ArrayList<>();
        var looked = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Path file : files) {
                results.add(
                        pool.submit(
                                () -> {
                                    if (progress.isCancelled()) {
                                        return new Found.Cancelled();
                                    }
                                    Found found = look(file);
                                    progress.at(looked.incrementAndGet(), files.size());
                                    return found;
                                }));
            }
            for (Future<Found> result : results) {
                take(result.get());
            }
        } catch (InterruptedException | ExecutionException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private void take(Found found) {
        switch (found) {
            case Found.Nothing nothing -> {}
            case Found.Cancelled end -> cancelled = true;
            case Found.Change(FileChange change) -> changes.add(change);
            case Found.Twin(Path file) -> {
                shared = true;
                warnings.add(
                        file
                                + " has the same address; links lead there still and stay as they are.");
            }
            case Found.Obstacle(NotPossible why) -> obstacle = Optional.of(why);
            case Found.Unread(String what) -> warnings.add(what);
        }
    }

    List<FileChange> changes() {
        return changes;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Why the links cannot all be turned. */
    Optional<NotPossible> obstacle() {
        return obstacle;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Whether the old address leads to another article still. */
    boolean isShared() {
        return shared;
    }

    private Found look(Path file) {
        if (file.toAbsolutePath().normalize().equals(self)) {
            return new Found.Nothing();
        }
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            if (!bytes.contains(lastStep(inbound.from()))
                    && !bytes.contains(lastStep(inbound.to()))) {
                return new Found.Nothing();
            }
        } catch (IOException unreadable) {
            return new Found.Unread(
                    file + " could not be read; links in it, if any, stay as they are.");
        }
        return switch (store.load(file)) {
            case Loaded.NotOpened none -> new Found.Unread(none.what() + " " + none.remedy());
            case Loaded.Opened opened -> look(file, opened);
        };
    }

    private static String lastStep(String path) {
        byte[] utf8 = path.substring(path.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8);
        return new String(utf8, StandardCharsets.ISO_8859_1);
    }

    private Found look(Path file, Loaded.Opened opened) {
        Article article = Article.parse(opened.text());
        Optional<String> address = article.text(URL).flatMap(Address::of).map(Address::path);
        if (address.filter(inbound.to()::equals).isPresent()) {
            return obstacle(file, "It has the address “" + inbound.to() + "” already.");
        }
        if (address.filter(inbound.from()::equals).isPresent()) {
            return new Found.Twin(file);
        }
        if (!inbound.concerns(article)) {
            return new Found.Nothing();
        }
        if (opened.readOnly().isPresent()) {
            return obstacle(file, "It has a link: " + opened.readOnly().get().message());
        }
        var run = new EditRun(article);
        Optional<String> left = inbound.turn(run);
        Optional<String> refused = run.refusal().map(why -> why.key() + ": " + why.reason());
        return refused.or(() -> left)
                .map(why -> obstacle(file, "Its link cannot be changed. " + why))
                .orElseGet(
                        () ->
                                new Found.Change(
                                        FileChange.of(
                                                file, article.source(), run.article().source())));
    }

    private static Found obstacle(Path file, String what) {
        return new Found.Obstacle(
                new NotPossible(file, what, "Change this article first. Nothing was changed."));
    }
}
