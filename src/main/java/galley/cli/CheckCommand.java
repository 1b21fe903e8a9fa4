package galley.cli;

import galley.audit.Audit;
import galley.audit.AuditReport;
import galley.audit.AuditRequest;
import galley.audit.Finding;
import galley.audit.SafeFixes;
import galley.audit.SettingsFiles;
import galley.check.Severity;
import galley.check.advice.Advisor;
import galley.check.advice.RuleBook;
import galley.library.Progress;
import galley.library.Templates;
import galley.store.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description =
                "Every problem of the articles, and of the collection where PATH is a folder.",
        footer = {
            "",
            "Each finding says on what its rule rests (evidence):",
            "  G  documented by Google",
            "  M  right or broken data",
            "  A  accessibility",
            "  D  an estimate of how it will look",
            "  C  a convention of tools"
        })
final class CheckCommand implements Callable<Integer> {

    enum Format {
        text,
        json,
        sarif,
        csv,
        html
    }

    enum FailOn {
        error,
        warning,
        info,
        never
    }

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "folders or articles")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(names = "-o", paramLabel = "FILE", description = "write the report into a file")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--rules", split = ",", paramLabel = "ID", description = "only these rules")
    private List<String> rules = List.of();

    @Option(
            names = "--list-rules",
            description =
                    "check nothing: one line a rule with its ID, how grave what it finds is, its evidence and what it is about; with a PATH as the settings there have it")
    private boolean listRules;

    @Option(
            names = "--fail-on",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private FailOn failOn = FailOn.error;

    @Option(names = "--fix", description = "apply the fixes that lose nothing")
    private boolean fix;

    @Option(
            names = "--dry-run",
            description =
                    "with --fix: write nothing and print a diff in place of the findings, beside results other than text on standard error")
    private boolean dryRun;

    @Option(names = "--all", description = "what is good as well: the rules that an article keeps")
    private boolean all;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "leave out the findings that this file knows, and count them")
    private Optional<Path> baseline = Optional.empty();

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "note all findings as known in this file, and tell none")
    private Optional<Path> newBaseline = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final FileStore store;
    private final Console console;
    private final Templates templates;
    private final Clock clock;
    private final List<String> failed = new ArrayList<>();

    CheckCommand(FileStore store, Console console, Templates templates, Clock clock) {
        this.store = store;
        this.console = console;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var book = new RuleBook();
        refuse(book);
        if (listRules) {
            return new RuleList(book, format == Format.json, console).print(paths);
        }
        try {
            Optional<Baseline> known = known();
            return output.isPresent() ? intoFile(book, known) : check(book, known, console::print);
        } catch (IOException e) {
            console.error(String.valueOf(e.getMessage()));
            return Exit.FILE;
        }
    }

    private void refuse(RuleBook book) {
        if (listRules && format != Format.text && format != Format.json) {
            throw wrong("--list-rules is written as text or json");
        }
        if (paths.isEmpty() && !listRules) {
            throw wrong("Missing required parameter: 'PATH'");
        }
        if (dryRun && !fix) {
            throw wrong("--dry-run says what --fix would do; add --fix");
        }
        if (baseline.isPresent() && newBaseline.isPresent()) {
            throw wrong(
                    "--baseline leaves out what is known and --write-baseline notes it; give one of them");
        }
        for (String rule : rules) {
            if (book.find(rule).isEmpty() && !rule.startsWith("yaml-")) {
                throw wrong(
                        "There is no rule “%s”; galley check --list-rules names those there are"
                                .formatted(rule));
            }
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private Optional<Baseline> known() throws IOException {
        if (newBaseline.isPresent()) {
            return newBaseline.map(Baseline::empty);
        }
        if (baseline.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Baseline.of(baseline.get()));
    }

    private int intoFile(RuleBook book, Optional<Baseline> known) {
        Path file = output.orElseThrow();
        try (var report = new ReportFile(file)) {
            int exit = check(book, known, report);
            report.keep();
            return exit;
        } catch (IOException | UncheckedIOException e) {
            console.error(unwritable(file, e));
            return Exit.FILE;
        }
    }

    private static String unwritable(Path file, Exception why) {
        return "%s: cannot be written (%s); check the folder and the permissions"
                .formatted(file, why.getMessage());
    }

    private int check(RuleBook book, Optional<Baseline> known, CheckReport.Sink out) {
        var advisor = new Advisor(book);
        var settings = new SettingsFiles(book);
        var fixes =
                new CheckFixes(
                        new SafeFixes(advisor, settings, templates, Set.copyOf(rules)),
                        store,
                        dryRun);
        AuditRequest.Before before = fix ? fixes : (file, article) -> article;
        var request = new AuditRequest(readable(), Set.copyOf(rules), all, before);
        var run = new CheckRun(report(book, out), known, newBaseline.isPresent());
        AuditReport report;
        try (var progress = new TerminalProgress(console, "checking")) {
            report =
                    new Audit(advisor, settings, templates, clock)
                            .run(
                                    request,
                                    (file, findings) -> {
                                        fixes.diff(file).forEach(this::diff);
                                        run.article(file, findings);
                                    },
                                    new WhileRead(progress));
        }
        failed.addAll(failures(report, fixes));
        run.end(report, failed);
        if (newBaseline.isPresent()) {
            write(known.orElseThrow(), newBaseline.get());
        }
        return exit(report, run, fixes);
    }

    /**
     * Ends when nobody reads the results on, as behind {@code | head}; fixes are made all the same.
     */
    private final class WhileRead implements Progress {
        private final Progress progress;

        WhileRead(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void at(int done, int all) {
            progress.at(done, all);
        }

        @Override
        public boolean isCancelled() {
            return output.isEmpty() && !fix && newBaseline.isEmpty() && console.isClosed();
        }
    }

    private void diff(String line) {
        boolean pure = format != Format.text;
        if (pure) {
            console.aside(line);
        } else {
            console.line(line);
        }
    }

    private void write(Baseline known, Path file) {
        try (var out = new ReportFile(file)) {
            known.write(out);
            out.keep();
        } catch (IOException | UncheckedIOException e) {
            failed.add(unwritable(file, e));
        }
    }

    private CheckReport report(RuleBook book, CheckReport.Sink out) {
        return switch (format) {
            case text -> dryRun ? new DiffAlone() : new TextReport(out, all || !rules.isEmpty());
            case json -> new JsonReport(out);
            case sarif -> new Sarif(out, book);
            case csv -> new CsvReport(out);
            case html -> new HtmlReport(out, book, paths, clock);
        };
    }

    /** So that a diff can be read, and handed to patch. */
    private static final class DiffAlone implements CheckReport {
        @Override
        public void article(Path file, List<Finding> findings) {}

        @Override
        public void end(Checked checked) {}
    }

    /** A file that is named is told of by what it is, where it cannot be read. */
    private List<Path> readable() {
        List<Path> readable = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                failed.add(path + ": There is no such file or folder; check the name");
            } else if (Files.isDirectory(path)) {
                readable.add(path);
            } else {
                switch (ArticleFile.look(store, path)) {
                    case ArticleFile.Result.Failed(String message) -> failed.add(message);
                    case ArticleFile.Result.Read(ArticleFile read) -> readable.add(path);
                }
            }
        }
        return readable;
    }

    /** What in the settings cannot be followed is told like a file that cannot be read. */
    private static List<String> failures(AuditReport report, CheckFixes fixes) {
        List<String> all = new ArrayList<>();
        report.unread().forEach(why -> all.add(Messages.of(why)));
        all.addAll(fixes.failed());
        for (AuditReport.SettingsFault fault : report.faults()) {
            all.add(
                    "%s:%s: %s"
                            .formatted(
                                    fault.file(),
                                    fault.fault().place(),
                                    Messages.of(fault.fault().message())));
        }
        return all;
    }

    private int exit(AuditReport report, CheckRun run, CheckFixes fixes) {
        failed.forEach(console::error);
        if (fix && report.articles() > 1) {
            fixes.mended().forEach(file -> console.aside(file + ": mended"));
            console.aside(fixes.summary());
        }
        if (!failed.isEmpty()) {
            return Exit.FILE;
        }
        return fails(run.counts()) ? Exit.FOUND : Exit.DONE;
    }

    private boolean fails(Counts counts) {
        int errors = counts.of(Severity.ERROR);
        return switch (failOn) {
            case error -> errors > 0;
            case warning -> errors + counts.of(Severity.WARNING) > 0;
            case info -> counts.all() > 0;
            case never -> false;
        };
    }
}
