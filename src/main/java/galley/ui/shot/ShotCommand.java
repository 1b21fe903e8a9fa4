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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /** Before what takes its time shows that it is at work, and for a small collection enough. */
    private static final int READ = 2_000;

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

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description =
                    "how long a screen may take until all is counted (default: ${DEFAULT-VALUE})")
    private int wait = 60;

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
        // Also where it is ended from outside.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(scratch)));
        Screen.startToolkit();
        try {
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
            Screen.holdToolkit();
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
        whole(screen, "collection-" + theme, p -> p.window().browse());
        whole(screen, "numbers-" + theme, p -> p.window().count());
        whole(screen, "quality-" + theme, p -> p.window().judge());
        whole(screen, "findings-" + theme, p -> p.window().find());
        whole(screen, "change-" + theme, p -> p.window().proposeChange("", wish(p)));
    }

    private void article(Screen screen, String theme) {
        shot(screen, "answer-" + theme, NEXT, p -> p.window().chooseAndFocus(ViewChoice.ANSWER));
        shot(screen, "source-" + theme, NEXT, p -> p.window().chooseAndFocus(ViewChoice.SOURCE));
        whole(screen, "links-" + theme, p -> p.window().chooseReader(ReaderChoice.LINKS));
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

    private Optional<Path> firstArticle(Screen screen) {
        Optional<Path> found = pick(screen, p -> true);
        boolean rests = false;
        for (int i = 0; found.isEmpty() && !rests && i < wait; i++) {
            rests = screen.awaitRest(1);
            found = pick(screen, p -> true);
        }
        return found;
    }

    /** For the picture alone: it is looked at, and nothing is changed. */
    private static ChangeWish wish(Program program) {
        String subject =
                program.collection().library().snapshot().find("", Integer.MAX_VALUE).stream()
                        .map(LibraryItem::subject)
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse("");
        return new ChangeWish(
                ChangeWish.Kind.REPLACE,
                "subject",
                subject,
                "Another subject",
                ChangeWish.Matching.VALUE);
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

    /** Of what must be read or counted first. */
    private void whole(Screen screen, String name, Consumer<Program> action) {
        screen.run(READ, action);
        if (!screen.awaitRest(wait)) {
            System.err.printf(
                    "galley: %s.png shows what was found in %d s; --wait takes more%n", name, wait);
        }
        draw(screen, name);
    }

    private void shot(Screen screen, String name, int settle, Consumer<Program> action) {
        screen.run(settle, action);
        draw(screen, name);
    }

    private void draw(Screen screen, String name) {
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

    private static void clear(Path folder) {
        try {
            delete(folder);
        } catch (UncheckedIOException stillWritten) {
            // There is no time to wait for it.
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
