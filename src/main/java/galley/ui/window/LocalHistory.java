package galley.ui.window;

import galley.session.ArticleSession;
import galley.session.BesideWork;
import galley.session.SettingsStore;
import galley.store.SaveOutcome;
import galley.store.Stamp;
import galley.store.Versions;
import galley.store.Versions.Version;
import galley.text.SourceText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The versions of the articles that are saved here, unless the settings say that none are wanted.
 * Called on the window's thread; the disk is waited for beside it.
 */
public final class LocalHistory {

    private final Versions versions;
    private final BesideWork work;
    private final SettingsStore settings;
    private final Map<ArticleSession, Written> onDisk = new HashMap<>();

    /** What a file holds, and since when. */
    private record Written(SourceText text, Instant when) {

        static Written of(ArticleSession session) {
            return new Written(
                    session.saved(), session.stamp().map(Stamp::modified).orElseGet(Instant::now));
        }
    }

    private Consumer<String> trouble = words -> {};

    public LocalHistory(Versions versions, BesideWork work, SettingsStore settings) {
        this.versions = versions;
        this.work = work;
        this.settings = settings;
    }

    /** Told, on the window's thread, when a version cannot be kept. */
    void onTrouble(Consumer<String> listener) {
        trouble = listener;
    }

    /** What the file holds now is what the next save replaces. */
    void know(ArticleSession session) {
        onDisk.put(session, Written.of(session));
    }

    /** Keeps what a save has replaced, where nothing is kept yet, and what it has written. */
    void saved(ArticleSession session) {
        Written now = Written.of(session);
        Optional<Written> before = Optional.ofNullable(onDisk.put(session, now));
        session.path()
                .filter(path -> settings.settings().keepsVersions())
                .ifPresent(path -> keep(path, before, now));
    }

    private void keep(Path path, Optional<Written> before, Written now) {
        work.run(
                () ->
                        before.filter(written -> !written.text().characters().isEmpty())
                                .flatMap(written -> keep(path, written))
                                .or(() -> keep(path, now)),
                failed -> failed.ifPresent(f -> trouble.accept(f.what() + " " + f.remedy())));
    }

    private Optional<SaveOutcome.NotSaved> keep(Path path, Written written) {
        return versions.keep(path, written.text(), written.when());
    }

    void forget(ArticleSession session) {
        onDisk.remove(session);
    }

    /** Finds what is kept of a file, newest first. */
    void of(Path path, Consumer<List<Version>> found) {
        work.run(() -> versions.of(path), found);
    }

    /** Reads a version; nothing where it is gone. */
    void read(Version version, Consumer<Optional<SourceText>> then) {
        work.run(() -> versions.read(version), then);
    }
}
