package galley.library.rename;

import galley.article.Article;
import galley.article.FrontMatter;
import galley.library.ArticleTree;
import galley.library.Templates;
import galley.library.bulk.ChangeSet;
import galley.library.bulk.EditRun;
import galley.library.bulk.FileChange;
import galley.library.Progress;
import galley.library.links.Address;
import galley.library.rename.RenamePlan.Cancelled;
import galley.library.rename.RenamePlan.NotPossible;
import galley.library.rename.RenamePlan.Nothing;
import galley.library.rename.RenamePlan.Ready;
import galley.library.rename.RenamePlan.Redirect;
import galley.store.FileStore;
import galley.store.Loaded;
import galley.yaml.KeyPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans another name for an article: its file, the fields that say it, and every link to it in the
 * collection. Touches nothing; what it plans is made as one or not at all.
 */
public final class Renamer {

    private static final KeyPath TITLE = KeyPath.of("title");
    private static final KeyPath FILE_NAME = KeyPath.of("file_name");
    private static final KeyPath URL = KeyPath.of("url");

    private final FileStore store;
    private final Templates templates;

    public Renamer(FileStore store, Templates templates) {
        this.store = store;
        this.templates = templates;
    }

    /**
     * @param root the collection's folder, in which links are looked for
     */
    public RenamePlan plan(Path root, Path file, NewName name, Progress progress) {
        Optional<String> problem = name.problem();
        if (problem.isPresent()) {
            return new NotPossible(file, problem.get(), "Choose another.");
        }
        if (!real(file).startsWith(real(root))) {
            return new NotPossible(
                    file,
                    "The article lies outside the collection " + root + ".",
                    "Name the collection that it is in.");
        }
        return switch (store.load(file)) {
            case Loaded.NotOpened(Path path, Loaded.Kind kind, String what, String remedy) ->
                    new NotPossible(file, what, remedy);
            case Loaded.Opened opened when opened.readOnly().isPresent() ->
                    new NotPossible(
                            file, opened.readOnly().get().message(), "Nothing was changed.");
            case Loaded.Opened opened ->
                    plan(root, file, Article.parse(opened.text()), name, progress);
        };
    }

    private RenamePlan plan(
            Path root, Path file, Article article, NewName name, Progress progress) {
        if (article.frontMatter() instanceof FrontMatter.Broken
                || article.frontMatter() instanceof FrontMatter.Foreign) {
            return new NotPossible(
                    file,
                    "The front matter is damaged, or no YAML.",
                    "Mend it first; galley check says where.");
        }
        Path target = target(file, name);
        Optional<NotPossible> taken = taken(file, target);
        if (taken.isPresent()) {
            return taken.get();
        }
        var own = new OwnFields(article, file, name, templates.schemaFor(file, article));
        EditRun run = own.run();
        Optional<Inbound> inbound = own.inbound(run);
        Optional<String> left = inbound.flatMap(links -> links.turn(run));
        if (run.refusal().isPresent()) {
            EditRun.Refusal why = run.refusal().get();
            return new NotPossible(file, why.key() + ": " + why.reason(), "Nothing was changed.");
        }
        boolean same = run.article().text().equals(article.text());
        if (same && target.equals(file)) {
            return new Nothing();
        }
        FileChange first = FileChange.of(file, article.source(), run.article().source());
        List<FileChange> changes = new ArrayList<>();
        changes.add(target.equals(file) ? first : first.movingTo(target));
        List<String> warnings = new ArrayList<>(own.warnings());
        left.ifPresent(warnings::add);
        if (inbound.isEmpty()) {
            return ready(root, target, changes, Optional.empty(), warnings);
        }
        var search = new LinkSearch(store, inbound.get(), file, progress);
        search.run(ArticleTree.of(root, warnings));
        if (search.isCancelled()) {
            return new Cancelled();
        }
        if (search.obstacle().isPresent()) {
            return search.obstacle().get();
        }
        warnings.addAll(search.warnings());
        if (search.isShared()) {
            return ready(root, target, changes, Optional.empty(), warnings);
        }
        changes.addAll(search.changes());
        var redirect = new Redirect(inbound.get().from(), inbound.get().to());
        return ready(root, target, changes, Optional.of(redirect), warnings);
    }

    private static Ready ready(
            Path root,
            Path target,
            List<FileChange> changes,
            Optional<Redirect> redirect,
            List<String> warnings) {
        var set =
                new ChangeSet(
                        "Rename to " + target.getFileName(),
                        root,
                        ChangeSet.Kind.WHOLE,
                        Instant.now(),
                        changes,
                        redirect.map(Redirect::line).stream().toList());
        return new Ready(set, target, redirect, warnings);
    }

    private static Path target(Path file, NewName name) {
        return file.resolveSibling(name.slug() + end(file));
    }

    /** With its dot. */
    static String end(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }

    private static Optional<NotPossible> taken(Path file, Path target) {
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(other -> folded(other).equals(folded(target)))
                    .filter(other -> !other.getFileName().equals(file.getFileName()))
                    .findFirst()
                    .map(
                            other ->
                                    new NotPossible(
                                            file,
                                            "There is “" + other.getFileName() + "” already.",
                                            "Choose another name, or rename that one first."));
        } catch (IOException unreadable) {
            return Optional.of(
                    new NotPossible(
                            file,
                            "The folder " + folder + " cannot be read.",
                            "Change its permissions."));
        }
    }

    private static String folded(Path file) {
        return Normalizer.normalize(String.valueOf(file.getFileName()), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** The fields in which an article says what it is called. */
    private static final class OwnFields {
        private final Article article;
        private final NewName name;
        private final galley.schema.Schema schema;
        private final String stem;
        private final String end;
        private final List<String> warnings = new ArrayList<>();

        OwnFields(Article article, Path file, NewName name, galley.schema.Schema schema) {
            this.article = article;
            this.name = name;
            this.schema = schema;
            String whole = String.valueOf(file.getFileName());
            this.end = end(file);
            this.stem = whole.substring(0, whole.length() - end.length());
        }

        List<String> warnings() {
            return warnings;
        }

        EditRun run() {
            var run = new EditRun(article);
            if (name instanceof NewName.Question(String text)) {
                run.following(
                        schema,
                        () -> {
                            run.set("title", text);
                            if (article.find(KeyPath.of("question")).isPresent()) {
                                run.set("question", text);
                            }
                        });
            }
            if (article.find(FILE_NAME).isPresent()) {
                run.set("file_name", name.slug() + end);
            }
            newUrl().ifPresent(url -> run.set("url", url));
            return run;
        }

        /** Its last step is the slug; one that is not was given by hand, and stays. */
        private Optional<String> newUrl() {
            Optional<String> url = article.text(URL).filter(text -> Address.of(text).isPresent());
            if (url.isEmpty()) {
                return Optional.empty();
            }
            String path = Address.of(url.get()).orElseThrow().path();
            String last = path.substring(path.lastIndexOf('/') + 1);
            boolean follows =
                    last.equals(stem)
                            || article.text(TITLE)
                                    .map(galley.schema.Slug::of)
                                    .filter(last::equals)
                                    .isPresent();
            if (!follows || last.isEmpty()) {
                warnings.add(
                        "The address “%s” does not follow from the name and stays; change it by hand where need be."
                                .formatted(url.get()));
                return Optional.empty();
            }
            String folder = path.substring(0, path.length() - last.length());
            return Optional.of(Address.withPath(url.get(), folder + name.slug()));
        }

        /** Empty where the address stays. */
        Optional<Inbound> inbound(EditRun run) {
            Optional<String> from = article.text(URL).flatMap(Address::of).map(Address::path);
            Optional<String> to = run.article().text(URL).flatMap(Address::of).map(Address::path);
            if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
                return Optional.empty();
            }
            String oldTitle = article.text(TITLE).orElse("");
            String newTitle = run.article().text(TITLE).orElse("");
            return Optional.of(new Inbound(from.get(), to.get(), oldTitle, newTitle));
        }
    }
}
