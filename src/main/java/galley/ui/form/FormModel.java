package galley.ui.form;

import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.check.Problem;
import galley.check.advice.AdviceSettings;
import galley.check.advice.Made;
import galley.check.advice.ResultRoom;
import galley.schema.FieldKind;
import galley.schema.FieldSpec;
import galley.schema.Labels;
import galley.schema.ResultText;
import galley.schema.Schema;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form of an article: groups of rows, as its schema orders them, and everything else after
 * them.
 *
 * @param general problems that stand under no row and not in the answer
 */
public record FormModel(List<Problem> general, List<Group> groups) {

    public FormModel {
        general = List.copyOf(general);
        groups = List.copyOf(groups);
    }

    /**
     * @param absent fields that the schema knows and the file does not have, to be offered
     */
    public record Group(String title, List<FormRow> rows, List<FieldSpec> absent) {
        public Group {
            rows = List.copyOf(rows);
            absent = List.copyOf(absent);
        }
    }

    /**
     * @param settings what the collection shows of an article in a search result
     */
    public static FormModel of(
            Article article, Schema schema, List<Problem> problems, AdviceSettings settings) {
        return new Builder(article, schema, problems, settings).build();
    }

    private static final class Builder {
        private final Article article;
        private final Schema schema;
        private final List<Problem> problems;
        private final AdviceSettings settings;
        private final Set<KeyPath> shown = new HashSet<>();
        private final Set<Problem> placed = new HashSet<>();

        Builder(Article article, Schema schema, List<Problem> problems, AdviceSettings settings) {
            this.settings = settings;
            this.article = article;
            this.schema = schema;
            this.problems = problems;
        }

        FormModel build() {
            List<Group> groups = new ArrayList<>();
            schema.groups()
                    .forEach(
                            group -> {
                                List<FormRow> rows = new ArrayList<>();
                                List<FieldSpec> absent = new ArrayList<>();
                                for (FieldSpec spec : group.fields()) {
                                    shown.add(spec.path());
                                    Optional<Value> value = article.find(spec.path());
                                    if (value.isPresent() || spec.required()) {
                                        rows.add(row(spec, value));
                                    } else {
                                        absent.add(spec);
                                    }
                                }
                                groups.add(new Group(group.title(), rows, offered(absent)));
                            });
            List<FormRow> rest = rest(article.fields(), "");
            if (!rest.isEmpty() || groups.isEmpty()) {
                groups.add(
                        new Group(
                                groups.isEmpty() ? "Fields" : "Everything else", rest, List.of()));
            }
            return new FormModel(general(), groups);
        }

        private List<Problem> general() {
            return problems.stream()
                    .filter(p -> !placed.contains(p))
                    .filter(p -> !isOfAnswer(p))
                    .toList();
        }

        private boolean isOfAnswer(Problem problem) {
            return article.answer()
                    .place()
                    .field()
                    .filter(
                            answer ->
                                    problem.key().filter(answer::equals).isPresent()
                                            || article.find(answer)
                                                    .filter(
                                                            v ->
                                                                    v.span()
                                                                            .touches(
                                                                                    problem.span()
                                                                                            .start()))
                                                    .isPresent())
                    .isPresent();
        }

        /** Of numbered fields only the next is offered. */
        private static List<FieldSpec> offered(List<FieldSpec> absent) {
            Optional<FieldSpec> next =
                    absent.stream().filter(s -> FormEdits.isRelated(s.path())).findFirst();
            return absent.stream()
                    .filter(
                            s ->
                                    !FormEdits.isRelated(s.path())
                                            || next.filter(s::equals).isPresent())
                    .toList();
        }

        /**
         * @param above names the group that the fields are in, which has fields elsewhere too
         */
        private List<FormRow> rest(List<Field> fields, String above) {
            List<FormRow> rows = new ArrayList<>();
            for (Field field : fields) {
                boolean answer =
                        article.answer().place().field().filter(field.path()::equals).isPresent();
                if (shown.contains(field.path()) || answer) {
                    continue;
                }
                boolean partly = shown.stream().anyMatch(s -> s.startsWith(field.path()));
                if (partly && field.value() instanceof Value.Fields group) {
                    rows.addAll(rest(group.fields(), above + Labels.of(field.key()) + ": "));
                } else {
                    rows.add(row(field.path(), above + Labels.of(field.key()), field.value()));
                }
            }
            return rows;
        }

        private FormRow row(FieldSpec spec, Optional<Value> value) {
            String text = value.map(FormRow::text).orElse("");
            Optional<FormRow.Derived> derived =
                    spec.rule()
                            .flatMap(
                                    rule ->
                                            rule.valueFor(article)
                                                    .map(
                                                            wanted ->
                                                                    new FormRow.Derived(
                                                                            rule.source(),
                                                                            wanted,
                                                                            wanted.equals(text)))
                                                    .filter(
                                                            d ->
                                                                    d.follows()
                                                                            || text.isEmpty()
                                                                            || rule.isBinding()));
            return new FormRow(
                    spec.path(),
                    spec.label(),
                    value.map(v -> fitting(spec.kind(), v)).orElse(spec.kind()),
                    value,
                    problemsAt(spec.path(), value),
                    derived,
                    spec.resultText().map(r -> counter(text, r)),
                    spec.choices(),
                    value.map(v -> children(spec.path(), v)).orElse(List.of()));
        }

        /** Of what is shown, which a template may make of other fields. */
        private FormRow.Counter counter(String text, ResultText kind) {
            ResultRoom room = ResultRoom.of(settings);
            Optional<Made> made = settings.made(kind);
            String shown = made.map(m -> m.by().fill(article)).orElse(text);
            return FormRow.Counter.of(kind, shown, room, made);
        }

        /** The schema's kind where the value can be edited so, else the value's own. */
        private static FieldKind fitting(FieldKind kind, Value value) {
            boolean structured =
                    value instanceof Value.Fields
                            || value instanceof Value.Items
                            || value instanceof Value.Other;
            boolean wantsStructure = kind == FieldKind.GROUP || kind == FieldKind.LIST;
            boolean flagOfOtherType =
                    kind == FieldKind.FLAG
                            && !(value instanceof Value.Flag)
                            && !(value instanceof Value.Nothing);
            return structured || wantsStructure || flagOfOtherType ? kindOf(value) : kind;
        }

        private FormRow row(KeyPath path, String label, Value value) {
            return new FormRow(
                    path,
                    label,
                    kindOf(value),
                    Optional.of(value),
                    problemsAt(path, Optional.of(value)),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    children(path, value));
        }

        private List<FormRow> children(KeyPath path, Value value) {
            List<FormRow> rows = new ArrayList<>();
            if (value instanceof Value.Fields group) {
                group.fields().forEach(f -> rows.add(row(f.path(), Labels.of(f.key()), f.value())));
            } else if (value instanceof Value.Items list) {
                for (int i = 0; i < list.items().size(); i++) {
                    rows.add(row(path.child(i), Integer.toString(i + 1), list.items().get(i)));
                }
            }
            return rows;
        }

        private static FieldKind kindOf(Value value) {
            return switch (value) {
                case Value.Text t -> FieldKind.TEXT;
                case Value.Number n -> n.whole() ? FieldKind.WHOLE_NUMBER : FieldKind.DECIMAL;
                case Value.Flag f -> FieldKind.FLAG;
                case Value.Date d -> FieldKind.DATE;
                case Value.Items i -> FieldKind.LIST;
                case Value.Fields f -> FieldKind.GROUP;
                case Value.Nothing n -> FieldKind.TEXT;
                case Value.Other o -> FieldKind.SOURCE;
            };
        }

        private List<Problem> problemsAt(KeyPath path, Optional<Value> value) {
            boolean leaf =
                    value.filter(v -> v instanceof Value.Fields || v instanceof Value.Items)
                            .isEmpty();
            List<Problem> here =
                    problems.stream()
                            .filter(
                                    p ->
                                            p.key().filter(path::equals).isPresent()
                                                    || (leaf
                                                            && p.key().isEmpty()
                                                            && value.filter(
                                                                            v ->
                                                                                    v.span()
                                                                                                    .touches(
                                                                                                            p.span()
                                                                                                                    .start())
                                                                                            && !v.span()
                                                                                                    .isEmpty())
                                                                    .isPresent()))
                            .toList();
            placed.addAll(here);
            return here;
        }
    }
}
