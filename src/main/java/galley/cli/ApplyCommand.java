package galley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.article.Article;
import galley.library.bulk.EditRun;
import galley.store.FileStore;
import galley.text.Patch;
import galley.yaml.NewValue;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "apply",
        description = "Many edits from JSON Lines, one result line each, in the same order.")
final class ApplyCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "OPS",
            description = "a file of JSON Lines, or - for standard input")
    private String ops = "-";

    @Option(names = "--root", paramLabel = "DIR", description = "what file names are relative to")
    private Path root = Path.of("");

    @Option(names = "--dry-run", description = "say what would come of it and write nothing")
    private boolean dryRun;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many files at once (default: ${DEFAULT-VALUE})")
    private int threads = Math.max(1, Runtime.getRuntime().availableProcessors());

    private static final int MOST_THREADS = 256;
    private static final int MOST_WAITING = 1_000;

    /** With --dry-run what the lines before would have made of a file, as a patch to it. */
    private final Map<Path, Patch> planned = new ConcurrentHashMap<>();

    /** That files were read from. */
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final FileStore store;
    private final Console console;
    private final NewProblems problems;
    private final InputStream in;

    ApplyCommand(FileStore store, Console console, NewProblems problems, InputStream in) {
        this.store = store;
        this.console = console;
        this.problems = problems;
        this.in = in;
    }

    /** One line's result. */
    private record Result(
            String file, String outcome, List<String> changed, Optional<String> problem) {
        String json() {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("file", file).put("outcome", outcome);
            ArrayNode keys = node.putArray("changed");
            changed.forEach(keys::add);
            problem.ifPresentOrElse(p -> node.put("problem", p), () -> node.putNull("problem"));
            return Json.line(node);
        }

        int exit() {
            return switch (outcome) {
                case "refused" -> Exit.FOUND;
                case "failed" -> Exit.FILE;
                default -> Exit.DONE;
            };
        }
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads takes a number from 1 up");
        }
        try (InputStream source =
                new BufferedInputStream(
                        ops.equals("-") ? in : Files.newInputStream(Path.of(ops)))) {
            return run(source);
        } catch (IOException | InvalidPathException e) {
            console.error(ops + ": cannot be read; check the name and the permissions");
            return Exit.FILE;
        }
    }

    /** Lines about one file keep their order: each waits for the one before it. */
    private int run(InputStream source) throws IOException {
        int exit = Exit.DONE;
        int number = 0;
        Map<String, CompletableFuture<Result>> last = new HashMap<>();
        Deque<CompletableFuture<Result>> waiting = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, MOST_THREADS))) {
            for (byte[] line = line(source); line.length > 0; line = line(source)) {
                int at = ++number;
                Optional<String> text = decoded(line);
                if (text.filter(String::isBlank).isPresent()) {
                    continue;
                }
                String key = text.map(this::fileOf).orElse("");
                CompletableFuture<Result> before = last.get(key);
                Supplier<Result> work =
                        () -> text.map(t -> apply(t, at)).orElseGet(() -> notUtf8(at));
                CompletableFuture<Result> next =
                        before == null
                                ? CompletableFuture.supplyAsync(work, pool)
                                : before.thenApplyAsync(r -> work.get(), pool);
                last.put(key, next);
                waiting.add(next);
                while (waiting.size() > MOST_WAITING) {
                    exit = Math.max(exit, print(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                exit = Math.max(exit, print(waiting.remove()));
            }
        }
        // A run that was cut off may have left something where this one had nothing to write.
        folders.forEach(store::sweep);
        return exit;
    }

    /** The next line with its line feed; none at the end. */
    private static byte[] line(InputStream source) throws IOException {
        var line = new ByteArrayOutputStream();
        int b = source.read();
        while (b >= 0) {
            line.write(b);
            if (b == '\n') {
                break;
            }
            b = source.read();
        }
        return line.toByteArray();
    }

    private static Optional<String> decoded(byte[] line) {
        try {
            return Optional.of(MarkdownInput.decode(line));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private int print(CompletableFuture<Result> next) {
        Result result = next.join();
        console.line(result.json());
        return result.exit();
    }

    /** One file whatever way its name is written, and whatever links lead to it. */
    private String fileOf(String line) {
        try {
            return real(root.resolve(Json.read(line).path("file").asText())).toString();
        } catch (JsonProcessingException | InvalidPathException e) {
            return "";
        }
    }

    private static Result notUtf8(int number) {
        return wrong(number, "it is not valid UTF-8; convert it first");
    }

    private static Result wrong(int number, String problem) {
        return failed("", "line " + number + ": " + problem);
    }

    private static Result failed(String name, String problem) {
        return new Result(name, "failed", List.of(), Optional.of(problem));
    }

    private Result apply(String line, int number) {
        JsonNode op;
        try {
            op = Json.read(line);
        } catch (JsonProcessingException e) {
            return wrong(number, "it is not JSON: " + e.getOriginalMessage());
        }
        if (!op.isObject()) {
            return wrong(number, "it is no object; write {\"file\": \"a.md\", \"set\": {}}");
        }
        if (!op.path("file").isTextual() || op.path("file").asText().isEmpty()) {
            return wrong(number, "it names no file; give its name as text in “file”");
        }
        String name = op.path("file").asText();
        Optional<String> wrong = wrong(op);
        if (wrong.isPresent()) {
            return failed(name, wrong.get());
        }
        try {
            return onFile(name, op);
        } catch (RuntimeException | StackOverflowError fault) {
            console.fault(fault);
            return failed(name, "this is a fault of Galley: " + fault);
        }
    }

    private Result onFile(String name, JsonNode op) {
        Path file;
        try {
            file = root.resolve(name);
        } catch (InvalidPathException e) {
            return failed(name, "no file can have this name");
        }
        if (!isInside(file)) {
            return failed(name, "it lies outside " + root + "; name its folder with --root");
        }
        if (!dryRun) {
            Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(folders::add);
        }
        return switch (ArticleFile.read(store, file)) {
            case ArticleFile.Result.Failed(String message) -> failed(name, about(file, message));
            case ArticleFile.Result.Read(ArticleFile read) -> edit(name, op, read);
        };
    }

    /** Lines may come from anywhere; where a root is named, what they name may not. */
    private boolean isInside(Path file) {
        return root.toString().isEmpty() || real(file).startsWith(real(root));
    }

    /** Where links lead to counts, not where they stand. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** The result names the file already. */
    private static String about(Path file, String message) {
        String path = file + ": ";
        return message.startsWith(path) ? message.substring(path.length()) : message;
    }

    private static Optional<String> wrong(JsonNode op) {
        List<String> known = List.of("file", "set", "add", "remove", "rename", "answer");
        for (var names = op.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                return Optional.of(
                        "“" + name + "” is no operation; known are " + String.join(", ", known));
            }
        }
        boolean shaped =
                isObjectOrNone(op.path("set"))
                        && isObjectOrNone(op.path("add"))
                        && isObjectOrNone(op.path("rename"))
                        && (isNone(op.path("remove")) || op.path("remove").isArray())
                        && (isNone(op.path("answer")) || op.path("answer").isTextual());
        return shaped
                ? Optional.empty()
                : Optional.of(
                        "set, add and rename are objects, remove is an array, answer is text");
    }

    private static boolean isNone(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean isObjectOrNone(JsonNode node) {
        return isNone(node) || node.isObject();
    }

    private Result edit(String name, JsonNode op, ArticleFile read) {
        if (read.readOnly().isPresent()) {
            return failed(name, about(read.path(), read.readOnly().get()));
        }
        Article start = dryRun ? planned(read) : read.article();
        var run = new EditRun(start);
        op.path("set").properties().forEach(e -> set(run, e.getKey(), e.getValue()));
        op.path("add").properties().forEach(e -> add(run, e.getKey(), e.getValue()));
        op.path("remove").forEach(key -> run.remove(key.asText()));
        op.path("rename").properties().forEach(e -> run.rename(e.getKey(), e.getValue().asText()));
        if (op.path("answer").isTextual()) {
            run.answer(op.path("answer").asText());
        }
        if (run.refusal().isPresent()) {
            var refusal = run.refusal().get();
            return new Result(
                    name,
                    "refused",
                    List.of(),
                    Optional.of(Messages.of(refusal.key() + ": " + refusal.reason())));
        }
        if (run.article().text().equals(start.text())) {
            return new Result(name, "unchanged", List.of(), Optional.empty());
        }
        if (dryRun) {
            planned.put(
                    real(read.path()),
                    Patch.between(0, read.article().text(), run.article().text()));
        } else {
            Optional<String> failure = read.save(store, run.article().source());
            if (failure.isPresent()) {
                return failed(name, about(read.path(), failure.get()));
            }
        }
        problems.tell(read.path(), start, run.article(), run.changed());
        return new Result(name, "saved", run.changed(), Optional.empty());
    }

    private Article planned(ArticleFile read) {
        Patch patch = planned.get(real(read.path()));
        String text = read.article().text();
        return patch == null || patch.span().end() > text.length()
                ? read.article()
                : Article.parse(read.article().source().with(patch.apply(text)));
    }

    private static void set(EditRun run, String key, JsonNode value) {
        if (value.isContainerNode() || value.isNull()) {
            run.set(key, structure(value));
        } else {
            run.set(key, value.asText());
        }
    }

    private static void add(EditRun run, String key, JsonNode value) {
        if (value.isContainerNode() || value.isNull()) {
            run.add(key, structure(value));
        } else {
            run.add(key, value.asText());
        }
    }

    static NewValue structure(JsonNode value) {
        if (value.isObject()) {
            List<NewValue.NewField> fields = new ArrayList<>();
            value.properties()
                    .forEach(
                            e ->
                                    fields.add(
                                            new NewValue.NewField(
                                                    e.getKey(), structure(e.getValue()))));
            return new NewValue.Fields(fields);
        }
        if (value.isArray()) {
            List<NewValue> items = new ArrayList<>();
            value.forEach(item -> items.add(structure(item)));
            return new NewValue.Items(items);
        }
        if (value.isNull()) {
            return new NewValue.Nothing();
        }
        return value.isTextual()
                ? new NewValue.Text(value.asText())
                : new NewValue.Plain(value.asText());
    }
}
