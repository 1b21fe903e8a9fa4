package galley.ui.shot;

import galley.store.UserFolders;
import galley.ui.Program;
import galley.ui.collection.ChangeWish;
import galley.ui.library.LibraryItem;
import galley.ui.window.ReaderChoice;
import galley.ui.window.ViewChoice;
import galley.ui.window.WaitsForDisk;
import galley.yaml.KeyPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the window's main screens into PNG files, without a display. */
@WaitsForDisk("is a command; no window waits for it")
@Command(
        name = "shot",
        description = "Draws the window's main screens into PNG files, without a display.")
public final class ShotCommand implements Callable<Integer> {

    /** Long enough for the page's engine to start. */
    private static final int FIRST = 3_500;

    private static final int NEXT = 700;

    /** Long enough to read a small collection. */
    private static final int READ = 2_000;

    /** For the picture alone: it is looked at, and nothing is changed. */
    private static final ChangeWish WISH =
            new ChangeWish(
                    ChangeWish.Kind.REPLACE,
                    "subject",
                    "Computer Science",
                    "Computing",
                    ChangeWish.Matching.VALUE);

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PATH",
            description = "a folder or an article (default: this folder)")
    private Path path = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "where the pictures go")
    private Path output = Path.of("");

    @Option(names = "--window", description = "only the window as it opens, in light colours")
    private boolean windowOnly;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "the window's size (default: ${DEFAULT-VALUE})")
    private String size = "1440x900";

    @Override
    public Integer call() {
        if (!Files.exists(path.toAbsolutePath()) || !size.matches("\\d{3,5}x\\d{3,5}")) {
            System.err.println(
                    Files.exists(path.toAbsolutePath())
                            ? "galley: " + size + " is no size; write it as 1440x900"
                            : "galley: "
                                    + path
                                    + ": There is no such file or folder. Check the name.");
            return Files.exists(path.toAbsolutePath()) ? 2 : 3;
        }
        Path scratch = scratch();
        try {
            Screen.startToolkit();
            for (boolean dark : windowOnly ? new boolean[] {false} : new boolean[] {false, true}) {
                draw(
                        dark,
                        new UserFolders(
                                scratch.resolve("config"),
                                scratch.resolve("state" + dark),
                                scratch.resolve("cache")));
            }
        } finally {
            delete(scratch);
        }
        return 0;
    }

    private void draw(boolean dark, UserFolders folders) {
        int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        String theme = dark ? "dark" : "light";
        try (Screen screen = Screen.show(width, height, dark, folders)) {
            if (!windowOnly) {
                shot(screen, "start-" + theme, 400, p -> {});
            }
            screen.run(1_200, p -> p.open(path));
            Optional<Path> article =
                    Files.isDirectory(path.toAbsolutePath())
                            ? firstArticle(screen)
                            : Optional.of(path);
            article.ifPresent(a -> screen.run(FIRST, p -> p.open(a)));
            if (windowOnly) {
                shot(screen, "window", NEXT, p -> {});
                return;
            }
            shot(screen, "fields-" + theme, NEXT, p -> p.window().choose(ViewChoice.FIELDS));
            if (article.isPresent()) {
                article(screen, theme);
            }
            if (Files.isDirectory(path.toAbsolutePath())) {
                collection(screen, theme);
            }
            shot(screen, "new-article-" + theme, NEXT, p -> p.window().showNew());
            shot(screen, "commands-" + theme, NEXT, p -> p.window().openPalette());
        }
    }

    private void collection(Screen screen, String theme) {
        shot(screen, "collection-" + theme, READ, p -> p.window().browse());
        shot(screen, "numbers-" + theme, READ, p -> p.window().count());
        shot(screen, "quality-" + theme, READ, p -> p.window().judge());
        shot(screen, "findings-" + theme, READ, p -> p.window().find());
        shot(screen, "change-" + theme, READ, p -> p.window().proposeChange("", WISH));
    }

    private void article(Screen screen, String theme) {
        shot(screen, "answer-" + theme, NEXT, p -> p.window().chooseAndFocus(ViewChoice.ANSWER));
        shot(screen, "source-" + theme, NEXT, p -> p.window().chooseAndFocus(ViewChoice.SOURCE));
        shot(screen, "links-" + theme, READ, p -> p.window().chooseReader(ReaderChoice.LINKS));
        screen.run(NEXT, p -> p.window().choose(ViewChoice.FIELDS));
        shot(screen, "search-" + theme, NEXT, p -> p.window().chooseReader(ReaderChoice.SEARCH));
        screen.run(NEXT, ShotCommand::edit);
        shot(
                screen,
                "changes-" + theme,
                NEXT,
                p -> {
                    p.window().choose(ViewChoice.FIELDS);
                    p.window().chooseReader(ReaderChoice.CHANGES);
                });
        Optional<Path> faulty = faulty(screen);
        faulty.ifPresent(
                f -> {
                    screen.run(NEXT, p -> p.open(f));
                    shot(
                            screen,
                            "errors-" + theme,
                            NEXT,
                            p -> p.window().chooseReader(ReaderChoice.PROBLEMS));
                });
        screen.run(NEXT, p -> p.window().chooseReader(ReaderChoice.PAGE));
    }

    /** Edits in memory, for the picture of the changes; nothing is saved. */
    private static void edit(Program program) {
        program.workspace()
                .active()
                .ifPresent(
                        session -> {
                            session.article()
                                    .text(KeyPath.of("seo").child("page_description"))
                                    .ifPresent(
                                            old ->
                                                    session.edit(
                                                            new galley.article.Edit.Set(
                                                                    KeyPath.of("seo")
                                                                            .child(
                                                                                    "page_description"),
                                                                    new galley.yaml.NewValue.Text(
                                                                            old.replaceFirst(
                                                                                    "[A-Za-z]+",
                                                                                    "Today"))),
                                                            galley.session.Origin.PROGRAM));
                            String markdown = session.article().answer().markdown();
                            int end = markdown.indexOf('.') + 1;
                            if (end > 0 && session.article().answer().isEditable()) {
                                session.edit(
                                        new galley.article.Edit.ReplaceAnswer(
                                                galley.text.Patch.insert(
                                                        end, " One more sentence stands here.")),
                                        galley.session.Origin.PROGRAM);
                            }
                        });
    }

    private static Optional<Path> firstArticle(Screen screen) {
        return pick(screen, p -> true);
    }

    private static Optional<Path> faulty(Screen screen) {
        return pick(
                screen,
                p -> {
                    var store = new galley.store.FileStore();
                    return store.load(p) instanceof galley.store.Loaded.Opened opened
                            && galley.article.Article.parse(opened.text()).frontMatter()
                                    instanceof galley.article.FrontMatter.Broken;
                });
    }

    private static Optional<Path> pick(Screen screen, java.util.function.Predicate<Path> fits) {
        List<Path> found = new CopyOnWriteArrayList<>();
        screen.run(
                50,
                p ->
                        p.collection().library().snapshot().find("", Integer.MAX_VALUE).stream()
                                .map(LibraryItem::path)
                                .sorted(
                                        Comparator.comparing(
                                                (Path file) -> -file.toFile().length()))
                                .forEach(found::add));
        return found.stream().filter(fits).findFirst();
    }

    private void shot(Screen screen, String name, int settle, Consumer<Program> action) {
        screen.run(settle, action);
        Path png = output.resolve(name + ".png");
        screen.draw(png);
        System.out.println(png);
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("galley-shot");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
