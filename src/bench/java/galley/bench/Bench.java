package galley.bench;

import galley.article.Article;
import galley.article.Edit;
import galley.article.Outcome;
import galley.check.Validity;
import galley.check.advice.AdviceSettings;
import galley.markdown.MarkdownDocument;
import galley.schema.Schema;
import galley.store.FileStore;
import galley.store.UserFolders;
import galley.text.Patch;
import galley.text.SourceText;
import galley.ui.Program;
import galley.ui.changes.ChangesModel;
import galley.ui.form.FormModel;
import galley.ui.page.PageContent;
import galley.ui.page.PageView;
import galley.ui.window.FilePicker;
import galley.ui.window.ReaderChoice;
import galley.ui.window.ViewChoice;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Measures what an author waits for. Medians and percentiles, never a pass or fail. */
public final class Bench {

    private final Table table = new Table();
    private final Path folder;

    private Bench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("galley-bench");
        try {
            var bench = new Bench(folder);

            bench.engine(5_000, "5 KB");
            bench.engine(200_000, "200 KB");
            bench.window();
            var system = ManagementFactory.getOperatingSystemMXBean();
            System.out.printf(
                    "%s %s, %d processors, load %.1f, Java %s%n%n",
                    system.getName(),
                    system.getArch(),
                    system.getAvailableProcessors(),
                    system.getSystemLoadAverage(),
                    Runtime.version());
            bench.table.print();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
        System.exit(0);
    }

    private static double[] measure(int warmUp, int runs, Runnable work) {
        double[] millis = new double[runs];
        for (int i = -warmUp; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return millis;
    }

    // ---- without a window ----

    private void engine(int characters, String name) throws Exception {
        String text = Texts.article(characters);
        Article article = Article.parse(SourceText.of(text));
        Path file = folder.resolve(characters + ".md");
        Files.writeString(file, text);
        var store = new FileStore();
        int runs = characters > 50_000 ? 60 : 400;
        table.add(
                name + ": load and parse",
                measure(
                        runs,
                        runs,
                        () -> {
                            var opened = (galley.store.Loaded.Opened) store.load(file);
                            Article.parse(opened.text());
                        }),
                0);
        for (String key :
                List.of(
                        "title",
                        "seo.page_description",
                        "seo.page_keywords",
                        "score",
                        "related_article1.title")) {
            KeyPath path = KeyPath.parse(key).orElseThrow();
            String old = article.text(path).orElseThrow();
            NewValue value =
                    key.equals("score")
                            ? new NewValue.Plain("2.5")
                            : new NewValue.Text(old + " more");
            table.add(
                    name + ": plan and prove " + key,
                    measure(runs, runs, () -> patched(article.plan(new Edit.Set(path, value)))),
                    characters > 50_000 ? 0 : 2);
        }
        int middle = article.answer().markdown().length() / 2;
        Edit typed = new Edit.ReplaceAnswer(Patch.insert(middle, "x"));
        table.add(
                name + ": plan and prove one character of the answer",
                measure(runs, runs, () -> patched(article.plan(typed))),
                characters > 50_000 ? 0 : 2);
        Schema schema = Schema.of(article);
        table.add(
                name + ": checks",
                measure(runs, runs, () -> Validity.problems(article, schema)),
                0);
        table.add(
                name + ": the form's model",
                measure(
                        runs,
                        runs,
                        () -> FormModel.of(article, schema, List.of(), AdviceSettings.defaults())),
                0);
        table.add(
                name + ": Markdown to blocks",
                measure(runs, runs, () -> MarkdownDocument.parse(article.answer().markdown())),
                0);
        Article edited = ((Outcome.Patched) article.plan(typed)).article();
        table.add(
                name + ": changes against the disk",
                measure(runs, runs, () -> ChangesModel.between(text, edited)),
                0);
    }

    private static void patched(Outcome outcome) {
        if (!(outcome instanceof Outcome.Patched)) {
            throw new IllegalStateException("refused: " + outcome);
        }
    }

    // ---- with a window ----

    private static <T> T on(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
        return done.join();
    }

    private static void settle(int millis) {
        var done = new CompletableFuture<Void>();
        Platform.runLater(
                () -> {
                    var pause = new PauseTransition(Duration.millis(millis));
                    pause.setOnFinished(e -> done.complete(null));
                    pause.play();
                });
        done.join();
    }

    private void window() throws Exception {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        var folders =
                new UserFolders(
                        folder.resolve("config"), folder.resolve("state"), folder.resolve("cache"));
        var files = Program.Files.of(folders);
        Program program =
                on(
                        () -> {
                            var made =
                                    new Program(
                                            new Stage(),
                                            files,
                                            owner -> FilePicker.NOTHING,
                                            site -> {});
                            made.show();
                            return made;
                        });
        settle(500);
        List<Path> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Path file = folder.resolve("open" + i + ".md");
            Files.writeString(file, Texts.article(5_000).replace("id: 7001", "id: " + i));
            articles.add(file);
        }
        on(
                () -> {
                    program.open(articles.get(0));
                    return true;
                });
        settle(4_000);
        double[] opening = new double[30];
        for (int i = 0; i < opening.length + 5; i++) {
            double millis = opening(program, articles.get(i + 1));
            if (i >= 5) {
                opening[i - 5] = millis;
            }
            settle(120);
        }
        table.add("open an article after the first, form laid out", opening, 50);
        typing(program, folder.resolve("5000.md"), "5 KB", 16);
        typing(program, folder.resolve("200000.md"), "200 KB", 60);
        advice(program, folder.resolve("5000.md"));
        on(program::end).join();
    }

    private static void show(Program program, Path file) {
        on(
                () -> {
                    program.open(file);
                    return true;
                });
        settle(1_500);
    }

    /** From asking for the file to the form with its fields laid out. */
    private static double opening(Program program, Path file) {
        var done = new CompletableFuture<Long>();
        long start =
                on(
                        () -> {
                            long asked = System.nanoTime();
                            program.workspace()
                                    .open(
                                            file,
                                            opened -> {
                                                Parent root = program.stage().getScene().getRoot();
                                                root.applyCss();
                                                root.layout();
                                                done.complete(System.nanoTime());
                                            });
                            return asked;
                        });
        return (done.join() - start) / 1e6;
    }

    /**
     * A key typed into the title until the search result beside it shows what was typed; the rules
     * are asked in the background meanwhile.
     */
    private void advice(Program program, Path file) {
        show(program, file);
        on(
                () -> {
                    program.window().chooseAndFocus(ViewChoice.FIELDS);
                    program.window().chooseReader(ReaderChoice.SEARCH);
                    return true;
                });
        settle(3_000);
        int runs = 60;
        double[] shown = new double[runs];
        double[] keys = new double[runs];
        for (int i = -runs; i < runs; i++) {
            var done = new CompletableFuture<Long>();
            int length = 10 + (i & 1);
            long start = System.nanoTime();
            double key =
                    on(
                            () -> {
                                long begun = System.nanoTime();
                                Parent root = program.stage().getScene().getRoot();
                                TextInputControl field = titleField(root);
                                field.setText("What is it".repeat(3).substring(0, length));
                                watch(root, field.getText(), done);
                                return (System.nanoTime() - begun) / 1e6;
                            });
            double all = (done.join() - start) / 1e6;
            if (i >= 0) {
                keys[i] = key;
                shown[i] = all;
            }
            settle(60);
        }
        table.add("5 KB: a change of the title, on the JavaFX thread", keys, 16);
        table.add("5 KB: a change of the title to the search result shown", shown, 100);
    }

    private static TextInputControl titleField(Parent root) {
        return root.lookupAll(".field-row").stream()
                .filter(row -> "field-seo.title".equals(row.getId()))
                .map(row -> (TextInputControl) row.lookup(".text-input"))
                .findFirst()
                .orElseThrow();
    }

    private static void watch(Parent root, String wanted, CompletableFuture<Long> done) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (root.lookup(".result-title") instanceof Labeled title
                        && title.getText().equals(wanted)) {
                    done.complete(System.nanoTime());
                    stop();
                }
            }
        }.start();
    }

    /**
     * A key typed into the answer: the event with all that follows from it at once, and the page's
     * change after it.
     */
    private void typing(Program program, Path file, String name, double limit) {
        show(program, file);
        on(
                () -> {
                    program.window().chooseAndFocus(ViewChoice.ANSWER);
                    return true;
                });
        settle(2_500);
        int runs = 60;
        int warmUp = 100;
        double[] keys = new double[runs];
        for (int i = -warmUp; i < runs; i++) {
            double millis =
                    on(
                            () -> {
                                Node area = program.stage().getScene().getFocusOwner();
                                long start = System.nanoTime();
                                Event.fireEvent(
                                        area,
                                        new KeyEvent(
                                                KeyEvent.KEY_TYPED,
                                                "x",
                                                "x",
                                                KeyCode.UNDEFINED,
                                                false,
                                                false,
                                                false,
                                                false));
                                return (System.nanoTime() - start) / 1e6;
                            });
            if (i >= 0) {
                keys[i] = millis;
            }
            settle(60);
        }
        double[] page =
                page(
                        program.workspace().active().orElseThrow().article().answer().markdown(),
                        runs,
                        warmUp);
        double[] both = new double[runs];
        for (int i = 0; i < runs; i++) {
            both[i] = keys[i] + page[i];
        }
        table.add(name + ": key to article, editor and marks, on the JavaFX thread", keys, 0);
        table.add(name + ": page patched and laid out, on the JavaFX thread", page, 0);
        table.add(name + ": keystroke to changed page, both together", both, limit);
    }

    private static double[] page(String markdown, int runs, int warmUp) {
        PageView view =
                on(
                        () -> {
                            var made = new PageView();
                            var stage = new Stage();
                            stage.setScene(new Scene(new StackPane(made), 520, 800));
                            stage.show();
                            made.show(PageContent.of(MarkdownDocument.parse(markdown).blocks()));
                            return made;
                        });
        settle(3_500);
        double[] millis = new double[runs];
        for (int i = -warmUp; i < runs; i++) {
            int middle = markdown.indexOf(' ', markdown.length() / 2);
            String changed =
                    markdown.substring(0, middle)
                            + "y".repeat(i + warmUp + 1)
                            + markdown.substring(middle);
            PageContent content = PageContent.of(MarkdownDocument.parse(changed).blocks());
            double taken =
                    on(
                            () -> {
                                long start = System.nanoTime();
                                view.show(content);
                                return (System.nanoTime() - start) / 1e6;
                            });
            if (i >= 0) {
                millis[i] = taken;
            }
            settle(30);
        }
        return millis;
    }
}
