package galley.check;

import galley.article.Article;
import galley.article.Conflict;
import galley.article.Edit;
import galley.article.Field;
import galley.article.FrontMatter;
import galley.article.Outcome;
import galley.article.Value;
import galley.schema.DateText;
import galley.schema.FieldSpec;
import galley.schema.IsoMoment;
import galley.schema.Schema;
import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an article can be read and published at all. */
public final class Validity {

    private final Article article;
    private final Schema schema;
    private final List<Problem> problems = new ArrayList<>();

    /** Fields that are there and lack their colon. */
    private final Set<KeyPath> unread = new HashSet<>();

    private Validity(Article article, Schema schema) {
        this.article = article;
        this.schema = schema;
    }

    /** All problems, in the order of the text. */
    public static List<Problem> problems(Article article, Schema schema) {
        var check = new Validity(article, schema);
        check.run();
        var fixes = new YamlFixes(article, schema, check.problems.size());
        List<FrontMatter.Fault> faults = check.faults();
        for (int i = 0; i < faults.size(); i++) {
            check.problems.set(i, check.problems.get(i).with(fixes.of(faults.get(i))));
        }
        check.problems.sort(Comparator.comparing(Problem::span));
        return List.copyOf(check.problems);
    }

    /** The rules that speak of this article and that it keeps, in the order of their ids. */
    public static List<Kept> kept(Article article, Schema schema) {
        var check = new Validity(article, schema);
        check.run();
        return Stream.of(Rule.values())
                .filter(rule -> rule.applies(article, schema))
                .filter(rule -> check.problems.stream().noneMatch(p -> rule.covers(p.rule())))
                .map(rule -> new Kept(rule.id(), rule.evidence(), rule.praise()))
                .toList();
    }

    /**
     * A rule that an article keeps.
     *
     * @param message what is good
     */
    public record Kept(String rule, Evidence evidence, String message) {}

    /** How many problems there are. */
    static int count(Article article, Schema schema) {
        var check = new Validity(article, schema);
        check.run();
        return check.problems.size();
    }

    private void run() {
        faults().forEach(this::fault);
        if (article.frontMatter() instanceof FrontMatter.Absent) {
            Opening.damaged(article.text()).ifPresent(this::notOpened);
        }
        List<Conflict> conflicts = Conflict.all(article.text());
        conflicts.forEach(this::conflict);
        duplicates(article.fields());
        schema.fields().forEach(this::field);
        related();
        // What stands in both versions stands twice only until one is taken.
        problems.removeIf(
                p ->
                        p.rule().equals("key-duplicate")
                                && conflicts.stream().anyMatch(c -> c.span().overlaps(p.span())));
    }

    private void notOpened(Span line) {
        var hyphens = new Edit.ReplaceText(Patches.of(new Patch(line, "---")));
        add(
                "yaml-not-opened",
                Severity.ERROR,
                line,
                Optional.empty(),
                "The front matter does not begin with a line of three hyphens, so none of its fields is read.",
                List.of(new Problem.Fix("Write three hyphens", hyphens, false)));
    }

    /** A conflict is told of once, wherever it stands. */
    private List<FrontMatter.Fault> faults() {
        return article.frontMatter().faults().stream()
                .filter(f -> !f.kind().equals(FrontMatter.CONFLICT))
                .toList();
    }

    /** In a code block it may be meant: then it keeps nobody from saving. */
    private void conflict(Conflict conflict) {
        String text = article.text();
        Span body = article.body();
        boolean shown =
                conflict.span().start() >= body.start()
                        && text.substring(body.start(), conflict.span().start())
                                                .lines()
                                                .filter(l -> l.matches(" {0,3}(```|~~~).*"))
                                                .count()
                                        % 2
                                == 1;
        add(
                "conflict-marker",
                shown ? Severity.WARNING : Severity.ERROR,
                conflict.marker(),
                Optional.empty(),
                "A merge left both versions of these lines here: %s and %s. %s"
                        .formatted(
                                side("the upper", conflict.upperName()),
                                side("the lower", conflict.lowerName()),
                                conflict.sure()
                                        ? "Take one of them."
                                        : "More than one line of seven = stands between them: keep one version and delete the marks in the source."),
                Stream.of(
                                fix("upper", conflict.upperName(), conflict.takeUpper(text)),
                                fix("lower", conflict.lowerName(), conflict.takeLower(text)))
                        .filter(f -> article.plan(f.edit()) instanceof Outcome.Patched)
                        .toList());
    }

    private static String side(String which, String name) {
        return name.isEmpty() ? which : which + " (" + name + ")";
    }

    private static Problem.Fix fix(String which, String name, Patch patch) {
        return new Problem.Fix(
                "Take " + side("the " + which + " side", name),
                new Edit.Mend(Patches.of(patch)),
                false);
    }

    private void fault(FrontMatter.Fault fault) {
        Optional<MissingColon> colon = MissingColon.of(article, schema, fault);
        colon.filter(c -> fault.place().start() == lineOf(fault))
                .ifPresent(c -> unread.add(KeyPath.of(c.key())));
        add(
                "yaml-" + fault.kind(),
                Severity.ERROR,
                fault.place(),
                article.innermost(fault.place().start()),
                colon.map(MissingColon::message).orElse(fault.message()),
                List.of());
    }

    private int lineOf(FrontMatter.Fault fault) {
        return LineEnds.startOfLine(article.text(), fault.place().start());
    }

    private void duplicates(List<Field> fields) {
        Map<String, Integer> seen = new HashMap<>();
        for (Field field : fields) {
            int which = field.key().isEmpty() ? 0 : seen.merge(field.key(), 1, Integer::sum) - 1;
            if (which > 0) {
                add(
                        "key-duplicate",
                        Severity.ERROR,
                        field.keySpan(),
                        Optional.of(field.path()),
                        "“%s” stands here more than once. Readers take only one of them: remove the others."
                                .formatted(field.path()),
                        Stream.of(
                                        new Problem.Fix(
                                                "Remove this one",
                                                new Edit.RemoveTwin(field.path(), which),
                                                false),
                                        new Problem.Fix(
                                                "Remove the first",
                                                new Edit.RemoveTwin(field.path(), 0),
                                                false))
                                .filter(f -> article.plan(f.edit()) instanceof Outcome.Patched)
                                .toList());
            }
            switch (field.value()) {
                case Value.Fields group -> duplicates(group.fields());
                case Value.Items items ->
                        items.items()
                                .forEach(
                                        item -> {
                                            if (item instanceof Value.Fields group) {
                                                duplicates(group.fields());
                                            }
                                        });
                case Value.Text t -> {}
                case Value.Number n -> {}
                case Value.Flag f -> {}
                case Value.Date d -> {}
                case Value.Nothing n -> {}
                case Value.Other o -> {}
            }
        }
    }

    private void field(FieldSpec spec) {
        Optional<Value> value = article.find(spec.path());
        if (value.isEmpty()) {
            if (spec.required() && !unread.contains(spec.path())) {
                Span top = Span.at(article.frontMatterSpan().start());
                add(
                        "field-missing",
                        Severity.ERROR,
                        top,
                        Optional.of(spec.path()),
                        spec.label() + " is missing. Add it.",
                        List.of());
            }
            return;
        }
        boolean empty =
                value.get() instanceof Value.Nothing
                        || (value.get() instanceof Value.Text t && t.text().isBlank());
        if (empty) {
            if (spec.required()) {
                add(
                        "field-empty",
                        Severity.ERROR,
                        value.get().span(),
                        Optional.of(spec.path()),
                        spec.label() + " is empty. Write it.",
                        List.of());
            }
            return;
        }
        type(spec, value.get());
    }

    private void type(FieldSpec spec, Value value) {
        boolean fits =
                switch (spec.kind()) {
                    case WHOLE_NUMBER -> value instanceof Value.Number n && n.whole();
                    case DECIMAL -> value instanceof Value.Number;
                    case DATE -> isMoment(value);
                    case FLAG -> value instanceof Value.Flag;
                    case GROUP -> value instanceof Value.Fields;
                    case LIST -> value instanceof Value.Items;
                    case LINE, TEXT, CHOICE, KEYWORDS, MARKDOWN ->
                            !(value instanceof Value.Fields) && !(value instanceof Value.Items);
                    case SOURCE -> true;
                };
        if (fits || value instanceof Value.Other) {
            return;
        }
        String message =
                switch (spec.kind()) {
                    case WHOLE_NUMBER -> " has to be a whole number. Write digits alone.";
                    case DECIMAL -> " has to be a number. Write it as 4.5.";
                    case DATE ->
                            isDateLike(value)
                                    ? ": there is no “%s” in the calendar. Write a day that there is."
                                            .formatted(value.asWritten())
                                    : " has to be a date. Write it as 2024-11-30.";
                    case FLAG -> " has to be yes or no. Write true or false.";
                    case GROUP -> " has to be a group of fields.";
                    case LIST -> " has to be a list.";
                    case LINE, TEXT, CHOICE, KEYWORDS, MARKDOWN, SOURCE -> " has to be text.";
                };
        add(
                "field-type",
                Severity.ERROR,
                value.span(),
                Optional.of(spec.path()),
                spec.label() + message,
                List.of());
    }

    /** A day that there is, perhaps with a time that there is. */
    private static boolean isMoment(Value value) {
        return isDateLike(value) && IsoMoment.parse(value.asWritten()).isPresent();
    }

    private static boolean isDateLike(Value value) {
        return value instanceof Value.Date
                || (value instanceof Value.Text t && DateText.isLikeADay(t.text()));
    }

    private void related() {
        Optional<String> own = article.text(KeyPath.of("url"));
        Map<String, KeyPath> seen = new HashMap<>();
        for (Field field : article.fields()) {
            if (!field.key().startsWith("related_article")) {
                continue;
            }
            KeyPath url = field.path().child("url");
            Optional<String> target = article.text(url);
            if (target.isEmpty()) {
                continue;
            }
            Span span = article.find(url).map(Value::span).orElse(field.keySpan());
            if (target.equals(own)) {
                add(
                        "related-self",
                        Severity.WARNING,
                        span,
                        Optional.of(field.path()),
                        "This related article is the article itself. Choose another or remove it.",
                        List.of());
            } else if (seen.putIfAbsent(target.get(), field.path()) != null) {
                add(
                        "related-duplicate",
                        Severity.WARNING,
                        span,
                        Optional.of(field.path()),
                        "This related article is listed twice. Remove one.",
                        List.of());
            }
        }
    }

    private void add(
            String rule,
            Severity severity,
            Span span,
            Optional<KeyPath> key,
            String message,
            List<Problem.Fix> fixes) {
        problems.add(new Problem(rule, severity, Evidence.M, span, key, message, fixes));
    }
}
